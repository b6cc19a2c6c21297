import os

from pyrogram import Client, enums, filters, handlers, idle, types
from pyrogram.handlers import CallbackQueryHandler, MessageHandler
from pyrogram.types import CallbackQuery, Chat, InlineKeyboardButton, Message, User

app = Client("bot", bot_token=os.environ["TOKEN"])


@app.on_message(filters.command("run"))
async def run(client, message):
    os.system(message.text)  # error[no-command-injection]: shell command
    os.system(message.command[1])  # error[no-command-injection]: shell command
    os.system(f"echo {message.chat.id} {message.from_user.id} {message.id}")
    await message.reply_text(f"Hello {message.from_user.first_name}")
    await message.reply(f"<b>{message.text}</b>", parse_mode=enums.ParseMode.HTML)  # error[no-html-injection]: reply in HTML parse mode
    sent = await message.reply("working", reply_markup=InlineKeyboardButton("x", callback_data="y"))
    await sent.edit(message.text, parse_mode=enums.ParseMode.HTML)  # error[no-html-injection]: reply in HTML parse mode
    await sent.edit_text(message.text, parse_mode=enums.ParseMode.HTML)  # error[no-html-injection]: reply in HTML parse mode
    await sent.edit_caption(message.text, parse_mode=enums.ParseMode.HTML)  # error[no-html-injection]: reply in HTML parse mode
    await message.reply_photo(message.command[1])  # error[no-path-traversal]: file sent to the chat
    await message.reply_document("report.pdf", caption=message.text)
    await message.download(file_name="files/" + message.document.file_name)  # error[no-path-traversal]: file that is written
    await message.download(file_name=f"files/{message.document.file_unique_id}")
    await client.download_media(message, "files/" + message.document.file_name)  # error[no-path-traversal]: file that is written
    await client.send_message(message.chat.id, message.text, enums.ParseMode.HTML)  # error[no-html-injection]: reply in HTML parse mode
    await client.edit_message_text(1, 2, message.text, parse_mode=enums.ParseMode.HTML)  # error[no-html-injection]: reply in HTML parse mode
    await client.edit_message_caption(1, 2, message.text, parse_mode=enums.ParseMode.HTML)  # error[no-html-injection]: reply in HTML parse mode
    await client.send_document(1, message.text)  # error[no-path-traversal]: file sent to the chat
    async for other in client.get_chat_history(message.chat.id):
        os.system(other.text)  # error[no-command-injection]: shell command
    os.system((await client.get_messages(1, 2)).text)  # error[no-command-injection]: shell command
    os.system((await client.get_users(1)).first_name)  # error[no-command-injection]: shell command
    os.system((await client.get_chat(1)).title)  # error[no-command-injection]: shell command
    os.system((await client.get_chat_member(1, 2)).user.first_name)  # error[no-command-injection]: shell command
    await client.set_chat_title(1, message.text)
    await client.set_chat_description(1, message.text)
    os.system(message.photo[0].file_id)
    os.system(message.document.file_name)  # error[no-command-injection]: shell command
    os.system(message.reply_to_message.text)  # error[no-command-injection]: shell command
    os.system((await client.search_messages(1, "x"))[0].text)  # error[no-command-injection]: shell command
    await message.delete()
    os.system(f"echo {client.name}")


@Client.on_callback_query(filters.regex("^x"))
async def pressed(client: Client, query: CallbackQuery):
    os.system(query.data)  # error[no-command-injection]: shell command
    os.system(query.matches[0].group(1))  # error[no-command-injection]: shell command
    os.system(query.message.text)  # error[no-command-injection]: shell command
    await query.answer()
    await query.edit_message_text(query.data, parse_mode=enums.ParseMode.HTML)  # error[no-html-injection]: reply in HTML parse mode


async def heard(client, message):
    os.system(message.caption)  # error[no-command-injection]: shell command


async def answered(client, query):
    os.system(query.data)  # error[no-command-injection]: shell command


async def annotated(message: types.Message, other: Message, user: User, chat: Chat):
    os.system(message.caption)  # error[no-command-injection]: shell command
    os.system(user.first_name)  # error[no-command-injection]: shell command
    os.system(chat.title)  # error[no-command-injection]: shell command


app.add_handler(MessageHandler(heard, filters.private))
app.add_handler(CallbackQueryHandler(answered))
app.add_handler(handlers.EditedMessageHandler(heard))
app.run()
idle()
