import os

from telegram.ext import Application, MessageHandler, filters


async def kill(update, context):
    os.system("kill " + context.match.group(1))


async def run(update, context):
    os.system("run " + context.matches[0].group(1))  # error[no-command-injection]: reaches a shell command


application = Application.builder().token(os.environ["TOKEN"]).build()
application.add_handler(MessageHandler(filters.Regex(r"^kill (\d+)$"), kill))
application.add_handler(MessageHandler(filters.Regex(r"^run (.+)$"), run))
