/**
 * Express 4 and 5 with what usually comes along: body parsers, cookies, uploads as they leave the request, static files.
 * A text sent without a content type goes out as HTML; an object goes out as JSON.
 */
import type { Callback, Given, Library, Member, Sink, Summary, TypeModel, When } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, listOf, named, SAFE_CALL } from "./rows.js";
import { allowsOrigin, declaresHeader, declaresHeaders, declaresType, setsHeader, writesHead } from "./web-vocabulary.js";

const HTTP = { kind: "http" } as const;
const STRUCTURED = { kind: "http", structured: true } as const;

const REQUEST: Given = { type: "express.Request" };
const RESPONSE: Given = { type: "express.Response" };

/** Handlers stand at any position, alone or in lists; one with four parameters is given the error first. */
const NEXT: Given = { type: "express.Next" };
const handlers = (request: Given): readonly Callback[] => [
  ...[1, 2, 3].map((arity): Callback => ({ arg: "0+", arity, params: [request, RESPONSE, NEXT], runs: "entry" })),
  { arg: "0+", arity: 4, params: [{ type: "Error" }, request, RESPONSE, NEXT], runs: "entry" },
];

/**
 * Behind a validator of the route's own, data has the form that it demands. Checks that reject nothing by themselves count when something
 * else than they and one handler stands in the route: it asks for their result.
 */
const validators: readonly (readonly When[])[] = [
  [{ arg: "1+.validates", is: [true] }],
  [
    { arg: "1+.checks", is: [true] },
    { arg: "3", given: true },
  ],
  [
    { arg: "1.[].checks", is: [true] },
    { arg: "3", given: true },
  ],
];
const ROUTES: readonly Summary[] = [
  ...validators.map((when): Summary => ({
    when,
    callbacks: handlers({ type: "express.ValidRequest" }),
    chain: { handlers: "0+", path: "0" },
    returns: { same: "this" },
  })),
  { callbacks: handlers(REQUEST), chain: { handlers: "0+", path: "0" }, returns: { same: "this" } },
];
const route: Member = { call: ROUTES };
/** What is used stands in front of every route that is added later. */
const USED: Summary = { callbacks: handlers(REQUEST), chain: { handlers: "0+", path: "0", lasting: true }, returns: { same: "this" } };
const use: Member = {
  call: [
    // What is registered later stands behind a look at the form's token.
    {
      when: [{ arg: "0+", instance: "csrf.Handler" }],
      ...USED,
      guards: [{ arg: "this", becomes: "express.CheckedApplication", on: "return" }],
    },
    USED,
  ],
};
/** A request that need bring no token, a GET, is made one that changes something once the token has been looked at. */
const OVERRIDDEN: Sink = {
  arg: "return",
  kind: "csrf",
  fact: true,
  when: [{ arg: "0+", instance: "method-override.Handler" }],
  detail: { use: "requests get another method after their token was looked at", instead: "`methodOverride` before the protection" },
};

const METHODS = ["get", "post", "put", "patch", "delete", "options", "head", "all", "search", "trace"];

const ROUTER: TypeModel = {
  members: {
    ...named(METHODS, route),
    use,
    // express-ws
    ws: { call: { callbacks: [{ arg: "1+", params: [{ type: "ws.Socket" }, REQUEST, {}], runs: "entry" }], returns: { same: "this" } } },
    route: gives({ type: "express.Router" }),
    param: {
      call: { callbacks: [{ arg: "1", params: [REQUEST, RESPONSE, {}, { source: HTTP }], runs: "entry" }], returns: { same: "this" } },
    },
  },
};

const APPLICATION: TypeModel = {
  extends: ["express.Router"],
  members: {
    listen: { call: { callbacks: [{ arg: "1+", params: [], runs: "now" }], serves: "this", returns: { type: "http.Server" } } },
    ...named(["set", "enable", "disable", "engine"], CHAIN),
    // The mode, of which the environment decides.
    get: { call: [{ when: [{ arg: "0", is: ["env"] }], returns: { source: { kind: "environment" } } }, ...ROUTES] },
    render: { call: { renders: { view: "0", values: ["1"] }, sinks: [{ arg: "0", kind: "path", detail: { use: "template name" } }] } },
  },
};

