import json
import os
import sqlite3
import subprocess
from openai import OpenAI

client = OpenAI()
db = sqlite3.connect("shop.db")


def run_command(command):
    return subprocess.run(command, shell=True, capture_output=True).stdout  # error[no-command-injection]: reaches a shell command


def query(sql):
    return db.execute(sql).fetchall()  # error[no-sql-injection]: reaches an SQL statement


def find(table):
    return db.execute(table).fetchall()


def remove(path):
    os.remove(path)  # error[no-path-traversal]: reaches the file that is deleted


TOOLS = {"run": run_command, "query": query}


def answer(text):
    reply = client.chat.completions.create(model="gpt-5", messages=[{"role": "user", "content": text}])
    for call in reply.choices[0].message.tool_calls:
        arguments = json.loads(call.function.arguments)
        tool = TOOLS[call.function.name]
        tool(**arguments)
        others = {"remove": remove}
        other = others.get(call.function.name)
        if other:
            other(arguments["path"])
        # A wrapper that is called by its own name is right, its caller is not.
        find(arguments["statement"])  # error[no-sql-injection]: reaches an SQL statement
