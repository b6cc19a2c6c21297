"""A bot's class that hands the library's client an option of its own."""

import discord
from discord.ext import commands


class Quiet(commands.Bot):
    def __init__(self, *args, **kwargs):
        if "allowed_mentions" not in kwargs:
            kwargs["allowed_mentions"] = discord.AllowedMentions(everyone=False, roles=False)
        super().__init__(*args, help_command=None, **kwargs)


bot = Quiet(command_prefix="!")


@bot.command()
async def say(ctx, *, text: str):
    await ctx.send(text)


class QuietElsewhere(commands.Bot):
    """Made in another file."""

    def __init__(self, *args, **kwargs):
        if "allowed_mentions" not in kwargs:
            kwargs["allowed_mentions"] = discord.AllowedMentions(everyone=False, roles=False)
        super().__init__(*args, **kwargs)
