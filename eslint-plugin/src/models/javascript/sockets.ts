/**
 * WebSockets on the server and in clients: ws, socket.io. What comes in at a server is a request's data; what a client receives was sent
 * by its server, most often on behalf of another person in the chat.
 */
import type { Callback, Given, Library, Member, Summary, TypeModel } from "../../engine/summary.js";
import { anyPage } from "./exposure-vocabulary.js";
import { CHAIN, HARMLESS, makes, named } from "./rows.js";
import { httpData, httpText } from "./web-vocabulary.js";

const RETRIEVED: Given = { source: { kind: "retrieved", structured: true } };
const DATA: Given = { source: httpData };

const quiet: Summary = { callbacks: [{ arg: "1", params: [{}, {}], runs: "now" }], returns: { same: "this" } };
const on = (event: string, ...params: readonly Given[]): Summary => ({
  when: [{ arg: "0", is: [event] }],
  callbacks: [{ arg: "1", params, runs: "entry" }],
  returns: { same: "this" },
});

const heard = (params: readonly Given[], more: Partial<Callback>): Summary => ({
  when: [{ arg: "0", is: ["message"] }],
  callbacks: [{ arg: "1", params, runs: "entry", ...more }],
  returns: { same: "this" },
});

/** ws: one type for the server's sockets, one for those that the program opens itself. */
const socket = (message: Given, event: string, more: Partial<Callback> = {}): TypeModel => ({
  members: {
    ...named(["on", "once"], { call: [heard([message, {}], more), quiet] }),
    addEventListener: { call: [heard([{ type: event }], more), quiet] },
    ...named(["send", "close", "terminate", "ping"], HARMLESS),
    ...named(["readyState", "OPEN"], { safe: true }),
  },
});

const connect: Member = {
  new: { sinks: [{ arg: "0", kind: "url", detail: { use: "connection" } }], returns: { type: "ws.ClientSocket" } },
};

const exposed = anyPage("`verifyClient`, or a look at `request.headers.origin` before the upgrade,", {
  possible: true,
  when: [
    { arg: "0.verifyClient", given: false },
    { arg: "0.noServer", not: [true] },
  ],
});

/** socket.io: every event but its own carries what the other side sent. */
const OWN_EVENTS = ["disconnect", "disconnecting", "error", "connect", "connect_error", "reconnect"];
const listens = (given: Given): Member => ({
  call: [
    { when: [{ arg: "0", is: OWN_EVENTS }], callbacks: [{ arg: "1", params: [{}, {}], runs: "now" }], returns: { same: "this" } },
    {
      callbacks: [{ arg: "1", params: [given, given, given, given], runs: "entry", ...(given === DATA && { anyone: true as const }) }],
      returns: { same: "this" },
    },
  ],
});
const listensToAll = (given: Given): Member => ({
  call: { callbacks: [{ arg: "0", params: [given, given, given], runs: "entry" }], returns: { same: "this" } },
});

const connection: Callback = { arg: "1", params: [{ type: "socket.io.Socket" }], runs: "entry", anyone: true };
/** Asked before anybody is connected: it lets them in by `next()`. */
const inFront: Summary = {
  callbacks: [{ arg: "0", params: [{ type: "socket.io.Socket" }, { type: "express.Next" }], runs: "entry" }],
  chain: { handlers: "0", lasting: true },
  returns: { same: "this" },
};
const server = { returns: { type: "socket.io.Server" } } as const;

const client: Member = {
  call: { sinks: [{ arg: "0", kind: "url", detail: { use: "connection" } }], returns: { type: "socket.io.ClientSocket" } },
};

export const library: Library = {
  name: "sockets",
  modules: { ws: "ws", "socket.io": "socket.io", "socket.io-client": "socket.io-client" },
  // The client's script makes a global.
  globals: { io: client },
  types: {
    ws: {
      new: connect.new!,
      members: {
        ...named(["WebSocketServer", "Server"], makes({ type: "ws.Server" }, { sinks: [exposed] })),
        ...named(["WebSocket", "default"], { ...connect, type: "ws" }),
      },
    },
    "ws.Server": {
      members: {
        ...named(["on", "once"], {
          call: [on("connection", { type: "ws.Socket" }, { type: "http.IncomingMessage" }), quiet],
        }),
        handleUpgrade: {
          call: { callbacks: [{ arg: "3", params: [{ type: "ws.Socket" }, { type: "http.IncomingMessage" }], runs: "entry" }] },
        },
        clients: { type: "ws.Clients" },
        ...named(["emit", "close"], HARMLESS),
      },
    },
    "ws.Clients": { extends: ["Set"], element: { type: "ws.Socket" } },
    "ws.Socket": socket({ source: httpData }, "ws.Message", { anyone: true }),
    "ws.ClientSocket": socket(RETRIEVED, "ws.ClientMessage"),
    "ws.Message": { members: { data: { source: httpData } } },
    "ws.ClientMessage": { members: { data: { source: { kind: "retrieved", structured: true } } } },
    "socket.io": {
      call: server,
      members: { Server: makes({ type: "socket.io.Server" }), Socket: { type: "socket.io.Socket" } },
    },
    "socket.io.Server": {
      members: {
        ...named(["on", "once"], { call: { callbacks: [connection], chain: { handlers: "1" }, returns: { same: "this" } } }),
        use: { call: inFront },
        ...named(["of", "to", "in", "except", "attach", "listen"], CHAIN),
        sockets: { type: "socket.io.Server" },
        ...named(["emit", "close"], HARMLESS),
      },
    },
    "socket.io.Socket": {
      members: {
        ...named(["on", "once"], listens(DATA)),
        onAny: listensToAll(DATA),
        use: { call: { callbacks: [{ arg: "0", params: [{ source: httpData, list: true }, {}], runs: "entry" }] } },
        handshake: { type: "socket.io.Handshake" },
        request: { type: "http.IncomingMessage" },
        id: { safe: true },
        ...named(["to", "in", "broadcast", "volatile"], CHAIN),
        ...named(["emit", "join", "leave", "disconnect", "send"], HARMLESS),
        // What the program has found out about whoever is connected.
        ...named(["user", "decoded", "decoded_token"], { source: { kind: "standing" } }),
        data: { type: "socket.io.Kept" },
      },
    },
    "socket.io.Kept": { members: { "*": { source: { kind: "standing" } } } },
    "socket.io.Handshake": {
      members: { query: httpText, ...named(["auth"], { source: httpData }), headers: httpText, address: { safe: true } },
    },
    "socket.io-client": {
      ...client,
      members: { ...named(["io", "connect", "default"], client), Socket: { type: "socket.io.ClientSocket" } },
    },
    "socket.io.ClientSocket": {
      members: {
        ...named(["on", "once"], listens(RETRIEVED)),
        onAny: listensToAll(RETRIEVED),
        ...named(["emit", "disconnect", "connect", "off"], HARMLESS),
        id: { safe: true },
      },
    },
  },
};
