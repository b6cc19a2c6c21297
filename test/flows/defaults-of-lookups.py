"""What stands in for a key that is not there is given as well as what the key holds; a known key needs nothing to stand in."""
import os
import subprocess

from flask import Flask, request

app = Flask(__name__)
COMMANDS = {"up": "uptime", "disk": "df -h"}


@app.get("/named")
def named():
    name = request.args["name"]
    os.system(COMMANDS.get(name, "true"))
    os.system(COMMANDS.get(name) or "true")
    os.system(COMMANDS.get("up", name))
    os.system(COMMANDS.get(name, name))  # error[no-command-injection]: Request data
    os.system(COMMANDS.get("other", name))  # error[no-command-injection]: Request data
    os.system(dict(COMMANDS).pop("other", name))  # error[no-command-injection]: Request data
    return "done"


@app.get("/put-in")
def put_in():
    options = {"shell": True}
    options.update(args="ls " + request.args["name"], check=False)
    subprocess.run(**options)  # error[no-command-injection]: Request data
    options.update(args="ls")
    subprocess.run(**options)
    return "done"
