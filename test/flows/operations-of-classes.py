"""Operators and attributes that a class of the program brings itself."""
import os

from flask import Flask, request

app = Flask(__name__)


class Line:
    def __init__(self, text=""):
        self.text = text

    def __add__(self, other):
        return Line(self.text + other)

    def __radd__(self, other):
        return Line(other + self.text)

    def __truediv__(self, other):
        return self.text + "/" + other

    def run(self):
        os.system(self.text)  # error[no-command-injection]: Request data


class Fixed:
    def __add__(self, other):
        return "uptime"

    def __getattr__(self, name):
        return "uptime"


class Proxy:
    def __init__(self, values):
        self._values = values

    def __getattr__(self, name):
        return self._values.get(name)


class Asked:
    def __init__(self, values):
        self._values = values

    def __getattr__(self, name):
        return self._values.get(name)


@app.get("/added")
def added():
    line = Line("ls ") + request.args["name"]
    line.run()
    os.system(Line("ls") / request.args["name"])  # error[no-command-injection]: Request data
    os.system((request.args["name"] + Line("ls")).text)  # error[no-command-injection]: Request data
    os.system(Fixed() + request.args["name"])
    return "done"


@app.get("/made-up")
def made_up():
    os.system(Asked(request.args).name)  # error[no-command-injection]: through `__getattr__`
    os.system(Proxy({"name": request.args["name"], "other": "ls"}).name)  # error[no-command-injection]: through `__getattr__`
    os.system(Proxy({"name": request.args["name"], "other": "ls"}).other)
    os.system(Fixed().anything)
    return "done"
