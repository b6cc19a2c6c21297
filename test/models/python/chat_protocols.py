import os

import sopel
import sopel.module
from irc.bot import SingleServerIRCBot
from irc.client import Event
from slack_sdk.rtm_v2 import RTMClient
from slack_sdk.socket_mode import SocketModeClient
from slixmpp import ClientXMPP
from sopel import plugin


class Irc(SingleServerIRCBot):
    def on_pubmsg(self, connection, event):
        os.system(event.arguments[0])  # error[no-command-injection]: reaches a shell command
        os.system(event.target)
        os.system(event.source)  # error[no-command-injection]: reaches a shell command

    def said(self, event: Event):
        os.system(event.arguments[0])  # error[no-command-injection]: reaches a shell command


Irc([], "bot", "bot").start()


@plugin.command("run")
def run(bot, trigger):
    os.system(trigger.group(2))  # error[no-command-injection]: reaches a shell command
    os.system(trigger.sender)
    os.system(trigger.nick)  # error[no-command-injection]: reaches a shell command
    if trigger.admin:
        os.system("uptime")
    bot.say("done")


@sopel.plugin.rule(".*")
def heard(bot, trigger):
    os.system(trigger)  # error[no-command-injection]: reaches a shell command


@plugin.require_owner
@plugin.command("restart")
def restart(bot, trigger):
    os.system("systemctl restart bot")


@plugin.require_admin("You may not.")
@plugin.command("stop")
def stop(bot, trigger):
    os.system("systemctl stop bot")


class Xmpp(ClientXMPP):
    def __init__(self, name, password):
        super().__init__(name, password)
        self.add_event_handler("message", self.said)
        self.connect()

    def said(self, message):
        os.system(message["body"])  # error[no-command-injection]: reaches a shell command
        os.system(f"echo {message['from']}")
        message.reply("done").send()


def asked(client, request):
    os.system(request.payload["event"]["text"])  # error[no-command-injection]: reaches a shell command
    client.send_socket_mode_response({})


socket = SocketModeClient(app_token=os.environ["SLACK_APP_TOKEN"])
socket.socket_mode_request_listeners.append(asked)
socket.connect()
rtm = RTMClient(token=os.environ["SLACK_BOT_TOKEN"])


@rtm.on("message")
def told(client, event):
    os.system(event["text"])  # error[no-command-injection]: reaches a shell command


rtm.start()
