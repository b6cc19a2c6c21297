import os

from flask import Flask, request
from linebot import LineBotApi, WebhookHandler, WebhookParser
from linebot.models import FollowEvent, MessageEvent, PostbackEvent, TextMessage, TextSendMessage
from linebot.v3.messaging import ApiClient, Configuration, MessagingApi, MessagingApiBlob, PushMessageRequest, ReplyMessageRequest
from linebot.v3.webhooks import TextMessageContent

app = Flask(__name__)
line_bot_api = LineBotApi(os.environ["TOKEN"])
handler = WebhookHandler(os.environ["SECRET"])
parser = WebhookParser(os.environ["SECRET"])


@app.route("/callback", methods=["POST"])
def callback():
    body = request.get_data(as_text=True)
    handler.handle(body, request.headers["X-Line-Signature"])
    for event in parser.parse(body, request.headers["X-Line-Signature"]):
        os.system(event.message.text)  # error[no-command-injection]: shell command
    for event in parser.parse(body, "x", as_payload=True).events:
        os.system(event.message.text)  # error[no-command-injection]: shell command
    return "OK"


@handler.add(MessageEvent, message=TextMessage)
def text(event):
    os.system(event.message.text)  # error[no-command-injection]: shell command
    os.system(f"echo {event.source.user_id} {event.reply_token} {event.message.id}")
    profile = line_bot_api.get_profile(event.source.user_id)
    os.system(profile.display_name)  # error[no-command-injection]: shell command
    os.system(profile.user_id)
    os.system(line_bot_api.get_group_summary("x").group_name)  # error[no-command-injection]: shell command
    os.system(line_bot_api.get_group_summary("x").group_id)
    line_bot_api.reply_message(event.reply_token, TextSendMessage(text=event.message.text))
    content = line_bot_api.get_message_content(event.message.id)
    os.system(content.content.decode())  # error[no-command-injection]: shell command
    for part in content.iter_content():
        os.system(part.decode())  # error[no-command-injection]: shell command
    print(content.content_type)
    open(f"files/{event.message.id}.jpg", "wb")
    open(f"files/{event.message.file_name}", "wb")  # error[no-path-traversal]: opened


@handler.add(PostbackEvent)
def postback(event):
    os.system(event.postback.data)  # error[no-command-injection]: shell command
    os.system(event.postback.params["date"])  # error[no-command-injection]: shell command


@handler.default()
def other(event):
    os.system(event.message.title)  # error[no-command-injection]: shell command


def version_3(event: FollowEvent, message: TextMessageContent):
    os.system(message.text)  # error[no-command-injection]: shell command
    with ApiClient(Configuration(access_token=os.environ["TOKEN"])) as client:
        MessagingApi(client).reply_message(ReplyMessageRequest(reply_token=event.reply_token, messages=[]))
        os.system(MessagingApiBlob(client).get_message_content(message.id).decode())  # error[no-command-injection]: shell command


@app.route("/push", methods=["POST"])
def push():  # error[require-authorization]: writes to whomever the client names
    sent = request.get_json()
    with ApiClient(Configuration(access_token=os.environ["TOKEN"])) as client:
        MessagingApi(client).push_message(PushMessageRequest(to=sent["to"], messages=[]))
    return ""


@app.route("/remind", methods=["POST"])
def remind():
    with ApiClient(Configuration(access_token=os.environ["TOKEN"])) as client:
        MessagingApi(client).push_message(PushMessageRequest(to=os.environ["OWNER"], messages=[]))
    return ""
