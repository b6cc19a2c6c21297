"""Patterns, JSON, encodings, addresses, templates with holes, tables, settings."""
import ast
import base64
import binascii
import codecs
import configparser
import csv
import gzip
import html
import io
import json
import os
import re
import shlex
import string
import subprocess
import textwrap
import unicodedata
import urllib.parse
from urllib.parse import parse_qs, quote, urljoin, urlparse, urlunparse

import requests
from flask import request


def patterns():
    text = request.args["q"]
    re.search(text, "haystack")  # error[no-regex-injection]: reaches a pattern
    re.compile(text).search("haystack")  # error[no-regex-injection]: reaches a pattern
    re.search(re.escape(text), "haystack")
    for found in re.findall(r"\w+", text):
        os.system("echo " + found)
    for found in re.findall(r"\S+", text):
        os.system("echo " + found)  # error[no-command-injection]: reaches a shell command
    os.system("echo " + re.sub(r"[^a-z]", "", text))
    os.system("echo " + re.split(r",", text)[0])  # error[no-command-injection]: reaches a shell command
    os.system("echo " + re.split(r",", "a,b")[0])
    named = re.match(r"(?P<name>\w+) (?P<rest>.*)", text)
    os.system("echo " + named.group("name"))
    os.system("echo " + named.group("rest"))  # error[no-command-injection]: reaches a shell command
    first, second = re.match(r"(\w+) (.*)", text).groups()
    os.system("echo " + first)
    os.system("echo " + second)  # error[no-command-injection]: Request data
    os.system("echo " + named.groupdict()["rest"])  # error[no-command-injection]: reaches a shell command
    slug = re.compile(r"[a-z-]+")
    if slug.fullmatch(text):
        os.system("echo " + text)
    found = slug.search(text)
    for part in slug.finditer(text):
        print("part")
    os.system("echo " + slug.sub("", text))  # error[no-command-injection]: reaches a shell command
    os.system("echo " + re.compile(r"\s").split(text)[0])  # error[no-command-injection]: reaches a shell command
    os.system("echo " + re.compile(r"\s+").findall(text)[0])  # error[no-command-injection]: reaches a shell command


def compiled(pattern: re.Pattern):
    pattern.match(request.args["q"])


def structured():
    text = request.args["q"]
    os.system(json.loads(text)["command"])  # error[no-command-injection]: reaches a shell command
    os.system("echo " + json.dumps({"text": text}))  # error[no-command-injection]: reaches a shell command
    os.system("echo " + json.dumps({"text": "fixed"}))
    with open("state.json") as file:
        state = json.load(file)
    with open("state.json", "w") as file:
        json.dump({"text": text}, file)
    os.system(ast.literal_eval(text)["command"])  # error[no-command-injection]: reaches a shell command
    ast.parse(text)
    for row in csv.reader(io.StringIO(text)):
        os.system(row[0])  # error[no-command-injection]: reaches a shell command
    with open("table.csv", "w") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow([text, 1])
        writer.writerow(request.get_json())  # error[require-input-validation]: reaches a file write
        csv.DictWriter(file, ["a"]).writeheader()


def encodings():
    text = request.args["q"]
    os.system("echo " + base64.b64encode(text.encode()).decode())
    os.system("echo " + base64.b64decode(text).decode())  # error[no-command-injection]: reaches a shell command
    os.system("echo " + base64.b64decode(base64.b64encode(text.encode())).decode())  # error[no-command-injection]: reaches a shell command
    os.system("echo " + base64.decodestring(text).decode())  # error[no-command-injection]: reaches a shell command
    os.system("echo " + base64.encodebytes(text.encode()).decode())  # error[no-command-injection]: reaches a shell command
    os.system("echo " + binascii.hexlify(text.encode()).decode())
    os.system("echo " + binascii.unhexlify(binascii.hexlify(text.encode())).decode())  # error[no-command-injection]: reaches a shell command
    os.system("echo " + codecs.decode(text, "rot13"))  # error[no-command-injection]: reaches a shell command
    codecs.open(text)  # error[no-path-traversal]: reaches the file that is opened
    gzip.decompress(request.get_json()["packed"])  # error[require-input-validation]: may reach a decompression without a limit
    os.system("echo " + gzip.decompress(text.encode()).decode())  # error[no-command-injection]: reaches a shell command  # error[require-input-validation]: decompression without a limit
    gzip.open("fixed.gz")
    os.system("echo " + shlex.quote(text))
    os.system("echo " + shlex.join(["ls", text]))
    os.system(shlex.split(text)[0])  # error[no-command-injection]: reaches a shell command
    subprocess.run(["echo", "--", *shlex.split(text)])
    os.system("echo " + unicodedata.normalize("NFKC", text))  # error[no-command-injection]: reaches a shell command
    os.system("echo " + unicodedata.category(text))
    os.system("echo " + textwrap.dedent(text))  # error[no-command-injection]: reaches a shell command
    os.system("echo " + textwrap.wrap(text)[0])  # error[no-command-injection]: reaches a shell command
    os.system("echo " + string.capwords(text))  # error[no-command-injection]: reaches a shell command
    os.system("echo " + "".join(letter for letter in text if letter in string.ascii_letters))
    os.system(string.Template("echo $name").substitute(name=text))  # error[no-command-injection]: reaches a shell command
    os.system(string.Template("echo $name").substitute(name="fixed"))
    buffer = io.StringIO()
    buffer.write(text)
    buffer.seek(0)
    os.system(buffer.getvalue())  # error[no-command-injection]: reaches a shell command
    io.BytesIO(b"fixed").getbuffer()
    os.system(io.TextIOWrapper(io.BytesIO(text.encode())).read())  # error[no-command-injection]: Request data
    io.open(text)  # error[no-path-traversal]: reaches the file that is opened
    return html.escape(text)


def unescaped():
    return html.unescape(html.escape(request.args["q"]))


def addresses():
    text = request.args["q"]
    os.system("echo " + quote(text))
    os.system("echo " + urllib.parse.unquote_plus(text))  # error[no-command-injection]: reaches a shell command
    os.system("echo " + urllib.parse.unquote(quote(text)))  # error[no-command-injection]: reaches a shell command
    requests.get(urljoin("https://example.com/", text))  # error[no-ssrf]: reaches an outgoing request
    requests.get("https://example.com/?" + urllib.parse.urlencode({"q": text}))
    parts = urlparse(text)
    if parts.hostname == "example.com":
        requests.get(parts.geturl())
        return
    requests.get(parts.geturl())  # error[no-ssrf]: reaches an outgoing request
    requests.get(parts._replace(query="a=1").geturl())  # error[no-ssrf]: Request data
    requests.get(f"http://localhost:{parts.port}/")
    requests.get(urlunparse(parts))  # error[no-ssrf]: reaches an outgoing request
    os.system(parse_qs(text)["q"][0])  # error[no-command-injection]: reaches a shell command


def settings():
    config = configparser.ConfigParser()
    config.read("bot.ini")
    config.read(request.args["file"])  # error[no-path-traversal]: reaches the file that is read
    config.read_string("[bot]\nshell = true")
    config.add_section("bot")
    config.set("bot", "safe", "uptime")
    config.set("bot", "given", request.args["q"])
    os.system(config.get("bot", "safe"))
    os.system(config.get("bot", "given"))  # error[no-command-injection]: reaches a shell command
    os.system(config["bot"]["shell"])
