import os

import falcon
import web
from litestar import Litestar, Request, get, post
from litestar.di import Provide
from litestar.response import File, Redirect

urls = ("/find", "Find", "/go", "Go")
app = web.application(urls, globals())
db = web.database(dbn="sqlite", db="bot.db")


class Find:
    def GET(self):
        q = web.input(name="").name
        os.system(q)  # error[no-command-injection]: shell command
        db.query("SELECT * FROM people WHERE name = '" + q + "'")  # error[no-sql-injection]: SQL
        db.query("SELECT * FROM people WHERE name = $name", vars={"name": q})
        db.select("people", where="name = '%s'" % q)  # error[no-sql-injection]: SQL
        db.select("people", where="name = $q", vars=locals())
        db.delete("people", where="name = '%s'" % q)  # error[no-sql-injection]: SQL
        db.insert("people", name=q)
        for row in db.where("people", name=q):
            os.system(row.name)
        web.header("Content-Type", "text/html")
        os.system(f"log {web.ctx.ip}")
        os.system(web.ctx.query)  # error[no-command-injection]: shell command
        os.system(web.ctx.env["HTTP_USER_AGENT"])  # error[no-command-injection]: shell command
        return "<b>" + web.websafe(q) + web.net.websafe(q) + "</b>"


class Go:
    def POST(self):
        os.system(web.data())  # error[no-command-injection]: shell command
        os.system(web.cookies().name)  # error[no-command-injection]: shell command
        raise web.seeother(web.input().next)  # error[no-open-redirect]: redirect


class Things:
    def on_get(self, req, resp, name):
        os.system(name)  # error[no-command-injection]: shell command
        os.system(req.get_param("q"))  # error[no-command-injection]: shell command
        os.system(f"log {req.get_param_as_int('n')} {req.method}")
        os.system(req.params["q"])  # error[no-command-injection]: shell command
        os.system(req.get_param_as_list("q")[0])  # error[no-command-injection]: shell command
        resp.content_type = falcon.MEDIA_HTML
        resp.text = f"<b>{req.get_param('q')}</b>"  # error[no-html-injection]: HTML answer
        resp.set_header("X-A", "b")
        resp.location = req.get_param("next")  # error[no-open-redirect]: Location header

    def on_post(self, req: falcon.Request, resp: falcon.Response, name: str):
        os.system(req.get_media()["q"])  # error[no-command-injection]: shell command
        os.system(req.bounded_stream.read())  # error[no-command-injection]: shell command
        os.system(req.path)  # error[no-command-injection]: shell command
        raise falcon.HTTPFound(req.params["next"])  # error[no-open-redirect]: redirect


api = falcon.App()
api.add_route("/things/{name}", Things())
api.add_middleware([])


@get("/say/{words:str}")
async def say(words: str, times: int) -> str:
    os.system(words)  # error[no-command-injection]: shell command
    os.system(f"say {times}")
    return words


@get("/go")
async def go(to: str) -> Redirect:
    return Redirect(path=to)  # error[no-open-redirect]: redirect


@get("/file")
async def file(name: str) -> File:
    return File(path=f"files/{name}")  # error[no-path-traversal]: file sent


@post("/raw")
async def raw(request: Request) -> None:
    os.system((await request.json())["q"])  # error[no-command-injection]: shell command
    os.system(await request.body())  # error[no-command-injection]: shell command
    os.system((await request.form())["q"])  # error[no-command-injection]: shell command
    os.system(request.query_params["q"])  # error[no-command-injection]: shell command
    os.system(request.headers["x-a"])  # error[no-command-injection]: shell command
    os.system(f"log {request.method}")


def seen(req: falcon.Request, resp: falcon.Response):
    resp.location = req.get_param("next")  # error[no-open-redirect]: Location header


server = Litestar([say, go, file, raw], dependencies={"x": Provide(raw)})
