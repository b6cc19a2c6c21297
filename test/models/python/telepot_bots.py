import os

import telepot
import telepot.loop
import telepot.namedtuple
from telepot.delegate import create_open, pave_event_space, per_chat_id
from telepot.loop import MessageLoop
from telepot.namedtuple import InlineKeyboardMarkup

bot = telepot.Bot(os.environ["TOKEN"])


def handle(msg):
    content_type, chat_type, chat_id = telepot.glance(msg)
    command = msg["text"]
    os.system(command)  # error[no-command-injection]: shell command
    os.system(f"log {chat_id} {msg['message_id']}")
    bot.sendMessage(chat_id, f"<b>{command}</b>", parse_mode="HTML")  # error[no-html-injection]: reply in HTML parse mode
    bot.sendMessage(chat_id, command)
    bot.sendPhoto(chat_id, photo=open("cat.png", "rb"))
    bot.sendDocument(chat_id, command)  # error[no-path-traversal]: file sent to the chat
    bot.download_file(msg["document"]["file_id"], "files/" + msg["document"]["file_name"])  # error[no-path-traversal]: file that is written
    bot.sendChatAction(chat_id, "typing")


def pressed(msg):
    query_id, from_id, data = telepot.glance(msg, flavor="callback_query")
    bot.editMessageText(telepot.message_identifier(msg["message"]), f"<b>{msg['data']}</b>", parse_mode="HTML")  # error[no-html-injection]: reply in HTML parse mode
    bot.sendMessage(from_id, "ok", reply_markup=telepot.namedtuple.ReplyKeyboardMarkup(keyboard=[]))
    os.system(f"press {msg['data']} {telepot.flavor(msg)}")  # error[no-command-injection]: shell command


def all_of(msg):
    os.system(msg["text"])  # error[no-command-injection]: shell command


MessageLoop(bot, {"chat": handle, "callback_query": pressed}).run_as_thread()
bot.message_loop(all_of)
telepot.loop.MessageLoop(bot, all_of).run_forever()
telepot.aio.Bot(os.environ["TOKEN"])
for update in bot.getUpdates():
    os.system(update["message"]["text"])  # error[no-command-injection]: shell command


class Player(telepot.helper.ChatHandler):
    def on_chat_message(self, msg):
        os.system(msg["text"])  # error[no-command-injection]: shell command
        self.sender.sendMessage(f"<i>{msg['text']}</i>", parse_mode="HTML")  # error[no-html-injection]: reply in HTML parse mode
        self.sender.sendPhoto(msg["text"])  # error[no-path-traversal]: file sent to the chat
        self.bot.sendMessage(1, "ok", reply_markup=InlineKeyboardMarkup(inline_keyboard=[]))


class Own(telepot.Bot):
    def on_callback_query(self, msg):
        os.system(msg["data"])  # error[no-command-injection]: shell command


MessageLoop(telepot.DelegatorBot(os.environ["TOKEN"], [pave_event_space()(per_chat_id(), create_open, Player, timeout=10)])).run_as_thread()
