import os
import sqlite3

from aiogram import Bot, Dispatcher, F, Router, types
from aiogram.dispatcher.filters import BoundFilter, IDFilter
from aiogram.filters import Command, CommandObject

router = Router()
dp = Dispatcher()
connection = sqlite3.connect("bot.db")
ADMINS = [1, 2]


class IsAdmin:
    async def __call__(self, message: types.Message) -> bool:
        return message.from_user.id in ADMINS


class IsModerator(BoundFilter):
    async def check(self, message: types.Message) -> bool:
        return message.from_user.id in ADMINS


class IsLong:
    async def __call__(self, message: types.Message) -> bool:
        return len(message.text) > 10


@router.message(Command("a"), F.from_user.id == 1)
async def by_id(message: types.Message, bot: Bot):
    await bot.ban_chat_member(message.chat.id, 4)


@router.message((F.from_user.id == 1) & F.text)
async def by_both(message: types.Message, bot: Bot):
    await bot.ban_chat_member(message.chat.id, 4)


@router.message((F.text == "ban") & (F.chat.type == "group"))
async def by_neither(message: types.Message, bot: Bot):
    await bot.ban_chat_member(message.chat.id, 4)  # error[require-authorization]: removes a member


@router.message(F.from_user.username.in_(["anna"]), F.text)
async def by_names(message: types.Message, bot: Bot):
    await bot.ban_chat_member(message.chat.id, 4)


@router.message(F.text == "ban", F.chat.type == "group", F.from_user.is_bot, ~F.from_user.id.contains(1))
async def by_text(message: types.Message, bot: Bot):
    await bot.ban_chat_member(message.chat.id, 4)  # error[require-authorization]: removes a member


@router.message(Command("b"), IsAdmin())
async def by_class(message: types.Message, bot: Bot):
    await bot.ban_chat_member(message.chat.id, 4)


@router.message(Command("c"), IsLong())
async def by_length(message: types.Message, bot: Bot):
    await bot.ban_chat_member(message.chat.id, 4)  # error[require-authorization]: removes a member


@router.message(Command("d"), lambda message: message.from_user.id in ADMINS)
async def by_function(message: types.Message, bot: Bot):
    await bot.ban_chat_member(message.chat.id, 4)


async def registered(message: types.Message, bot: Bot):
    await bot.ban_chat_member(message.chat.id, 4)


router.message.register(registered, Command("e"), F.from_user.id.in_(ADMINS))


@dp.message_handler(IsModerator(), commands=["f"])
async def by_check(message: types.Message, bot: Bot):
    await bot.ban_chat_member(message.chat.id, 4)


@dp.message_handler(IDFilter(user_id=ADMINS), commands=["g"])
async def by_filter(message: types.Message, bot: Bot):
    await bot.ban_chat_member(message.chat.id, 4)


@dp.message_handler(commands=["h"], user_id=1)
async def by_name(message: types.Message, bot: Bot):
    await bot.ban_chat_member(message.chat.id, 4)


@dp.message_handler(commands=["i"], is_chat_admin=True)
async def by_status(message: types.Message, bot: Bot):
    await bot.ban_chat_member(message.chat.id, 4)


@dp.callback_query_handler(text="j", user_id=1)
async def pressed_by_name(call: types.CallbackQuery):
    await call.bot.ban_chat_member(call.message.chat.id, 4)


@dp.callback_query_handler(text="k", is_chat_admin=True)
async def pressed_by_status(call: types.CallbackQuery):
    await call.bot.ban_chat_member(call.message.chat.id, 4)


# What an owner's command is for, and what a statement around it is not.
@router.message(Command("sql"), F.from_user.id == 1)
async def statement(message: types.Message, command: CommandObject):
    connection.execute(command.args)  # error[no-sql-injection]: may reach an SQL statement
    connection.execute(f"SELECT name FROM users WHERE id = '{command.args}'")  # error[no-sql-injection]: reaches an SQL statement
    os.system(command.args)  # error[no-command-injection]: may reach a shell command


# The bot has been told once for all that its texts are HTML.
@router.message(Command("greet"))
async def marked(message: types.Message):
    await message.answer(f"Hello <b>{message.text}</b>")  # error[no-html-injection]: reply in HTML parse mode
    await message.answer(f"{message.text} < {message.chat.id} <bold>")
    await message.answer(f"<b>{message.text}</b>", parse_mode=None)
