/**
 * Servers without a framework: sockets, asyncio's streams and protocols, socketserver, Twisted, ZeroMQ, WSGI and CGI, XML-RPC. What comes in is a
 * request; what a client's own socket reads was written by whoever is on the other side.
 */
import type { HandlerShape, Library, Member, Passed, TypeModel } from "../../engine/summary.js";
import { RETRIEVED, RETRIEVED_DATA } from "../javascript/llm-vocabulary.js";
import { chat, chatName } from "../javascript/chat-vocabulary.js";
import { headerValue, namesHeader } from "../javascript/header-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { givesHttp, htmlAnswer, http, httpData, markupAnswer } from "../javascript/web-vocabulary.js";

const text: Member = { source: http };
const received: Passed = { params: [{ source: http }], anyone: true };

const READS = ["read", "readline", "readlines", "readuntil", "readexactly"];
const STREAM: TypeModel = {
  members: { ...named(READS, givesHttp), at_eof: SAFE_CALL },
  element: text,
};

const ANSWERS: TypeModel = {
  members: { ...named(READS, gives({ source: RETRIEVED })), at_eof: SAFE_CALL },
  element: { source: RETRIEVED },
};

const connected: Passed = { params: [{ type: "twisted.Request" }], anyone: true };

/** An application after PEP 3333 answers with a list of texts, or yields them. */
const WSGI: HandlerShape = {
  exported: ["*"],
  params: { environ: { type: "wsgi.Environ" }, start_response: { type: "wsgi.Start" } },
  needs: ["environ"],
  alongside: ["start_response"],
  returns: markupAnswer("0.[]"),
  anyone: true,
};

/** An application after ASGI's specification: what is in the scope, and what each event brings. */
const ASGI: HandlerShape = {
  exported: ["*"],
  params: { scope: { type: "asgi.Scope" }, receive: { type: "asgi.Receive" } },
  needs: ["scope"],
  alongside: ["receive", "send"],
  anyone: true,
};

