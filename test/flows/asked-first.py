"""What a framework asks of an update before it calls a handler holds in the handler; what a helper says of a part holds at its caller."""
import os

import telebot
from aiogram import Router, types

bot = telebot.TeleBot("…")
router = Router()
CHOICES = ["north", "south"]


@bot.message_handler(func=lambda m: m.text in CHOICES)
def chosen(message):
    os.system(f"route {message.text}")


@bot.callback_query_handler(func=lambda call: call.data == "stop")
def pressed(call):
    os.system(f"service {call.data}")


@bot.callback_query_handler(func=lambda call: call.data.split("_")[1].isdigit())
def page(call):
    os.system(f"page {call.data.split('_')[1]}")
    os.system(f"page {call.data.split('_')[0]}")  # error: reaches a shell command
    os.system(f"page {call.data.split()[1]}")  # error: reaches a shell command


@bot.message_handler(commands=["nice"])
def part(message):
    if message.text.split()[1].isdigit():
        os.system(f"renice {message.text.split()[1]}")
        os.system(f"renice {message.text.split()[2]}")  # error: reaches a shell command


def is_number(message):
    return message.text.isdigit()


@bot.message_handler(func=is_number)
def numbered(message):
    os.system(f"renice {message.text}")


@router.message(lambda message: message.text.isdigit())
async def awaited(message: types.Message):
    os.system(f"renice {message.text}")


@bot.message_handler(func=lambda m: m.text.startswith("run"))
def begun(message):
    os.system(f"./{message.text}")  # error: reaches a shell command


@bot.message_handler(func=lambda m: m.text in CHOICES or m.chat.type == "private")
def either(message):
    os.system(f"route {message.text}")  # error: reaches a shell command


@bot.message_handler(func=lambda m: m.caption.isdigit())
def other_part(message):
    os.system(f"renice {message.text}")  # error: reaches a shell command


# Registered twice: only one of the two is asked for.
@bot.message_handler(func=is_number)
@bot.message_handler(commands=["nice"])
def twice(message):
    os.system(f"renice {message.text}")  # error: reaches a shell command


@bot.message_handler(commands=["helped"])
def helped(message):
    if is_number(message):
        os.system(f"renice {message.text}")
    os.system(f"renice {message.text}")  # error: reaches a shell command
