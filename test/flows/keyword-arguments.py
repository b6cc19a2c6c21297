import functools
import os
import subprocess

import requests
from flask import Flask, request

app = Flask(__name__)


def only_named(*, command):
    os.system(command)


def positional(name, command):
    os.system(name)
    os.system(command)  # error[no-command-injection]: Request data


def counted(*words):
    os.system(words[0])
    os.system(words[1])  # error[no-command-injection]: Request data


@app.route("/named")
def named():
    text = request.args.get("text")
    only_named(command=text)  # error[no-command-injection]: Request data
    positional(command="ls", name=text)  # error[no-command-injection]: Request data
    positional(**{"name": "ls", "command": text})  # error[no-command-injection]: Request data
    positional(*["ls", "pwd"])
    counted("ls", text)
    counted("ls", "pwd", text)
    return "done"


def outer(first, *rest, quiet=False, **options):
    os.system(first)
    os.system(rest[0])  # error[no-command-injection]: Request data
    os.system(rest[1])
    os.system(options["tail"])  # error[no-command-injection]: Request data
    os.system(options["other"])
    os.system(options.get("absent", "ls"))
    os.system("ls" if quiet else "pwd")


@app.route("/collected")
def collected():
    text = request.args.get("text")
    outer("ls", text, "pwd", quiet=text, tail=text, other="x")
    return "done"


def forwarded(*args, **kwargs):
    return positional(*args, **kwargs)  # error[no-command-injection]: Request data


@app.route("/forwarded")
def forwards():
    forwarded("ls", command=request.args.get("text"))
    return "done"


@app.route("/partial")
def partial():
    named = functools.partial(positional, command=request.args.get("text"))
    named("ls")
    run = functools.partial(positional, "ls")
    run(request.args.get("text"))
    return "done"


@app.route("/options")
def options():
    shell = {"shell": True}
    subprocess.run("ls " + request.args.get("text"), **shell)  # error[no-command-injection]: a shell command
    subprocess.run(["ls"], **{"shell": False})
    whole = {"args": "ls " + request.args.get("text"), "shell": True}
    subprocess.run(**whole)  # error[no-command-injection]: a shell command
    unverified = {"verify": False}
    requests.get("https://example.com", **unverified)  # error[no-insecure-tls]: Certificates are not verified
    requests.get("https://example.com", **{"verify": True})
    return "done"
