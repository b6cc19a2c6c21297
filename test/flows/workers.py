"""What takes its work from a queue goes on when the module that started it has long been run."""
import asyncio
import os
import queue
import threading

from aiogram import Bot, Dispatcher, F
from aiogram.types import Message

bot = Bot(token=os.environ["TOKEN"])
dp = Dispatcher()
jobs: asyncio.Queue = asyncio.Queue()
numbers: asyncio.Queue = asyncio.Queue()
tasks = queue.Queue()


@dp.message(F.text)
async def on_text(message: Message):
    await jobs.put((message.chat, message.text))
    await numbers.put(message.message_id)
    tasks.put({"command": message.text})


async def worker(source):
    while True:
        chat, text = await source.get()
        os.system(text)  # error[no-command-injection]: Chat text `message.text`


async def counter(source):
    while True:
        os.system(f"say {await source.get()}")


def in_thread(source):
    while True:
        os.system(source.get()["command"])  # error[no-command-injection]: Chat text `message.text`


class Runner:
    def __init__(self):
        self.running = True
        self.waiting = asyncio.Queue()

    async def run(self):
        while self.running:
            text = await self.waiting.get()
            os.system(text)  # error[no-command-injection]: Chat text `message.caption`


runner = Runner()


@dp.message(F.caption)
async def on_caption(message: Message):
    await runner.waiting.put(message.caption)


async def main():
    asyncio.create_task(worker(jobs))
    asyncio.create_task(counter(numbers))
    asyncio.create_task(runner.run())
    threading.Thread(target=in_thread, args=(tasks,), daemon=True).start()
    await dp.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main())
