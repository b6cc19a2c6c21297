"""A name that several imports bind one below the other means what the one above its use binds; elsewhere the last value counts."""
from flask import render_template, request
from os import system as run
from quiet import shown


def first():
    run(request.args["name"])  # error[no-command-injection]: reaches a shell command


from quiet import system as run


def second():
    run(request.args["name"])


try:
    from os import system as shown
except ImportError:
    shown = print


def third():
    shown(request.args["name"])  # error[no-command-injection]: reaches a shell command


def above():
    late(request.args["name"])  # error[no-command-injection]: reaches a shell command


from os import popen as late
