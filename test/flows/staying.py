import os
from telegram import Update
from telegram.ext import Application, CommandHandler


class Jobs:
    _shared = None

    def __init__(self):
        self.last = "uptime"

    @classmethod
    def get(cls):
        if cls._shared is None:
            cls._shared = cls()
        return cls._shared

    def note(self, text):
        self.last = text


class Store:
    _shared = None

    def __new__(cls):
        if cls._shared is None:
            cls._shared = super().__new__(cls)
        return cls._shared

    def put(self, text):
        self.text = text


class Single(type):
    _made = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls._made:
            cls._made[cls] = super().__call__(*args, **kwargs)
        return cls._made[cls]


class Settings(metaclass=Single):
    def __init__(self):
        self.command = "uptime"


def single(cls):
    made = {}

    def get(*args, **kwargs):
        if cls not in made:
            made[cls] = cls(*args, **kwargs)
        return made[cls]

    return get


@single
class Board:
    def __init__(self):
        self.command = "uptime"


_queue = None


class Queue:
    def __init__(self):
        self.command = "uptime"


def queue():
    global _queue
    if _queue is None:
        _queue = Queue()
    return _queue


# Whoever asks for it first makes it; everybody gets the same.
async def note(update: Update, context):
    Jobs.get().note(update.message.text)  # source
    Store().put(update.message.text)  # source
    queue().command = update.message.text  # source
    Settings().command = update.message.text  # source
    Board().command = update.message.text  # source


async def run(update: Update, context):
    os.system(Jobs.get().last)  # error[no-command-injection]: shell command
    os.system(Store().text)  # error[no-command-injection]: shell command
    os.system(queue().command)  # error[no-command-injection]: shell command
    os.system(Settings().command)  # error[no-command-injection]: shell command
    os.system(Board().command)  # error[no-command-injection]: shell command


# What each call makes for itself is its own.
class Draft:
    def __init__(self, text):
        self.text = text


def draft(text):
    return Draft(text)


async def own(update: Update, context):
    theirs = draft(update.message.text)  # source
    ours = draft("uptime")
    os.system(ours.text)
    os.system(theirs.text)  # error[no-command-injection]: shell command


app = Application.builder().token(os.environ["TOKEN"]).build()
app.add_handler(CommandHandler("note", note))
app.add_handler(CommandHandler("run", run))
app.add_handler(CommandHandler("own", own))
app.run_polling()
