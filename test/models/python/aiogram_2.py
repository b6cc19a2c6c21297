import os

from aiogram import Bot, Dispatcher, executor, types
from aiogram.dispatcher import FSMContext
from aiogram.types import InputFile
from aiogram.utils import executor as polling
from aiogram.utils.markdown import quote_html

bot = Bot(token=os.environ["TOKEN"], parse_mode=types.ParseMode.HTML)
other = Bot(os.environ["TOKEN"])
dp = Dispatcher(other)


@dp.message_handler(commands=["run"], state="*")
async def run(message: types.Message, state: FSMContext):
    os.system(message.get_args())  # error[no-command-injection]: shell command
    await message.reply(f"<i>{message.text}</i>", parse_mode=types.ParseMode.HTML)  # error[no-html-injection]: reply in HTML parse mode
    await message.reply(quote_html(message.text), parse_mode=types.ParseMode.HTML)
    await bot.send_message(1, message.text)  # error[no-html-injection]: reply in HTML parse mode
    await bot.send_message(1, "thanks")
    await other.send_message(1, message.text)
    await message.document.download(f"files/{message.document.file_name}")  # error[no-path-traversal]: file that is written
    await message.answer_document(InputFile(message.text))  # error[no-path-traversal]: file sent to the chat
    async with state.proxy() as data:
        data["city"] = message.text
    await state.finish()


@dp.callback_query_handler(lambda call: call.data.startswith("x"))
async def pressed(call: types.CallbackQuery, state):
    os.system(call.data)  # error[no-command-injection]: shell command
    data = await state.get_data()
    os.system(data["city"])  # error[no-command-injection]: shell command
    kept = await dp.current_state().get_data()
    os.system(kept["city"])  # error[no-command-injection]: shell command
    await dp.bot.send_message(1, "ok")


async def text(message: types.Message):
    os.system(message.text)  # error[no-command-injection]: shell command


dp.register_message_handler(text, content_types=["text"])
dp.register_callback_query_handler(pressed)
executor.start_polling(dp, skip_updates=True)
polling.start_webhook(dp, "/hook")
