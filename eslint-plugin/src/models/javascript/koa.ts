/**
 * Koa with its router, body parsers and file senders. A body that begins as markup does goes out as HTML, an object as JSON.
 */
import type { Callback, Given, Library, Member, TypeModel } from "../../engine/summary.js";
import { keyAt } from "./crypto-vocabulary.js";
import { CHAIN, HARMLESS, makes, named, SAFE_CALL } from "./rows.js";
import {
  fileSent,
  givesHttp,
  http,
  httpStructure,
  httpText,
  markupAnswer,
  redirectTo,
  setsHeader,
  templateName,
} from "./web-vocabulary.js";

const CONTEXT: Given = { type: "koa.Context" };

const NEXT: Given = { type: "koa.Next" };
const handlers: Callback = { arg: "0+", params: [CONTEXT, NEXT], runs: "entry" };
const route: Member = { call: { callbacks: [handlers], chain: { handlers: "0+", path: "0" }, returns: { same: "this" } } };
/** What is used stands in front of every route that is added later. */
const use: Member = { call: { callbacks: [handlers], chain: { handlers: "0+", path: "0", lasting: true }, returns: { same: "this" } } };

/** Of the request, and of the context by delegation. */
const REQUEST_PARTS: TypeModel["members"] = {
  query: { type: "http.Query" },
  ...named(["headers", "header", "url", "originalUrl", "path", "href", "querystring", "search", "host", "hostname"], httpText),
  ...named(["ip", "ips", "method", "protocol", "secure", "length", "fresh", "origin", "subdomains"], { safe: true }),
  get: givesHttp,
  ...named(["is", "accepts", "acceptsLanguages", "acceptsEncodings"], SAFE_CALL),
};

/** Of the response, and of the context by delegation. */
const RESPONSE_PARTS: TypeModel["members"] = {
  body: { assign: [markupAnswer("0")] },
  ...named(["set", "append"], { call: setsHeader }),
  redirect: { call: { sinks: [redirectTo("0")] } },
  ...named(["attachment", "remove", "vary", "flushHeaders"], HARMLESS),
};

const CONTEXT_MODEL: TypeModel = {
  anyone: true,
  members: {
    ...REQUEST_PARTS,
    ...RESPONSE_PARTS,
    params: httpText,
    request: { type: "koa.Request" },
    response: { type: "koa.Response" },
    req: { type: "http.IncomingMessage" },
    res: { type: "http.ServerResponse" },
    cookies: { type: "koa.Cookies" },
    state: { type: "koa.State" },
    session: { type: "express.Session" },
    ...named(["isAuthenticated", "isUnauthenticated"], { call: { returns: { source: { kind: "standing" } } } }),
    throw: { call: { exits: true } },
    render: { call: { sinks: [templateName("0")], renders: { view: "0", values: ["1"] } } },
  },
};

const ROUTER: TypeModel = {
  members: {
    ...named(["get", "post", "put", "patch", "delete", "del", "head", "options", "all", "register"], route),
    use,
    param: { call: { callbacks: [{ arg: "1", params: [{ source: http }, CONTEXT, NEXT], runs: "entry" }], returns: { same: "this" } } },
    ...named(["routes", "allowedMethods", "middleware"], HARMLESS),
    prefix: CHAIN,
  },
};

const makesRouter = { returns: { type: "koa.Router" } };

export const library: Library = {
  name: "koa",
  modules: {
    koa: "koa",
    "@koa/router": "koa.RouterConstructor",
    "koa-router": "koa.RouterConstructor",
    "koa-bodyparser": "koa.middleware",
    "@koa/bodyparser": "koa.middleware",
    "koa-body": "koa.middleware",
    "koa-static": "koa.static",
    "koa-send": "koa.send",
    "koa-mount": "koa.mount",
  },
  types: {
    koa: {
      new: { returns: { type: "koa.Application" } },
      members: {
        Context: { type: "koa.Context" },
        ...named(["default"], makes({ type: "koa.Application" })),
      },
    },
    "koa.Application": {
      members: {
        keys: { assign: keyAt("0.[]", "cookie secret") },
        use,
        listen: { call: { serves: "this", returns: { type: "http.Server" } } },
        callback: HARMLESS,
        on: CHAIN,
      },
    },
    "koa.RouterConstructor": {
      new: makesRouter,
      call: makesRouter,
      members: { Router: makes({ type: "koa.Router" }), RouterContext: { type: "koa.Context" } },
    },
    "koa.Router": ROUTER,
    "koa.Context": CONTEXT_MODEL,
    "koa.Next": { call: { passes: true } },
    "koa.State": { members: { ...named(["user", "auth", "session"], { source: { kind: "standing" } }) } },
    "koa.Request": {
      members: { ...REQUEST_PARTS, body: httpStructure, rawBody: httpText, files: { type: "formidable.Files" } },
    },
    "koa.Response": { members: RESPONSE_PARTS },
    "koa.Cookies": { members: { get: givesHttp, set: HARMLESS } },
    "koa.middleware": { call: {}, members: { "*": HARMLESS } },
    "koa.static": { call: { sinks: [{ ...fileSent("0"), detail: { use: "folder served" } }] } },
    // Kept below the root.
    "koa.send": { call: { sinks: [fileSent("2.root")] } },
    "koa.mount": { call: { callbacks: [{ arg: "0+", params: [CONTEXT, NEXT], runs: "entry" }], chain: { handlers: "0+", path: "0" } } },
  },
};
