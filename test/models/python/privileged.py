# What not everybody may have a bot do, with and without a check of who asks.
import os
import sqlite3
import subprocess
import sys

import discord
import telebot
from discord import app_commands
from discord.ext import commands
from fastapi import Depends, FastAPI, Header, HTTPException
from flask import Flask, abort
from flask_login import current_user, login_required
from telegram.ext import Application, CommandHandler, MessageHandler, filters

ADMINS = [120000000000000001]

bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())


@bot.command()
async def ban(ctx, member: discord.Member):
    await member.ban()  # error[require-authorization]: bans a member


@bot.command()
async def kick(ctx, member: discord.Member):
    await member.kick()  # error[require-authorization]: removes a member


@bot.command()
async def timeout(ctx, member: discord.Member):
    await member.timeout(None)  # error[require-authorization]: mutes a member


@bot.command()
async def rename(ctx, member: discord.Member, *, name):
    await member.edit(nick=name)  # error[require-authorization]: changes a member's name


@bot.command()
async def pardon(ctx, member: discord.Member):
    await member.edit(timed_out_until=None)  # error[require-authorization]: mutes a member


@bot.command()
async def suppress(ctx, member: discord.Member):
    await member.edit(suppress=True)


@bot.command()
async def stop(ctx):
    await bot.close()  # error[require-authorization]: stops the bot


@bot.command()
@commands.is_owner()
async def halt(ctx):
    await bot.close()


@bot.command()
async def promote(ctx, member: discord.Member):
    await member.add_roles(discord.Object(1))  # error[require-authorization]: changes a member's roles


@bot.command()
async def leave(ctx):
    await ctx.guild.leave()  # error[require-authorization]: makes the bot leave a server


@bot.command()
@commands.cooldown(1, 5)
async def clear(ctx, amount: int):
    await ctx.channel.purge(limit=amount)  # error[require-authorization]: deletes messages of others


@bot.command()
@commands.bot_has_permissions(manage_channels=True)
async def remove(ctx):
    await ctx.channel.delete()  # error[require-authorization]: deletes a channel


@bot.command()
@commands.guild_only()
async def lock(ctx):
    await ctx.channel.set_permissions(ctx.guild.default_role, send_messages=False)  # error[require-authorization]: changes who may use


# Checks of who asks.
@bot.command()
@commands.has_permissions(ban_members=True)
async def ban_checked(ctx, member: discord.Member):
    await member.ban()


@commands.has_role("Moderator")
@bot.command()
async def kick_checked(ctx, member: discord.Member):
    await member.kick()


@bot.command()
@commands.check(lambda ctx: ctx.author.id == ctx.guild.owner_id)
async def leave_checked(ctx):
    await ctx.guild.leave()


@bot.tree.command()
@app_commands.checks.has_permissions(manage_messages=True)
async def clear_checked(interaction: discord.Interaction, amount: int):
    await interaction.channel.purge(limit=amount)


@bot.tree.command()
@app_commands.default_permissions(manage_channels=True)
@app_commands.checks.cooldown(1, 5)
async def remove_checked(interaction: discord.Interaction):
    await interaction.channel.delete()


@bot.tree.command()
@app_commands.check(lambda interaction: interaction.user.id == 120000000000000001)
async def lock_checked(interaction: discord.Interaction):
    await interaction.channel.set_permissions(interaction.guild.default_role, send_messages=False)


@bot.command()
async def mute_checked(ctx, member: discord.Member):
    if ctx.permissions.moderate_members:
        await member.timeout(None)


@bot.tree.command()
async def mute_by_menu(interaction: discord.Interaction, member: discord.Member):
    if interaction.permissions.moderate_members:
        await member.timeout(None)


# Everyday uses: one's own roles.
@bot.command()
async def news(ctx):
    await ctx.author.add_roles(discord.Object(1))


# Telegram.
async def ban_user(update, context):
    await context.bot.ban_chat_member(update.effective_chat.id, 1)  # error[require-authorization]: removes a member


async def mute_user(update, context):
    await context.bot.restrict_chat_member(update.effective_chat.id, 1)  # error[require-authorization]: changes what members may do


async def leave_chat(update, context):
    await context.bot.leave_chat(1)


# Whoever spams.
async def ban_spammer(update, context):
    message = update.message
    if message.forward_from.is_bot or message.forward_from_chat.type == "channel":
        await context.bot.ban_chat_member(message.chat_id, message.from_user.id)


async def ban_checked_user(update, context):
    if update.effective_user.id not in ADMINS:
        return
    await context.bot.ban_chat_member(update.effective_chat.id, 1)


