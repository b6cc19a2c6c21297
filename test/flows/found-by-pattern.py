# What a handler is given of the text that its pattern was found in: groups hold what they can match.
import os

from errbot import BotPlugin, re_botcmd
from telegram.ext import Application, CallbackQueryHandler
from telethon import TelegramClient, events

client = TelegramClient("bot", 1, os.environ["API_HASH"])


@client.on(events.NewMessage(pattern=r"/sleep (\d+)"))
async def sleep(event):
    os.system("sleep " + event.pattern_match.group(1))


@client.on(events.NewMessage(pattern=r"/run (.+)"))
async def run(event):
    os.system("run " + event.pattern_match.group(1))  # error[no-command-injection]


async def later(event):
    os.system("later " + event.pattern_match[1])


client.add_event_handler(later, events.NewMessage(pattern=r"^/later (\w+)$"))


class Tools(BotPlugin):
    @re_botcmd(pattern=r"^wait (\d+)$")
    def wait(self, msg, match):
        os.system("sleep " + match.group(1))

    @re_botcmd(pattern=r"^find (.+)$")
    def find(self, msg, match):
        os.system("find " + match.group(1))  # error[no-command-injection]


async def delete(update, context):
    os.system("delete " + context.matches[0].group(1))
    os.system("delete " + context.match.group(1))


async def drop(update, context):
    os.system("drop " + context.match.group(1))  # error[no-command-injection]


application = Application.builder().token(os.environ["TOKEN"]).build()
application.add_handler(CallbackQueryHandler(delete, pattern=r"^delete_(\d+)$"))
application.add_handler(CallbackQueryHandler(drop, pattern="^drop_(.*)$"))
