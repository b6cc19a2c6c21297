import os


def register(dp):
    @dp.message_handler(commands=["ping"])
    async def ping(message):
        os.system("ping " + message.text)  # error[no-command-injection]: Chat text `message.text`
