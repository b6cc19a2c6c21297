import os
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from flask import Flask, request
from pydantic import BaseModel

app = Flask(__name__)


@dataclass
class Note:
    text: str
    tags: list = field(default_factory=list)
    cmd: str = "ls"

    def __post_init__(self):
        self.upper = self.text.upper()

@dataclass
class Task(Note):
    done: bool = False
    cmd: str = "pwd"

class Base(BaseModel):
    name: str

class Item(Base):
    size: str = "1"

class Pair(NamedTuple):
    a: str
    b: str = "x"

class Color(Enum):
    RED = "red"

@app.route("/data")
def data():
    x = request.args["x"]
    n = Note(x)
    os.system(n.text)  # error[no-command-injection]: Request data
    os.system(n.cmd)
    os.system(n.upper)  # error[no-command-injection]: Request data
    n2 = Note(text="ls", cmd=x)
    os.system(n2.text)
    os.system(n2.cmd)  # error[no-command-injection]: Request data
    t = Task(x, [], "ls", True)
    os.system(t.text)  # error[no-command-injection]: Request data
    os.system(t.cmd)
    os.system(Task("ls", [], x).cmd)  # error[no-command-injection]: Request data
    os.system(Item(name=x, size="2").name)  # error[no-command-injection]: Request data
    os.system(Item(name="ls", size=x).name)
    p = Pair(x, "ls")
    os.system(p.a)  # error[no-command-injection]: Request data
    os.system(p.b)
    a, b = p
    os.system(a)  # error[no-command-injection]: Request data
    os.system(Color(x).value)
    os.system(Color[x].value)
    os.system(Color.RED.value)
    return ""
