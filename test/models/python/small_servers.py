import os

import bottle
import cherrypy
import tornado
from aiohttp import web
from bottle import Bottle, SimpleTemplate, redirect, request, response, static_file, template
from pyramid.httpexceptions import HTTPFound, HTTPNotFound
from pyramid.response import Response
from pyramid.view import view_config
from sanic import Request, Sanic
from sanic import response as answers
from sanic.response import file, html, json
from sanic.response import redirect as sent
from tornado.escape import json_decode, json_encode, to_unicode, url_escape, xhtml_escape
from tornado.websocket import WebSocketHandler

app = web.Application()
routes = web.RouteTableDef()


@routes.get("/aio/{name}")
async def aio(req):
    os.system(req.query["q"])  # error[no-command-injection]: reaches a shell command
    os.system(req.match_info["name"])  # error[no-command-injection]: reaches a shell command
    os.system(req.cookies.get("q"))  # error[no-command-injection]: reaches a shell command
    os.system(req.headers["X-Name"])  # error[no-command-injection]: reaches a shell command
    os.system(req.path)  # error[no-command-injection]: reaches a shell command
    os.system((await req.json())["q"])  # error[no-command-injection]: reaches a shell command
    os.system(await req.text())  # error[no-command-injection]: reaches a shell command
    form = await req.post()
    os.system(form["q"])  # error[no-command-injection]: reaches a shell command
    open("files/" + form["file"].filename)  # error[no-path-traversal]: reaches the file that is opened
    reader = await req.multipart()
    async for field in reader:
        open(field.filename)  # error[no-path-traversal]: reaches the file that is opened
    open((await reader.next()).filename)  # error[no-path-traversal]: reaches the file that is opened
    print(req.method)
    web.FileResponse(req.query["q"])  # error[no-path-traversal]: reaches a file sent
    web.Response(text=req.query["q"], content_type="text/html")  # error[no-html-injection]: reaches an HTML answer
    web.Response(body=req.query["q"])
    web.json_response({"q": req.query["q"]})
    raise web.HTTPFound(req.query["next"])  # error[no-open-redirect]: reaches a redirect


async def added(req: web.Request):
    os.system(req.query["q"])  # error[no-command-injection]: reaches a shell command
    raise web.HTTPSeeOther(location="/fixed")


async def annotated(req: web.Request):
    os.system(req.query["q"])  # error[no-command-injection]: reaches a shell command


async def routed(req):
    os.system(req.query["q"])  # error[no-command-injection]: reaches a shell command


async def got(req):
    os.system(req.query["q"])  # error[no-command-injection]: reaches a shell command


async def socket(req):
    ws = web.WebSocketResponse()
    await ws.prepare(req)
    async for message in ws:
        os.system(message.data)  # error[no-command-injection]: reaches a shell command
        os.system(message.json()["q"])  # error[no-command-injection]: reaches a shell command
        print(message.type)
    os.system((await ws.receive()).data)  # error[no-command-injection]: reaches a shell command
    os.system(await ws.receive_str())  # error[no-command-injection]: reaches a shell command
    os.system((await ws.receive_json())["q"])  # error[no-command-injection]: reaches a shell command


class Page(web.View):
    async def get(self):
        os.system(self.request.query["q"])  # error[no-command-injection]: reaches a shell command


app.router.add_get("/added", added)
app.router.add_route("GET", "/routed", routed)
app.router.add_static("/static", "static")
app.add_routes([web.get("/got", got)])
app.router.add_get("/ws", socket)

site = Bottle()


def page_of(folder):
    return lambda name, folder=folder: os.system(f"ls {folder}/{name}")  # error[no-command-injection]: Request data `name`


def first_of(folder):
    return lambda folder=folder: os.system(f"ls {folder} | head -1")


site.route("/first")(first_of("a"))
site.route("/a/<name>")(page_of("a"))


