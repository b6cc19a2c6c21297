"""A bot whose messages ping nobody."""

import os

import discord
from discord.ext import commands
from discord.ext.commands.bot import Bot

quiet = commands.Bot(command_prefix="!", allowed_mentions=discord.AllowedMentions(everyone=False))


@quiet.command()
async def echo(ctx, *, text):
    await ctx.send(text)
    await ctx.channel.send(text)
    await ctx.message.reply(text)
    await ctx.message.channel.send(text)
    await quiet.get_channel(1).send(text)
    os.system(text)  # error[no-command-injection]: shell command


@quiet.event
async def on_message(message):
    await message.channel.send(message.content)
    await message.reply(message.content)


class Sharded(commands.bot.AutoShardedBot):
    def __init__(self):
        super().__init__(command_prefix="?", allowed_mentions=discord.AllowedMentions.none())


class Small(Bot):
    def __init__(self, **kwargs):
        kwargs["allowed_mentions"] = discord.AllowedMentions.none()
        super().__init__(command_prefix="?", **kwargs)


Sharded()
Small()
