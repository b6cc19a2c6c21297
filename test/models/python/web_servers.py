import os
import sqlite3
from typing import Optional

import requests
from fastapi import APIRouter, Depends, FastAPI, Request, UploadFile
from fastapi.responses import HTMLResponse
from flask import Flask, redirect, render_template_string, request, send_file
from pydantic import BaseModel

app = Flask(__name__)
api = FastAPI()
router = APIRouter()


@app.route("/run/<name>/<int:count>", methods=["POST"])
def run(name, count: int):
    os.system(request.args.get("cmd"))  # error[no-command-injection]: shell command
    os.system(request.form["cmd"])  # error[no-command-injection]: shell command
    os.system(request.get_json()["cmd"])  # error[no-command-injection]: shell command
    os.system(request.json["cmd"])  # error[no-command-injection]: shell command
    os.system(name)  # error[no-command-injection]: shell command
    os.system(f"head -n {count}")
    render_template_string(request.args["t"])  # error[no-code-injection]: template
    file = request.files["file"]
    file.save("uploads/" + file.filename)  # error[no-path-traversal]: written
    send_file(request.args["path"])  # error[no-path-traversal]: file sent
    requests.get(request.args["url"])  # error[no-ssrf]: address
    requests.get("https://example.com/" + request.args["path"])
    requests.post("https://{}/api".format("example.com"), json={"q": name})
    if request.method == "GET":
        return redirect(request.args["next"])  # error[no-open-redirect]: redirect
    return f"<p>{name}</p>"  # error[no-html-injection]: answer with markup


@app.route("/hello/<name>")
def hello(name):
    return f"<p>{name}</p>"  # error[no-html-injection]: answer with markup


@app.route("/plain/<name>")
def plain(name):
    return "Hello " + name


def get_db():
    return sqlite3.connect("x.db")


class Item(BaseModel):
    url: str
    size: int
    note: Optional[str] = None


@api.post("/items/{item_id}")
async def items(item: Item, item_id: int, q: str = "x", db=Depends(get_db)):
    requests.get(item.url)  # error[no-ssrf]: address
    os.system(f"head -n {item.size} {item_id}")
    os.system(f"grep {item.note}")  # error[no-command-injection]: shell command
    os.system(f"grep {q}")  # error[no-command-injection]: shell command
    db.execute(f"SELECT * FROM items WHERE q = '{q}'")  # missing[no-sql-injection]: SQL statement
    return HTMLResponse(f"<b>{q}</b>")  # error[no-html-injection]: HTML answer


@router.post("/upload")
async def upload(file: UploadFile, request: Request):
    body = await request.json()
    os.system(body["x"])  # error[no-command-injection]: shell command
    open(f"files/{file.filename}", "wb")  # error[no-path-traversal]: opened
