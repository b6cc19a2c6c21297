import os

from aiogram import Bot, Dispatcher, F, Router, types
from aiogram.filters import Command, CommandObject
from pyrogram import Client
from telebot.async_telebot import AsyncTeleBot
from telethon import TelegramClient, events

router = Router()
pyro = Client("x")
tele = TelegramClient("x", 1, "y")
bot = AsyncTeleBot("x")


@router.message(Command("run"))
async def run(message: types.Message, command: CommandObject):
    os.system(command.args)  # error[no-command-injection]: shell command
    os.system(message.text)  # error[no-command-injection]: shell command
    os.system(f"echo {message.chat.id} {message.from_user.id}")
    await message.answer(f"<b>{message.text}</b>", parse_mode="HTML")  # error[no-html-injection]: HTML parse mode
    await message.answer("<b>done</b>", parse_mode="HTML")


@router.callback_query(F.data.startswith("x"))
async def pressed(callback: types.CallbackQuery):
    os.system(callback.data)  # error[no-command-injection]: shell command
    await callback.answer()


@pyro.on_message()
async def pyrogram(client, message):
    os.system(message.text)  # error[no-command-injection]: shell command


@tele.on(events.NewMessage(pattern="x"))
async def telethon(event):
    os.system(event.raw_text)  # error[no-command-injection]: shell command
    await event.respond("done")


@bot.message_handler(content_types=["document"])
async def document(message):
    info = await bot.get_file(message.document.file_id)
    data = await bot.download_file(info.file_path)
    with open(message.document.file_name, "wb") as file:  # error[no-path-traversal]: opened
        file.write(data)
