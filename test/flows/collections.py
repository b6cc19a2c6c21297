import functools
import os
from collections import OrderedDict, defaultdict, deque

from flask import Flask, request

app = Flask(__name__)


@app.route("/3")
def a3():
    x = request.args["x"]
    d = defaultdict(list)
    d["a"].append(x)
    os.system(d["a"][0])  # error[no-command-injection]: Request data
    dq = deque([x])
    os.system(dq.popleft())  # error[no-command-injection]: Request data
    od = OrderedDict()
    od["k"] = x
    os.system(od["k"])  # error[no-command-injection]: Request data
    dd = dict(a=x, b="ls")
    os.system(dd["a"])  # error[no-command-injection]: Request data
    os.system(dd["b"])
    e = {**dd, "c": "ls"}
    os.system(e["a"])  # error[no-command-injection]: Request data
    os.system(e["c"])
    l = [*[x], "ls"]
    os.system(l[0])  # error[no-command-injection]: Request data
    os.system(l[1])
    l2 = ["ls"] + [x]
    os.system(l2[1])  # error[no-command-injection]: Request data
    os.system(l2[0])
    t = ("ls", x)
    a, b = t
    os.system(a)
    os.system(b)  # error[no-command-injection]: Request data
    (a, b), c = ("ls", x), "pwd"
    os.system(a)
    os.system(b)  # error[no-command-injection]: Request data
    os.system(c)
    a, b = b, a
    os.system(a)  # error[no-command-injection]: Request data
    os.system(b)
    d2 = {}
    d2.setdefault("k", x)
    os.system(d2["k"])  # error[no-command-injection]: Request data
    d2.update({"m": x})
    os.system(d2["m"])  # error[no-command-injection]: Request data
    d2.update(n=x)
    os.system(d2["n"])  # error[no-command-injection]: Request data
    dd |= {"z": x}
    os.system(dd["z"])  # error[no-command-injection]: Request data
    for k, v in dd.items():
        os.system(v)  # error[no-command-injection]: Request data
    for i, v in enumerate([x]):
        os.system(v)  # error[no-command-injection]: Request data
    for u, v in zip(["ls"], [x]):
        os.system(v)  # error[no-command-injection]: Request data
    os.system(list(filter(None, [x]))[0])  # error[no-command-injection]: Request data
    os.system(sorted([x])[0])  # error[no-command-injection]: Request data
    os.system(functools.reduce(lambda a, b: a + b, [x, "a"]))  # error[no-command-injection]: Request data
    os.system("".join(reversed(x)))  # error[no-command-injection]: Request data
    os.system("".join([c for c in x if c]))  # error[no-command-injection]: Request data
    return ""
