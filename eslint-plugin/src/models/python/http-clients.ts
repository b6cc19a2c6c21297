/** Clients that fetch an address: requests, httpx, aiohttp, urllib, urllib3, http.client, sockets of the web, downloaders. */
import type { SourceKind } from "../../engine/kinds.js";
import type { Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { chatData } from "../javascript/chat-vocabulary.js";
import { anyMachine } from "../javascript/exposure-vocabulary.js";
import { LLM, LLM_DATA, RETRIEVED, RETRIEVED_DATA } from "../javascript/llm-vocabulary.js";
import { asks, instructions, WRITTEN } from "../javascript/model-vocabulary.js";
import { postedAs, postedTo, sentByHand } from "../javascript/platform-vocabulary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";
import { httpData } from "../javascript/web-vocabulary.js";
import { bytesOf, consequence, pathUse } from "./words.js";

const address = (arg: string): Sink => ({ arg, kind: "url", detail: { use: "outgoing request" } });

const METHODS = ["get", "post", "put", "delete", "patch", "head", "options"];
const BODIES = ["json=", "data="].map((arg) => consequence(arg, "outgoing request"));
const sent = (at: string): readonly Sink[] =>
  ["json=", "data=", "params="].map((body) => sentByHand(at, body, ...["chat_id", "channel", "to"].map((to) => `${body}.${to}`)));

const posted = (at: string): readonly Sink[] => [...postedTo(at, "json="), ...postedTo(at, "data="), ...postedAs(at, "data=")];

/** By the address: models, updates of Telegram that a bot fetches by hand, or anything else. */
const asked = (arg: string, library: string): Member => ({
  call: [
    { when: asks(WRITTEN, arg), sinks: [address(arg), ...instructions("json=")], returns: { type: `${library}.ModelResponse` } },
    { when: asks("/getUpdates\\b", arg), sinks: [address(arg)], returns: { type: `${library}.Updates` } },
    { sinks: [address(arg), ...BODIES, ...sent(arg), ...posted(arg)], returns: { type: `${library}.Response` } },
  ],
});

/** A client, or the module itself. */
const requests = (library: string): Readonly<Record<string, Member>> => ({
  ...named(METHODS, asked("0|url=", library)),
  ...named(["request", "stream", "build_request"], {
    call: { sinks: [address("1|url="), ...BODIES, ...sent("1|url=")], returns: { type: `${library}.Response` } },
  }),
});
const REQUESTS = requests("requests");
const AIOHTTP = requests("aiohttp");

const SESSION: Readonly<Record<string, Member>> = {
  ...REQUESTS,
  send: { call: { returns: { type: "requests.Response" } } },
  ...named(["close", "aclose", "mount"], HARMLESS),
  ...named(["headers", "auth", "cookies", "verify", "proxies", "params"], { safe: true }),
};

const client: Member = { new: { sinks: [address("base_url=")], returns: { type: "requests.Session" } } };

const QUIET: Readonly<Record<string, Member>> = {
  ...named(["status_code", "ok", "elapsed", "headers", "url", "reason", "cookies", "history", "encoding", "is_success"], { safe: true }),
  ...named(["status", "content_type"], { safe: true }),
  ...named(["raise_for_status", "close", "release"], HARMLESS),
};

const responseFrom = (kind: SourceKind): TypeModel => ({
  members: {
    text: { source: { kind } },
    ...named(["content", "raw"], { source: bytesOf({ kind }) }),
    json: gives({ source: { kind, structured: true } }),
    ...named(
      ["iter_content", "iter_lines", "aiter_lines", "aiter_text", "iter_text", "iter_bytes", "aiter_bytes"],
      gives({ source: { kind }, list: true }),
    ),
    ...named(["aread", "read"], gives({ source: { kind } })),
    ...QUIET,
  },
});

const AIOHTTP_RESPONSE: TypeModel = {
  members: {
    ...named(["text", "read"], gives({ source: RETRIEVED })),
    json: gives({ source: RETRIEVED_DATA }),
    content: { type: "aiohttp.Stream" },
    ...QUIET,
  },
};

/** The clients of Python 2, which lived on as deprecated until 3.13. */
const URL_OPENERS = named(["URLopener", "FancyURLopener"], makes({ type: "urllib.URLopener" }));

const URLLIB: Readonly<Record<string, Member>> = {
  urlopen: { call: { sinks: [address("0|url=")], returns: { type: "urllib.Response" } } },
  urlretrieve: { call: { sinks: [address("0|url="), pathUse("1|filename=", "file that is written")] } },
  Request: { new: { sinks: [address("0|url=")], returns: {} } },
  build_opener: gives({ type: "urllib.Opener" }),
  OpenerDirector: makes({ type: "urllib.Opener" }),
  ...URL_OPENERS,
  url2pathname: gives({ from: ["0"] }),
  install_opener: HARMLESS,
  ...named(["HTTPHandler", "ProxyHandler", "HTTPSHandler"], makes({})),
};

/** It never encrypts; a host nearby needs none. */
const IN_THE_CLEAR: Sink = {
  arg: "return",
  kind: "transport",
  fact: true,
  possible: true,
  when: [{ arg: "0|host=", matches: "^(?!localhost|127\\.|10\\.|192\\.168\\.|\\[?::1)[\\w-]+(?:\\.[\\w-]+)+(?::\\d+)?$" }],
  detail: { use: "the connection is not encrypted", instead: "the class for HTTPS" },
};

const CONNECTION: Summary = { sinks: [address("0|host=")], returns: { type: "http.client.Connection" } };

const open = anyMachine("`origins=` and a login in `process_request=`", {
  possible: true,
  when: [
    { arg: "1|host=", is: ["0.0.0.0", "::", "", null] },
    { arg: "origins=", given: false },
    { arg: "process_request=", given: false },
  ],
});
const socket: Member = { call: { sinks: [address("0|uri=")], returns: { type: "websockets.Socket" } } };
const downloads = (...args: readonly string[]): Member => ({ call: { sinks: args.map(address), returns: { source: RETRIEVED_DATA } } });

export const library: Library = {
  name: "http clients",
  modules: {
    requests: "requests",
    "requests.exceptions": "requests",
    "requests.adapters": "requests",
    httpx: "requests",
    aiohttp: "aiohttp",
    urllib: "urllib",
    urllib2: "urllib.request",
    // Names for both versions of Python.
    "six.moves.urllib.request": "urllib.request",
    "six.moves.http_client": "http.client",
    "urllib.request": "urllib.request",
    "urllib.error": "urllib.request",
    urllib3: "urllib3",
    "http.client": "http.client",
    httplib: "http.client",
    http: "http",
    "urllib3.connectionpool": "urllib3",
    "urllib3.poolmanager": "urllib3",
    httplib2: "httplib2",
    treq: "requests",
    grequests: "requests",
    "requests.api": "requests",
    "requests.sessions": "requests",
    requests_html: "requests",
    requests_toolbelt: "requests",
    cloudscraper: "cloudscraper",
    tls_client: "cloudscraper",
    "curl_cffi.requests": "requests",
    curl_cffi: "requests",
    "tornado.httpclient": "tornado.httpclient",
    "xmlrpc.client": "xmlrpc.client",
    xmlrpclib: "xmlrpc.client",
    websockets: "websockets",
    websocket: "websockets",
    feedparser: "feedparser",
    niquests: "requests",
    primp: "requests",
    newspaper: "newspaper",
    trafilatura: "feedparser",
    yt_dlp: "yt_dlp",
    youtube_dl: "yt_dlp",
    wget: "feedparser",
  },
  types: {
    requests: {
      members: {
        ...REQUESTS,
        ...named(["Session", "Client", "AsyncClient"], client),
        session: gives({ type: "requests.Session" }),
        Request: { new: { sinks: [address("1|url=")], returns: {} } },
        ...named(["Response"], { type: "requests.Response" }),
        ...named(["exceptions", "RequestException", "HTTPError", "Timeout", "HTTPStatusError", "RequestError", "codes", "adapters"], {
          safe: true,
        }),
        ...named(["HTTPAdapter", "Limits", "AsyncHTTPTransport"], makes({})),
      },
    },
    "requests.Session": { members: SESSION },
    "requests.Response": responseFrom("retrieved"),
    "requests.ModelResponse": responseFrom("llm"),
    "requests.Updates": { members: { json: gives({ source: chatData }), ...QUIET } },
    aiohttp: {
      members: {
        ClientSession: { new: { sinks: [address("0|base_url=")], returns: { type: "aiohttp.Session" } } },
        request: { call: { sinks: [address("1|url="), ...BODIES], returns: { type: "aiohttp.Response" } } },
        web: { type: "aiohttp.web" },
        ...named(["ClientTimeout", "ClientError", "TCPConnector", "FormData"], { safe: true, new: { returns: {} } }),
      },
    },
    "aiohttp.Session": {
      members: {
        ...AIOHTTP,
        ws_connect: socket,
        close: HARMLESS,
      },
    },
    "aiohttp.Response": AIOHTTP_RESPONSE,
    "aiohttp.ModelResponse": {
      members: { ...named(["text", "read"], gives({ source: LLM })), json: gives({ source: LLM_DATA }), ...QUIET },
    },
    "aiohttp.Updates": { members: { json: gives({ source: chatData }), ...QUIET } },
    "aiohttp.Stream": {
      element: { source: RETRIEVED },
      members: { ...named(["read", "readany", "iter_chunked"], gives({ source: RETRIEVED })) },
    },
    urllib: {
      members: {
        parse: { type: "urllib.parse" },
        request: { type: "urllib.request" },
        error: { safe: true },
        // Python 2 had them here.
        ...named(["urlopen"], URLLIB["urlopen"]!),
        ...URL_OPENERS,
        ...named(
          ["quote", "quote_plus", "urlencode"],
          gives({ from: ["0"], cleans: ["html", "url", "redirect", "log", "sql", "command"] }),
        ),
      },
    },
    "urllib.request": { members: { ...URLLIB, ...named(["URLError", "HTTPError"], { safe: true }) } },
    "urllib.Opener": { members: { open: URLLIB["urlopen"]!, add_handler: HARMLESS, addheaders: { safe: true } } },
    "urllib.URLopener": {
      members: {
        ...named(["open", "open_unknown"], { call: { sinks: [address("0|fullurl=")], returns: { type: "urllib.Response" } } }),
        retrieve: URLLIB["urlretrieve"]!,
        ...named(["addheader", "cleanup"], HARMLESS),
      },
    },
    "urllib.Response": {
      members: {
        ...named(["read", "readlines"], gives({ source: RETRIEVED })),
        ...named(["status", "headers", "url"], { safe: true }),
        ...named(["getcode", "info", "close"], SAFE_CALL),
      },
    },
    urllib3: {
      members: {
        PoolManager: makes({ type: "urllib3.Pool" }),
        request: { call: { sinks: [address("1|url=")], returns: { type: "urllib3.Response" } } },
        ProxyManager: makes({ type: "urllib3.Pool" }),
        ...named(["proxy_from_url", "connection_from_url"], gives({ type: "urllib3.Pool" })),
        HTTPConnectionPool: { new: { sinks: [address("0|host="), IN_THE_CLEAR], returns: { type: "urllib3.Pool" } } },
        HTTPSConnectionPool: { new: { sinks: [address("0|host=")], returns: { type: "urllib3.Pool" } } },
        connectionpool: { type: "urllib3" },
        poolmanager: { type: "urllib3" },
        ...named(["disable_warnings", "Timeout", "Retry", "exceptions"], { safe: true, call: { returns: {} }, new: { returns: {} } }),
      },
    },
    "urllib3.Pool": {
      members: { ...named(["request", "urlopen"], { call: { sinks: [address("1|url=")], returns: { type: "urllib3.Response" } } }) },
    },
    "urllib3.Response": {
      members: {
        data: { source: RETRIEVED },
        ...named(["read", "json"], gives({ source: RETRIEVED_DATA })),
        ...named(["status", "headers"], { safe: true }),
      },
    },
    httplib2: { members: { Http: makes({ type: "httplib2.Http" }) } },
    "httplib2.Http": { members: { request: { call: { sinks: [address("0|uri=")], returns: { source: RETRIEVED, list: true } } } } },
    cloudscraper: {
      members: {
        create_scraper: gives({ type: "requests.Session" }),
        ...named(["CloudScraper", "Session"], makes({ type: "requests.Session" })),
      },
    },
    "tornado.httpclient": {
      members: {
        ...named(["AsyncHTTPClient", "HTTPClient"], makes({ type: "tornado.Client" })),
        HTTPRequest: { new: { sinks: [address("0|url=")], returns: {} } },
      },
    },
    "tornado.Client": { members: { fetch: { call: { sinks: [address("0|request=")], returns: { type: "tornado.ClientResponse" } } } } },
    "tornado.ClientResponse": { members: { body: { source: RETRIEVED }, ...named(["code", "headers"], { safe: true }) } },
    "xmlrpc.client": { members: named(["ServerProxy", "Server"], { new: { sinks: [address("0|uri=")], returns: {} } }) },
    http: { members: { client: { type: "http.client" }, HTTPStatus: { safe: true } } },
    "http.client": {
      members: {
        HTTPSConnection: { new: CONNECTION, call: CONNECTION },
        HTTPConnection: { new: { ...CONNECTION, sinks: [...CONNECTION.sinks!, IN_THE_CLEAR] }, call: CONNECTION },
      },
    },
    "http.client.Connection": {
      members: {
        ...named(["request", "putheader", "close", "connect"], HARMLESS),
        getresponse: gives({ type: "urllib.Response" }),
      },
    },
    websockets: {
      members: {
        ...named(["connect", "create_connection"], socket),
        serve: {
          call: {
            sinks: [open],
            callbacks: [{ arg: "0|handler=", params: [{ type: "websockets.Visitor" }], runs: "entry" }],
            returns: { safe: true },
          },
        },
        WebSocketApp: { new: { sinks: [address("0|url=")], returns: { type: "websockets.Socket" } } },
      },
    },
    /** The other side of a server's connection. */
    "websockets.Visitor": {
      element: { source: httpData },
      members: { ...named(["recv"], gives({ source: httpData })), ...named(["send", "close", "ping"], HARMLESS) },
    },
    "websockets.Socket": {
      element: { source: RETRIEVED },
      members: {
        ...named(["recv", "receive_str", "receive_json"], gives({ source: RETRIEVED })),
        ...named(["send", "close", "run_forever"], HARMLESS),
      },
    },
    feedparser: { members: { ...named(["parse", "fetch_url", "download"], downloads("0|url=")) } },
    newspaper: { members: { Article: { new: { sinks: [address("0|url=")], returns: { type: "newspaper.Article" } } } } },
    "newspaper.Article": {
      members: { ...named(["text", "title", "summary", "html"], { source: RETRIEVED }), ...named(["download", "parse", "nlp"], HARMLESS) },
    },
    yt_dlp: { members: { YoutubeDL: makes({ type: "yt_dlp.Downloader" }) } },
    "yt_dlp.Downloader": { members: { extract_info: downloads("0|url="), download: downloads("0.[]"), prepare_filename: SAFE_CALL } },
  },
};