export const library: Library = {
  name: "network servers",
  shapes: [WSGI, ASGI],
  modules: {
    "twisted.internet.protocol": "twisted",
    "twisted.protocols.basic": "twisted",
    "twisted.web.resource": "twisted",
    "twisted.words.protocols.irc": "twisted",
    "wsgiref.headers": "wsgiref.headers",
    zmq: "zmq",
    "zmq.asyncio": "zmq",
  },
  types: {
    "socket.Socket": {
      members: {
        accept: gives({ fields: { 0: { type: "socket.Peer" }, 1: { safe: true } } }),
        recv: gives({ source: RETRIEVED }),
        recvfrom: gives({ fields: { 0: { source: RETRIEVED }, 1: { safe: true } } }),
        makefile: gives({ type: "socket.Answers" }),
      },
    },
    "socket.Answers": ANSWERS,
    /** The other side of a connection that a server has taken. */
    "socket.Peer": {
      members: { recv: givesHttp, makefile: gives({ type: "http.Body" }), "*": SAFE_CALL },
    },
    servers: {
      members: {
        ...named(["BaseRequestHandler", "StreamRequestHandler", "DatagramRequestHandler"], makes({ type: "socketserver.Handler" })),
      },
    },
    "socketserver.Handler": {
      // Of a server of datagrams it is a pair: what was sent, and the socket.
      members: { request: { type: "socketserver.Sent" }, rfile: { type: "http.Body" } },
      overrides: { handle: { params: [], anyone: true } },
    },
    "socketserver.Sent": { extends: ["socket.Peer"], members: { 0: text } },
    "xmlrpc.Server": {
      members: {
        register_function: {
          call: { callbacks: [{ arg: "0|function=", params: [], rest: { source: httpData }, runs: "entry", anyone: true }] },
        },
        ...named(["serve_forever", "register_introspection_functions"], HARMLESS),
      },
    },

    asyncio: {
      members: {
        start_server: {
          call: {
            callbacks: [{ arg: "0|client_connected_cb=", params: [{ type: "asyncio.Reader" }, {}], runs: "entry", anyone: true }],
            returns: {},
          },
        },
        open_connection: gives({ fields: { 0: { type: "socket.Answers" }, 1: {} } }),
        StreamReader: { type: "asyncio.Reader" },
        ...named(["Protocol", "DatagramProtocol", "BufferedProtocol"], makes({ type: "asyncio.Protocol" })),
      },
    },
    "asyncio.Reader": STREAM,
    "asyncio.Protocol": { overrides: { data_received: received, datagram_received: received } },

    twisted: {
      members: {
        ...named(["Protocol", "DatagramProtocol"], makes({ type: "twisted.Protocol" })),
        ...named(["LineReceiver", "LineOnlyReceiver", "NetstringReceiver"], makes({ type: "twisted.Protocol" })),
        Resource: makes({ type: "twisted.Resource" }),
        IRCClient: makes({ type: "twisted.Irc" }),
      },
    },
    "twisted.Protocol": {
      overrides: {
        ...Object.fromEntries(["dataReceived", "lineReceived", "stringReceived", "datagramReceived"].map((name) => [name, received])),
      },
    },
    "twisted.Resource": {
      overrides: Object.fromEntries(
        ["render_GET", "render_POST", "render"].map((name) => [name, { ...connected, returns: htmlAnswer("0") }]),
      ),
    },
    "twisted.Request": {
      members: {
        ...named(["args", "content", "uri", "path"], { source: httpData }),
        ...named(["getHeader", "getCookie"], givesHttp),
        ...named(["write", "finish", "setHeader", "setResponseCode"], HARMLESS),
        method: { safe: true },
      },
    },
    "twisted.Irc": {
      overrides: Object.fromEntries(
        ["privmsg", "noticed", "action"].map((name) => [
          name,
          { params: [{ source: chatName }, {}, { source: chat }], anyone: true as const },
        ]),
      ),
    },

    zmq: { members: { Context: { type: "zmq.ContextClass", call: { returns: { type: "zmq.Context" } } }, "*": { safe: true } } },
    "zmq.ContextClass": { members: { instance: gives({ type: "zmq.Context" }) } },
    "zmq.Context": { members: { socket: gives({ type: "zmq.Socket" }), term: HARMLESS } },
    "zmq.Socket": {
      members: {
        ...named(["recv", "recv_string"], gives({ source: RETRIEVED })),
        recv_json: gives({ source: RETRIEVED_DATA }),
        recv_multipart: gives({ source: RETRIEVED, list: true }),
        recv_pyobj: {
          call: {
            sinks: [
              {
                arg: "return",
                kind: "deserialize",
                fact: true,
                possible: true,
                detail: { use: "deserializer that runs code in the data", instead: "`recv_json`" },
              },
            ],
            returns: { source: RETRIEVED_DATA },
          },
        },
        ...named(["bind", "connect", "send", "send_string", "send_json", "setsockopt", "close"], HARMLESS),
      },
    },

    // What it is told goes out as it is, line breaks too.
    "wsgi.Start": { call: { sinks: [namesHeader("1.[].0"), headerValue("1.[].1")] } },
    "wsgiref.headers": {
      members: { Headers: makes({ type: "wsgiref.Headers" }, { sinks: [namesHeader("0.[].0"), headerValue("0.[].1")] }) },
    },
    "wsgiref.Headers": {
      members: {
        ...named(["add_header", "setdefault"], { call: { sinks: [namesHeader("0"), headerValue("1")] } }),
        "*": { assign: [namesHeader("1"), headerValue("0")] },
      },
    },
    "wsgi.Environ": { extends: ["django.Meta"], members: { "wsgi.input": { type: "http.Body" } } },
    "asgi.Scope": {
      members: {
        ...named(["path", "raw_path", "query_string"], text),
        headers: { source: httpData },
        ...named(["type", "method", "scheme", "http_version", "client", "server", "root_path", "state", "app"], { safe: true }),
      },
    },
    "asgi.Receive": { call: { returns: { type: "asgi.Event" } } },
    "asgi.Event": { members: { ...named(["body", "text", "bytes"], text), ...named(["type", "more_body", "code"], { safe: true }) } },
    cgi: { members: { FieldStorage: makes({ type: "cgi.Form" }) } },
    "cgi.Form": {
      element: { type: "cgi.Field" },
      members: {
        ...named(["getvalue", "getfirst"], givesHttp),
        getlist: gives({ source: http, list: true }),
        keys: gives({ source: http, list: true }),
        "*": { type: "cgi.Field" },
      },
    },
    "cgi.Field": { members: { ...named(["value", "filename"], text), file: { type: "http.Body" } } },
  },
};
