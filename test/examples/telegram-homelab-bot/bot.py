"""A Telegram bot for the machines at home: looks after servers, keeps notes, stores files."""

import logging

from telegram.ext import Application, CommandHandler, MessageHandler, filters

import config
import storage
from handlers import calculator, files, notes, servers, watch

logging.basicConfig(format="%(asctime)s %(name)s %(levelname)s %(message)s", level=logging.INFO)


async def start(update, context):
    await update.message.reply_text(f"Hello, {update.effective_user.first_name}! I know /ping, /uptime, /note, /find and /watch.")


def main() -> None:
    storage.prepare()
    app = Application.builder().token(config.TOKEN).build()
    app.add_handler(CommandHandler("start", start))
    app.add_handler(CommandHandler("ping", servers.ping))
    app.add_handler(CommandHandler("trace", servers.trace))
    app.add_handler(CommandHandler("uptime", servers.uptime))
    app.add_handler(CommandHandler("wake", servers.wake))
    app.add_handler(CommandHandler("note", notes.add))
    app.add_handler(CommandHandler("find", notes.find))
    app.add_handler(CommandHandler("latest", notes.latest))
    app.add_handler(CommandHandler("calc", calculator.calc))
    app.add_handler(CommandHandler("convert", calculator.convert))
    app.add_handler(CommandHandler("watch", watch.watch))
    app.add_handler(CommandHandler("status", watch.status))
    app.add_handler(CommandHandler("get", files.get))
    app.add_handler(MessageHandler(filters.Document.ALL, files.store))
    app.run_polling()


if __name__ == "__main__":
    main()
