"""Methods of texts taken from their class, and what objects hold by name."""
import os

from flask import request


class Note:
    def __init__(self, text):
        self.text = text


def unbound():
    text = request.args["q"]
    os.system(str.strip(text))  # error[no-command-injection]: Request data
    os.system(str.lower(text))  # error[no-command-injection]: Request data
    os.system(str.upper(text))  # error[no-command-injection]: Request data
    os.system(str.title(text))  # error[no-command-injection]: Request data
    os.system(str.split(text)[0])  # error[no-command-injection]: Request data
    os.system(str.replace(text, "a", "b"))  # error[no-command-injection]: Request data
    os.system(str.format("ls {}", text))  # error[no-command-injection]: Request data
    str.format(text, "a")  # error[no-code-injection]: format string
    if str.isdigit(text):
        os.system(text)


def held():
    note = Note(request.args["q"])
    os.system(vars(note)["text"])  # error[no-command-injection]: Request data
    print(len(vars()))
