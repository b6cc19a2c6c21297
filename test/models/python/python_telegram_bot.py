import html
import logging
import os
import subprocess

from telegram import Bot, CallbackQuery, Chat, Message, ParseMode, Update, User
from telegram.ext import Application, ApplicationBuilder, CallbackContext, CallbackQueryHandler, ChatMemberHandler, CommandHandler
from telegram.ext import ContextTypes
from telegram.ext import ConversationHandler, Defaults, InlineQueryHandler, MessageHandler, PicklePersistence, PrefixHandler
from telegram.ext import Updater, filters
from telegram.helpers import escape_markdown, mention_html


async def run(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    os.system("ping " + context.args[0])  # error[no-command-injection]: shell command
    host = " ".join(context.args)
    subprocess.run(f"ping {host}", shell=True)  # error[no-command-injection]: shell command
    count = int(context.args[0])
    os.system(f"ping -c {count} localhost")


def calc(update, context):
    text = update.message.text[6:]
    update.message.reply_text(str(eval(text)))  # error[no-code-injection]: program text
    parts = update.effective_message.text.split(maxsplit=1)
    eval(parts[-1])  # error[no-code-injection]: program text
    eval(parts[1])  # error[no-code-injection]: program text
    os.system("echo %s" % update.message.caption)  # error[no-command-injection]: shell command
    os.system("echo %d" % update.message.message_id)
    os.system("echo {}".format(update.message.from_user.id))
    os.system("echo {who}".format(who=update.message.from_user.first_name))  # error[no-command-injection]: shell command


def document(update, context):
    file = context.bot.get_file(update.message.document.file_id)
    file.download("/tmp/" + update.message.document.file_name)  # error[no-path-traversal]: file that is written
    save(name=update.message.document.file_name, folder="x")  # error[no-path-traversal]: file that is opened


def save(folder, name=None):
    open(folder)
    open(name)


app = ApplicationBuilder().token(os.environ["TOKEN"]).build()
app.add_handler(CommandHandler("ping", run))
app.add_handler(MessageHandler(filters.TEXT, calc))
app.add_handler(MessageHandler(filters.Document.ALL, callback=document))


def everyday(update: Update, context: CallbackContext):
    """What bots do all day, and what is harmless in it."""
    user = update.effective_user
    update.message.reply_text(f"Hello {user.first_name}!")
    update.message.reply_text(f"<b>{user.full_name}</b>", parse_mode=ParseMode.HTML)  # error[no-html-injection]: reply in HTML parse mode
    update.message.reply_text("<b>{}</b>".format(html.escape(user.full_name)), "HTML")
    update.message.reply_html(f"Hi {user.mention_html()}, {mention_html(user.id, user.first_name)}")
    update.message.reply_html("You said: " + update.message.text_html)
    update.message.reply_html("You said: " + update.message.text)  # error[no-html-injection]: reply in HTML parse mode
    update.message.reply_markdown(escape_markdown(update.message.text))
    update.message.reply_chat_action("typing")
    update.message.reply_photo("cat.png", caption=update.message.text)
    update.message.reply_photo(update.message.text, "A photo")  # error[no-path-traversal]: file sent to the chat
    update.message.reply_document(document=update.message.text)  # error[no-path-traversal]: file sent to the chat
    update.message.reply_video("a.mp4", caption="<i>" + update.message.text, parse_mode="HTML")  # error[no-html-injection]: reply in HTML parse mode
    for entity in update.message.entities:
        os.system(update.message.parse_entity(entity))  # error[no-command-injection]: shell command
    for found in update.message.parse_entities():
        os.system(found)  # error[no-command-injection]: shell command
    os.system(update.message.reply_to_message.text)  # error[no-command-injection]: shell command
    os.system(update.message.contact.phone_number)  # error[no-command-injection]: shell command
    os.system(update.message.contact.first_name)  # error[no-command-injection]: shell command
    os.system(f"id {update.message.contact.user_id} {user.username} {update.effective_chat.id}")
    os.system("say " + update.effective_chat.title)  # error[no-command-injection]: shell command
    os.system(update.to_json())  # error[no-command-injection]: shell command
    os.system(f"x {update.update_id}")
    os.system(update.poll.question)  # error[no-command-injection]: shell command
    for member in update.message.new_chat_members:
        os.system("greet " + member.last_name)  # error[no-command-injection]: shell command
    os.system(context.match.group(1))  # error[no-command-injection]: shell command
    logging.info("error %s", context.error)
    sent = update.message.reply_text("working")
    sent.edit_text("<b>" + update.message.text, parse_mode="HTML")  # error[no-html-injection]: reply in HTML parse mode
    sent.edit_caption("<b>" + update.message.text, parse_mode="HTML")  # error[no-html-injection]: reply in HTML parse mode
    context.user_data["name"] = update.message.text
    context.chat_data["count"] = 1
    os.system(f"seq {context.chat_data['count']}")


async def remember(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    os.system("greet " + context.user_data["name"])  # error[no-command-injection]: shell command
    context.job_queue.run_once(alarm, 10, chat_id=update.effective_chat.id, data=update.message.text)
    context.job_queue.get_jobs_by_name("alarm")
    await context.application.bot.send_message(update.effective_chat.id, "done")
    return ConversationHandler.END


async def alarm(context: ContextTypes.DEFAULT_TYPE) -> None:
    job = context.job
    await context.bot.send_message(job.chat_id, text=f"Beep! {job.data}")
    os.system("say " + job.data)  # error[no-command-injection]: shell command
    job.schedule_removal()


async def pressed(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    await query.answer()
    os.system("press " + query.data)  # error[no-command-injection]: shell command
    os.system(f"press {query.id} {query.from_user.id} {query.message.chat.id}")
    await query.edit_message_text(text=f"Chosen: {query.data}")
    if query.data in ("yes", "no"):
        os.system("answer " + query.data)


async def inline(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    os.system("find " + update.inline_query.query)  # error[no-command-injection]: shell command
    await update.inline_query.answer([])


async def administer(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    bot, chat_id, text = context.bot, update.effective_chat.id, update.message.text
    await bot.send_message(chat_id, f"<b>{text}</b>", parse_mode="HTML")  # error[no-html-injection]: reply in HTML parse mode
    await bot.send_message(chat_id, text)
    await bot.edit_message_text(text, chat_id, 1, parse_mode="HTML")  # error[no-html-injection]: reply in HTML parse mode
    await bot.edit_message_caption(chat_id, 1, caption=text, parse_mode="HTML")  # error[no-html-injection]: reply in HTML parse mode
    await bot.send_photo(chat_id, photo=open("cat.png", "rb"), caption=text)
    await bot.send_document(chat_id, document=text)  # error[no-path-traversal]: file sent to the chat
    await bot.send_voice(chat_id, text)  # error[no-path-traversal]: file sent to the chat
    await bot.set_chat_title(chat_id, text)
    await bot.set_chat_description(chat_id, text)
    await bot.set_chat_administrator_custom_title(chat_id, 1, text)
    member = await bot.get_chat_member(chat_id, update.effective_user.id)
    if member.status in ("administrator", "creator"):
        await bot.ban_chat_member(chat_id, member.user.id)
    os.system("label " + member.custom_title)  # error[no-command-injection]: shell command
    os.system("about " + (await bot.get_chat(chat_id)).description)  # error[no-command-injection]: shell command
    await bot.answer_inline_query("1", [])
    os.system(f"echo {bot.username}")


async def photo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    file = await update.message.photo[-1].get_file()
    await file.download_to_drive(f"/tmp/{file.file_unique_id}.jpg")
    await file.download_to_memory(out=None)
    os.system((await file.download_as_bytearray()).decode())  # error[no-command-injection]: shell command


async def failed(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    logging.error("Exception while handling an update", exc_info=context.error)
    await context.bot.send_message(chat_id=DEVELOPER_CHAT_ID, text=f"Failed: {context.error}")
    await update.effective_message.reply_text(f"Failed: {context.error}")  # error[no-error-disclosure]: a chat message


def webhook(request_body):
    update = Update.de_json(request_body, app.bot)
    os.system(update.message.text)  # error[no-command-injection]: shell command


async def joined(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    os.system("greet " + update.chat_member.from_user.first_name)  # error[no-command-injection]: shell command


conversation = ConversationHandler(
    entry_points=[CommandHandler("start", everyday)],
    states={1: [MessageHandler(filters.TEXT & ~filters.COMMAND, remember)]},
    fallbacks=[CallbackQueryHandler(pressed, pattern="^yes|no$")],
)
app.add_handler(ChatMemberHandler(joined))
app.add_handler(conversation)
app.add_handler(PrefixHandler("!", "admin", administer))
app.add_handler(InlineQueryHandler(inline))
app.add_handler(MessageHandler(filters.PHOTO, photo))
app.add_error_handler(failed)
app.bot_data["started"] = True
app.job_queue.run_repeating(alarm, interval=60)
app.run_polling(allowed_updates=Update.ALL_TYPES)

persistence = PicklePersistence(filepath="bot_data")
Application.builder().token(os.environ["TOKEN"]).persistence(persistence).build().add_handler(CommandHandler("start", everyday))
updater = Updater(token=os.environ["TOKEN"], use_context=True, defaults=Defaults(parse_mode="HTML"))
updater.dispatcher.add_handler(CommandHandler("old", everyday, pass_args=True))
updater.bot.get_me()
updater.job_queue.run_daily(alarm, 1)
updater.start_polling()


async def kicked(query: CallbackQuery, user: User, chat: Chat, message: Message, bot: Bot) -> None:
    os.system(query.data)  # error[no-command-injection]: shell command
    os.system(user.first_name)  # error[no-command-injection]: shell command
    os.system(chat.title)  # error[no-command-injection]: shell command
    os.system(message.caption)  # error[no-command-injection]: shell command
    await bot.send_message(1, "<b>" + message.caption, parse_mode="HTML")  # error[no-html-injection]: reply in HTML parse mode


def helper(context: ContextTypes.DEFAULT_TYPE) -> None:
    os.system(context.args[0])  # error[no-command-injection]: shell command


def seen_job(context: CallbackContext):
    context.job.schedule_removal()
