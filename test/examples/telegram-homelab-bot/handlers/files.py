"""Documents that are sent are kept, and handed out again."""

import os

from telegram import Update
from telegram.ext import ContextTypes

import config


async def store(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    document = update.message.document
    file = await document.get_file()
    folder = config.UPLOADS / str(update.effective_user.id)
    folder.mkdir(parents=True, exist_ok=True)
    await file.download_to_drive(f"{folder}/{document.file_name}")
    await update.message.reply_text("Stored.")


async def get(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    name = os.path.basename(" ".join(context.args))
    path = config.UPLOADS / str(update.effective_user.id) / name
    if not path.is_file():
        await update.message.reply_text("There is no such file.")
        return
    with open(path, "rb") as content:
        await update.message.reply_document(content)
