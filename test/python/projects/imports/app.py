import os
import sys
from flask import Flask, request
import acme
import acme.shell
import acme.shell as sh
from acme import run, go, Base
from acme.handlers import one
from acme.handlers.one import handle
import ns.inner.deep
from ns.inner import deep
try:
    from acme.shell import run as maybe
except ImportError:
    maybe = None
if sys.version_info > (3, 8):
    import acme.shell as cond
else:
    cond = None

app = Flask(__name__)
HANDLERS = {"a": run, "b": deep.run}

@app.route("/1")
def a1():
    x = request.args["x"]
    acme.run(x)  # error[no-command-injection]: Request data
    acme.shell.run(x)  # error[no-command-injection]: Request data
    sh.run(x)  # error[no-command-injection]: Request data
    run(x)  # error[no-command-injection]: Request data
    go(x)  # error[no-command-injection]: Request data
    Base().execute(x)  # error[no-command-injection]: Request data
    one.handle(x)  # error[no-command-injection]: Request data
    handle(x)  # error[no-command-injection]: Request data
    ns.inner.deep.run(x)  # error[no-command-injection]: Request data
    deep.run(x)  # error[no-command-injection]: Request data
    maybe(x)  # error[no-command-injection]: Request data
    cond.run(x)  # error[no-command-injection]: Request data
    HANDLERS["a"](x)  # error[no-command-injection]: Request data
    HANDLERS[request.args["h"]](x)
    HANDLERS.get(request.args["h"])(x)
    f = HANDLERS.get("b", run)
    f(x)  # error[no-command-injection]: Request data
    getattr(sh, "run")(x)  # error[no-command-injection]: Request data
    getattr(sh, request.args["h"])(x)
    globals()["run"](x)  # error[no-command-injection]: Request data
    return ""

class Me:
    def do_a(self, x):
        os.system(x)  # error[no-command-injection]: Request data
    def go(self, name, x):
        getattr(self, "do_a")(x)  
        getattr(self, "do_" + name)(x)
    def table(self, x):
        {"a": self.do_a}["a"](x)
        m = {"a": self.do_a}
        m.get(x, self.do_a)(x)

@app.route("/2")
def a2():
    x = request.args["x"]
    Me().go(x, x)  # error[no-command-injection]: Request data
    Me().table(x)  # error[no-command-injection]: Request data
    return ""
