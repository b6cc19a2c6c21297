import os
import subprocess

import flask
import requests
from flask import (
    Blueprint,
    Flask,
    Markup,
    Response,
    abort,
    escape,
    g,
    jsonify,
    make_response,
    redirect,
    render_template,
    render_template_string,
    request,
    safe_join,
    send_file,
    send_from_directory,
    session,
    url_for,
)
from flask.views import MethodView
from flask_login import current_user, login_required, logout_user
from quart import websocket
from werkzeug.datastructures import Headers

app = Flask(__name__)
pages = Blueprint("pages", __name__)
app.secret_key = os.environ["KEY"]


@app.before_request
def before():
    g.user = current_user


@app.route("/run/<name>/<int:count>/<path:rest>", methods=["POST"])
@login_required
def run(name, count, rest):
    os.system(name)  # error[no-command-injection]: reaches a shell command
    os.system(rest)  # error[no-command-injection]: reaches a shell command
    os.system(f"head -n {count}")
    return jsonify({"name": name})


@app.get("/typed/<uuid:key>/<string:text>/<float:number>")
def typed(key, text, number):
    os.system(f"echo {key} {number}")
    os.system(text)  # error[no-command-injection]: reaches a shell command
    return "done"


@pages.post("/hello/<name>")
def hello(name):
    if name == "nobody":
        abort(404)
    return f"<p>{name}</p>"  # error[no-html-injection]: reaches an HTML answer


@app.route("/plain/<name>")
def plain(name):
    return "Hello " + name  # error[no-html-injection]: reaches an HTML answer


@app.route("/escaped/<name>")
def escaped(name):
    return "<p>" + escape(name) + "</p>"


@app.route("/data/<name>")
def data(name):
    return {"name": name}


def added(name):
    os.system(name)  # error[no-command-injection]: reaches a shell command
    return "done"


def added_number(number):
    os.system(f"head -n {number}")
    return "done"


app.add_url_rule("/added/<name>", "added", added)
app.add_url_rule("/added/<int:number>", view_func=added_number)
app.register_blueprint(pages)


class Users(MethodView):
    def get(self, name):
        os.system(name)  # error[no-command-injection]: reaches a shell command
        return "done"


app.add_url_rule("/users/<name>", view_func=Users.as_view("users"))


@app.route("/requests")
def requested():
    os.system(request.args["q"])  # error[no-command-injection]: reaches a shell command
    os.system(request.args.get("q"))  # error[no-command-injection]: reaches a shell command
    os.system(request.args.get("q", "", str))  # error[no-command-injection]: reaches a shell command
    os.system(f"head -n {request.args.get('n', 1, type=int)}")
    os.system(request.args.getlist("q")[0])  # error[no-command-injection]: reaches a shell command
    os.system(request.values.to_dict()["q"])  # error[no-command-injection]: reaches a shell command
    os.system(request.form.pop("q"))  # error[no-command-injection]: reaches a shell command
    for key in request.form.keys():
        os.system(key)  # error[no-command-injection]: reaches a shell command
    for value in request.form:
        os.system(value)  # error[no-command-injection]: reaches a shell command
    os.system(request.headers["X-Name"])  # error[no-command-injection]: reaches a shell command
    os.system(request.headers.get("X-Name"))  # error[no-command-injection]: reaches a shell command
    os.system(request.headers.getlist("X-Name")[0])  # error[no-command-injection]: reaches a shell command
    for header in request.headers:
        os.system(header)  # error[no-command-injection]: reaches a shell command
    os.system(request.cookies.get("q"))  # error[no-command-injection]: reaches a shell command
    os.system(request.data.decode())  # error[no-command-injection]: reaches a shell command
    os.system(request.stream.read())  # error[no-command-injection]: reaches a shell command
    for line in request.stream:
        os.system(line)  # error[no-command-injection]: reaches a shell command
    os.system(request.get_data(as_text=True))  # error[no-command-injection]: reaches a shell command
    os.system(request.json["q"])  # error[no-command-injection]: reaches a shell command
    os.system(request.get_json(force=True)["q"])  # error[no-command-injection]: reaches a shell command
    os.system(request.authorization.username)  # error[no-command-injection]: reaches a shell command
    os.system(request.url)  # error[no-command-injection]: reaches a shell command
    os.system(request.method + str(request.content_length) + request.remote_addr)
    if request.is_json:
        return "done"


@app.route("/uploads", methods=["POST"])
def uploads():
    file = request.files["file"]
    file.save("uploads/" + file.filename)  # error[no-path-traversal]: reaches the file that is written
    file.save("uploads/fixed.png")
    other = request.files.get("file")
    open(other.filename)  # error[no-path-traversal]: reaches the file that is opened
    for one in request.files.getlist("file"):
        open(one.filename)  # error[no-path-traversal]: reaches the file that is opened
    for key in request.files:
        print("file")
    os.system(file.read())  # error[no-command-injection]: reaches a shell command
    os.system(file.stream.read())  # error[no-command-injection]: reaches a shell command
    if file.size > 100:
        file.seek(0)


