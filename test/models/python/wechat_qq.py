import os

import botpy
import itchat
import werobot
from botpy.message import GroupMessage
from flask import Flask, request
from itchat.content import TEXT
from nonebot import on_command, on_message, on_regex
from nonebot.adapters.onebot.v11 import Bot, Message, MessageEvent, MessageSegment
from nonebot.params import ArgPlainText, CommandArg, RegexGroup
from nonebot.permission import SUPERUSER
from wechatpy import WeChatClient, create_reply, parse_message
from wechatpy.crypto import WeChatCrypto
from wechatpy.utils import check_signature

app = Flask(__name__)
crypto = WeChatCrypto(os.environ["TOKEN"], os.environ["AES_KEY"], os.environ["APP_ID"])


@app.route("/wechat", methods=["POST"])
def wechat():
    check_signature(os.environ["TOKEN"], request.args["signature"], request.args["timestamp"], request.args["nonce"])
    msg = parse_message(request.data)
    os.system(msg.content)  # error[no-command-injection]: shell command
    os.system(f"log {msg.id} {msg.source}")
    os.system(crypto.decrypt_message(request.data, "", "", ""))  # error[no-command-injection]: shell command
    return crypto.encrypt_message(create_reply(msg.content, msg).render(), "", "")


client = WeChatClient(os.environ["APP_ID"], os.environ["SECRET"])
robot = werobot.WeRoBot(token=os.environ["TOKEN"])


@robot.handler
def any_message(message):
    os.system(message.content)  # error[no-command-injection]: shell command


@robot.text
def words(message, session):
    os.system(message.content)  # error[no-command-injection]: shell command
    os.system(session["last"])


@robot.filter("run")
def run(message):
    os.system(f"log {message.time}")
    os.system(message.content)  # error[no-command-injection]: shell command


def added(message):
    os.system(message.recognition)  # error[no-command-injection]: shell command


robot.add_handler(added)
robot.config["HOST"] = "127.0.0.1"
robot.run()


@itchat.msg_register([TEXT, itchat.content.PICTURE])
def heard(msg):
    os.system(msg["Text"])  # error[no-command-injection]: shell command
    os.system(msg.text)  # error[no-command-injection]: shell command
    msg.download(msg["FileName"])  # error[no-path-traversal]: file that is written
    os.system(f"log {msg.isAt} {msg.user.userName}")
    os.system(msg.user["NickName"])  # error[no-command-injection]: shell command
    msg.user.send("ok")
    itchat.send(msg.text, "filehelper")


os.system(itchat.search_friends(name="x")[0]["NickName"])  # error[no-command-injection]: shell command

ping = on_command("ping", permission=SUPERUSER)
pattern = on_regex(r"^dig (.+)$")
talk = on_message()


@ping.handle()
async def pinged(bot: Bot, event: MessageEvent, args: Message = CommandArg()):
    os.system(f"ping {args.extract_plain_text()}")  # error[no-command-injection]: shell command
    os.system(f"ping {args}")  # error[no-command-injection]: shell command
    os.system(f"log {event.user_id} {event.message_id} {event.get_user_id()} {bot.self_id}")
    os.system(event.sender["nickname"])  # error[no-command-injection]: shell command
    await bot.send(event, MessageSegment.text("ok"))
    await ping.send(MessageSegment.image("cat.png"))
    await ping.send(MessageSegment.image(args.extract_plain_text()))  # error[no-path-traversal]: file sent to the chat
    await ping.finish("ok")


@ping.got("host", prompt="which?")
async def got(host: str = ArgPlainText()):
    os.system(f"ping {host}")  # error[no-command-injection]: shell command


@pattern.handle()
async def dug(groups=RegexGroup()):
    os.system(f"dig {groups[0]}")  # error[no-command-injection]: shell command


@talk.handle()
async def talked(event):
    os.system(event.get_plaintext())  # error[no-command-injection]: shell command
    os.system(event.raw_message)  # error[no-command-injection]: shell command
    os.system(str(event.get_message()))  # error[no-command-injection]: shell command
    os.system(str(event.message))  # error[no-command-injection]: shell command
    await talk.send(Message("hello"))


class Client(botpy.Client):
    async def on_at_message_create(self, message):
        os.system(message.content)  # error[no-command-injection]: shell command
        os.system(f"log {message.id} {message.author.id}")
        os.system(message.author.username)  # error[no-command-injection]: shell command
        os.system(message.attachments[0].filename)  # error[no-command-injection]: shell command
        await message.reply(content=message.content)
        os.system(f"log {self.api}")

    async def on_group_at_message_create(self, message: GroupMessage):
        os.system(message.content)  # error[no-command-injection]: shell command


Client(intents=botpy.Intents(public_messages=True)).run(appid="", secret=os.environ["SECRET"])
