"""A bot whose messages ping nobody."""

import os

import discord
from discord.ext import commands

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
