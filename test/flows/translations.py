"""A helper that every reply goes through: what one call hands in does not come out of another."""

import discord
from discord.ext import commands

WORDS = open("words.txt").read()
bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())


class Translator:
    def __init__(self):
        self.words = dict(line.split("=") for line in WORDS.splitlines())

    def __call__(self, text):
        try:
            return self.words[text]
        except KeyError:
            return text


_ = Translator()


@bot.command()
async def talk(ctx):
    await ctx.send(_("one"))
    await ctx.send(_("two"))
    await ctx.send(_("three"))
    await ctx.send(_("four"))
    await ctx.send(_("five"))
    await ctx.send(_("six"))
    await ctx.send(_("seven"))
    await ctx.send(_("eight"))
    await ctx.send(_(ctx.message.content))  # error[no-mention-injection]: reaches the message that pings
    await ctx.send(_("nine"))
    await ctx.send(_("ten"))
