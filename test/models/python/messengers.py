import os
from html import escape

from flask import Flask, request
from pymessenger.bot import Bot
from pywa import WhatsApp, filters, types
from twilio.rest import Client
from twilio.twiml.messaging_response import MessagingResponse
from viberbot import Api
from viberbot.api.bot_configuration import BotConfiguration
from viberbot.api.messages import TextMessage
from viberbot.api.viber_requests import ViberMessageRequest

app = Flask(__name__)
viber = Api(BotConfiguration(name="x", avatar="", auth_token=os.environ["TOKEN"]))
messenger = Bot(os.environ["TOKEN"])
twilio = Client()


@app.route("/viber", methods=["POST"])
def on_viber():
    if not viber.verify_signature(request.get_data(), request.headers.get("X-Viber-Content-Signature")):
        return "", 403
    viber_request = viber.parse_request(request.get_data())
    if isinstance(viber_request, ViberMessageRequest):
        os.system(viber_request.message.text)  # error[no-command-injection]: shell command
        os.system(viber_request.sender.name)  # error[no-command-injection]: shell command
        os.system(f"echo {viber_request.sender.id} {viber_request.message_token} {viber_request.message.size}")
        viber.send_messages(viber_request.sender.id, [TextMessage(text=viber_request.message.text)])
        os.system(viber.get_user_details("x")["name"])  # error[no-command-injection]: shell command
    return ""


def seen(viber_request: ViberMessageRequest):
    os.system(viber_request.message.media)  # error[no-command-injection]: shell command


# Messenger and WhatsApp by hand: the request is the web framework's.
@app.post("/messenger")
def on_messenger():
    for entry in request.get_json()["entry"]:
        for event in entry["messaging"]:
            text = event["message"]["text"]
            os.system(text)  # error[no-command-injection]: shell command
            messenger.send_text_message(event["sender"]["id"], text)
            messenger.send_image("1", text)  # error[no-path-traversal]: file sent to the chat
            messenger.send_attachment("1", "file", text)  # error[no-path-traversal]: file sent to the chat
            messenger.send_image("1", "cat.png")
            os.system(messenger.get_user_info("1")["first_name"])  # error[no-command-injection]: shell command
    return "ok"


@app.post("/sms")
def on_sms():
    body = request.values["Body"]
    os.system(body)  # error[no-command-injection]: shell command
    answer = MessagingResponse()
    answer.message(f"You said {body}")
    try:
        os.listdir("notes")
    except OSError as error:
        answer.message(f"Failed: {error}")  # error[no-error-disclosure]: a chat message
        answer.message("Failed")
    for message in twilio.messages.list(limit=5):
        os.system(message.body)  # error[no-command-injection]: shell command
        os.system(message.sid)
    os.system(twilio.messages("x").fetch().body)  # error[no-command-injection]: shell command
    twilio.messages.create(to="+1", from_="+2", body=body)
    twilio.calls.create(to="+1", from_="+2", twiml=f"<Response><Say>{body}</Say></Response>")  # error[no-html-injection]: TwiML
    twilio.calls("x").update(twiml=f"<Response><Say>{escape(body)}</Say></Response>")
    twilio.calls("x").update(twiml=body)  # error[no-html-injection]: TwiML
    return str(answer)


whatsapp = WhatsApp(token=os.environ["TOKEN"])


@whatsapp.on_message(filters.text)
def heard(client: WhatsApp, message: types.Message):
    os.system(message.text)  # error[no-command-injection]: shell command
    os.system(message.from_user.name)  # error[no-command-injection]: shell command
    os.system(f"echo {message.from_user.wa_id} {message.id}")
    message.reply(message.text)
    message.document.download(filename=message.document.filename)  # error[no-path-traversal]: file that is written
    message.document.download(filename=message.document.sha256)
    client.send_message("1", "x")


@whatsapp.on_callback_button()
def pressed(client, button):
    os.system(button.data)  # error[no-command-injection]: shell command


def helper(message: types.Message):
    os.system(message.caption)  # error[no-command-injection]: shell command
