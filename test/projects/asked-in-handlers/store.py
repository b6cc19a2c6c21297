import sqlite3

db = sqlite3.connect("bot.db")


async def change(chat_id, value):
    db.execute("UPDATE chats SET value = ? WHERE chat_id = ?", (value, chat_id))
