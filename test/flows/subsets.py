import os
import string

from flask import Flask, abort, request

app = Flask(__name__)
ALLOWED = frozenset("abcdef")


@app.get("/subset")
def subset():
    name = request.args["name"]
    os.system("echo " + name)  # error: reaches a shell command
    if set(name) <= ALLOWED:
        os.system("echo " + name)
    if ALLOWED >= set(name):
        os.system("echo " + name)
    if set(name).issubset(string.ascii_letters):
        os.system("echo " + name)
    if ALLOWED.issuperset(name):
        os.system("echo " + name)
    if not set(name) <= set(request.args["allowed"]):
        abort(400)
    os.system("echo " + name)  # error: reaches a shell command
    if set(name) >= ALLOWED:
        os.system("echo " + name)  # error: reaches a shell command


@app.get("/any")
def any_of():
    name = request.args["name"]
    if any(sign in ";|&" for sign in name):
        abort(400)
    os.system("echo " + name)  # error: reaches a shell command
    if any(sign not in string.ascii_letters for sign in name):
        abort(400)
    os.system("echo " + name)


@app.get("/parts")
def parts():
    words = request.args["name"].split(",")
    if any(word not in ALLOWED for word in [words[0]]):
        abort(400)
    signs = set(request.args["name"])
    if any(sign not in ALLOWED for sign in signs):
        abort(400)
    os.system("echo " + words[1])  # error: reaches a shell command
