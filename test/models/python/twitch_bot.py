import os

import twitchio
from twitchio.ext import commands


class Bot(commands.Bot):
    def __init__(self):
        super().__init__(token=os.environ["TWITCH_TOKEN"], prefix="!", initial_channels=["x"])

    async def event_message(self, message):
        if message.echo:
            return
        os.system(message.content)  # error[no-command-injection]: shell command
        os.system(f"log {message.author.name} {message.author.is_mod} {self.nick}")
        os.system(f"log {message.author.display_name}")  # error[no-command-injection]: shell command
        await message.channel.send(message.content)
        await self.handle_commands(message)

    @commands.command()
    async def play(self, ctx: commands.Context, song: str, times: int):
        os.system(f"play {song}")  # error[no-command-injection]: shell command
        os.system(f"play {times} {ctx.prefix}")
        os.system(ctx.message.content)  # error[no-command-injection]: shell command
        os.system(f"log {ctx.author.id} {ctx.channel.name}")
        os.system(ctx.args[0])  # error[no-command-injection]: shell command
        await ctx.send("ok")
        await ctx.author.send("ok")


class Extra(commands.Cog):
    @commands.cooldown(1, 5, commands.Bucket.user)
    @commands.command()
    async def load(self, ctx, name):
        os.system(f"load {name}")  # error[no-command-injection]: shell command

    async def event_message(self, message: twitchio.Message):
        os.system(message.raw_data)  # error[no-command-injection]: shell command


client = twitchio.Client(token=os.environ["TWITCH_TOKEN"])


@client.event()
async def event_message(message):
    os.system(message.content)  # error[no-command-injection]: shell command


@client.event
async def event_error(message):
    os.system(message.content)  # error[no-command-injection]: shell command


plain = commands.Bot(token=os.environ["TWITCH_TOKEN"], prefix="?")


@plain.command(name="say")
async def say(ctx, *, words):
    os.system(words)  # error[no-command-injection]: shell command


def seen(message: twitchio.Message, ctx: commands.Context):
    os.system(message.content)  # error[no-command-injection]: shell command
    os.system(ctx.message.content)  # error[no-command-injection]: shell command


def greet(chatter: twitchio.Chatter):
    os.system(f"log {chatter.color}")


Bot().run()