@app.route("/answers")
def answers():
    text = request.args["q"]
    render_template("page.html", text=text)
    make_response(render_template("page.html", text=text))
    make_response(render_template("page.html.j2", text=text))  # error[no-html-injection]: reaches an HTML answer  # error[no-html-injection]: Values are filled in without escaping, since the name does n
    make_response(render_template("page.j2", text="fixed"))  # error[no-html-injection]: Values are filled in without escaping, since the name does n
    len(render_template("mail.txt", text=text))
    render_template(text)  # error[no-path-traversal]: reaches a template name
    render_template_string(text)  # error[no-code-injection]: reaches a template
    render_template_string("<p>{{ text }}</p>", text=text)
    send_file(text)  # error[no-path-traversal]: reaches a file sent
    send_from_directory("files", text)
    send_from_directory(text, "fixed.txt")  # error[no-path-traversal]: reaches the folder of files sent
    send_file(safe_join("files", text))
    Markup(text)  # error[no-html-injection]: reaches an HTML answer
    Markup("<b>{}</b>").format(text)
    make_response(text)  # error[no-html-injection]: reaches an HTML answer
    make_response({"text": text})
    make_response("", 302, {"Location": text})  # error[no-open-redirect]: reaches a redirect
    make_response("", 302, {"location": "/home"})
    Response("", 302, {"Location": text})  # error[no-open-redirect]: reaches a redirect
    make_response(("<p>" + text, 200))  # error[no-html-injection]: reaches an HTML answer
    Response(text)  # error[no-html-injection]: reaches an HTML answer
    Response(text, mimetype="text/plain")
    Response(text, content_type="application/json")
    response = make_response("fixed")
    response.headers["Location"] = text  # error[no-open-redirect]: reaches a Location header
    response.headers[text] = "fixed"  # error[no-html-injection]: may reach the name of a header of the answer
    response.headers["X-" + text] = "fixed"
    response.headers["Set-Cookie"] = "theme=dark"  # error[no-insecure-cookie]: Cookie without `Secure`
    response.headers["Set-Cookie"] = "theme=dark; Secure"
    Headers([(text, "fixed")])  # error[no-html-injection]: may reach the name of a header of the answer
    Headers([("X-Name", text)])
    Response("fixed", headers=[(text, "fixed")])  # error[no-html-injection]: may reach the name of a header of the answer
    response.headers["X-Frame-Options"] = "DENY"
    print(response.headers.get("X-Frame-Options"))
    response.location = text  # error[no-open-redirect]: reaches a Location header
    response.data = text  # error[no-html-injection]: reaches an HTML answer
    response.set_data(text)  # error[no-html-injection]: reaches an HTML answer
    response.set_cookie("a", "b")  # error[no-insecure-cookie]: Cookie without `Secure`
    response.status_code = 200
    return response


@app.route("/go")
def go():
    if request.args["a"]:
        return redirect(request.args["next"])  # error[no-open-redirect]: reaches a redirect
    if request.args["b"]:
        return redirect(request.url)
    if request.args["d"]:
        return redirect(request.path + "?failed")
    if request.args["c"]:
        return redirect("/found?q=" + request.args["q"])
    return redirect(url_for("hello", name="x"))


@app.route("/session")
def stored():
    session["user"] = request.args["user"]  # error[no-trust-boundary-violation]: reaches a session
    session[request.args["key"]] = 1  # error[no-trust-boundary-violation]: reaches a session
    session["count"] = int(request.args["count"])
    session.permanent = True
    session.pop("user")
    session.clear()
    os.system(session["user"])
    flask.session["name"] = request.form["name"]  # error[no-trust-boundary-violation]: reaches a session
    subprocess.run(["ls", flask.current_app.config["FOLDER"]])
    logout_user()
    g.name = request.args["name"]


@app.get("/kept")
def kept():
    os.system(g.name)  # error[no-command-injection]: reaches a shell command
    os.system(g.other)
    answer = flask.Response("done", mimetype="text/plain")
    answer.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]  # error[no-permissive-cors]: may reach the header that lets another site read the answer
    answer.headers["Access-Control-Allow-Origin"] = "https://example.com"
    return answer


@app.websocket("/ws")
async def ws():
    os.system(await websocket.receive())  # error[no-command-injection]: reaches a shell command
    os.system((await websocket.receive_json())["q"])  # error[no-command-injection]: reaches a shell command
    requests.get(websocket.headers["X-Url"])  # error[no-ssrf]: reaches an outgoing request
    await websocket.send("done")


@app.after_request
def allow(response):
    response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin")  # error[no-permissive-cors]: Request data
    return response


app.run()
