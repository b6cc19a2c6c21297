import os
from collections import namedtuple

from flask import Flask, request

app = Flask(__name__)
Point = namedtuple("Point", ["x", "y"])
Point2 = namedtuple("Point2", "x y")


@app.route("/2")
def a2():
    x = request.args["x"]
    match x.split():
        case ["run", cmd]:
            os.system(cmd)  # error[no-command-injection]: Request data
        case [first, *rest]:
            os.system(rest[0])  # error[no-command-injection]: Request data
    match request.get_json():
        case {"cmd": c, **others}:
            os.system(c)  # error[no-command-injection]: Request data
            os.system(others["z"])  # error[no-command-injection]: Request data
        case {"n": int(n)}:
            os.system(f"ls {n}")
        case str(t):
            os.system(t)  # error[no-command-injection]: Request data
    p = Point(x, "ls")
    os.system(p.x)  # error[no-command-injection]: Request data
    os.system(p.y)
    q = Point2(x="ls", y=x)
    os.system(q.x)
    os.system(q.y)  # error[no-command-injection]: Request data
    match p:
        case Point(x=a, y=b):
            os.system(a)  # error[no-command-injection]: Request data
            os.system(b)
    return ""