const REQUEST_MODEL: TypeModel = {
  extends: ["http.IncomingMessage"],
  anyone: true,
  members: {
    ...named(["user", "auth"], { source: { kind: "standing" } }),
    ...named(["isAuthenticated"], { call: { returns: { source: { kind: "standing" } } } }),
    body: { source: STRUCTURED },
    query: { type: "express.Query" },
    params: { source: HTTP },
    cookies: { source: HTTP },
    ...named(["originalUrl", "path", "hostname", "host", "subdomains", "rawBody"], { source: HTTP }),
    ...named(["get", "header", "param"], { call: { returns: { source: HTTP } } }),
    session: { type: "express.Session" },
    file: { type: "express.Upload" },
    files: { type: "express.Uploads" },
    ...named(["ip", "ips", "protocol", "secure", "xhr", "fresh", "stale", "baseUrl", "signedCookies"], { safe: true }),
    ...named(["is", "accepts", "acceptsLanguages", "acceptsEncodings", "acceptsCharsets"], SAFE_CALL),
  },
};

const UPLOAD: TypeModel = {
  members: {
    // busboy, which the middlewares share, takes folders off the name.
    ...named(["originalname", "name"], { source: { ...HTTP, cleans: ["path"] } }),
    ...named(["mimetype", "fieldname", "encoding"], { source: HTTP }),
    ...named(["buffer", "data"], { type: "Buffer", source: HTTP }),
    // Chosen by the middleware, unless the application says otherwise.
    ...named(["path", "filename", "destination", "tempFilePath", "size", "md5", "truncated"], { safe: true }),
    mv: { call: { sinks: [{ arg: "0", kind: "path", detail: { use: "file write" } }] } },
  },
};

const html: Sink = { arg: "0", kind: "html", answer: true, detail: { use: "HTML answer", instead: "res.json" } };
const path = (arg: string): Sink => ({ arg, kind: "path", detail: { use: "file sent" } });
const proxied = (arg: string): Sink => ({ arg, kind: "url", detail: { use: "address that requests are handed on to" } });
const redirect = (arg: string): Sink => ({ arg, kind: "redirect", detail: { use: "redirect" } });

/** Objects and lists are sent as JSON. */
const send: readonly Summary[] = [
  { when: [{ arg: "0", type: "object" }], returns: { same: "this" } },
  { when: [{ arg: "0", type: "list" }], returns: { same: "this" } },
  { sinks: [html], returns: { same: "this" } },
];

/** Below a given root the path is contained. */
const sendFile: readonly Summary[] = [
  { when: [{ arg: "1.root", given: true }], sinks: [path("1.root")] },
  { when: [{ arg: "2.root", given: true }], sinks: [path("2.root")] },
  { sinks: [path("0")] },
];

const HTML = "express.HtmlResponse";
const PLAIN = "express.PlainResponse";

const RESPONSE_MODEL: TypeModel = {
  extends: ["http.ServerResponse"],
  members: {
    ...named(["send"], { call: send }),
    ...named(["json", "jsonp", "sendStatus", "status", "cookie", "clearCookie", "append", "vary", "links", "attachment"], CHAIN),
    ...named(["type", "contentType"], { call: [...declaresType("0", HTML, PLAIN), { returns: { same: "this" } }] }),
    writeHead: { call: [...declaresHeaders("1", HTML, PLAIN), writesHead] },
    setHeader: { call: [...declaresHeader(HTML, PLAIN), setsHeader] },
    ...named(["set", "header"], {
      call: [
        ...declaresHeader(HTML, PLAIN),
        ...declaresHeaders("0", HTML, PLAIN),
        { when: [{ arg: "0", type: "object" }], sinks: allowsOrigin("0"), returns: { same: "this" } },
        setsHeader,
      ],
    }),
    redirect: { call: [{ when: [{ arg: "0", type: "number" }], sinks: [redirect("1")] }, { sinks: [redirect("0")] }] },
    location: { call: { sinks: [redirect("0")], returns: { same: "this" } } },
    ...named(["sendFile", "sendfile", "download"], { call: sendFile }),
    render: {
      call: {
        renders: { view: "0", values: ["1", "this.locals"] },
        sinks: [
          { arg: "0", kind: "path", detail: { use: "template name" } },
          // Among the values stand the engine's own options: layout, partials, cache.
          {
            arg: "1",
            kind: "path",
            structured: true,
            detail: { use: "options of a template engine", instead: "the named values that the template shows" },
          },
        ],
      },
    },
    // What one handler puts there the next one finds, and so does the template.
    locals: { type: "express.Locals" },
    format: {
      call: {
        callbacks: ["html", "text", "json", "default"].map((name): Callback => ({ arg: `0.${name}`, params: [], runs: "now" })),
        returns: { same: "this" },
      },
    },
  },
};

