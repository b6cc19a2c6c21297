/**
 * Which other sites may read answers (CORS). Every framework's middleware takes the same two options, `origin` and `credentials`. Without
 * credentials, an open interface may be meant: then it depends on what stands behind it.
 */
import type { Library, Member, Sink, SinkDetail } from "../../engine/summary.js";
import { gives } from "./rows.js";

const LIST = 'a list of the sites that may (`origin: ["https://…"]`)';
const EVERYBODY: SinkDetail = { use: "every site may read the answers", instead: LIST };
const LOGGED_IN: SinkDetail = { use: "every site may read the answers in the name of whoever is logged in", instead: LIST };

/** Pages without an origin of their own: files, and frames with `sandbox`, which any site can make. */
const NULL: SinkDetail = { use: "`null` is every site that asks from a sandboxed frame", instead: LIST };

const open: Sink = { arg: "return", kind: "origin", fact: true, possible: true, detail: EVERYBODY };
const WITHOUT: Sink = { ...open, when: [{ arg: "0", given: false }] };
/** The middleware with its options, or none. */
const middleware: Member = { call: { sinks: [WITHOUT], returns: { type: "cors.Handler" } } };

const CREDENTIALS = { credentials: [true] } as const;

export const library: Library = {
  name: "cross-origin requests",
  modules: { cors: "cors", "hono/cors": "cors", "@koa/cors": "koa-cors", "@fastify/cors": "koa-cors", "@elysiajs/cors": "cors" },
  types: {
    cors: { ...middleware, members: { cors: middleware } } as Library["types"][string],
    "cors.Handler": {},
    // Their own defaults are narrower.
    "koa-cors": gives({ type: "cors.Handler" }) as Library["types"][string],
  },
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
