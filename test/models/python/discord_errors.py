import discord
from discord.ext import commands

bot = commands.Bot("!", intents=discord.Intents.default())


@bot.event
async def on_command_error(ctx, error):
    if isinstance(error, commands.MissingRequiredArgument):
        await ctx.send(f"Usage: {error}")
        return
    if isinstance(error, (commands.CommandOnCooldown, commands.MissingPermissions)):
        await ctx.send(str(error))
        return
    await ctx.send(
        "Something went wrong: "
        f"{error}"  # error[no-error-disclosure]: reaches a chat message
    )