@site.get("/hello/<name>/<count:int>")
def hello(name, count):
    os.system(request.query["q"])  # error[no-command-injection]: reaches a shell command
    os.system(request.query.q)  # error[no-command-injection]: reaches a shell command
    os.system(request.forms.get("q"))  # error[no-command-injection]: reaches a shell command
    os.system(request.headers["X-Name"])  # error[no-command-injection]: reaches a shell command
    os.system(request.body.read())  # error[no-command-injection]: reaches a shell command
    os.system(request.json["q"])  # error[no-command-injection]: reaches a shell command
    os.system(request.path)  # error[no-command-injection]: reaches a shell command
    os.system(request.get_header("X-Name"))  # error[no-command-injection]: reaches a shell command
    os.system(request.get_cookie("a"))  # error[no-command-injection]: reaches a shell command
    os.system(f"head -n {count} {request.method}")
    for upload in request.files:
        print("upload")
    upload = request.files["file"]
    upload.save("files/" + upload.filename)
    upload.save("files/" + upload.raw_filename)  # error[no-path-traversal]: reaches the file that is written
    os.system(upload.file.read())  # error[no-command-injection]: reaches a shell command
    os.system(request.files.get("file").filename)
    response.set_header("X-Name", "fixed")
    response.status = 200
    print(response.status)
    template(request.query["q"])  # error[no-code-injection]: reaches a template
    template("page", q=request.query["q"])
    SimpleTemplate(request.query["q"])  # error[no-code-injection]: reaches a template
    static_file(name, root="static")
    static_file("fixed.png", root=name)  # error[no-path-traversal]: reaches the folder of files sent
    if name == "nobody":
        bottle.abort(404)
    if name == "other":
        redirect(request.query["next"])  # error[no-open-redirect]: reaches a redirect
    return "<p>" + name  # error[no-html-injection]: reaches an HTML answer


@bottle.route("/escaped/<name>")
def escaped(name):
    return "<p>" + bottle.html_escape(name)


site.run(host="localhost")


class Plain(tornado.web.RequestHandler):
    def get(self):
        self.set_header("Content-Type", "text/plain")
        self.write(self.get_argument("q"))

    def put(self):
        self.set_header("Content-Type", self.get_argument("type"))
        self.write(self.get_argument("q"))  # error[no-html-injection]: reaches an HTML answer

    def post(self):
        self.set_header("Access-Control-Allow-Origin", self.request.headers["Origin"])  # error[no-permissive-cors]: may reach the header that lets another site read the answer
        self.set_header("Content-Type", "text/html")
        self.write("<b>" + self.get_argument("q") + "</b>")  # error[no-html-injection]: reaches an HTML answer


class Main(tornado.web.RequestHandler):
    @tornado.web.authenticated
    def get(self, name):
        os.system(name)  # error[no-command-injection]: reaches a shell command
        os.system(self.get_argument("q"))  # error[no-command-injection]: reaches a shell command
        os.system(self.get_arguments("q")[0])  # error[no-command-injection]: reaches a shell command
        os.system(self.get_secure_cookie("q"))
        os.system(self.request.arguments["q"][0])  # error[no-command-injection]: reaches a shell command
        os.system(self.request.body)  # error[no-command-injection]: reaches a shell command
        os.system(self.request.headers["X-Name"])  # error[no-command-injection]: reaches a shell command
        open(self.request.files["file"][0]["filename"])  # error[no-path-traversal]: reaches the file that is opened
        os.system(self.path_args[0])  # error[no-command-injection]: reaches a shell command
        print(self.request.method, self.current_user)
        self.write("<b>" + self.get_argument("q") + "</b>")  # error[no-html-injection]: reaches an HTML answer
        self.write({"q": self.get_argument("q")})
        self.write("<b>" + xhtml_escape(self.get_argument("q")) + "</b>")
        self.write("/?q=" + url_escape(self.get_argument("q")))
        self.write(json_encode({"q": 1}))
        self.render("page.html", q=self.get_argument("q"))
        self.render(self.get_argument("q"))  # error[no-path-traversal]: reaches a template name
        self.set_header("Location", self.get_argument("q"))  # error[no-open-redirect]: reaches a Location header
        self.set_header("X-Name", self.get_argument("q"))
        self.set_status(200)
        self.redirect(self.get_argument("next"))  # error[no-open-redirect]: reaches a redirect

    def post(self):
        os.system(json_decode(self.request.body)["q"])  # error[no-command-injection]: reaches a shell command
        tornado.process.Subprocess(self.request.body, shell=True)  # error[no-command-injection]: reaches a shell command
        os.system(tornado.escape.to_unicode(self.request.body))  # error[no-command-injection]: reaches a shell command
        os.system(to_unicode(self.request.body))  # error[no-command-injection]: reaches a shell command


