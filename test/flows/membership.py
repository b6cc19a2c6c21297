import os
from urllib.parse import urljoin, urlparse

from flask import Flask, redirect, request

app = Flask(__name__)
ALLOWED = ["ls", "pwd"]
COMMANDS = {"list": "ls", "where": "pwd"}


@app.route("/lists")
def lists():
    text = request.args.get("text")
    if text in ALLOWED:
        os.system(text)
    if text in COMMANDS:
        os.system(COMMANDS[text])
        os.system(text)
    if text not in ("ls", "pwd"):
        os.system(text)  # error[no-command-injection]: Request data
        return "no"
    os.system(text)
    return "done"


@app.route("/own-words")
def own_words():
    text = request.args.get("text")
    words = [text, request.args.get("other")]
    seen = {}
    seen[text] = True
    if text in words:
        os.system(text)  # error[no-command-injection]: Request data
    if text in seen:
        os.system(text)  # error[no-command-injection]: Request data
    return "done"


@app.route("/constants")
def constants():
    text = request.args.get("text")
    chosen = "nothing to see" if "see" in "nothing to see" else text
    os.system(chosen)
    if "other" in "nothing to see":
        os.system(text)
    letter = "ABC"[1]
    match letter:
        case "A":
            command = text
        case "B":
            command = "ls"
        case "C" | "D":
            command = text
        case _:
            command = text
    os.system(command)
    number = 106
    os.system("ls" if (7 * 42) - number > 20 else text)
    os.system(text if (7 * 42) - number > 20 else "ls")  # error[no-command-injection]: Request data
    if 2 in [1, 2, 3]:
        return "done"
    os.system(text)
    return "done"


@app.route("/files")
def files():
    name = request.args.get("name")
    open(f"files/{name}")  # error[no-path-traversal]: Request data
    if ".." in name:
        open(f"files/{name}")  # error[no-path-traversal]: Request data
        return "no"
    open(f"files/{name}")
    open("files/" + name + ".txt")
    # An absolute path, a name behind another one.
    open(name)  # error[no-path-traversal]: Request data
    open(f"files{name}")  # error[no-path-traversal]: Request data
    return "done"


@app.route("/slash")
def slash():
    name = request.args.get("name")
    if "../" in name:
        return "no"
    open(f"files/{name}")
    return "done"


@app.route("/asserted")
def asserted():
    name = request.args.get("name")
    assert name in ALLOWED, "unknown"
    os.system(name)  # error[no-command-injection]: Request data
    return "done"


@app.route("/literal")
def literal():
    text = request.args.get("text")
    if not text.startswith("'") or not text.endswith("'"):
        return "no"
    eval(text)  # error[no-code-injection]: Request data
    if "'" in text[1:-1]:
        return "no"
    eval(text)
    os.system(text)  # error[no-command-injection]: Request data
    return "done"


@app.route("/parsed")
def parsed():
    address = request.args.get("next")
    url = urlparse(address)
    if url.netloc not in ["example.com"]:
        return redirect(address)  # error[no-open-redirect]: Request data
    return redirect(address)


@app.route("/parsed-another")
def parsed_another():
    address = request.args.get("next")
    url = urlparse(address)
    address = request.args.get("other")
    if url.netloc != "example.com":
        return "no"
    return redirect(address)  # error[no-open-redirect]: Request data


@app.route("/lists-by-index")
def by_index():
    text = request.args.get("text")
    words = []
    words.append("ls")
    words.append(text)
    words.append("pwd")
    words.pop(0)
    os.system(words[0])  # error[no-command-injection]: Request data
    os.system(words[1])
    os.system(words[-1])
    os.system(words.pop())
    os.system(words.pop())  # error[no-command-injection]: Request data
    table = {}
    table["a"] = "ls"
    table["b"] = text
    os.system(table["a"])
    os.system(table["b"])  # error[no-command-injection]: Request data
    table["items"] = text
    for key, value in {"a": "ls"}.items():
        os.system(value)
    os.system({"keys": "ls", "items": text}["items"])  # error[no-command-injection]: Request data
    return "done"


@app.route("/inline")
def inline():
    address = request.args.get("next")
    if urlparse(address).netloc == "example.com":
        return redirect(address)
    if urlparse(address).hostname in ("example.com", "example.net"):
        return redirect(address)
    if urlparse(address).netloc:
        return redirect(address)  # error[no-open-redirect]: Request data
    return redirect(address)


def is_ours(target):
    own = urlparse(request.host_url)
    asked = urlparse(urljoin(request.host_url, target))
    return asked.scheme in ("http", "https") and own.netloc == asked.netloc


@app.route("/own")
def own_address():
    address = request.args.get("next")
    if not is_ours(address):
        return redirect(address)  # error[no-open-redirect]: Request data
    return redirect(address)


@app.route("/items")
def items():
    data = request.get_json()
    if data["name"] not in ("date", "uptime"):
        return "no"
    os.system(data["name"])
    os.system(data["other"])  # error[no-command-injection]: Request data
    data["name"] = request.args["name"]
    os.system(data["name"])  # error[no-command-injection]: Request data
    if request.args["name"] in ALLOWED:
        os.system(request.args["name"])
        os.system(request.form["name"])  # error[no-command-injection]: Request data
    os.system(request.args["name"])  # error[no-command-injection]: Request data
    return "done"
