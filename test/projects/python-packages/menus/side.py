import os


def register(dp):
    @dp.message_handler(commands=["up"])
    async def up(message):
        os.system("uptime")
        await message.answer(message.text)
