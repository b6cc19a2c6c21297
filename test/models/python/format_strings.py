import os

from flask import Flask, request
from mongoengine import Document, StringField

app = Flask(__name__)


class User(Document):
    name = StringField()


@app.post("/greeting")
def greeting():
    user = User.objects(name=request.args["name"]).first()
    shown = request.args["greeting"].format(user=user)  # error[no-code-injection]: format string
    other = request.args["greeting"].format_map({"user": user})  # error[no-code-injection]: format string
    return {"own": "Hello {}".format(request.args["name"]), "shown": len(shown), "other": len(other)}


@app.post("/found")
def found():
    return {"count": len(User.objects(__raw__=request.json))}  # error[no-nosql-injection]: database filter


def told(name):
    return os.environ.get("GREETING", "Hello {}").format(name)


print(told("somebody"))