application = Application.builder().token("").build()
application.add_handler(CommandHandler("ban", ban_user))
application.add_handler(CommandHandler("mute", mute_user))
application.add_handler(MessageHandler(filters.ALL, ban_spammer))
application.add_handler(CommandHandler("sban", ban_checked_user))
application.add_handler(CommandHandler("leave", leave_chat, filters=filters.User(user_id=1)))

telegram_bot = telebot.TeleBot("")


@telegram_bot.message_handler(commands=["kick"])
def kick_user(message):
    telegram_bot.kick_chat_member(message.chat.id, message.reply_to_message.from_user.id)  # error[require-authorization]: removes


@telegram_bot.message_handler(func=lambda message: message.from_user.id in ADMINS)
def kick_checked_user(message):
    telegram_bot.kick_chat_member(message.chat.id, message.reply_to_message.from_user.id)


# Routes.
app = Flask(__name__)
api = FastAPI()


@app.route("/notes/<name>", methods=["DELETE"])
def delete_note(name):  # error[require-authorization]: the client names
    sqlite3.connect("notes.db").execute("DELETE FROM notes WHERE id = ?", (name,))
    return "", 204


@app.route("/own/<name>", methods=["DELETE"])
@login_required
def delete_own_note(name):
    sqlite3.connect("notes.db").execute("DELETE FROM notes WHERE id = ?", (name,))
    return "", 204


@app.route("/mine/<name>", methods=["DELETE"])
def delete_my_note(name):
    if not current_user.is_admin:
        abort(403)
    sqlite3.connect("notes.db").execute("DELETE FROM notes WHERE id = ?", (name,))
    return "", 204


def key_only(x_api_key: str = Header()):
    if x_api_key != os.environ["API_KEY"]:  # error[no-timing-unsafe-compare]: Secret
        raise HTTPException(401)


@api.delete("/notes/{name}")
def delete_by_key(name: str, key: None = Depends(key_only)):
    sqlite3.connect("notes.db").execute("DELETE FROM notes WHERE id = ?", (name,))


# What marks a command, for its own dispatcher to look at.
def admin_only(func):
    func.required_level = "admin"
    return func


def counted(func):
    func.uses = 0
    return func


def owner_or_nobody(func):
    return func


@bot.command()
@admin_only
async def ban_marked(ctx, member: discord.Member):
    await member.ban()


@bot.command()
@counted
async def ban_counted(ctx, member: discord.Member):
    await member.ban()  # error[require-authorization]: bans a member


@bot.command()
@owner_or_nobody
async def ban_unmarked(ctx, member: discord.Member):
    await member.ban()  # error[require-authorization]: bans a member


class Moderation(commands.Cog):
    @commands.command()
    @admin_only
    async def kick_marked(self, ctx, member: discord.Member):
        await member.kick()

    @commands.command()
    @counted
    async def kick_counted(self, ctx, member: discord.Member):
        await member.kick()  # error[require-authorization]: removes a member


@bot.command()
async def announce(ctx, *, text):
    for member in ctx.guild.members:
        await member.send(text)  # error[require-authorization]: writes to everybody


@bot.command()
async def announce_everywhere(ctx, *, text):
    for guild in bot.guilds:
        await guild.system_channel.send(text, allowed_mentions=discord.AllowedMentions.none())  # error[require-authorization]: writes to everybody


@bot.command()
@commands.is_owner()
async def announce_owned(ctx, *, text):
    for guild in bot.guilds:
        await guild.system_channel.send(text, allowed_mentions=discord.AllowedMentions.none())


@bot.command()
async def remind(ctx):
    for member in ctx.guild.members:
        await member.send("The meeting begins.")


async def broadcast(update, context):
    for chat in SUBSCRIBERS:
        await context.bot.send_message(chat, update.message.text)  # error[require-authorization]: writes to everybody


application.add_handler(CommandHandler("broadcast", broadcast))
SUBSCRIBERS = [1, 2]


async def restart(update, context):
    os.execl(sys.executable, sys.executable, "bot.py")  # error[require-authorization]: This updates, restarts or stops the bot for anybody who asks


async def reboot(update, context):
    os.system("sudo reboot")  # error[require-authorization]: This updates, restarts or stops the bot for anybody who asks


async def pull(update, context):
    subprocess.run(["git", "pull"])  # error[require-authorization]: This updates, restarts or stops the bot for anybody who asks


async def upgrade(update, context):
    subprocess.run("git pull && systemctl restart bot", shell=True)  # error[require-authorization]: This updates, restarts or stops the bot for anybody who asks


async def leave(update, context):
    sys.exit(0)  # error[require-authorization]: This stops the bot for anybody who asks


async def pull_owned(update, context):
    if update.effective_user.id != int(os.environ["OWNER"]):
        return
    subprocess.run(["git", "pull"])
    os.system("uptime")


for handler in (restart, reboot, pull, upgrade, leave, pull_owned):
    application.add_handler(CommandHandler("update", handler))
