"""A text or a list that is repeated holds nothing but what it held: as many placeholders as there are values."""
import os
import sqlite3

from flask import Flask, request

app = Flask(__name__)


def selected(ids, count):
    cursor = sqlite3.connect("notes.db").cursor()
    marks = ",".join("?" * len(ids))
    cursor.execute(f"SELECT * FROM notes WHERE id IN ({marks})", ids)
    cursor.execute("SELECT * FROM notes WHERE id IN (%s)" % ",".join(["?"] * count), ids)
    cursor.execute("SELECT * FROM notes WHERE id IN (" + ("?," * count)[:-1] + ")", ids)
    cursor.execute("SELECT * FROM notes WHERE id IN (%s)" % ",".join(ids))  # error[no-sql-injection]: Request data
    return cursor.fetchall()


@app.get("/often")
def often():
    name = request.args["name"]
    os.system(" ".join(["true"] * len(name)))
    os.system("-" * len(name))
    os.system(f"ls {name} " * 2)  # error[no-command-injection]: Request data
    os.system(" ".join([name] * 2))  # error[no-command-injection]: Request data
    return str(selected(name.split(), 3))
