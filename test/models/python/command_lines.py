"""Options by getopt: their names are the program's own, what they are given is not. An application that a factory has made."""
import getopt
import os
import subprocess
import sys

from factory import create_app

options, rest = getopt.getopt(sys.argv[1:], "h:", ["host="])
for name, value in options:
    os.system("option " + name)
    os.system("ping " + value)  # error[no-command-injection]: may reach a shell command
for each in rest:
    os.system("ping " + each)  # error[no-command-injection]: may reach a shell command

app = create_app()
app.run(debug=os.environ.get("DEBUG") == "1")
app.run(debug=True)  # error[no-debug-mode]: gets a debugger that runs code
app.run(host="0.0.0.0")  # error[no-debug-mode]: Every network of the machine reaches the server
app.run("worker")


def words():
    from flask import request

    text = request.args["q"]
    subprocess.run(f"git log {text}".split())  # error[no-command-injection]: arguments of a program
    subprocess.run(text.split())  # error[no-command-injection]: the program that is started
    subprocess.run(["convert", "-", f"png:{text}"])
    name = "out-" + text
    subprocess.run(["convert", "-", name])
