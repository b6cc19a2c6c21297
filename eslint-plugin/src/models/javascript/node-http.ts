/**
 * Node's HTTP and network modules: servers that receive, clients that connect. A server's answer is markup only when its text shows
 * some: the raw response has no content type of its own, and most answers are JSON.
 */
import type { Callback, Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { CHAIN, HARMLESS, named } from "./rows.js";
import { declaresHeader, declaresHeaders, QUERY, setsHeader, writesHead } from "./web-vocabulary.js";

const HTTP = { kind: "http" } as const;
const RETRIEVED = { kind: "retrieved" } as const;

const request: Callback = {
  arg: "0+",
  params: [{ type: "http.IncomingMessage" }, { type: "http.ServerResponse" }],
  runs: "entry",
};

const server: Member = { call: { callbacks: [request], serves: "0+", returns: { type: "http.Server" } } };

const use = { use: "outgoing request" };
const url = (arg: string): Sink => ({ arg, kind: "url", detail: use });
/** A part of an object of options; of a text it would be no part. */
const optionUrl = (arg: string): Sink => ({ ...url(arg), when: [{ arg: "0", type: "object" }] });

/** `get(url | options, options?, callback)`. */
const outgoing: Summary = {
  sinks: [
    { ...url("0"), when: [{ arg: "0", type: "string" }] },
    ...["0.href", "0.host", "0.hostname"].map(optionUrl),
    ...["1.host", "1.hostname"].map(url),
  ],
  callbacks: [{ arg: "1+", params: [{ type: "http.ClientResponse" }], runs: "now", later: true }],
  returns: { type: "http.ClientRequest" },
};

const MARKUP: readonly Sink[] = [
  { arg: "0", kind: "html", when: [{ arg: "0", matches: "<[A-Za-z!/]" }], detail: { use: "answer with markup" } },
];

const HTML = "http.HtmlResponse";
const PLAIN = "http.PlainResponse";

const SERVER_RESPONSE: TypeModel = {
  members: {
    ...named(["write", "end"], { call: { sinks: MARKUP } }),
    writeHead: { call: [...declaresHeaders("1", HTML, PLAIN), writesHead] },
    setHeader: { call: [...declaresHeader(HTML, PLAIN), setsHeader] },
    appendHeader: { call: setsHeader },
    ...named(["flushHeaders", "cork", "uncork"], HARMLESS),
    statusCode: { safe: true },
    headersSent: { safe: true },
  },
};

const INCOMING: TypeModel = {
  extends: ["stream.Stream"],
  element: { source: HTTP },
  members: {
    url: { source: HTTP },
    headers: { type: "http.Headers" },
    ...named(["rawHeaders", "headersDistinct", "trailers"], { source: HTTP }),
    // The parser accepts known methods only.
    ...named(["method", "httpVersion", "statusCode", "complete", "socket", "connection"], { safe: true }),
    ...named(["on", "once", "addListener"], {
      call: [
        {
          when: [{ arg: "0", is: ["data"] }],
          callbacks: [{ arg: "1", params: [{ source: HTTP }], runs: "now" }],
          returns: { same: "this" },
        },
        { callbacks: [{ arg: "1", params: [], runs: "now" }], returns: { same: "this" } },
      ],
    }),
  },
};

const CLIENT_RESPONSE: TypeModel = {
  extends: ["stream.Stream"],
  element: { source: RETRIEVED },
  members: {
    headers: { source: RETRIEVED },
    statusCode: { safe: true },
    ...named(["on", "once"], {
      call: [
        {
          when: [{ arg: "0", is: ["data"] }],
          callbacks: [{ arg: "1", params: [{ source: RETRIEVED }], runs: "now" }],
          returns: { same: "this" },
        },
        { callbacks: [{ arg: "1", params: [], runs: "now" }], returns: { same: "this" } },
      ],
    }),
  },
};

const HTTP_MODULE: TypeModel = {
  members: {
    ...named(["createServer", "createSecureServer"], server),
    Agent: { new: [{ when: [{ arg: "0.lookup", given: true }], returns: { type: "net.OwnLookup" } }, { returns: {} }] },
    // HTTP/2.
    connect: { call: { sinks: [url("0")], returns: { type: "http.ClientRequest" } } },
    ...named(["get", "request"], { call: outgoing }),
    Server: { new: { callbacks: [request], returns: { type: "http.Server" } } },
    IncomingMessage: { type: "http.IncomingMessage" },
    ServerResponse: { type: "http.ServerResponse" },
    STATUS_CODES: { safe: true },
  },
};

/** Of a host in a network of others, by its name alone: the module says that nothing is encrypted. */
const CLEAR: readonly Sink[] = ["0.host", "0.hostname"].map((arg) => ({
  arg,
  kind: "transport",
  fact: true,
  when: [{ arg, matches: "^(?!localhost)(?:[\\w-]{1,60}\\.){1,6}(?!local(?:host)?$|internal$|lan$|test$|invalid$)[A-Za-z]{2,20}$" }],
  detail: { use: "the address is not encrypted", instead: "the module `https`" },
}));

export const library: Library = {
  name: "http",
  modules: { http: "http.clear", https: "http", http2: "http" },
  types: {
    http: HTTP_MODULE,
    "http.clear": {
      extends: ["http"],
      members: named(["get", "request"], { call: { ...outgoing, sinks: [...outgoing.sinks!, ...CLEAR] } }),
    },
    "http.Server": {
      extends: ["EventEmitter"],
      members: {
        listen: { call: { serves: "this", returns: { same: "this" } } },
        ...named(["close", "address"], HARMLESS),
        ...named(["on", "once"], {
          call: [
            {
              // An upgrade comes with the request, too.
              when: [{ arg: "0", is: ["request", "upgrade", "checkContinue", "connect"] }],
              callbacks: [{ ...request, arg: "1" }],
              returns: { same: "this" },
            },
            { callbacks: [{ arg: "1", params: [], runs: "now" }], returns: { same: "this" } },
          ],
        }),
      },
    },
    "http.IncomingMessage": INCOMING,
    "http.Query": QUERY,
    // Nobody can make a visitor's browser send another host.
    "http.Headers": { source: HTTP, members: { host: { safe: true } } },
    "http.ServerResponse": SERVER_RESPONSE,
    /** Declared to be HTML. */
    "http.HtmlResponse": {
      extends: ["http.ServerResponse"],
      members: {
        ...named(["write", "end"], { call: { sinks: [{ arg: "0", kind: "html", answer: true, detail: { use: "HTML answer" } }] } }),
      },
    },
    "http.PlainResponse": { extends: ["http.ServerResponse"], members: { ...named(["write", "end"], CHAIN) } },
    "http.ClientResponse": CLIENT_RESPONSE,
    "http.ClientRequest": {
      extends: ["EventEmitter"],
      members: {
        ...named(["write", "end"], { call: { sinks: [{ arg: "0", kind: "consequence", detail: { use: "outgoing request" } }] } }),
        ...named(["setTimeout", "setHeader"], CHAIN),
        ...named(["destroy", "abort"], HARMLESS),
      },
    },
  },
};
