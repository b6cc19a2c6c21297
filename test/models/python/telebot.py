import os

import telebot
from telebot import formatting, types, util
from telebot.async_telebot import AsyncTeleBot
from telebot.states.sync.context import StateContext
from telebot.types import Chat, User

bot = telebot.TeleBot(os.environ["TOKEN"])
loud = telebot.TeleBot(os.environ["TOKEN"], parse_mode="HTML")
later = AsyncTeleBot(os.environ["TOKEN"])


@bot.message_handler(commands=["start"])
def start(message: types.Message):
    bot.reply_to(message, f"Hello {message.from_user.first_name}")
    bot.send_message(message.chat.id, f"<b>{message.text}</b>", parse_mode="HTML")  # error[no-html-injection]: reply in HTML parse mode
    bot.send_message(message.chat.id, f"<b>{formatting.escape_html(message.text)}</b>", "HTML")
    bot.send_message(message.chat.id, formatting.format_text("a", message.text), "HTML")  # error[no-html-injection]: reply in HTML parse mode
    bot.send_message(message.chat.id, util.escape(message.text), "HTML")
    bot.send_message(message.chat.id, message.html_text, "HTML")
    bot.edit_message_text(message.text, 1, 2, parse_mode="html")  # error[no-html-injection]: reply in HTML parse mode
    bot.edit_message_caption(message.text, 1, 2, parse_mode="HTML")  # error[no-html-injection]: reply in HTML parse mode
    bot.send_photo(1, "id", message.text, "HTML")  # error[no-html-injection]: reply in HTML parse mode
    bot.send_document(1, "id", caption=message.text, parse_mode="HTML")  # error[no-html-injection]: reply in HTML parse mode
    bot.send_voice(1, "id", caption=message.text, parse_mode="HTML")  # error[no-html-injection]: reply in HTML parse mode
    loud.send_message(1, message.text)  # error[no-html-injection]: reply in HTML parse mode
    loud.send_message(1, message.text, parse_mode="Markdown")
    loud.reply_to(message, "thanks")
    loud.reply_to(message, message.text)  # error[no-html-injection]: reply in HTML parse mode
    loud.reply_to(message, message.text, parse_mode=None)
    loud.edit_message_text(message.text, 1, 2)  # error[no-html-injection]: reply in HTML parse mode
    loud.edit_message_text(message.text, 1, 2, parse_mode="")
    loud.edit_message_caption(message.text, 1, 2)  # error[no-html-injection]: reply in HTML parse mode
    loud.edit_message_caption(message.text, 1, 2, parse_mode="")
    loud.send_photo(1, "id", caption=message.text)  # error[no-html-injection]: reply in HTML parse mode
    loud.send_photo(1, "id", caption=message.text, parse_mode="")
    loud.send_document(1, "id", caption=message.text)  # error[no-html-injection]: reply in HTML parse mode
    loud.send_document(1, "id", caption=message.text, parse_mode="")
    loud.send_audio(1, "id", caption=message.text)  # error[no-html-injection]: reply in HTML parse mode
    loud.send_audio(1, "id", caption=message.text, parse_mode="")
    markup = types.InlineKeyboardMarkup()
    markup.add(types.InlineKeyboardButton(message.text, callback_data="x"))
    bot.register_next_step_handler(message, ask, message.text, 5)
    bot.set_state(message.from_user.id, "name", message.chat.id)
    with bot.retrieve_data(message.from_user.id, message.chat.id) as data:
        data["name"] = message.text
    os.system(util.extract_arguments(message.text))  # error[no-command-injection]: shell command
    for part in util.smart_split(message.text, 3000):
        os.system(part)  # error[no-command-injection]: shell command
    util.quick_markup({"yes": {"callback_data": "y"}})
    os.system(util.parse_web_app_data("token", "x")["user"])  # error[no-command-injection]: shell command


def ask(message, before, count):
    os.system(message.text)  # error[no-command-injection]: shell command
    os.system(before)  # error[no-command-injection]: shell command
    os.system(f"seq {count}")
    with bot.retrieve_data(message.from_user.id) as data:
        os.system(data["name"])  # error[no-command-injection]: shell command


@bot.message_handler(content_types=["document"])
def document(message):
    info = bot.get_file(message.document.file_id)
    data = bot.download_file(info.file_path)
    with open(message.document.file_name, "wb") as file:  # error[no-path-traversal]: file that is opened
        file.write(data)
    with open(f"files/{message.document.file_id}", "wb") as file:
        file.write(data)
    os.system(data.decode())  # error[no-command-injection]: shell command
    bot.set_chat_title(1, message.text)
    bot.set_chat_description(1, message.text)
    bot.set_chat_administrator_custom_title(1, 2, message.text)
    os.system(bot.get_chat(1).title)  # error[no-command-injection]: shell command
    if bot.get_chat_member(1, 2).status == "creator":
        bot.ban_chat_member(1, 2)  # error[require-authorization]: removes a member


@bot.callback_query_handler(func=lambda call: True)
def pressed(call):
    os.system(call.data)  # error[no-command-injection]: shell command
    os.system(f"press {call.id} {call.message.chat.id}")
    bot.answer_callback_query(call.id, "ok")


@bot.message_handler(state="age")
def age(message, state: StateContext):
    state.add_data(age=message.text)
    with state.data() as data:
        os.system(data.get("age"))  # error[no-command-injection]: shell command
    state.delete()


@later.message_handler(func=lambda message: True)
async def echo(message, bot):
    os.system(message.text)  # error[no-command-injection]: shell command
    await bot.reply_to(message, message.text)


def plain(message):
    os.system(message.caption)  # error[no-command-injection]: shell command


def inline(query):
    os.system(query.query)  # error[no-command-injection]: shell command


def heard(messages):
    for message in messages:
        os.system(message.text)  # error[no-command-injection]: shell command


def webhook(text):
    update = telebot.types.Update.de_json(text)
    os.system(update.message.text)  # error[no-command-injection]: shell command
    os.system(update.callback_query.message.text)  # error[no-command-injection]: shell command
    os.system(update.message.photo[0].file_id)
    os.system(update.message.document.file_name)  # error[no-command-injection]: shell command
    os.system(update.message.reply_to_message.text)  # error[no-command-injection]: shell command
    bot.process_new_updates([update])


def named(user: User, chat: Chat, message: types.Message, call: types.CallbackQuery):
    os.system(user.first_name)  # error[no-command-injection]: shell command
    os.system(chat.title)  # error[no-command-injection]: shell command
    os.system(message.text)  # error[no-command-injection]: shell command
    os.system(call.data)  # error[no-command-injection]: shell command


bot.register_message_handler(plain, commands=["plain"])
bot.register_inline_handler(inline, func=lambda query: True)
bot.set_update_listener(heard)
bot.infinity_polling()
