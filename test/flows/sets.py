import sqlite3

from flask import Flask, abort, request

app = Flask(__name__)
KNOWN = {"name", "age"}
REQUIRED = {"name"}


@app.get("/minus")
def minus():
    columns = request.args.getlist("c")
    if set(columns) - KNOWN:
        abort(400)
    sqlite3.connect("people.db").execute("select " + ",".join(columns) + " from people")
    return "read"


@app.get("/kept")
def kept():
    columns = request.args.getlist("c")
    unknown = set(columns) - KNOWN
    if unknown:
        return "unknown", 400
    sqlite3.connect("people.db").execute("select " + ",".join(columns) + " from people")
    return "read"


@app.get("/difference")
def difference():
    columns = request.args.getlist("c")
    if set(columns).difference(KNOWN):
        return "unknown", 400
    sqlite3.connect("people.db").execute("select " + ",".join(columns) + " from people")
    return "read"


@app.get("/both")
def both():
    columns = set(request.args.getlist("c")) & KNOWN
    sqlite3.connect("people.db").execute("select " + ",".join(columns) + " from people")
    columns = KNOWN & set(request.args.getlist("c"))
    sqlite3.connect("people.db").execute("select " + ",".join(columns) + " from people")
    columns = KNOWN.intersection(request.args.getlist("c"))
    sqlite3.connect("people.db").execute("select " + ",".join(columns) + " from people")
    return "read"


@app.get("/the-other-way-round")
def the_other_way_round():
    columns = request.args.getlist("c")
    if REQUIRED - set(columns):
        abort(400)
    sqlite3.connect("people.db").execute("select " + ",".join(columns) + " from people")  # error: reaches an SQL statement
    return "read"


@app.get("/turned")
def turned():
    columns = request.args.getlist("c")
    if not set(columns) - KNOWN:
        abort(400)
    sqlite3.connect("people.db").execute("select " + ",".join(columns) + " from people")  # error: reaches an SQL statement
    return "read"


@app.get("/sent")
def sent():
    columns = request.args.getlist("c")
    if set(columns) - set(request.args.getlist("known")):
        abort(400)
    sqlite3.connect("people.db").execute("select " + ",".join(columns) + " from people")  # error: reaches an SQL statement
    rest = set(columns) - KNOWN
    sqlite3.connect("people.db").execute("select " + ",".join(rest) + " from people")  # error: reaches an SQL statement
    shared = set(columns) & set(request.args.getlist("known"))
    sqlite3.connect("people.db").execute("select " + ",".join(shared) + " from people")  # error: reaches an SQL statement
    return "read"