class Socket(tornado.websocket.WebSocketHandler):
    def on_message(self, message):
        os.system(message)  # error[no-command-injection]: reaches a shell command


tornado.web.Application([("/", Main), ("/ws", WebSocketHandler)])

fast = Sanic("bot")


@fast.websocket("/ws/<room>")
async def spoken(request: Request, ws, room):
    os.system(await ws.recv())  # error[no-command-injection]: reaches a shell command
    os.system(room)  # error[no-command-injection]: reaches a shell command
    await ws.send("done")



@fast.get("/hello/<name>/<count:int>")
async def greet(req, name, count):
    os.system(name)  # error[no-command-injection]: reaches a shell command
    os.system(f"head -n {count}")
    os.system(req.args.get("q"))  # error[no-command-injection]: reaches a shell command
    os.system(req.headers["X-Name"])  # error[no-command-injection]: reaches a shell command
    os.system(req.json["q"])  # error[no-command-injection]: reaches a shell command
    os.system(req.body)  # error[no-command-injection]: reaches a shell command
    open(req.files["file"].name)  # error[no-path-traversal]: reaches the file that is opened
    open(req.files.get("file").name)  # error[no-path-traversal]: reaches the file that is opened
    for upload in req.files:
        print("upload")
    print(req.method)
    html("<p>" + name)  # error[no-html-injection]: reaches an HTML answer
    file(name)  # error[no-path-traversal]: reaches a file sent
    sent(req.args.get("next"))  # error[no-open-redirect]: reaches a redirect
    answers.text(name)
    return json({"name": name})


async def late(req: Request, name):
    os.system(req.args.get("q"))  # error[no-command-injection]: reaches a shell command
    os.system(name)  # error[no-command-injection]: reaches a shell command


fast.add_route(late, "/late/<name>")
fast.run()
print(fast.config)


@view_config(route_name="home")
def home(req):
    os.system(req.params["q"])  # error[no-command-injection]: reaches a shell command
    os.system(req.headers["X-Name"])  # error[no-command-injection]: reaches a shell command
    os.system(req.json_body["q"])  # error[no-command-injection]: reaches a shell command
    os.system(req.body)  # error[no-command-injection]: reaches a shell command
    req.session["user"] = req.params["user"]  # error[no-trust-boundary-violation]: reaches a session
    print(req.method)
    if req.params["a"]:
        return HTTPFound(location=req.params["next"])  # error[no-open-redirect]: reaches a redirect
    if req.params["b"]:
        raise HTTPNotFound()
    return Response("<p>" + req.params["q"])  # error[no-html-injection]: reaches an HTML answer


class Root:
    @cherrypy.expose
    def index(self, name):
        os.system(name)  # error[no-command-injection]: reaches a shell command
        os.system(cherrypy.request.params["q"])  # error[no-command-injection]: reaches a shell command
        os.system(cherrypy.request.headers["X-Name"])  # error[no-command-injection]: reaches a shell command
        os.system(cherrypy.request.json["q"])  # error[no-command-injection]: reaches a shell command
        os.system(cherrypy.request.body.read())  # error[no-command-injection]: reaches a shell command
        cherrypy.session["user"] = name  # error[no-trust-boundary-violation]: reaches a session
        if len(name) > 5:
            raise cherrypy.HTTPRedirect(name)  # error[no-open-redirect]: reaches a redirect
        return "<p>" + name  # error[no-html-injection]: reaches an HTML answer


cherrypy.quickstart(Root())


def lambda_handler(event, context):
    os.system(event["body"])  # error[no-command-injection]: reaches a shell command
    os.system(event["queryStringParameters"]["q"])  # error[no-command-injection]: reaches a shell command
    return {"statusCode": 200, "body": "<p>" + event["body"]}  # error[no-html-injection]: reaches an answer with markup
