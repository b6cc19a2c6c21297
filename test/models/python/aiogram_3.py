import asyncio
import os

from aiogram import Bot, Dispatcher, F, Router, html, types
from aiogram.client.default import DefaultBotProperties
from aiogram.enums import ParseMode
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.types import BufferedInputFile, CallbackQuery, Chat, FSInputFile, InlineQuery, Message, Update, URLInputFile, User
from aiogram.utils import markdown
from aiogram.utils.web_app import safe_parse_webapp_init_data

router = Router()


@router.message(CommandStart())
async def start(message: Message, state: FSMContext):
    await message.answer(f"Hello, {html.bold(message.from_user.full_name)}!")
    await message.answer(f"Hello, {html.quote(message.from_user.full_name)}!", parse_mode="HTML")
    await message.answer(f"Hello, {html.bold(message.from_user.full_name)}!", parse_mode="HTML")  # error[no-html-injection]: reply in HTML parse mode
    await message.answer(markdown.hbold(message.text), parse_mode=ParseMode.HTML)
    await message.answer(markdown.text(message.text), parse_mode=ParseMode.HTML)  # error[no-html-injection]: reply in HTML parse mode
    await message.answer(message.html_text, parse_mode="HTML")
    await message.answer("<b>done</b>", parse_mode="HTML")
    await message.answer_photo(FSInputFile("cat.png"), caption=message.text)
    await message.reply_document(FSInputFile(message.text), caption="<b>" + message.text, parse_mode="HTML")  # error[no-path-traversal]: file sent  # error[no-html-injection]: HTML parse mode
    await message.answer_document(BufferedInputFile(b"x", "x.txt"))
    await message.answer_photo(URLInputFile(message.text))  # error[no-ssrf]: file that aiogram fetches
    await state.set_state("name")
    await state.update_data(name=message.text, chat_id=message.chat.id)
    sent = await message.answer_sticker("x")
    await sent.delete()
    os.system(f"echo {message.chat.id} {message.from_user.id} {message.from_user.username}")


@router.message(F.text)
async def name(message: types.Message, state: FSMContext):
    data = await state.get_data()
    os.system(f"greet {data['name']}")  # error[no-command-injection]: shell command
    os.system(f"greet {data['chat_id']}")
    os.system("greet " + data.get("name"))  # error[no-command-injection]: shell command
    os.system("greet " + await state.get_value("name"))  # error[no-command-injection]: shell command
    await message.bot.send_message(message.chat.id, "thanks")
    await state.clear()


@router.message(Command("run"))
async def run(message: types.Message, command: CommandObject, bot: Bot):
    os.system(command.args)  # error[no-command-injection]: shell command
    os.system(command.command)
    os.system(message.text)  # error[no-command-injection]: shell command
    await bot.send_message(message.chat.id, text="<b>" + message.text, parse_mode="HTML")  # error[no-html-injection]: HTML parse mode
    await bot.edit_message_text("<b>" + message.text, chat_id=1, parse_mode="HTML")  # error[no-html-injection]: HTML parse mode
    await bot.send_photo(1, "id", caption="<b>" + message.text, parse_mode="HTML")  # error[no-html-injection]: HTML parse mode
    await bot.download(message.document, destination=f"files/{message.document.file_name}")  # error[no-path-traversal]: file that is written
    await bot.download(message.document, destination=f"files/{message.document.file_id}")
    file = await bot.get_file(message.document.file_id)
    buffer = await bot.download_file(file.file_path)
    os.system(buffer.read().decode())  # error[no-command-injection]: shell command
    os.system((await bot.get_chat(1)).title)  # error[no-command-injection]: shell command
    os.system((await bot.get_chat_member(1, 2)).user.first_name)  # error[no-command-injection]: shell command
    await bot.set_chat_title(1, message.text)
    await bot.set_chat_description(1, message.text)
    await bot.set_chat_administrator_custom_title(1, 2, message.text)
    await bot.delete_message(1, bot.id)


class Choice(CallbackData, prefix="c"):
    number: int


@router.callback_query(F.data.startswith("x"))
async def pressed(callback: types.CallbackQuery):
    os.system(callback.data)  # error[no-command-injection]: shell command
    await callback.answer()
    await callback.bot.send_message(callback.from_user.id, Choice(number=1).pack())
    await callback.message.edit_text(f"<b>{callback.data}</b>", parse_mode="HTML")  # error[no-html-injection]: HTML parse mode


async def inline(query: InlineQuery):
    os.system(query.query)  # error[no-command-injection]: shell command
    os.system(query.from_user.first_name)  # error[no-command-injection]: shell command


router.inline_query.register(inline)
router.edited_message.register(name)
router.message.filter(F.chat.type == "private")


async def outside(update: Update, user: User, chat: Chat, callback: CallbackQuery):
    os.system(update.message.text)  # error[no-command-injection]: shell command
    os.system(update.callback_query.message.text)  # error[no-command-injection]: shell command
    os.system(update.message.photo[0].file_id)
    os.system(update.message.document.file_name)  # error[no-command-injection]: shell command
    os.system(update.message.reply_to_message.text)  # error[no-command-injection]: shell command
    os.system(user.last_name)  # error[no-command-injection]: shell command
    os.system(chat.title)  # error[no-command-injection]: shell command
    os.system(callback.message.caption)  # error[no-command-injection]: shell command


def open_app(init_data):
    os.system(safe_parse_webapp_init_data("token", init_data).user.first_name)  # error[no-command-injection]: shell command


async def main():
    bot = Bot(os.environ["TOKEN"], default=DefaultBotProperties(parse_mode=ParseMode.HTML))
    dispatcher = Dispatcher()
    dispatcher.include_router(router)

    @dispatcher.message(Command("all"))
    async def everyone(message: Message):
        await bot.send_message(1, f"<b>{message.text}</b>")  # error[no-html-injection]: reply in HTML parse mode
        await bot.send_message(1, message.text, parse_mode=None)

    await dispatcher.start_polling(bot)


asyncio.run(main())
