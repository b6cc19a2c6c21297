/**
 * The Fetch API's request as a server is given it: Next.js, Remix, SvelteKit, Astro, Hono, h3, workers. What is here has no module of its
 * own; the frameworks' models say where such a value comes from.
 */
import type { Given, HandlerShape, Library } from "../../engine/summary.js";
import { CHAIN, named, SAFE_CALL } from "./rows.js";
import { givesHttp, givesHttpData, http, httpText } from "./web-vocabulary.js";

const REQUEST: Given = { type: "next.Request" };

const shapes: readonly HandlerShape[] = [
  /** Route handlers in a file of any name: `export async function POST(request, { params })`. */
  {
    exported: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    params: { req: REQUEST, request: REQUEST, _request: REQUEST, params: { source: http } },
    needs: ["req", "request", "_request"],
  },
];

export const library: Library = {
  name: "web-standard",
  shapes,
  types: {
    "web.Request": {
      members: {
        json: givesHttpData,
        ...named(["text", "blob", "arrayBuffer", "bytes"], givesHttp),
        formData: { call: { returns: { type: "web.FormData" } } },
        url: { type: "web.RequestUrl" },
        body: httpText,
        headers: { type: "web.Values" },
        ...named(["method", "signal"], { safe: true }),
        clone: CHAIN,
      },
    },
    /** The server's own address, with the path and query of the sender's choosing. */
    "web.RequestUrl": { source: http, members: { ownAddress: { const: true } } },
    /** The same, taken apart. */
    "web.Url": {
      members: {
        searchParams: { type: "web.Values" },
        ...named(["pathname", "search", "hash"], httpText),
        href: { type: "web.RequestUrl" },
        toString: { call: { returns: { type: "web.RequestUrl" } } },
        ownAddress: { const: true },
        ...named(["origin", "protocol", "host", "hostname", "port"], { safe: true }),
      },
    },
    /** Headers, cookies, query parameters, form fields: text by name. */
    "web.Values": {
      source: http,
      element: httpText,
      members: {
        get: givesHttp,
        getAll: { call: { returns: { source: http, list: true } } },
        ...named(["entries", "values", "keys"], { call: { returns: { source: http, list: true } } }),
        forEach: { call: { callbacks: [{ arg: "0", params: [{ source: http }, { source: http }], runs: "now" }] } },
        has: SAFE_CALL,
        size: { safe: true },
        ...named(["set", "append", "delete"], CHAIN),
        toString: givesHttp,
      },
    },
    "web.FormData": { extends: ["web.Values"] },
  },
};
