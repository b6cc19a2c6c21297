import sys
import traceback

import chainlit as cl
import discord
from aiohttp import web
from django.http import JsonResponse
from fastapi import FastAPI
from fastapi.responses import JSONResponse
from telebot import TeleBot

bot = TeleBot("…")


@bot.message_handler(commands=["x"])
def answer(message):
    try:
        bot.get_chat(message.chat.id)
    except Exception as e:
        traceback.print_exc()
        bot.reply_to(message, traceback.format_exc())  # error[no-error-disclosure]: chat message
        bot.reply_to(message, str(sys.exc_info()[1]))  # error[no-error-disclosure]: chat message
        bot.reply_to(message, sys.exc_info()[0].__name__)
        bot.send_message(message.chat.id, repr(e))  # error[no-error-disclosure]: chat message
        bot.send_message(message.chat.id, f"Status {e.status_code}")
        bot.send_message(message.chat.id, f"Failed: {e.__class__.__name__}")


client = discord.Client()


@client.event
async def on_message(message):
    try:
        await message.delete()
    except discord.Forbidden as e:
        await message.channel.send("Failed: %s" % e)  # error[no-error-disclosure]: chat message


@cl.on_message
async def main(message):
    try:
        await cl.sleep(1)
    except Exception as e:
        await cl.Message(content=f"Failed: {e}").send()  # error[no-error-disclosure]: chat message


api = FastAPI()


@api.get("/x")
def read():
    try:
        return open("x").read()
    except OSError as e:
        return JSONResponse({"error": str(e)}, status_code=500)  # error[no-error-disclosure]: answer to a request


@api.get("/y")
def other():
    try:
        return open("y").read()
    except OSError as e:
        return str(e)  # error[no-error-disclosure]: answer


def view(request):
    try:
        return JsonResponse({"x": open("x").read()})
    except OSError as e:
        return JsonResponse({"error": str(e)})  # error[no-error-disclosure]: answer to a request


async def handler(request):
    try:
        return web.json_response(await request.json())
    except Exception as e:
        return web.json_response({"error": str(e)})  # error[no-error-disclosure]: answer to a request
