import functools
import os

from flask import Flask, request

app = Flask(__name__)


def logged(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        return func(*args, **kwargs)
    return wrapper

def checked(level):
    def deco(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            return func(*args, **kwargs)
        return wrapper
    return deco

@logged
def run1(text):
    os.system(text)  # error[no-command-injection]: Request data

@checked("x")
def run2(text):
    os.system(text)  # error[no-command-injection]: Request data

class A:
    @logged
    def go(self, text):
        os.system(text)  # error[no-command-injection]: Request data

    @checked("x")
    def go2(self, text):
        os.system(text)  # error[no-command-injection]: Request data

class Deco:
    def __init__(self, func):
        self.func = func
    def __call__(self, *args):
        return self.func(*args)

@Deco
def run3(text):
    os.system(text)

@app.route("/deco")
@logged
def deco():
    x = request.args["x"]
    run1(x)
    run2(x)
    A().go(x)
    A().go2(x)
    run3(x)  # error[no-command-injection]: Request data
    return ""
