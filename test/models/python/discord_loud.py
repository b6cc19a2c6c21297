"""A message that says whom it may ping, and says everyone; an extension whose commands are made when it is loaded."""

import discord
from discord.ext import commands


def setup(bot):
    @bot.command()
    async def say(ctx, *, text: str):
        await ctx.send(text, allowed_mentions=discord.AllowedMentions(everyone=True))  # error[no-mention-injection]: message that pings
        await ctx.send(text, allowed_mentions=discord.AllowedMentions.all())  # error[no-mention-injection]: message that pings
        await ctx.send(text, allowed_mentions=discord.AllowedMentions.none())
        await ctx.send(text, allowed_mentions=discord.AllowedMentions(users=True))

    @bot.command()
    @commands.is_owner()
    async def load(ctx):
        bot.load_extension("games")
