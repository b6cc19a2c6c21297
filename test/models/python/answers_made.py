"""Headers, cookies and values of templates from a request; functions by name."""
import sys
from http.server import BaseHTTPRequestHandler

from flask import Flask, make_response, render_template_string, request

app = Flask(__name__)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_header("X-Path", self.path)  # error[no-log-injection]: reaches the header of an answer
        self.send_header("X-Path", "fixed")


@app.get("/cookie")
def cookie():
    response = make_response("Hello")
    response.set_cookie("lang", request.args["lang"], secure=True, httponly=True, samesite="Lax")  # error[no-trust-boundary-violation]: may reach a cookie
    response.set_cookie("lang", "en", secure=True, httponly=True, samesite="Lax")
    response.headers.add("Location", request.args["next"])  # error[no-open-redirect]: reaches a Location header
    return response


@app.get("/page")
def page():
    name = request.args["name"]
    if len(name) > 9:
        return render_template_string("<b>{{ name|safe }}</b>", name=name)  # error[no-html-injection]: Request data
    if len(name) > 5:
        return render_template_string("{{ title }} {{ name|safe }}", name=name, title="x")  # error[no-html-injection]: may reach
    return render_template_string("<b>{{ name }}</b>", name=name)


@app.get("/run")
def run():
    action = getattr(sys.modules[__name__], request.args["action"])
    return action()  # error[no-code-injection]: name of the function that is called
