import os

from flask import Flask, request

app = Flask(__name__)
ALLOWED = ["ls", "pwd"]


@app.route("/checked")
def checked():
    if request.args.get("a") in ALLOWED:
        os.system(request.args.get("a"))
        os.system(request.args.get("b"))  # error[no-command-injection]: Request data
        os.system(request.form.get("a"))  # error[no-command-injection]: Request data
    os.system(request.args.get("a"))  # error[no-command-injection]: Request data
    return "done"


@app.route("/returned")
def returned():
    if request.args.get("a", "") not in ALLOWED:
        return "no"
    os.system(request.args.get("a", "").strip())
    os.system(request.args.get(request.args["key"]))  # error[no-command-injection]: Request data
    return "done"


@app.route("/of-a-document")
def of_a_document():
    data = request.get_json()
    if data.get("a") not in ALLOWED:
        return "no"
    os.system(data.get("a"))
    data = request.get_json()
    os.system(data.get("a"))  # error[no-command-injection]: Request data
    return "done"


@app.route("/of-a-part")
def of_a_part():
    data = request.get_json()
    if data.get("a").get("b") not in ALLOWED:
        return "no"
    os.system(data.get("a").get("b"))
    return "done"


# Each time it is another one.
@app.route("/read-on")
def read_on():
    if request.stream.read(10) in ALLOWED:
        os.system(request.stream.read(10))  # error[no-command-injection]: Request data
    return "done"


class Reader:
    def get(self, name):
        return request.args[name]


@app.route("/own-method")
def own_method():
    reader = Reader()
    if reader.get("a") in ALLOWED:
        os.system(reader.get("a"))  # error[no-command-injection]: Request data
    return "done"


@app.route("/of-a-part-or-nothing")
def of_a_part_or_nothing():
    data = request.get_json()
    if data.get("a", {}).get("b") in ALLOWED:
        os.system(data.get("a", {}).get("b"))
        os.system(data.get("a", {}).get("c"))  # error[no-command-injection]: Request data
        os.system(data.get("b", {}).get("b"))  # error[no-command-injection]: Request data
    return "done"
