/**
 * Small servers in the style of Express (polka, restify), uWebSockets.js, and the built-in servers of Bun and Deno.
 */
import type { Callback, Given, Library, Member } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, makes, named } from "./rows.js";
import { fileSent, givesHttp, http, httpStructure, markupAnswer, redirectTo } from "./web-vocabulary.js";

const REQUEST: Given = { type: "express.Request" };
const RAW: Given = { type: "http.ServerResponse" };
const METHODS = ["get", "post", "put", "patch", "delete", "del", "head", "options", "opts", "all", "any", "use", "pre"];

const handlers = (...params: readonly Given[]): Callback => ({ arg: "0+", params, runs: "entry" });
const route = (...params: readonly Given[]): Member => ({ call: { callbacks: [handlers(...params)], returns: { same: "this" } } });

const create = gives({ type: "restify.Server" });
const uws = gives({ type: "uws.Application" });

/** A server that is given a request of the Fetch API. */
const fetches = (arg: string): Callback => ({ arg, params: [{ type: "web.Request" }], anyone: true, runs: "entry" });
const socketMessage: Callback = { arg: "0.websocket.message", params: [{ type: "uws.Socket" }, { source: http }], runs: "entry" };

export const library: Library = {
  name: "small-servers",
  modules: { polka: "polka", "@tinyhttp/app": "tinyhttp", restify: "restify", "uWebSockets.js": "uws" },
  globals: { Deno: { type: "deno" } },
  types: {
    tinyhttp: { members: { App: makes({ type: "express.Application" }) } },
    polka: gives({ type: "polka.Application" }),
    "polka.Application": {
      members: { ...named(METHODS, route(REQUEST, RAW, {})), listen: CHAIN },
    },
    restify: { members: { createServer: create, plugins: { type: "restify.plugins" } } },
    "restify.plugins": {
      members: {
        serveStatic: { call: { sinks: [{ ...fileSent("0.directory"), detail: { use: "folder served" } }] } },
        "*": HARMLESS,
      },
    },
    "restify.Server": {
      members: {
        ...named(METHODS, route({ type: "restify.Request" }, { type: "restify.Response" }, {})),
        ...named(["listen", "close", "on"], CHAIN),
      },
    },
    "restify.Request": {
      extends: ["http.IncomingMessage"],
      members: {
        ...named(["body", "query", "params"], httpStructure),
        ...named(["getQuery", "getPath", "href", "header"], givesHttp),
        files: { type: "formidable.Files" },
      },
    },
    // An answer is JSON by default.
    "restify.Response": {
      extends: ["http.ServerResponse"],
      members: { ...named(["send", "json", "status", "header", "contentType"], CHAIN), redirect: { call: { sinks: [redirectTo("0")] } } },
    },
    uws: { members: { ...named(["App", "SSLApp"], uws) } },
    "uws.Application": {
      members: {
        ...named(METHODS, route({ type: "uws.Response" }, { type: "uws.Request" })),
        ws: {
          call: {
            callbacks: [{ arg: "1.message", params: [{ type: "uws.Socket" }, { source: http }], runs: "entry" }],
            returns: { same: "this" },
          },
        },
        listen: CHAIN,
      },
    },
    "uws.Request": { members: { ...named(["getQuery", "getUrl", "getParameter", "getHeader"], givesHttp) } },
    "uws.Response": {
      members: {
        ...named(["end", "write"], { call: { sinks: [markupAnswer("0")], returns: { same: "this" } } }),
        onData: { call: { callbacks: [{ arg: "0", params: [{ source: http }], runs: "now" }] } },
        ...named(["writeStatus", "writeHeader", "onAborted"], CHAIN),
      },
    },
    "uws.Socket": { members: { ...named(["send", "publish", "subscribe", "close"], HARMLESS) } },
    bun: { members: { serve: { call: { callbacks: [fetches("0.fetch"), socketMessage], serves: "0", returns: { type: "bun.Server" } } } } },
    "bun.Server": { members: { ...named(["port", "hostname"], { safe: true }), stop: HARMLESS } },
    "deno.Environment": { members: { get: gives({ source: { kind: "environment" } }), has: gives({ safe: true }) } },
    deno: { members: { env: { type: "deno.Environment" }, serve: { call: { callbacks: [fetches("0+")], serves: "0" } } } },
  },
};
