from django.views.generic import RedirectView
from flask import Flask, jsonify, request
from flask.views import MethodView
from flask_restful import Resource
from twisted.web.resource import Resource as Page

app = Flask(__name__)


class Hello(MethodView):
    def get(self, name):
        return "<h1>" + name + "</h1>"  # error[no-html-injection]: reaches an HTML answer

    def post(self):
        return {"name": request.form["name"]}

    def put(self):
        try:
            app.open_resource("hello")
        except OSError as error:
            return {"error": str(error)}, 500  # error[no-error-disclosure]: reaches the answer to a request
        return jsonify(name=request.form["name"])


class Told(Resource):
    def get(self, name):
        return "hello " + name

    def post(self):
        try:
            app.open_resource("hello")
        except OSError as error:
            return {"error": str(error)}, 500  # error[no-error-disclosure]: reaches the answer to a request


class Back(RedirectView):
    def get_redirect_url(self, *args, **kwargs):
        return self.request.GET["next"]  # error[no-open-redirect]: reaches a redirect


class Root(Page):
    def render_GET(self, request):
        return b"<h1>" + request.args[b"name"][0] + b"</h1>"  # error[no-html-injection]: reaches an HTML answer


@app.get("/values")
def values():
    return request.args


@app.post("/body")
def body():
    return request.get_json()


@app.post("/name")
def name():
    return request.get_json()["name"]  # error[no-html-injection]: reaches an HTML answer


@app.get("/moved")
def moved():
    return "", 302, {"Location": request.args["next"]}  # error[no-open-redirect]: reaches a redirect


@app.get("/names")
def names():
    return [name for name in request.args.values()]
