import os

import telebot
from fastapi import FastAPI, Request
from telegram import Update
from telegram.ext import Application

from bot import handle

app = FastAPI()
bot = telebot.TeleBot(os.environ["TELEGRAM_TOKEN"])
application = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).build()
TOKEN = handle.token


@app.post("/messenger")
async def messenger(request: Request):  # error[require-webhook-verification]: Messenger webhook
    body = await request.json()
    handle(body["entry"][0]["messaging"][0])  # error[require-input-validation]


@app.post("/line")
async def line(request: Request):  # error[require-webhook-verification]: LINE webhook
    body = await request.json()
    handle(body["events"][0]["replyToken"])  # error[require-input-validation]


@app.post("/telegram")
async def telegram(request: Request):  # error[require-webhook-verification]: Telegram webhook
    update = await request.json()
    handle(update["message"]["chat"]["id"])


@app.post(f"/telegram/{TOKEN}")
async def telegram_by_token(request: Request):
    update = await request.json()
    handle(update["message"]["chat"]["id"])


@app.post("/slack")
async def slack(request: Request):  # error[require-webhook-verification]: Slack webhook
    body = await request.json()
    if body.get("type") == "url_verification":
        return body["challenge"]
    handle(body["event"])


@app.post("/slack/commands")
async def slack_commands(request: Request):  # error[require-webhook-verification]: Slack webhook
    form = await request.form()
    handle(form["response_url"])


@app.post("/viber")
async def viber(request: Request):  # error[require-webhook-verification]: Viber webhook
    body = await request.json()
    handle(body["message_token"])


@app.post("/github")
async def github(request: Request):  # error[require-webhook-verification]: GitHub webhook
    handle(request.headers["x-github-event"], await request.json())


@app.post("/stripe")
async def stripe(request: Request):  # error[require-webhook-verification]: Stripe webhook
    event = await request.json()
    if event["type"] == "checkout.session.completed":
        handle(event["data"])


@app.post("/whatsapp")
async def whatsapp(request: Request):  # error[require-webhook-verification]: WhatsApp webhook
    body = await request.json()
    handle(body["entry"][0]["changes"])  # error[require-input-validation]


@app.post("/sms")
async def sms(request: Request):  # error[require-webhook-verification]: Twilio webhook
    form = await request.form()
    handle(form["From"], form["Body"])


@app.post("/chat")
async def chat(request: Request):
    body = await request.json()
    handle(body["message"], body["entry"])


@app.post("/telebot")
async def telebot_update(request: Request):  # error[require-webhook-verification]: The sender is not verified in 
    bot.process_new_updates([telebot.types.Update.de_json(await request.json())])


@app.post("/ptb")
async def ptb_update(request: Request):  # error[require-webhook-verification]: The sender is not verified in 
    await application.process_update(Update.de_json(await request.json(), application.bot))
