import os
import sqlite3

from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes

notes = sqlite3.connect("notes.db")


async def find(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    title = " ".join(context.args)
    sql = f"SELECT text FROM notes WHERE user_id = {update.effective_user.id} AND title = '{title}'"
    row = notes.execute(sql).fetchone()
    await update.message.reply_text(row[0] if row else "There is no such note.")


application = Application.builder().token(os.environ["BOT_TOKEN"]).build()
application.add_handler(CommandHandler("find", find))
application.run_polling()
