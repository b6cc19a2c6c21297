import os

import zulip
from mmpy_bot import Bot, Message, Plugin, listen_to
from slackclient import SlackClient
from webex_bot.models.command import Command
from webexteamssdk import WebexTeamsAPI

client = zulip.Client(config_file="zuliprc")


def heard(msg):
    os.system(msg["content"])  # error[no-command-injection]: shell command
    client.send_message({"type": "private", "to": msg["sender_email"], "content": msg["content"]})


client.call_on_each_message(heard)
os.system(client.get_messages({"anchor": "newest"})["messages"][0]["content"])  # error[no-command-injection]: shell command


class Tools(Plugin):
    @listen_to("^run (.*)$")
    async def run(self, message: Message, what):
        os.system(what)  # error[no-command-injection]: shell command
        os.system(message.text)  # error[no-command-injection]: shell command
        os.system(message.sender_name)  # error[no-command-injection]: shell command
        os.system(message.body["data"]["post"]["message"])  # error[no-command-injection]: shell command
        os.system(f"log {message.id} {message.user_id}")
        self.driver.reply_to(message, "here", file_paths=[message.text])  # error[no-path-traversal]: file sent to the chat
        self.driver.create_post(message.channel_id, message.text)


Bot(plugins=[Tools()]).run()

api = WebexTeamsAPI(access_token=os.environ["WEBEX_TOKEN"])


def webhook(body):
    message = api.messages.get(body["data"]["id"])
    os.system(message.text)  # error[no-command-injection]: shell command
    os.system(f"log {message.roomId}")
    os.system(f"log '{message.personId}'")
    os.system(api.people.get(message.personId).displayName)  # error[no-command-injection]: shell command
    os.system(f"log {api.people.me().id}")
    os.system(api.attachment_actions.get("x").inputs["host"])  # error[no-command-injection]: shell command
    for each in api.messages.list(roomId="x"):
        os.system(each.text)  # error[no-command-injection]: shell command
    api.messages.create(roomId="x", files=[message.text])  # error[no-path-traversal]: file sent to the chat
    api.messages.delete("x")


class Run(Command):
    def execute(self, message, attachment_actions, activity):
        os.system(message)  # error[no-command-injection]: shell command
        os.system(activity["object"]["content"])  # error[no-command-injection]: shell command


slack = SlackClient(os.environ["SLACK_TOKEN"])
if slack.rtm_connect():
    while True:
        for event in slack.rtm_read():
            os.system(event["text"])  # error[no-command-injection]: shell command
        os.system(slack.api_call("users.info", user="U1")["user"]["real_name"])  # error[no-command-injection]: shell command
