import os

import flask_restful
import flask_socketio
import graphene
import socketio
import strawberry
from channels.generic.websocket import AsyncJsonWebsocketConsumer, WebsocketConsumer
from flask_restful import Resource, reqparse
from flask_restx import Api
from ninja import NinjaAPI, Router

rest = Api()
events = flask_socketio.SocketIO()
sio = socketio.AsyncServer()
ninja = NinjaAPI()


class Notes(Resource):
    def get(self, name):
        os.system(name)  # error[no-command-injection]: reaches a shell command

    def post(self):
        parser = reqparse.RequestParser()
        parser.add_argument("name")
        os.system(parser.parse_args()["name"])  # error[no-command-injection]: reaches a shell command
        os.system(rest.payload["name"])  # error[no-command-injection]: reaches a shell command


flask_restful.Api().add_resource(Notes, "/notes/<name>")


@events.on("run")
def run(data):
    os.system(data["name"])  # error[no-command-injection]: reaches a shell command


@events.event
def named(data):
    os.system(data)  # error[no-command-injection]: reaches a shell command


@events.event()
def called(data):
    os.system(data)  # error[no-command-injection]: reaches a shell command


def registered(data):
    os.system(data)  # error[no-command-injection]: reaches a shell command


events.on_event("other", registered)
events.run(None)


class Chat(flask_socketio.Namespace):
    def on_say(self, data):
        os.system(data["text"])  # error[no-command-injection]: reaches a shell command


@sio.event
async def say(sid, data):
    os.system(data["text"])  # error[no-command-injection]: reaches a shell command
    os.system(sid)
    await sio.emit("done")


@sio.event()
async def shout(sid, data):
    os.system(data["text"])  # error[no-command-injection]: reaches a shell command


@sio.on("whisper")
async def whisper(sid, data):
    os.system(data["text"])  # error[no-command-injection]: reaches a shell command


def handed(sid, data):
    os.system(data["text"])  # error[no-command-injection]: reaches a shell command


sio.on("hand", handed)


class Room(socketio.Namespace):
    def on_say(self, sid, data):
        os.system(data["text"])  # error[no-command-injection]: reaches a shell command


@ninja.get("/notes/{name}")
def note(request, name: str, count: int):
    os.system(name)  # error[no-command-injection]: reaches a shell command
    os.system(request.GET["name"])  # error[no-command-injection]: reaches a shell command
    os.system(f"head -{count} log")


ninja.add_router("/more", Router())


class Socket(WebsocketConsumer):
    def receive(self, text_data=None, bytes_data=None):
        os.system(text_data)  # error[no-command-injection]: reaches a shell command
        os.system(self.scope["query_string"])  # error[no-command-injection]: reaches a shell command
        if self.scope["user"] and self.scope["type"]:
            self.send("done")


class Json(AsyncJsonWebsocketConsumer):
    async def receive_json(self, content):
        os.system(content["name"])  # error[no-command-injection]: reaches a shell command


@strawberry.type
class Query:
    @strawberry.field
    def notes(self, info, name: str, count: int) -> str:
        os.system(name)  # error[no-command-injection]: reaches a shell command
        os.system(f"head -{count} log")

    @strawberry.mutation(description="runs")
    def run(self, name: str) -> str:
        os.system(name)  # error[no-command-injection]: reaches a shell command


strawberry.Schema(query=Query)


class Root(graphene.ObjectType):
    notes = graphene.String(name=graphene.String())

    def resolve_notes(self, info, name):
        os.system(name)  # error[no-command-injection]: reaches a shell command


class Change(graphene.Mutation):
    def mutate(self, info, name):
        os.system(name)  # error[no-command-injection]: reaches a shell command
