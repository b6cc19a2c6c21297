import os
from contextlib import suppress

from flask import Flask, request

app = Flask(__name__)
store = {}


class Bot:
    prefix = "!"
    cmds = {}
    def __init__(self):
        self.q = []
        self.cfg = {"a": "ls"}
    def add(self, t):
        self.q.append(t)
    def run(self):
        for t in self.q:
            os.system(t)  # error[no-command-injection]: Request data
    def cmd(self):
        os.system(self.cfg["a"])
        os.system(self.prefix)
bot = Bot()

@app.route("/4")
def a4():
    bot.add(request.args["x"])
    bot.run()
    bot.cmd()
    return ""

@app.route("/5")
def a5():
    x = request.args["x"]
    store[x] = x
    with suppress(Exception):
        os.system(x)  # error[no-command-injection]: Request data
    cmds = []
    if x:
        cmds += [x]
    os.system(cmds[0])  # error[no-command-injection]: Request data
    os.system(str(cmds))  # error[no-command-injection]: Request data
    s = ""
    for c in x:
        s += c
    os.system(s)  # error[no-command-injection]: Request data
    parts = x.partition(":")
    os.system(parts[2])  # error[no-command-injection]: Request data
    k, _, v = x.partition("=")
    os.system(v)  # error[no-command-injection]: Request data
    b = bytes(x, "utf8")
    os.system(b.decode())  # error[no-command-injection]: Request data
    o = None
    o = o or x
    os.system(o)  # error[no-command-injection]: Request data
    os.system(x and "ls")
    os.system("ls" if x else "pwd")
    os.system({True: "ls", False: x}[False])  # error[no-command-injection]: Request data
    n = int(x) if x.isdigit() else 0
    os.system(f"ls {n:03}")
    os.system(f"ls {len(x)}")
    del store[x]
    return ""

def deco_cls(cls):
    return cls

@deco_cls
class K:
    def go(self, t):
        os.system(t)

class Meta(type):
    pass
class M(metaclass=Meta):
    def go(self, t): os.system(t)

class Single:
    _i = None
    def __new__(cls, *a, **k):
        if cls._i is None:
            cls._i = super().__new__(cls)
        return cls._i
    @classmethod
    def get(cls):
        if cls._i is None:
            cls._i = cls()
        return cls._i
    def go(self, t): os.system(t)

class Outer:
    class Inner:
        def go(self, t): os.system(t)

@app.route("/6")
def a6():
    x = request.args["x"]
    K().go(x)  # error[no-command-injection]: Request data
    M().go(x)  # error[no-command-injection]: Request data
    Single().go(x)  # error[no-command-injection]: Request data
    Single.get().go(x)  # error[no-command-injection]: Request data
    Outer.Inner().go(x)  # error[no-command-injection]: Request data
    def inner(t=x):
        os.system(t)  # error[no-command-injection]: Request data
    inner()
    def rec(n, t):
        if n:
            return rec(n - 1, t)
        return t
    h = {"go": lambda t: t}
    os.system(h["go"](x))  # error[no-command-injection]: Request data
    return ""


class Command:
    def __init__(self, text, note):
        self.text = text
        self.note = note
    def __str__(self):
        return "ls " + self.text
    def __repr__(self):
        return self.note

class Shown:
    def __init__(self, text):
        self.text = text
    def __repr__(self):
        return f"ls {self.text}"

@app.route("/9")
def a9():
    c = Command(request.args["x"], "")
    os.system(str(c))  # error[no-command-injection]: Request data
    os.system(f"{c}")  # error[no-command-injection]: Request data
    os.system("%s" % c)  # error[no-command-injection]: Request data
    os.system("{}".format(c))  # error[no-command-injection]: Request data
    os.system(str(Command("a", request.args["x"])))
    os.system(str(Shown(request.args["x"])))  # error[no-command-injection]: Request data
    return ""
