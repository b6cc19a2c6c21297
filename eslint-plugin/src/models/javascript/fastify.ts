/**
 * Fastify 4 and 5 with its plugins for cookies, uploads, static files and views. A text is sent as plain text unless the route says
 * otherwise; what a route's schema names has passed it before the handler runs.
 */
import type { Callback, Given, Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, named, SAFE_CALL } from "./rows.js";
import {
  declaresHeader,
  declaresType,
  fileSent,
  htmlAnswer,
  http,
  httpStructure,
  httpText,
  markupAnswer,
  redirectTo,
  setsHeader,
  templateName,
} from "./web-vocabulary.js";

const REPLY: Given = { type: "fastify.Reply" };
/** Of hooks. */
const DONE: Given = { type: "fastify.Done" };
const ANY: Given = { type: "fastify.Request" };
const VALID: Given = { type: "fastify.ValidRequest" };

/** Markup is returned by routes that have said so: whether this one has, the text alone does not tell. */
const MARKUP: Sink = { ...markupAnswer("0"), answer: true, possible: true };
const handler = (arg: string, request: Given): Callback => ({
  arg,
  params: [request, REPLY, DONE],
  runs: "entry",
  returns: MARKUP,
});
/** An asynchronous hook goes on by returning. */
const hook = (arg: string): Callback => ({ ...handler(arg, ANY), passes: true });
const hooks = ["onRequest", "preParsing", "preValidation", "preHandler"];

/** The hooks of a route's options go before its handler. */
const inOrder = (options: string, others: readonly string[] = []): readonly string[] =>
  [...hooks, "handler"].map((name) => `${options}.${name}`).concat(others);

/** `get(path, options?, handler)`. */
const route: Member = {
  call: [
    // @fastify/websocket
    {
      when: [{ arg: "1.websocket", is: [true] }],
      callbacks: [{ arg: "2", params: [{ type: "fastify.Connection" }, ANY], runs: "entry" }],
      returns: { same: "this" },
    },
    {
      when: [{ arg: "1.schema", given: true }],
      callbacks: [handler("2", VALID), handler("1.handler", VALID), ...hooks.map((name) => hook(`1.${name}`))],
      chain: { handlers: inOrder("1", ["2"]), path: "0" },
      returns: { same: "this" },
    },
    {
      callbacks: [handler("1", ANY), handler("2", ANY), handler("1.handler", ANY), ...hooks.map((name) => hook(`1.${name}`))],
      chain: { handlers: inOrder("1", ["1", "2"]), path: "0" },
      returns: { same: "this" },
    },
  ],
};

const fullRoute: Member = {
  call: [
    {
      when: [{ arg: "0.schema", given: true }],
      callbacks: [handler("0.handler", VALID), ...hooks.map((name) => hook(`0.${name}`))],
      chain: { handlers: inOrder("0"), path: "0.url" },
      returns: { same: "this" },
    },
    {
      callbacks: [handler("0.handler", ANY), ...hooks.map((name) => hook(`0.${name}`))],
      chain: { handlers: inOrder("0"), path: "0.url" },
      returns: { same: "this" },
    },
  ],
};

const plugin: Callback = { arg: "0", params: [{ type: "fastify.Instance" }, {}, {}], runs: "now" };

const INSTANCE: TypeModel = {
  members: {
    ...named(["get", "post", "put", "patch", "delete", "head", "options", "all"], route),
    route: fullRoute,
    register: {
      call: [
        { when: [{ arg: "0", instance: "fastify-plugin.Open" }], callbacks: [plugin], returns: { same: "this" } },
        { callbacks: [plugin], chain: { encapsulates: "0" }, returns: { same: "this" } },
      ],
    },
    addHook: {
      call: [
        {
          when: [{ arg: "0", is: hooks }],
          callbacks: [hook("1")],
          chain: { handlers: "1", lasting: true },
          returns: { same: "this" },
        },
        { callbacks: [handler("1", ANY)], returns: { same: "this" } },
      ],
    },
    setErrorHandler: {
      call: { callbacks: [{ arg: "0", params: [{ type: "Error" }, ANY, REPLY], runs: "entry" }], returns: { same: "this" } },
    },
    setNotFoundHandler: { call: { callbacks: [handler("0+", ANY)], returns: { same: "this" } } },
    ...named(["decorate", "decorateRequest", "after", "withTypeProvider"], CHAIN),
    listen: { call: { serves: "this" } },
    ...named(["ready", "close"], HARMLESS),
  },
};

