import os
from html import escape
from urllib.parse import parse_qs
from wsgiref.simple_server import make_server


def application(environ, start_response):
    name = parse_qs(environ["QUERY_STRING"])["name"][0]
    os.system("echo " + environ["wsgi.input"].read())  # error[no-command-injection]: Request data
    os.system("echo " + environ["REMOTE_ADDR"])
    start_response("200 OK", [("Content-Type", "text/html")])
    return [("<h1>" + name + "</h1>").encode(), ("<p>" + escape(name) + "</p>").encode()]  # error[no-html-injection]: Request data


def plain(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [environ.get("PATH_INFO", "").encode()]


make_server("127.0.0.1", 8000, application).serve_forever()
