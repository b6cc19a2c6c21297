import asyncio
import logging.config
import os
import socket
import stat
import tempfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from multiprocessing.connection import Client, Listener
from pathlib import Path
from wsgiref.simple_server import make_server

import uvicorn
import waitress
from aiohttp import web
from gevent import pywsgi
from test import support


class Handler(BaseHTTPRequestHandler):
    pass


def serve(settings):
    plain = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    plain.bind(("0.0.0.0", 80))  # error[no-debug-mode]: Every network of the machine reaches the server
    plain.bind(("127.0.0.1", 80))
    socket.create_server(("", 80))  # error[no-debug-mode]: Every network of the machine reaches the server
    HTTPServer(("0.0.0.0", 8000), Handler)  # error[no-debug-mode]: Every network of the machine reaches the server
    make_server("0.0.0.0", 8000, None)  # error[no-debug-mode]: Every network of the machine reaches the server
    HTTPServer(("localhost", 8000), Handler)
    uvicorn.run("bot:app", host="0.0.0.0")  # error[no-debug-mode]: Every network of the machine reaches the server
    uvicorn.Config("bot:app", host="0.0.0.0")  # error[no-debug-mode]: Every network of the machine reaches the server
    uvicorn.run("bot:app", host="127.0.0.1")
    waitress.serve(settings.app, host="0.0.0.0")  # error[no-debug-mode]: Every network of the machine reaches the server
    pywsgi.WSGIServer(("0.0.0.0", 80), settings.app)  # error[no-debug-mode]: Every network of the machine reaches the server
    web.run_app(settings.app, host="0.0.0.0")  # error[no-debug-mode]: Every network of the machine reaches the server
    web.run_app(settings.app)
    asyncio.start_server(None, "0.0.0.0", 8888)  # error[no-debug-mode]: Every network of the machine reaches the server
    listener = logging.config.listen(9999)  # error[no-code-injection]: Configuration that anybody may send and that calls any funct
    logging.config.listen(9999, verify=lambda text: None)
    logging.config.fileConfig("logging.ini")
    logging.config.fileConfig(settings)  # error[no-code-injection]: A value of unknown origin reaches the configuration that cal
    logging.config.dictConfig({"version": 1})
    logging.config.dictConfig(settings)
    support.run_in_subinterp(settings)  # error[no-code-injection]: A value of unknown origin reaches program text
    return listener


def talk():
    other = Client(("localhost", 6000))
    other.send("hello")
    other.recv()  # error[no-unsafe-deserialization]: Deserializer that runs code in the data
    Listener(("localhost", 6000)).accept().recv()  # error[no-unsafe-deserialization]: Deserializer that runs code in the data


def modes(handle):
    os.mkfifo("/run/bot", 0o666)  # error[no-permissive-file-mode]: Every user of the machine may change the file
    os.mkfifo("/run/bot", 0o600)
    os.fchmod(handle, 0o777)  # error[no-permissive-file-mode]: Every user of the machine may change the file
    os.umask(0)  # error[no-permissive-file-mode]: Every user of the machine may change the file
    os.umask(0o077)
    Path("a").chmod(0o777)  # error[no-permissive-file-mode]: Every user of the machine may change the file
    os.chmod("a.db", stat.S_IRUSR | stat.S_IWOTH)  # error[no-permissive-file-mode]: Every user of the machine may change the file
    os.chmod("a.db", stat.S_IWOTH | stat.S_IRUSR)  # error[no-permissive-file-mode]: Every user of the machine may change the file
    os.chmod("a.db", stat.S_IRUSR | stat.S_IRGRP)
    tempfile.mktemp()  # error[no-insecure-temporary-file]: Somebody else can take the name of the temporary file first
    os.tempnam()  # error[no-insecure-temporary-file]: Somebody else can take the name of the temporary file first