const REQUEST: TypeModel = {
  anyone: true,
  members: {
    body: httpStructure,
    query: { type: "http.Query" },
    ...named(["params", "headers", "cookies", "url", "originalUrl", "hostname", "host"], httpText),
    raw: { type: "http.IncomingMessage" },
    file: gives({ type: "fastify.File" }),
    ...named(["files", "parts", "saveRequestFiles"], gives({ type: "fastify.File", list: true })),
    ...named(["ip", "ips", "method", "id", "protocol"], { safe: true }),
    isMultipart: SAFE_CALL,
    // @fastify/jwt: throws, or sets the user.
    ...named(["jwtVerify"], { call: { guards: [{ arg: "return", proves: "authorized", on: "return" }] } }),
    user: { source: { kind: "standing" } },
    session: { type: "express.Session" },
  },
};

/** As long as nothing declared the text to be HTML it is none. */
const sendPlain: Summary = { returns: { same: "this" } };
const sendHtml: readonly Summary[] = [
  { when: [{ arg: "0", type: "object" }], returns: { same: "this" } },
  { sinks: [htmlAnswer("0")], returns: { same: "this" } },
];

const HTML = "fastify.HtmlReply";
const header: Member = { call: [...declaresHeader(HTML, "fastify.Reply"), setsHeader] };

/** @fastify/static keeps the name below the root, which the call may choose. */
const root: Sink = fileSent("1");

const REPLY_MODEL: TypeModel = {
  members: {
    send: { call: sendPlain },
    ...named(["type"], { call: [...declaresType("0", HTML, "fastify.Reply"), { returns: { same: "this" } }] }),
    ...named(["header"], header),
    ...named(["code", "status", "setCookie", "clearCookie", "headers", "serialize"], CHAIN),
    // Version 4 has the status first.
    redirect: { call: [{ when: [{ arg: "0", type: "number" }], sinks: [redirectTo("1")] }, { sinks: [redirectTo("0")] }] },
    sendFile: { call: { sinks: [{ ...root, when: [{ arg: "1", type: "string" }] }] } },
    ...named(["view", "viewAsync"], { call: { sinks: [templateName("0")], renders: { view: "0", values: ["1"] } } }),
    raw: { type: "http.ServerResponse" },
    sent: { safe: true },
  },
};

const create = gives({ type: "fastify.Instance" });

export const library: Library = {
  name: "fastify",
  modules: {
    fastify: "fastify",
    "fastify-plugin": "fastify-plugin",
  },
  shapes: [
    /** A plugin in a file of its own: `module.exports = async function (fastify, options) {`. */
    { exported: [""], params: { fastify: { type: "fastify.Instance" } }, needs: ["fastify"] },
  ],
  types: {
    fastify: {
      ...create,
      members: {
        ...named(["fastify", "default"], create),
        FastifyInstance: { type: "fastify.Instance" },
        FastifyRequest: { type: "fastify.Request" },
        FastifyReply: { type: "fastify.Reply" },
      },
    },
    "fastify-plugin": { call: { callbacks: [plugin], returns: { same: "0", type: "fastify-plugin.Open" } } },
    /** What it does to a server it does to the whole. */
    "fastify-plugin.Open": {},
    "fastify.Instance": INSTANCE,
    /** The socket itself, or in old versions a stream that has it. */
    "fastify.Connection": { extends: ["ws.Socket"], members: { socket: { type: "ws.Socket" } } },
    "fastify.Request": REQUEST,
    "fastify.ValidRequest": { extends: ["fastify.Request"], members: { ...named(["body", "query"], httpText) } },
    "fastify.File": {
      source: http,
      element: { type: "fastify.File" },
      members: {
        ...named(["filename", "fieldname", "mimetype", "encoding", "fields", "value"], httpText),
        toBuffer: gives({ source: http }),
        file: { type: "stream.Stream" },
        filepath: { safe: true },
      },
    },
    "fastify.Done": { call: [{ when: [{ arg: "0", given: false }], passes: true }, {}] },
    "fastify.Reply": REPLY_MODEL,
    "fastify.HtmlReply": { extends: ["fastify.Reply"], members: { send: { call: sendHtml } } },
  },
};
