/**
 * Clients that fetch an address beside those of `http-clients.ts` and `http-clients-small.ts`: older ones that are still installed, wrappers
 * of Node's own modules, and packages that download, preview or parse what an address gives (feeds, SOAP descriptions, pages' previews).
 */
import type { Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { queryText } from "./database-vocabulary.js";
import { CHAIN, gives, HARMLESS, makes, named } from "./rows.js";

const DATA = { kind: "retrieved", structured: true } as const;

const use = { use: "outgoing request" };
const url = (arg: string): Sink => ({ arg, kind: "url", detail: use });
const textUrl = (arg: string): Sink => ({ ...url(arg), when: [{ arg, type: "string" }] });
/** A part of an object of options; of a text it would be no part. */
const optionUrl = (arg: string): Sink => ({ ...url(arg), when: [{ arg: arg.slice(0, 1), type: "object" }] });
const body = (arg: string): Sink => ({ arg, kind: "consequence", detail: use });
/** Values go beside the document, as its variables. */
const graphqlText = (arg: string): Sink => ({
  ...queryText(arg, "GraphQL document"),
  detail: { use: "GraphQL document", instead: "variables" },
});

/** Given to the last argument, or waited for. */
const answered = { arg: "1+", params: [{ type: "Error" }, { source: DATA }, { source: DATA }], runs: "now" } as const;
const fetched = (...sinks: readonly Sink[]): Summary => ({ sinks, callbacks: [answered], returns: { source: DATA } });
const fetches = (...sinks: readonly Sink[]): Member => ({ call: fetched(...sinks) });

const VERBS = ["get", "post", "put", "patch", "delete", "del", "head", "options"];
/** `client.get(address, …)`. */
const verbs = named(VERBS, fetches(url("0"), body("1.body"), body("1.data"), body("1.payload")));

/** A function with an address or an object of options first. */
const either: Summary = fetched(textUrl("0"), ...["0.url", "0.uri", "0.host", "0.hostname"].map(optionUrl));
const callable = (more: Readonly<Record<string, Member>> = {}): TypeModel => ({
  call: either,
  members: { default: { call: either }, ...more },
});

/** `got`-like: a function that is given a `Response`. */
const fetchLike: Member = { call: { sinks: [url("0"), body("1.body")], returns: { type: "fetch.Response" } } };

/** unirest: the chain is waited for, or given to `end`. */
const unirestVerb: Member = { call: { sinks: [url("0"), body("2")], returns: { type: "unirest.Request" } } };

/** Old form and standard of pages: `open(method, address)`, then `responseText`. */
const XHR: Member = makes({ type: "xhr.Request" });

/** A download: from an address, to a path. */
const saved = (address: string, ...paths: readonly string[]): Member => ({
  call: { sinks: [url(address), ...paths.map((arg): Sink => ({ arg, kind: "path", detail: { use: "file write" } }))], returns: {} },
});

const proxied = (arg: string): Sink => ({ arg, kind: "url", detail: { use: "address that requests are handed on to" } });
/** What it hands on goes to whoever answers in the target's name. */
const UNVERIFIED: Sink = {
  arg: "0.secure",
  kind: "tls",
  fact: true,
  when: [{ arg: "0.secure", is: [false] }],
  detail: { use: "certificates are not verified", instead: "the certificate of the server's own authority (`ca`)", leaveOut: true },
};
const PROXY: Member = { call: { sinks: [proxied("0.target"), proxied("0.forward"), UNVERIFIED], returns: { type: "http-proxy.Proxy" } } };

const link: Member = { call: { sinks: [url("0.uri")], returns: {} }, new: { sinks: [url("0.uri")], returns: {} } };

export const library: Library = {
  name: "http-clients-older",
  modules: {
    wreck: "wreck",
    "@hapi/wreck": "wreck",
    "follow-redirects": "follow-redirects",
    "make-fetch-happen": "fetch-like",
    "minipass-fetch": "fetch-like",
    "electron-fetch": "fetch-like",
    "fetch-retry": "fetch-like",
    popsicle: "popsicle",
    hyperquest: "hyperquest",
    "simple-get": "hyperquest",
    "sync-request": "method-first",
    "then-request": "method-first",
    restler: "verbs",
    r2: "verbs",
    "node-rest-client": "node-rest-client",
    urllib: "urllib",
    unirest: "unirest",
    xmlhttprequest: "xhr",
    "xmlhttprequest-ssl": "xhr",
    xhr2: "xhr.Class",
    download: "download",
    "image-downloader": "image-downloader",
    "wget-improved": "wget",
    "node-downloader-helper": "downloader",
    "http-proxy": "http-proxy",
    soap: "soap",
    "rss-parser": "rss-parser",
    "open-graph-scraper": "previews",
    "link-preview-js": "previews",
    "url-metadata": "previews",
    "apollo-link-http": "apollo-link-http",
    "@apollo/client": "apollo-link-http",
    "graphql-request": "graphql-request",
    ...Object.fromEntries(["octokit", "@octokit/rest", "@octokit/core", "@octokit/graphql"].map((name) => [name, "octokit"])),
    "sockjs-client": "connection",
    eventsource: "connection",
    "reconnecting-websocket": "connection",
  },
  globals: {
    XMLHttpRequest: XHR,
    importScripts: { call: { sinks: [{ arg: "*", kind: "code", detail: { use: "script of a worker" } }] } },
  },
  also: { "http-proxy-middleware": { createProxyMiddleware: [UNVERIFIED] } },
  types: {
    wreck: { members: { ...verbs, request: fetches(url("1"), url("2.baseUrl"), body("2.payload")), defaults: gives({ type: "wreck" }) } },
    "follow-redirects": { members: { ...named(["http", "https"], { type: "http" }) } },
    "fetch-like": {
      ...fetchLike,
      members: { ...named(["default", "fetch"], fetchLike), defaults: gives({ type: "fetch-like" }) },
    } as TypeModel,
    popsicle: callable({ ...verbs, ...named(["fetch", "request"], { call: either }) }),
    hyperquest: callable({ ...verbs, concat: { call: either } }),
    /** `request(method, address)`. */
    "method-first": { call: fetched(url("1"), body("2.body"), body("2.json")), members: { default: fetches(url("1")) } },
    verbs: { members: { ...verbs } },
    "node-rest-client": { members: { Client: makes({ type: "node-rest-client.Client" }) } },
    "node-rest-client.Client": {
      members: { ...verbs, registerMethod: fetches(url("1")), on: HARMLESS },
    },
    urllib: { members: { ...named(["request", "curl", "fetch"], fetches(textUrl("0"), body("1.data"))) } },
    unirest: {
      call: { sinks: [url("1")], returns: { type: "unirest.Request" } },
      members: { ...named(VERBS, unirestVerb) },
    },
    "unirest.Request": {
      members: {
        ...named(["headers", "header", "query", "type", "timeout"], CHAIN),
        ...named(["send", "json", "field"], { call: { sinks: [body("0")], returns: { same: "this" } } }),
        body: { source: DATA },
        end: { call: { callbacks: [{ arg: "0", params: [{ source: DATA }], runs: "now" }] } },
      },
    },
    xhr: { members: { XMLHttpRequest: XHR } },
    "xhr.Class": XHR as TypeModel,
    "xhr.Request": {
      members: {
        open: { call: { sinks: [url("1")] } },
        send: { call: { sinks: [body("0")] } },
        ...named(["responseText", "response", "responseXML"], { source: DATA }),
        ...named(["status", "readyState"], { safe: true }),
        ...named(["setRequestHeader", "abort", "overrideMimeType"], HARMLESS),
        ...named(["addEventListener"], { call: { callbacks: [{ arg: "1", params: [{}], runs: "now", this: "xhr.Request" }] } }),
        ...named(["onreadystatechange", "onload", "onloadend"], {
          handles: [{ arg: "0", params: [{}], runs: "now", this: "xhr.Request" }],
        }),
      },
    },
    download: saved("0", "1") as TypeModel,
    "image-downloader": { members: { image: saved("0.url", "0.dest") } },
    wget: { members: { download: saved("0", "1"), request: fetches(url("0.host")) } },
    downloader: { members: { DownloaderHelper: { new: { sinks: [url("0")], returns: { type: "downloader.Job" } } } } },
    "downloader.Job": { members: { ...named(["on", "start"], CHAIN) } },
    "http-proxy": { members: { ...named(["createProxyServer", "createProxy", "createServer"], PROXY) } },
    "http-proxy.Proxy": {
      members: {
        ...named(["web"], { call: { sinks: [proxied("2.target")] } }),
        ws: { call: { sinks: [proxied("3.target")] } },
        ...named(["on", "listen"], CHAIN),
      },
    },
    soap: { members: { ...named(["createClient", "createClientAsync"], fetches(url("0"))) } },
    "rss-parser": { new: { returns: { type: "rss-parser.Parser" } } },
    "rss-parser.Parser": { members: { parseURL: fetches(url("0")), parseString: gives({ from: ["0"] }) } },
    previews: {
      call: either,
      members: { default: { call: either }, getLinkPreview: fetches(url("0")) },
    },
    "apollo-link-http": { members: { ...named(["HttpLink", "createHttpLink", "BatchHttpLink"], link), ApolloClient: link } },
    "graphql-request": {
      members: {
        request: {
          call: [
            { when: [{ arg: "0", type: "object" }], ...fetched(url("0.url"), graphqlText("0.document")) },
            fetched(url("0"), graphqlText("1")),
          ],
        },
        GraphQLClient: { new: { sinks: [url("0")], returns: { type: "graphql-request.Client" } } },
      },
    },
    octokit: {
      members: {
        Octokit: { new: { returns: { type: "octokit.Client" } } },
        graphql: fetches(graphqlText("0")),
      },
    },
    "octokit.Client": { members: { graphql: fetches(graphqlText("0")) } },
    "graphql-request.Client": { members: { ...named(["request", "rawRequest"], { call: fetched(graphqlText("0")) }) } },
    connection: { new: { sinks: [{ arg: "0", kind: "url", detail: { use: "connection" } }], returns: { type: "dom.Socket" } } },
  },
};