export const library: Library = {
  name: "express",
  modules: {
    express: "express",
    "body-parser": "body-parser",
    "express-promise-router": "express.RouterMaker",
    "express-async-handler": "express.wrapper",
    celebrate: "celebrate",
    "serve-static": "serve-static",
    "http-proxy-middleware": "http-proxy-middleware",
    "express-http-proxy": "express-http-proxy",
    cookie: "cookie",
    morgan: "express.middleware",
    "method-override": "method-override",
    ...{ csurf: "csurf", "tiny-csrf": "csurf", "@dr.pogodin/csurf": "csurf" },
    compression: "express.middleware",
    "express-rate-limit": "express.middleware",
  },
  types: {
    "express.Locals": {},
    express: {
      call: { returns: { type: "express.Application" } },
      members: {
        Router: { call: { returns: { type: "express.Router" } }, new: { returns: { type: "express.Router" } } },
        ...named(["json", "urlencoded", "text", "raw"], HARMLESS),
        static: { call: { sinks: [{ arg: "0", kind: "path", detail: { use: "folder served" } }] } },
        Request: { type: "express.Request" },
        Response: { type: "express.Response" },
        ...named(["Application", "Express"], { type: "express.Application" }),
      },
    },
    "express.Application": APPLICATION,
    "express.CheckedApplication": { extends: ["express.Application"], members: { use: { call: { ...USED, sinks: [OVERRIDDEN] } } } },
    csurf: gives({ type: "csrf.Handler" }) as TypeModel,
    "csrf.Handler": {},
    "method-override": gives({ type: "method-override.Handler" }) as TypeModel,
    "method-override.Handler": {},
    "express.Router": ROUTER,
    "express.Next": { call: [{ when: [{ arg: "0", given: false }], passes: true }, {}] },
    "express.Request": REQUEST_MODEL,
    "express.Query": {
      extends: ["http.Query"],
      // Meta's webhook handshake: the platform sends a number and demands it back.
      members: { "hub.challenge": { safe: true } },
    },
    "express.ValidRequest": {
      extends: ["express.Request"],
      members: { ...named(["body", "query"], { source: HTTP }) },
    },
    "express.RouterMaker": gives({ type: "express.Router" }),
    "express.wrapper": gives({ same: "0" }),
    celebrate: { members: { celebrate: gives({ type: "celebrate.Validator" }) } },
    "celebrate.Validator": { members: { validates: { const: true } } },
    "serve-static": { call: { sinks: [{ ...path("0"), detail: { use: "folder served" } }] } },
    "http-proxy-middleware": { members: { createProxyMiddleware: { call: { sinks: [proxied("0.target")] } } } },
    "express-http-proxy": {
      call: { sinks: [proxied("0")], callbacks: [{ arg: "0", params: [REQUEST], runs: "entry", returns: proxied("0") }] },
    },
    cookie: { members: { parse: gives({ from: ["0"] }), serialize: gives({ from: ["1"] }) } },
    "express.Uploads": listOf("express.Upload"),
    "express.Upload": UPLOAD,
    "express.Response": RESPONSE_MODEL,
    "express.HtmlResponse": {
      extends: ["express.Response"],
      members: { ...named(["write", "end"], { call: { sinks: [html] } }) },
    },
    "express.PlainResponse": {
      extends: ["express.Response"],
      members: { ...named(["send", "write", "end"], CHAIN) },
    },
    "express.middleware": { call: {}, members: { default: HARMLESS, "*": HARMLESS } },
    "body-parser": { call: {}, members: { ...named(["json", "urlencoded", "text", "raw"], HARMLESS) } },
  },
};
