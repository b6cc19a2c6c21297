import os

from flask import Flask, request

app = Flask(__name__)
last = None


def remember(t):
    global last
    last = t

def counter():
    value = "ls"
    def set_(t):
        nonlocal value
        value = t
    def get():
        return value
    return set_, get

@app.route("/1")
def a1():
    x = request.args["x"]
    remember(x)
    os.system(last)  # error[no-command-injection]: Request data
    s, get = counter()
    os.system(get())
    s(x)
    os.system(get())  # error[no-command-injection]: Request data
    f = lambda t: os.system(t)
    f(x)  # error[no-command-injection]: Request data
    if (y := request.args.get("y")):
        os.system(y)  # error[no-command-injection]: Request data
    try:
        z = x
    except Exception:
        z = "ls"
    else:
        os.system(z)  # error[no-command-injection]: Request data
    finally:
        os.system(x)  # error[no-command-injection]: Request data
    for i in range(3):
        w = x
    else:
        os.system(w)  # error[no-command-injection]: Request data
    while True:
        os.system(x)  # error[no-command-injection]: Request data
        break
    return ""
