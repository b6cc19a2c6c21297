"""Values that go through spreads, generated constructors, `__dict__`, iteration, and methods taken from their class."""
import os
from dataclasses import dataclass
from typing import NamedTuple

from flask import request


class Command(NamedTuple):
    verb: str
    rest: str


@dataclass
class Order:
    item: str
    note: str


class Record:
    def __init__(self, name, size):
        self.name = name
        self.size = size

    def as_text(self):
        return " ".join(str(value) for value in self.__dict__.values())

    def as_dict(self):
        return vars(self)


class Lines:
    def __init__(self, text):
        self.text = text

    def __iter__(self):
        for line in self.text.splitlines():
            yield line


class Sizes:
    def __init__(self, texts):
        self.texts = texts

    def __iter__(self):
        return iter([len(text) for text in self.texts])


def spread():
    command = Command(*request.args["x"].split(" ", 1))
    os.system(command.rest)  # error[no-command-injection]: Request data
    order = Order(*request.args["y"].split(","))
    os.system(order.note)  # error[no-command-injection]: Request data
    run("ls", *request.args["z"].split(","))
    run(*["ls", "pwd", request.args["z"]])


def run(first, second, third=""):
    os.system(first)
    os.system(second)  # error[no-command-injection]: Request data


def by_name():
    record = Record(request.args["name"], 3)
    os.system(record.as_text())  # error[no-command-injection]: Request data
    os.system(record.as_dict()["name"])  # error[no-command-injection]: Request data
    os.system(record.as_dict()["size"])


def iterated():
    for line in Lines(request.args["text"]):
        os.system(line)  # error[no-command-injection]: Request data
    os.system(list(Lines(request.args["text"]))[0])  # error[no-command-injection]: Request data
    for size in Sizes(request.args["text"].split()):
        os.system(f"sleep {size}")


def of_the_class():
    parts = list(map(str.strip, request.args["parts"].split(",")))
    os.system(parts[0])  # error[no-command-injection]: Request data
    os.system(sorted(parts, key=len)[0])  # error[no-command-injection]: Request data
    os.system(str.replace(parts[0], "a", "b"))  # error[no-command-injection]: Request data
    if str.isdigit(parts[1]):
        os.system(parts[1])
