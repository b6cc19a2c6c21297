import importlib
import os

from flask import Flask, request

app = Flask(__name__)

files = [f"plugins.{file}" for file in os.listdir("plugins") if file.endswith(".py")]
for file in files:
    module = importlib.import_module(file[: -len(".py")])
    module.setup(app)


@app.route("/<name>")
def index(name):
    plugin = importlib.import_module(f"plugins.{'list' if name == 'x' else 'other'}")
    return plugin.answer(request.args.get("text"))
