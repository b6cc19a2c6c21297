import asyncio
import cgi
import email
import os
import pickle
import socket
import socketserver
from asyncio import StreamReader
from wsgiref.simple_server import make_server
from xmlrpc.server import SimpleXMLRPCServer

import twisted.internet.protocol
import zmq
from twisted.protocols.basic import LineReceiver
from twisted.web.resource import Resource
from twisted.words.protocols import irc
from typing import Protocol
from wsgiref.headers import Headers


class Lines(socketserver.StreamRequestHandler):
    def handle(self):
        os.system(self.rfile.readline().decode())  # error[no-command-injection]: reaches a shell command
        os.system(f"kill {int(self.rfile.readline())}")


class Datagrams(socketserver.BaseRequestHandler):
    def handle(self):
        os.system(self.request.recv(1024).decode())  # error[no-command-injection]: reaches a shell command
        os.system(self.request[0].decode())  # error[no-command-injection]: reaches a shell command
        self.request.sendall(b"done")


async def connected(reader, writer):
    os.system((await reader.readline()).decode())  # error[no-command-injection]: reaches a shell command
    async for line in reader:
        os.system(line.decode())  # error[no-command-injection]: reaches a shell command
    print(reader.at_eof())
    writer.write(b"done")


async def started(given: StreamReader):
    await asyncio.start_server(connected, "127.0.0.1", 4000)
    reader, writer = await asyncio.open_connection("example.com", 4000)
    os.system((await reader.readline()).decode())  # error[no-command-injection]: reaches a shell command
    os.system((await given.read(100)).decode())  # error[no-command-injection]: reaches a shell command


class Data(asyncio.Protocol):
    def data_received(self, data):
        os.system(data.decode())  # error[no-command-injection]: reaches a shell command


class Shape(Protocol):
    def data_received(self, data): ...


def accepted():
    server = socket.create_server(("127.0.0.1", 4000))
    peer, address = server.accept()
    os.system(peer.recv(1024).decode())  # error[no-command-injection]: reaches a shell command
    os.system(peer.makefile().readline())  # error[no-command-injection]: reaches a shell command
    peer.sendall(b"done")
    os.system(f"ping {address}")


def asked():
    client = socket.socket()
    client.connect(("irc.example.com", 6667))
    client.sendall(b"HELLO")
    pickle.loads(client.recv(1024))  # error[no-unsafe-deserialization]: reaches the deserializer
    data, address = client.recvfrom(1024)
    os.system(data.decode())  # error[no-command-injection]: reaches a shell command
    os.system(f"ping {address}")
    os.system(client.makefile().readline())  # error[no-command-injection]: reaches a shell command


class Raw(twisted.internet.protocol.Protocol):
    def dataReceived(self, data):
        os.system(data)  # error[no-command-injection]: reaches a shell command


class Line(LineReceiver):
    def lineReceived(self, line):
        os.system(line)  # error[no-command-injection]: reaches a shell command


class Page(Resource):
    def render_GET(self, request):
        os.system(request.args[b"name"][0])  # error[no-command-injection]: reaches a shell command
        os.system(request.getHeader("X-Name"))  # error[no-command-injection]: reaches a shell command
        os.system(request.method)
        request.write(b"done")
        return b""


class Talk(irc.IRCClient):
    def privmsg(self, user, channel, message):
        os.system(message)  # error[no-command-injection]: reaches a shell command
        os.system(channel)


def queued():
    context = zmq.Context()
    other = zmq.Context.instance().socket(zmq.PULL)
    replies = context.socket(zmq.REP)
    replies.bind("tcp://127.0.0.1:5555")
    os.system(replies.recv_string())  # error[no-command-injection]: reaches a shell command
    os.system(replies.recv_json()["name"])  # error[no-command-injection]: reaches a shell command
    os.system(other.recv_multipart()[0])  # error[no-command-injection]: reaches a shell command
    other.recv_pyobj()  # error[no-unsafe-deserialization]: Deserializer that runs code in the data
    context.term()


def form():
    sent = cgi.FieldStorage()
    os.system(sent.getvalue("name"))  # error[no-command-injection]: reaches a shell command
    os.system(sent.getlist("name")[0])  # error[no-command-injection]: reaches a shell command
    os.system(sent["name"].value)  # error[no-command-injection]: reaches a shell command
    os.system(sent["name"].file.read())  # error[no-command-injection]: reaches a shell command
    for key in sent.keys():
        os.system(key)  # error[no-command-injection]: reaches a shell command


def application(environ, start_response):
    os.system(environ["QUERY_STRING"])  # error[no-command-injection]: reaches a shell command
    start_response("200 OK", [])
    return []


def called(name, count):
    os.system(name)  # error[no-command-injection]: reaches a shell command
    os.system(f"head -{int(count)} log")


def mail(text):
    received = email.message_from_bytes(socket.socket().recv(1024))
    os.system(received["Subject"])  # error[no-command-injection]: reaches a shell command
    os.system(received.get_payload())  # error[no-command-injection]: reaches a shell command
    for part in received.walk():
        os.system(part.get_content())  # error[no-command-injection]: reaches a shell command
    os.system(received.get_body().get_content())  # error[no-command-injection]: reaches a shell command
    os.system(f"echo {received.is_multipart()}")


make_server("127.0.0.1", 8000, application)
calls = SimpleXMLRPCServer(("127.0.0.1", 8001))
calls.register_function(called, "run")
calls.serve_forever()


def answering(environ, start_response):
    sent = environ["wsgi.input"].read().decode()
    start_response("200 OK", [("Content-Type", "text/plain"), ("X-Name", sent)])  # error[no-log-injection]: reaches the header of an answer
    headers = Headers([("X-Name", sent)])  # error[no-log-injection]: reaches the header of an answer
    headers.add_header("X-Name", sent)  # error[no-log-injection]: reaches the header of an answer
    headers["X-Name"] = sent  # error[no-log-injection]: reaches the header of an answer
    headers[sent] = "fixed"  # error[no-html-injection]: may reach the name of a header of the answer
    headers["X-Name"] = sent.replace("\r", "").replace("\n", "")
    return [b"ok"]
