# What not everybody may have a bot do, as commands of their own.
import sqlite3

import discord
from discord.ext import commands

bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())


def not_here(ctx):
    return ctx.guild is not None


bot.add_check(not_here)


@bot.application_command_check
async def not_there(interaction):
    return interaction.guild is not None


@bot.command(checks=[lambda ctx: ctx.author.id == 120000000000000001])
async def kick_checked(ctx, member: discord.Member):
    await member.kick()


# py-cord's commands are the platform's.
@bot.command(default_member_permissions=discord.Permissions(kick_members=True))
async def kick_shown_to_some(ctx, member: discord.Member):
    await member.kick()


@bot.command()
async def move(ctx, member: discord.Member):
    await member.move_to(None)  # error[require-authorization]: moves a member


@bot.command()
async def slow(ctx, seconds: int):
    await ctx.channel.edit(slowmode_delay=seconds)  # error[require-authorization]: changes how often members may write


@bot.command()
async def topic(ctx):
    await ctx.channel.edit(topic="x")  # error[require-authorization]: changes a channel


@bot.command()
async def drop(ctx, role: discord.Role):
    await role.delete()  # error[require-authorization]: changes a role


@bot.command()
async def rename(ctx):
    await ctx.guild.edit(name="x")  # error[require-authorization]: changes the server


@bot.command()
async def prune(ctx):
    await ctx.guild.prune_members(days=1)  # error[require-authorization]: removes a member


@bot.command()
async def reload(ctx):
    await bot.reload_extension("cogs.main")  # error[require-authorization]: changes which parts of the bot run


@bot.command()
async def status(ctx):
    await bot.change_presence(activity=discord.Game("x"))  # error[require-authorization]: changes what the bot shows


@bot.command()
async def reset(ctx):
    sqlite3.connect("x.db").execute("DELETE FROM points")  # error[require-authorization]: deletes all records


# Of their own, and of the bot's making.
@bot.command()
async def own_nick(ctx):
    await ctx.author.edit(nick="x")


@bot.event
async def on_ready():
    await bot.change_presence(activity=discord.Game("x"))


async def has_role(ctx):
    return any(role.name == "Staff" for role in ctx.author.roles)


@bot.command()
async def drop_checked(ctx, role: discord.Role):
    if not await has_role(ctx):
        return
    await role.delete()


@bot.group()
@commands.has_permissions(administrator=True)
async def staff(ctx):
    pass


@staff.command(checks=[not_here])
async def out(ctx, member: discord.Member):
    await member.kick()


@staff.group(default_member_permissions=discord.Permissions(kick_members=True))
async def inner(ctx):
    pass


@staff.group(invoke_without_command=True)
async def shown(ctx):
    pass


@bot.group(invoke_without_command=True)
@commands.has_permissions(administrator=True)
async def listed(ctx):
    pass


@listed.command()
async def out_unasked(ctx, member: discord.Member):
    await member.kick()  # error[require-authorization]: removes a member
