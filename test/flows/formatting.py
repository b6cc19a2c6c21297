import os
from string import Template

from flask import Flask, request

app = Flask(__name__)


@app.route("/text")
def text():
    x = request.args["x"]
    os.system(f"{x!r}")  # error[no-command-injection]: Request data
    os.system(f"{x:>{10}}")  # error[no-command-injection]: Request data
    os.system(f"{f'{x}'}")  # error[no-command-injection]: Request data
    os.system("%s" % x)  # error[no-command-injection]: Request data
    os.system("%(a)s" % {"a": x})  # error[no-command-injection]: Request data
    os.system("%(b)s" % {"a": x, "b": "ls"})
    os.system("%s %s" % ("ls", x))  # error[no-command-injection]: Request data
    os.system("{} {}".format("ls", x))  # error[no-command-injection]: Request data
    os.system("{a}".format(a=x))  # error[no-command-injection]: Request data
    os.system("{0[a]}".format({"a": x}))  # error[no-command-injection]: Request data
    os.system("{a}".format_map({"a": x}))  # error[no-command-injection]: Request data
    os.system(Template("$a").substitute(a=x))  # error[no-command-injection]: Request data
    os.system(x[1:])  # error[no-command-injection]: Request data
    os.system(x[::-1])  # error[no-command-injection]: Request data
    os.system(x.strip().replace("a", "b").lower())  # error[no-command-injection]: Request data
    os.system(x.split(",")[0])  # error[no-command-injection]: Request data
    os.system(x.encode().decode())  # error[no-command-injection]: Request data
    os.system("-" * 10)
    a, *rest = x.split()
    os.system(rest[0])  # error[no-command-injection]: Request data
    c = "ls"
    c += x
    os.system(c)  # error[no-command-injection]: Request data
    os.system(" ".join([x, "a"]))  # error[no-command-injection]: Request data
    os.system(str(x))  # error[no-command-injection]: Request data
    os.system("%d" % x)
    os.system(f"{x:d}")
    return ""
