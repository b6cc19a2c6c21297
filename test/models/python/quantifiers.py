import os
import string

from flask import abort, request


def parts():
    name = request.args["name"]
    if any(sign in name for sign in [";", "|"]):
        abort(400)
    signs = set(name)
    if any(sign not in string.ascii_letters for sign in signs):
        abort(400)
    os.system("echo " + name)  # error[no-command-injection]: reaches a shell command
    if any(sign not in string.ascii_letters for sign in name):
        abort(400)
    os.system("echo " + name)
