from flask import Flask, request
from linebot.v3 import WebhookHandler, WebhookParser

from bot import handle

app = Flask(__name__)
handler = WebhookHandler(app.config["SECRET"])
parser = WebhookParser(app.config["SECRET"])


@app.post("/line")
def line():
    handler.handle(request.get_data(as_text=True), request.headers["X-Line-Signature"])
    return "ok"


@app.post("/line/parsed")
def parsed():
    parser.parse(request.get_data(as_text=True), request.headers["X-Line-Signature"])
    handle(request.json["events"][0]["replyToken"])  # error[require-input-validation]
    return "ok"
