# Signatures over what was read and written again.
import hashlib
import hmac
import json

from flask import Flask, abort, request

app = Flask(__name__)


@app.post("/webhook")
def webhook():
    body = json.dumps(request.json)
    expected = hmac.new(app.config["SECRET"], body.encode(), hashlib.sha256).hexdigest()  # error[require-webhook-verification]: over a body that was written again
    if not hmac.compare_digest(expected, request.headers["X-Hub-Signature-256"]):
        abort(401)
    handle(request.json["entry"][0]["messaging"][0])  # error[require-input-validation]
    return "ok"


@app.post("/raw")
def raw():
    expected = hmac.new(app.config["SECRET"], request.get_data(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers["X-Hub-Signature-256"]):
        abort(401)
    return "ok"
