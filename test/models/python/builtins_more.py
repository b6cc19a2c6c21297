"""Built-in functions and methods beyond those of everyday."""
import os
import re
from collections import deque

from flask import request


def functions():
    text = request.args["q"]
    os.system("echo " + repr(text))  # error[no-command-injection]: reaches a shell command
    os.system("echo " + format(text, ">10"))  # error[no-command-injection]: reaches a shell command
    for word in set(text.split()):
        os.system(word)  # error[no-command-injection]: reaches a shell command
    os.system(dict([("a", text)])["a"])  # error[no-command-injection]: reaches a shell command
    os.system(dict({"a": "uptime"})["a"])
    for word in filter(str.isdigit, text.split()):
        print(word)  # error[no-log-injection]: reaches a console
    os.system(getattr(text, "lower")())  # error[no-command-injection]: Request data
    os.system(str(Exception(text)))  # error[no-command-injection]: reaches a shell command
    os.system(bytes(text, "utf-8").decode())  # error[no-command-injection]: reaches a shell command
    open(input("file? "))
    print(any(text), sum([1, 2]), chr(65), setattr(text, "a", 1))
    settings = {}
    os.system(getattr(request, text))
    setattr(settings, text, 1)  # error[no-prototype-pollution]: reaches the name of an attribute that is set
    setattr(settings, "fixed", text)
    read, write = getattr, setattr
    os.system(read(text, "lower"))  # error[no-command-injection]: reaches a shell command
    write(settings, text, 1)  # error[no-prototype-pollution]: reaches the name of an attribute that is set
    bytes(5)
    print(abs(5))
    open(bytes.fromhex(text))  # error[no-path-traversal]: reaches the file that is opened
    if not text:
        exit(1)


def texts():
    text = request.args["q"]
    os.system("echo " + text.removesuffix("x").expandtabs())  # error[no-command-injection]: reaches a shell command
    os.system("echo {a}".format_map({"a": text}))  # error[no-command-injection]: reaches a shell command
    if text.endswith(".png"):
        os.system("echo " + text)  # error[no-command-injection]: reaches a shell command
    if text.isalnum():
        os.system("echo " + text)
        open(text)
    os.system("echo " + text.encode().hex())
    os.system("echo " + str.join(" ", [text]))  # error[no-command-injection]: reaches a shell command
    os.system("echo " + text.translate(str.maketrans("a", "b")))  # error[no-command-injection]: reaches a shell command
    os.system(f"head -n {(5).bit_length()}")


def every():
    text = request.args["q"]
    words = text.split()
    if all(letter.isalnum() for letter in text):
        os.system("echo " + text)
    if all(word.isalnum() for word in words):
        os.system("echo " + words[0])
    if all([word.isalnum() for word in words]):
        os.system("echo " + words[0])  # error[no-command-injection]: reaches a shell command


def lists():
    text = request.args["q"]
    words = ["uptime", "date"]
    words.insert(0, text)
    os.system(words[0])  # error[no-command-injection]: reaches a shell command
    os.system(words[1])
    os.system(words.pop(0))  # error[no-command-injection]: reaches a shell command
    os.system(words[0])
    words.append(text)
    os.system(words.pop())  # error[no-command-injection]: reaches a shell command
    os.system(words[0])
    words.insert(1, text)
    os.system(words[1])  # error[no-command-injection]: reaches a shell command
    words.pop(1)
    words.pop(-1)
    words.reverse()
    print(words.index("a"), words.copy()[1:])


def dicts():
    text = request.args["q"]
    data = {"text": text, "fixed": "uptime"}
    for key in data.keys():
        os.system(key)
    for value in data.values():
        os.system(value)  # error[no-command-injection]: reaches a shell command
    data.update(more=text)
    os.system(data.pop("text"))  # error[no-command-injection]: reaches a shell command
    os.system(data["fixed"])
    key, value = data.popitem()
    os.system(value)  # error[no-command-injection]: reaches a shell command
    state = {}
    state.setdefault("a", []).append(text)
    os.system(state["a"][0])  # error[no-command-injection]: reaches a shell command
    known = {"a"}
    known.add(text)
    os.system(known.pop())  # error[no-command-injection]: reaches a shell command
    for word in known.union({"b"}):
        os.system(word)
    known.discard("b")
    known.clear()
    print(known.issubset({"a"}))


def sets():
    text = request.args["q"]
    known = set()
    known.add(text)
    os.system(known.pop())  # error[no-command-injection]: reaches a shell command
    for word in known.union({"b"}):
        os.system(word)  # error[no-command-injection]: reaches a shell command
    known.update([text])
    known.discard("a")
    print(known.issubset({"a"}))
    queued = deque(["a", text])
    os.system(queued.popleft())
    os.system(queued.popleft())  # error[no-command-injection]: reaches a shell command
    found = re.search(r"\w+", text)
    os.system("echo " + found.group())


def words_left():
    words = request.args.getlist("w")
    os.system("echo " + " ".join({"a", "b"}.intersection(words)))
    os.system("echo " + " ".join(set(words).difference({"a"})))  # error[no-command-injection]: reaches a shell command
    os.system("echo " + " ".join(set(words).intersection({"a"})))
    os.system("echo " + " ".join({"a", request.args["w"]}.difference({"a"})))  # error[no-command-injection]: reaches a shell command
