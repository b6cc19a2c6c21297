import os

from mem0 import Memory, MemoryClient
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

client = MemoryClient()
memory = Memory.from_config({"vector_store": {"provider": "qdrant"}})


async def remember(update: Update, context: ContextTypes.DEFAULT_TYPE):
    user = str(update.effective_user.id)
    client.add([{"role": "user", "content": update.message.text}], user_id=user)  # error[no-trust-boundary-violation]: long-term memory
    memory.add(update.message.text, user_id=user)  # error[no-trust-boundary-violation]: long-term memory
    memory.add("asked something", user_id=user)
    client.add([{"role": "user", "content": "asked something"}], user_id=user)
    client.search(update.message.text, user_id=user)
    os.system("echo " + client.get_all(user_id=user)["results"][0]["memory"])
    client.delete_all(user_id=user)


application = Application.builder().token("TOKEN").build()
application.add_handler(MessageHandler(filters.TEXT, remember))
