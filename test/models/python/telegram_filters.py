# Filters and middleware that say who may, and those that say something else.
import telebot
from aiogram import BaseMiddleware, Dispatcher, F, Router
from aiogram.filters import Command
from pyrogram import Client
from pyrogram import filters as pyrogram_filters
from telegram import Update
from telegram.ext import Application, ApplicationHandlerStop, BaseFilter, CommandHandler, MessageFilter, MessageHandler, TypeHandler, filters
from telethon import TelegramClient, events

OWNERS = [120000001]


# python-telegram-bot
async def ban(update, context):
    await context.bot.ban_chat_member(update.effective_chat.id, 7)  # error[require-authorization]: removes a member


async def ban_known(update, context):
    await context.bot.ban_chat_member(update.effective_chat.id, 7)


async def ban_here(update, context):
    await update.effective_chat.ban_member(7)  # error[require-authorization]: removes a member


class Staff(MessageFilter):
    def filter(self, message):
        return message.from_user.id in OWNERS


class OldStaff(BaseFilter):
    def filter(self, update):
        return update.effective_user.id in OWNERS


application = Application.builder().token("x").build()
application.add_handler(CommandHandler("ban", ban, filters=filters.TEXT | filters.User(OWNERS)))
application.add_handler(CommandHandler("here", ban_here, filters=~filters.User(OWNERS)))
application.add_handler(CommandHandler("a", ban_known, filters=filters.TEXT & filters.User(OWNERS)))
application.add_handler(CommandHandler("b", ban_known, filters=filters.User(OWNERS) & filters.ChatType.GROUPS))
application.add_handler(CommandHandler("d", ban_known, filters=filters.Regex("x") & Staff()))
application.add_handler(MessageHandler(OldStaff() & filters.Entity("url"), ban_known))
application.add_handler(MessageHandler(filters.MessageFilter() & filters.UpdateFilter() & filters.User(OWNERS), ban_known))

guarded = Application.builder().token("x").build()


async def strangers(update, context):
    if update.effective_user.id not in OWNERS:
        raise ApplicationHandlerStop


async def ban_behind(update, context):
    await context.bot.ban_chat_member(update.effective_chat.id, 7)


guarded.add_handler(TypeHandler(Update, strangers), -1)
guarded.add_handler(CommandHandler("ban", ban_behind))

# aiogram
router = Router()
staff = Router()
watched = Router()
staff.message.filter(F.from_user.id.in_(OWNERS))
staff.callback_query.filter(F.message.from_user.id == 120000001)
dispatcher = Dispatcher()


class OnlyStaff(BaseMiddleware):
    async def __call__(self, handler, event, data):
        if event.from_user.id not in OWNERS:
            return None
        return await handler(event, data)


watched.message.middleware(OnlyStaff())


@router.message(Command("ban"), F.text | F.from_user.id.in_(OWNERS))
async def aiogram_ban(message):
    await message.chat.ban(7)  # error[require-authorization]: removes a member


@router.message(F.chat.type == "supergroup")
async def aiogram_mute(message):
    await message.chat.restrict(7)  # error[require-authorization]: changes what members may do


@router.message(F.text & F.from_user.id.in_(OWNERS))
async def aiogram_ban_known(message):
    await message.chat.ban(7)


@router.message(F.from_user.id.in_(OWNERS) & F.text.startswith("x"))
async def aiogram_ban_known_too(message):
    await message.chat.ban(7)


@staff.message(Command("ban"))
async def aiogram_ban_filtered(message):
    await message.chat.ban(7)


@watched.message(Command("ban"))
async def aiogram_ban_behind(message):
    await message.chat.ban(7)


@dispatcher.message_handler(commands=["ban"], user_id=OWNERS)
async def aiogram_2_ban_a(message):
    await message.bot.ban_chat_member(message.chat.id, 7)


@dispatcher.message_handler(commands=["ban"], chat_id=OWNERS)
async def aiogram_2_ban_b(message):
    await message.bot.ban_chat_member(message.chat.id, 7)


@dispatcher.message_handler(commands=["ban"], is_admin=True)
async def aiogram_2_ban_c(message):
    await message.bot.ban_chat_member(message.chat.id, 7)


@dispatcher.message_handler(commands=["ban"], is_owner=True)
async def aiogram_2_ban_d(message):
    await message.bot.ban_chat_member(message.chat.id, 7)


@dispatcher.callback_query_handler(user_id=OWNERS)
async def aiogram_2_press_a(query):
    await query.bot.ban_chat_member(query.message.chat.id, 7)


@dispatcher.callback_query_handler(chat_id=OWNERS)
async def aiogram_2_press_b(query):
    await query.bot.ban_chat_member(query.message.chat.id, 7)


@dispatcher.callback_query_handler(is_chat_admin=True)
async def aiogram_2_press_c(query):
    await query.bot.ban_chat_member(query.message.chat.id, 7)


