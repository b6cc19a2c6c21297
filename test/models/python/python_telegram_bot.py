import os
import subprocess
from telegram import Update
from telegram.ext import ApplicationBuilder, CommandHandler, ContextTypes, MessageHandler, filters


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
