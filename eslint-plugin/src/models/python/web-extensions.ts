/** What is built on Flask and Django, or beside them: Flask-RESTful and RESTX, Socket.IO, Ninja, Channels, and the GraphQL servers Strawberry and Graphene. */
import type { Library, Member, Passed, Summary, TypeModel } from "../../engine/summary.js";
import { standing } from "../javascript/chat-vocabulary.js";
import { gives, HARMLESS, makes, named } from "../javascript/rows.js";
import { http, httpData } from "../javascript/web-vocabulary.js";
import { RESOURCE } from "./flask.js";
import { REQUEST_PARSER } from "./option-parsers.js";
import { classOf, decorator, routeParameter, routes } from "./words.js";

const sent: Passed = { params: [{ source: httpData }, { source: httpData }], anyone: true };
const VERBS = ["get", "post", "put", "patch", "delete"];

/** `@sio.event`, `@sio.event()`, `@sio.on("name")` */
const onEvent = (handled: TypeModel["call"], type: string): Member => ({
  call: [{ when: [{ arg: "0", type: "function" }], ...(handled as Summary) }, { returns: { type } }],
});
/** Flask-SocketIO gives the data alone; python-socketio the session's id first. */
const ALONE = decorator([], { source: httpData });
const BEHIND_ID = decorator([{}], { source: httpData });

/** What a client asks for by name; `info` is the server's. */
const RESOLVES: TypeModel = {
  call: {
    callbacks: [{ arg: "0", params: [], named: { info: {}, root: {} }, rest: routeParameter(http), runs: "entry", anyone: true }],
  },
};
const RESOLVED: Passed = { params: [{}], rest: { source: httpData }, anyone: true };

export const library: Library = {
  name: "web extensions",
  modules: {
    flask_restful: "flask_restful",
    "flask_restful.reqparse": "flask_restful",
    flask_restx: "flask_restful",
    "flask_restx.reqparse": "flask_restful",
    flask_socketio: "flask_socketio",
    socketio: "socketio",
    ninja: "ninja",
    "channels.generic.websocket": "channels",
    strawberry: "strawberry",
    graphene: "graphene",
  },
  types: {
    flask_restful: {
      members: {
        Resource: classOf("flask.ViewClass", "flask_restful.Resource"),
        reqparse: { type: "flask_restful" },
        RequestParser: REQUEST_PARSER,
        ...named(["Api", "Namespace"], makes({ type: "flask_restful.Api" })),
      },
    },
    "flask_restful.Resource": RESOURCE,
    "flask_restful.Api": { members: { payload: { source: httpData }, ...named(["add_resource", "add_namespace", "init_app"], HARMLESS) } },

    flask_socketio: {
      members: { SocketIO: makes({ type: "flask_socketio.Server" }), Namespace: makes({ type: "flask_socketio.Namespace" }) },
    },
    "flask_socketio.Server": {
      members: {
        event: onEvent(ALONE.call, "flask_socketio.OnEvent"),
        on: gives({ type: "flask_socketio.OnEvent" }),
        on_event: { call: { callbacks: [{ arg: "1|handler=", params: [], rest: { source: httpData }, runs: "entry", anyone: true }] } },
        ...named(["run", "emit", "send", "init_app"], HARMLESS),
      },
    },
    "flask_socketio.OnEvent": ALONE,
    "flask_socketio.Namespace": { overrides: { "on_*": sent } },
    socketio: {
      members: {
        ...named(["Server", "AsyncServer"], makes({ type: "socketio.Server" })),
        ...named(["Namespace", "AsyncNamespace"], makes({ type: "socketio.Namespace" })),
      },
    },
    "socketio.Server": {
      members: {
        event: onEvent(BEHIND_ID.call, "socketio.OnEvent"),
        on: {
          call: [
            {
              when: [{ arg: "1|handler=", given: true }],
              callbacks: [{ arg: "1|handler=", params: [{}], rest: { source: httpData }, runs: "entry", anyone: true }],
            },
            { returns: { type: "socketio.OnEvent" } },
          ],
        },
        ...named(["emit", "send", "enter_room", "attach"], HARMLESS),
      },
    },
    "socketio.OnEvent": BEHIND_ID,
    "socketio.Namespace": { overrides: { "on_*": { params: [{}, { source: httpData }], anyone: true } } },

    ninja: { members: { ...named(["NinjaAPI", "Router"], makes({ type: "ninja.Api" })) } },
    "ninja.Api": { members: { ...named(VERBS, routes("ninja.Route")), add_router: HARMLESS } },
    "ninja.Route": decorator([{ type: "django.Request" }], routeParameter(http)),

    channels: {
      members: named(
        ["WebsocketConsumer", "AsyncWebsocketConsumer", "JsonWebsocketConsumer", "AsyncJsonWebsocketConsumer"],
        makes({ type: "channels.Consumer" }),
      ),
    },
    "channels.Consumer": {
      members: { scope: { type: "channels.Scope" }, ...named(["accept", "send", "send_json", "close"], HARMLESS) },
      overrides: { receive: sent, receive_json: sent },
    },
    "channels.Scope": {
      source: httpData,
      members: { user: { source: standing }, ...named(["type", "client", "server"], { safe: true }) },
    },

    strawberry: {
      members: {
        ...named(["field", "mutation"], onEvent(RESOLVES.call, "strawberry.Resolver")),
        ...named(["type", "input", "Schema"], {}),
      },
    },
    "strawberry.Resolver": RESOLVES,
    graphene: {
      members: {
        ObjectType: makes({ type: "graphene.Object" }),
        Mutation: makes({ type: "graphene.Object" }),
        ...named(["String", "Int", "Field", "List", "Schema"], makes({ safe: true })),
      },
    },
    "graphene.Object": { overrides: { "resolve_*": RESOLVED, mutate: RESOLVED } },
  },
};
