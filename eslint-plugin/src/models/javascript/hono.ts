/**
 * Hono and its helpers. `c.text` and `c.json` are no markup, `c.html` is; the tagged template `html` escapes, `raw` does not.
 */
import type { Callback, Given, Library, Member, TypeModel } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, makes, named } from "./rows.js";
import { fileSent, givesHttp, givesHttpData, htmlAnswer, http, httpText, redirectTo, setsHeader } from "./web-vocabulary.js";

const CONTEXT: Given = { type: "hono.Context" };
const handlers: Callback = { arg: "0+", params: [CONTEXT, { type: "hono.Next" }], runs: "entry" };
const route: Member = { call: { callbacks: [handlers], chain: { handlers: "0+", path: "0" }, returns: { same: "this" } } };
/** What is used stands in front of every route that is added later. */
const use: Member = { call: { callbacks: [handlers], chain: { handlers: "0+", path: "0", lasting: true }, returns: { same: "this" } } };

/** `c.body(text, status, headers)`: markup if its headers say so. */
const MARKUP_BODY = ["Content-Type", "content-type"].map((name) => ({
  ...htmlAnswer("0"),
  when: [{ arg: `2.${name}`, matches: "^text/html" }],
}));

const APPLICATION: TypeModel = {
  servedByExport: true,
  members: {
    ...named(["get", "post", "put", "patch", "delete", "options", "all", "on", "notFound"], route),
    use,
    onError: { call: { callbacks: [{ arg: "0", params: [{ type: "Error" }, CONTEXT], runs: "entry" }], returns: { same: "this" } } },
    route: { call: { chain: { handlers: "1", path: "0", lasting: true }, returns: { same: "this" } } },
    ...named(["basePath", "mount"], CHAIN),
    ...named(["fetch", "request"], HARMLESS),
  },
};

const REQUEST: TypeModel = {
  members: {
    ...named(["param", "query", "header", "text", "arrayBuffer", "blob", "parseBody"], givesHttp),
    queries: gives({ source: http, list: true }),
    json: givesHttpData,
    // Has passed the validator of the route.
    valid: givesHttp,
    formData: gives({ type: "web.FormData" }),
    raw: { type: "web.Request" },
    url: { type: "web.RequestUrl" },
    path: httpText,
    method: { safe: true },
  },
};

export const library: Library = {
  name: "hono",
  modules: {
    hono: "hono",
    "hono/cookie": "hono/cookie",
    "hono/html": "hono/html",
    "hono/factory": "hono/factory",
    "@hono/node-server": "hono/node",
    "@hono/node-server/serve-static": "hono/static",
  },
  types: {
    hono: { members: { Hono: makes({ type: "hono.Application" }), Context: { type: "hono.Context" } } },
    "hono.Application": APPLICATION,
    "hono.Next": { call: { passes: true } },
    "hono.Context": {
      anyone: true,
      members: {
        req: { type: "hono.Request" },
        html: { call: { sinks: [htmlAnswer("0")], returns: { type: "fetch.Answer" } } },
        ...named(["text", "json", "notFound"], gives({ type: "fetch.Answer" })),
        body: { call: { sinks: MARKUP_BODY, returns: { type: "fetch.Answer" } } },
        redirect: { call: { sinks: [redirectTo("0")], returns: { type: "fetch.Answer" } } },
        header: { call: setsHeader },
        ...named(["status", "set"], HARMLESS),
        ...named(["env", "var"], {}),
      },
    },
    "hono.Request": REQUEST,
    "hono/cookie": {
      members: { ...named(["getCookie", "getSignedCookie"], givesHttp), ...named(["setCookie", "deleteCookie"], HARMLESS) },
    },
    "hono/html": { members: { html: gives({ from: ["*"], cleans: ["html"] }), raw: { call: { sinks: [htmlAnswer("0")] } } } },
    "hono/factory": { members: { createMiddleware: { call: { callbacks: [handlers] } } } },
    "hono/node": { members: { serve: { call: { serves: "0.fetch", returns: { type: "http.Server" } } } } },
    "hono/static": { members: { serveStatic: { call: { sinks: [{ ...fileSent("0.root"), detail: { use: "folder served" } }] } } } },
  },
};
