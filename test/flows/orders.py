# What is less or greater than a number is a number: a text would have thrown.
import os

from flask import Flask, request

app = Flask(__name__)


@app.get("/")
def head():
    n = request.args["n"]
    if 1 <= n <= 9:
        os.system(f"head -n {n} log")
    os.system(f"head -n {n} log")  # error[no-command-injection]: reaches a shell command
    return ""