@dispatcher.callback_query_handler(is_admin=True)
async def aiogram_2_press_d(query):
    await query.bot.ban_chat_member(query.message.chat.id, 7)


@dispatcher.callback_query_handler(is_owner=True)
async def aiogram_2_press_e(query):
    await query.bot.ban_chat_member(query.message.chat.id, 7)


# pyTelegramBotAPI
bot = telebot.TeleBot("x")


@bot.message_handler(commands=["ban"], content_types=["text"])
def telebot_ban(message):
    bot.ban_chat_member(message.chat.id, 7)  # error[require-authorization]: removes a member


@bot.message_handler(commands=["ban"], user_id=OWNERS)
def telebot_ban_a(message):
    bot.ban_chat_member(message.chat.id, 7)


@bot.message_handler(commands=["ban"], chat_id=OWNERS)
def telebot_ban_b(message):
    bot.ban_chat_member(message.chat.id, 7)


@bot.message_handler(commands=["ban"], is_admin=True)
def telebot_ban_c(message):
    bot.ban_chat_member(message.chat.id, 7)


@bot.message_handler(commands=["ban"], is_chat_admin=True)
def telebot_ban_d(message):
    bot.ban_chat_member(message.chat.id, 7)


@bot.message_handler(commands=["ban"], is_owner=True)
def telebot_ban_e(message):
    bot.ban_chat_member(message.chat.id, 7)


@bot.callback_query_handler(func=None, user_id=OWNERS)
def telebot_press_a(query):
    bot.ban_chat_member(query.message.chat.id, 7)


@bot.callback_query_handler(func=None, chat_id=OWNERS)
def telebot_press_b(query):
    bot.ban_chat_member(query.message.chat.id, 7)


@bot.callback_query_handler(func=None, is_admin=True)
def telebot_press_c(query):
    bot.ban_chat_member(query.message.chat.id, 7)


@bot.callback_query_handler(func=None, is_chat_admin=True)
def telebot_press_d(query):
    bot.ban_chat_member(query.message.chat.id, 7)


@bot.callback_query_handler(func=None, is_owner=True)
def telebot_press_e(query):
    bot.ban_chat_member(query.message.chat.id, 7)


# Pyrogram
app = Client("bot")


async def is_staff(_, client, message):
    member = await client.get_chat_member(message.chat.id, message.from_user.id)
    return member.status in ("creator", "administrator")


class OwnFilter(pyrogram_filters.Filter):
    async def __call__(self, client, message):
        return message.from_user.id in OWNERS


@app.on_message(pyrogram_filters.command("ban") & pyrogram_filters.group)
async def pyrogram_ban(client, message):
    await client.ban_chat_member(message.chat.id, 7)  # error[require-authorization]: removes a member


@app.on_message(pyrogram_filters.command("kick") | pyrogram_filters.user(OWNERS))
async def pyrogram_kick(client, message):
    await message.chat.ban_member(7)  # error[require-authorization]: removes a member


@app.on_message(pyrogram_filters.command("ban") & pyrogram_filters.user(OWNERS))
async def pyrogram_ban_a(client, message):
    await client.ban_chat_member(message.chat.id, 7)


@app.on_message(pyrogram_filters.me & pyrogram_filters.command("ban"))
async def pyrogram_ban_b(client, message):
    await client.ban_chat_member(message.chat.id, 7)


@app.on_message(pyrogram_filters.command("ban") & pyrogram_filters.create(is_staff))
async def pyrogram_ban_d(client, message):
    await client.ban_chat_member(message.chat.id, 7)


@app.on_message(OwnFilter() & pyrogram_filters.command("ban"))
async def pyrogram_ban_e(client, message):
    await client.ban_chat_member(message.chat.id, 7)


# Telethon
account = TelegramClient("x", 1, "y")


@account.on(events.NewMessage(pattern="/kick"))
async def telethon_kick(event):
    reply = await event.get_reply_message()
    print(reply.sender, await reply.get_sender())
    await account.kick_participant(event.chat_id, reply.sender_id)  # error[require-authorization]: removes a member


@account.on(events.NewMessage(pattern="/mute"))
async def telethon_mute(event):
    await account.edit_permissions(event.chat_id, 7)  # error[require-authorization]: changes what members may do


@account.on(events.NewMessage(pattern="/kick", from_users=OWNERS))
async def telethon_kick_a(event):
    await account.kick_participant(event.chat_id, 7)


@account.on(events.NewMessage(pattern="/kick", outgoing=True))
async def telethon_kick_b(event):
    await account.kick_participant(event.chat_id, 7)


@account.on(events.NewMessage(pattern="/kick", func=lambda event: event.sender_id in OWNERS))
async def telethon_kick_c(event):
    await account.kick_participant(event.chat_id, 7)
