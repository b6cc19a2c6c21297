"""Texts, lists, dicts, conversions and patterns between a chat message and a shell."""
import html
import json
import os
import re
import shlex
from collections import defaultdict
from telegram import Update

ALLOWED = ["uptime", "date"]
COMMANDS = {"up": "uptime", "day": "date"}


def texts(update: Update, context):
    text = update.message.text
    os.system("echo " + text.strip().lower())  # error[no-command-injection]: shell command
    os.system("echo " + text.replace("a", "b").title())  # error[no-command-injection]: shell command
    os.system("echo '" + text.replace("'", "", 1) + "'")  # error[no-command-injection]: shell command
    os.system("echo " + " ".join(text.split()))  # error[no-command-injection]: shell command
    os.system("echo {0}".format(text))  # error[no-command-injection]: shell command
    os.system("echo %s %d" % (text, 3))  # error[no-command-injection]: shell command
    os.system("echo %(a)s" % {"a": text})  # error[no-command-injection]: shell command
    os.system(f"echo {text!r:>10}")  # error[no-command-injection]: shell command
    os.system(f"echo {len(text)} {text.count('a')}")
    os.system("echo " + shlex.quote(text))
    os.system("-" * len(text) + " ".join(["ls"] * len(text)))
    os.system(f"echo {text} " * 2)  # error[no-command-injection]: shell command
    os.system(" ".join([text] * 2))  # error[no-command-injection]: shell command
    os.system("echo " + text[3:])  # error[no-command-injection]: shell command
    os.system("echo " + text.encode("utf-8").decode())  # error[no-command-injection]: shell command
    first, *rest = text.split()
    os.system(first)  # error[no-command-injection]: shell command
    os.system(rest[0])  # error[no-command-injection]: shell command
    command, _, argument = text.partition(" ")
    os.system(argument)  # error[no-command-injection]: shell command


def lists(update: Update, context):
    text = update.message.text
    words = []
    words.append(text)
    os.system(words[0])  # error[no-command-injection]: shell command
    others = list(reversed(words))
    os.system(others[-1])  # error[no-command-injection]: shell command
    for index, word in enumerate(words):
        os.system(f"echo {index}")
        os.system(word)  # error[no-command-injection]: shell command
    for word in sorted(words):
        os.system(word)  # error[no-command-injection]: shell command
    joined = ",".join(w.upper() for w in words)
    os.system(joined)  # error[no-command-injection]: shell command
    for a, b in zip(words, [1, 2]):
        os.system(a)  # error[no-command-injection]: shell command
    extended = ["ls"]
    extended.extend(words)
    os.system(extended[1])  # error[no-command-injection]: shell command
    os.system("ls " + max(words))  # error[no-command-injection]: shell command
    os.system(next(iter(words)))  # error[no-command-injection]: shell command
    for word in map(str.lower, words):
        os.system(word)  # error[no-command-injection]: shell command
    numbers = [int(word) for word in words]
    os.system(f"head -n {numbers[0]}")


def dicts(update: Update, context):
    text = update.message.text
    data = {"text": text, "id": update.message.message_id}
    os.system(data["text"])  # error[no-command-injection]: shell command
    os.system(data.get("text"))  # error[no-command-injection]: shell command
    os.system(f"echo {data['id']}")
    os.system(f"echo {data.get('id')}")
    for key, value in data.items():
        os.system(key)
        os.system(value)  # error[no-command-injection]: shell command
    memory = {}
    memory[update.message.chat_id] = text
    os.system(memory.get(1))  # error[no-command-injection]: shell command
    more = dict(a=text)
    os.system(more["a"])  # error[no-command-injection]: shell command
    changed = {}
    changed.update(data)
    os.system(changed["text"])  # error[no-command-injection]: shell command
    sent = json.loads(text)
    os.system(sent["command"])  # error[no-command-injection]: shell command
    grouped = defaultdict(list)
    grouped[1].append(text)


def guards(update: Update, context):
    text = update.message.text
    if text in ALLOWED:
        os.system(text)
    if text in COMMANDS:
        os.system(COMMANDS[text])
    if text.isdigit():
        os.system("head -n " + text)
    if re.fullmatch(r"\w+", text):
        os.system("echo " + text)
    if re.match(r"^[a-z]+$", text):
        os.system("echo " + text)
    if re.match(r"[a-z]+", text):
        os.system("echo " + text)  # error[no-command-injection]: shell command
    os.system("echo " + re.sub(r"[^a-z0-9]", "", text))
    os.system("echo " + re.sub(r"[a-z]", "", text))  # error[no-command-injection]: shell command
    pattern = re.compile(r"^(\w+) (.*)$")
    found = pattern.match(text)
    if found:
        os.system("echo " + found.group(1))
        os.system("echo " + found.group(2))  # error[no-command-injection]: shell command
    try:
        int(text)
    except ValueError:
        return
    os.system("head -n " + text)


def programs(update: Update, context):
    text = update.message.text
    exec(text)  # error[no-code-injection]: program text
    eval(compile(text, "x", "eval"))  # error[no-code-injection]: program text  # error[no-code-injection]: program text
    __import__(text)  # error[no-code-injection]: module
    re.search(text, "haystack")  # error[no-regex-injection]: pattern
    re.search(re.escape(text), "haystack")
    update.message.reply_text(html.escape(text), parse_mode="HTML")
    update.message.reply_text(text, parse_mode="HTML")  # error[no-html-injection]: HTML parse mode
    update.message.reply_text(text)
