/**
 * Which other sites may read answers (CORS). Every framework's middleware takes the same two options, `origin` and `credentials`. Without
 * credentials, an open interface may be meant: then it depends on what stands behind it.
 */
import type { Library, Member, Sink, SinkDetail } from "../../engine/summary.js";

const LIST = 'a list of the sites that may (`origin: ["https://…"]`)';
const EVERYBODY: SinkDetail = { use: "every site may read the answers", instead: LIST };
const LOGGED_IN: SinkDetail = { use: "every site may read the answers in the name of whoever is logged in", instead: LIST };

/** Pages without an origin of their own: files, and frames with `sandbox`, which any site can make. */
const NULL: SinkDetail = { use: "`null` is every site that asks from a sandboxed frame", instead: LIST };

const open: Sink = { arg: "return", kind: "origin", fact: true, possible: true, detail: EVERYBODY };
const WITHOUT: Sink = { ...open, when: [{ arg: "0", given: false }] };
/** A plug-in of Fastify is handed over with its options behind it. */
const PLUGIN: Sink = {
  ...open,
  when: [
    { arg: "0", instance: "fastify-cors" },
    { arg: "1", given: false },
  ],
};

/** A pattern that also fits names around the one that is meant; one that begins with a dot leaves the names below a host to it. */
const HALF: Sink = {
  arg: "0.origin",
  kind: "bypassable",
  fact: true,
  when: [{ arg: "0.origin.source", matches: "(?<!\\$)$|^(?!\\^|\\\\\\.)" }],
  detail: { use: "the pattern fits other origins around the one that is meant", instead: "`^` and `$` around the whole origin" },
};
const allowed: Sink = { arg: "0", kind: "origin", detail: { use: "header that lets another site read the answer" } };
/** The middleware with its options, or none. */
const middleware: Member = {
  call: {
    sinks: [WITHOUT, HALF],
    callbacks: [{ arg: "0.origin", params: [{ source: { kind: "http" } }, { type: "cors.Answer" }], runs: "now" }],
    returns: { type: "cors.Handler" },
  },
};

/** Told nothing else, it answers each site by that site's own name. */
const REFLECTING: Sink = {
  arg: "0.credentials",
  kind: "origin",
  fact: true,
  when: [
    { arg: "0.credentials", is: [true] },
    { arg: "0.origin", given: false },
  ],
  detail: LOGGED_IN,
};
/** A function is asked with the name of the site, and gives the one that may. */
const hono: Member = {
  call: {
    sinks: [WITHOUT, HALF],
    callbacks: [{ arg: "0.origin", params: [{ source: { kind: "http" } }, { type: "hono.Context" }], runs: "now", returns: allowed }],
    returns: { type: "cors.Handler" },
  },
};
const koa: Member = {
  call: {
    sinks: [WITHOUT, REFLECTING],
    callbacks: [{ arg: "0.origin", params: [{ type: "koa.Context" }], runs: "now", returns: allowed }],
    returns: { type: "cors.Handler" },
  },
};

const CREDENTIALS = { credentials: [true] } as const;

export const library: Library = {
  name: "cross-origin requests",
  modules: { cors: "cors", "hono/cors": "hono-cors", "@koa/cors": "koa-cors", "@fastify/cors": "fastify-cors", "@elysiajs/cors": "cors" },
  types: {
    cors: { ...middleware, members: { cors: middleware } } as Library["types"][string],
    "cors.Handler": {},
    "cors.Answer": { call: { sinks: [{ ...allowed, arg: "1" }] } },
    // Without options they answer every origin, too: with "*", or with its own name.
    "hono-cors": { members: { cors: hono } },
    "koa-cors": koa as Library["types"][string],
    "fastify-cors": {},
  },
  also: { "fastify.Instance": { register: [PLUGIN] }, "nest.Application": { enableCors: [WITHOUT] } },
  // Nest: without options it is open to everybody.
  told: { enableCors: [WITHOUT] },
  options: {
    cors: [{ kind: "origin", is: [true], possible: true, detail: EVERYBODY }],
    origin: [
      { kind: "origin", is: ["*", true], beside: CREDENTIALS, detail: LOGGED_IN },
      { kind: "origin", is: [true], result: true, beside: CREDENTIALS, detail: LOGGED_IN },
      { kind: "origin", is: ["null"], beside: CREDENTIALS, detail: NULL },
      { kind: "origin", is: ["*"], possible: true, detail: EVERYBODY },
      { kind: "origin", is: ["null"], possible: true, detail: NULL },
      { kind: "origin", is: [true], result: true, possible: true, detail: EVERYBODY },
    ],
    "Access-Control-Allow-Origin": [
      { kind: "origin", is: ["*"], possible: true, detail: EVERYBODY },
      { kind: "origin", is: ["null"], possible: true, detail: NULL },
    ],
  },
};
