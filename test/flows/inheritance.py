import os
from contextlib import contextmanager

from flask import Flask, request

app = Flask(__name__)


class Runner:
    shell = "sh"
    history = []

    def run(self, text):
        os.system(text)

    @staticmethod
    def plain(text):
        os.system(text)

    @classmethod
    def made(cls, text):
        one = cls()
        one.run(text)

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        self._name = value


class Quiet:
    def __init__(self, text):
        self.text = text

    def run(self, text):
        return "nothing"

    def hush(self, text):
        os.system(text)


class Middle(Runner):
    pass


class Loud(Middle, Quiet):
    def __init__(self, text):
        super().__init__(text)

    def run(self, text):
        super().run(text)


class Silent(Quiet, Middle):
    pass


class Old(Runner):
    def __init__(self, text):
        Quiet.__init__(self, text)

    def run(self, text):
        Runner.run(self, text)


class Call:
    def __init__(self, table):
        self.table = table

    def __call__(self, text):
        os.system(text)

    def __getitem__(self, key):
        return self.table[key]


@app.route("/")
def index():
    text = request.args.get("text")
    Loud(text).run(text)  # error[no-command-injection]: Request data
    Loud(text).hush(text)  # error[no-command-injection]: Request data
    os.system(Loud(text).text)  # error[no-command-injection]: Request data
    Silent(text).run(text)
    Old(text).run(text)  # error[no-command-injection]: Request data
    os.system(Old(text).text)  # error[no-command-injection]: Request data
    Runner().plain(text)  # error[no-command-injection]: Request data
    Runner.plain(text)  # error[no-command-injection]: Request data
    Runner.made(text)  # error[no-command-injection]: Request data
    Runner().made("ls")
    os.system(Runner().shell)
    Call({"a": text})(text)  # error[no-command-injection]: Request data
    os.system(Call({"a": text, "b": "ls"})["a"])  # error[no-command-injection]: Request data
    os.system(Call({"a": text, "b": "ls"})["b"])
    return "done"


@app.route("/property")
def property_():
    runner = Runner()
    runner.name = request.args.get("text")
    os.system(runner.name)  # error[no-command-injection]: Request data
    runner.name = "ls"
    os.system(runner.name)
    return "done"


class Opened:
    def __init__(self, text):
        self.text = text

    def __enter__(self):
        return self.text

    def __exit__(self, *details):
        return False


class Itself:
    def __init__(self, text):
        self.text = text

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        return False


@contextmanager
def given(text):
    yield text


@app.route("/with")
async def managers():
    text = request.args.get("text")
    with Opened(text) as opened, Opened("ls") as other:
        os.system(opened)  # error[no-command-injection]: Request data
        os.system(other)
    async with Itself(text) as itself:
        os.system(itself.text)  # error[no-command-injection]: Request data
    with given(text) as yielded:
        os.system(yielded)  # error[no-command-injection]: Request data
    with given("ls") as yielded:
        os.system(yielded)
    return "done"
