# A pattern that lets addresses of fixed hosts through only, and one that does not.
import re

import requests
from flask import Flask, request

app = Flask(__name__)


@app.get("/whole")
def whole():
    url = request.args["u"]
    if not re.fullmatch(r"https://(?:i\.imgur\.com|cdn\.example\.com)/[\w./-]+", url):
        return ""
    return str(requests.get(url, timeout=5).status_code)


@app.get("/begins")
def begins():
    url = request.args["u"]
    found = re.match(r"https?://(\w+\.)?youtube\.com/", url)
    return str(requests.get(url, timeout=5).status_code) if found else ""


@app.get("/found")
def found():
    found = re.search(r"https://i\.imgur\.com/\w+", request.args["u"])
    return str(requests.get(found.group(0), timeout=5).status_code) if found else ""


@app.get("/anywhere")
def anywhere():
    url = request.args["u"]
    if re.search(r"https://i\.imgur\.com/\w+", url):
        return str(requests.get(url, timeout=5).status_code)  # error[no-ssrf]
    return ""


@app.get("/open")
def open_end():
    url = request.args["u"]
    if re.match(r"https://i\.imgur\.com", url):
        return str(requests.get(url, timeout=5).status_code)  # error[no-ssrf]
    return ""
