/**
 * Clients that fetch an address: the global fetch and its look-alikes, axios with its instances, got, request, superagent, undici. Smaller ones: `http-clients-small.ts`.
 * The address is a sink; what comes back is retrieved data. Bodies that are sent are a consequence of what went into them.
 */
import type { SourceKind } from "../../engine/kinds.js";
import type { Library, Member, Result, Sink, Summary, TypeModel, When } from "../../engine/summary.js";
import { asks, DRAWN, instructions, PICTURES, SPOKEN, WRITTEN } from "./model-vocabulary.js";
import { postedAs, sentByHand } from "./platform-vocabulary.js";
import { CHAIN, gives, HARMLESS, makes, named, SAFE_CALL } from "./rows.js";

const TEXT = { kind: "retrieved" } as const;
const STRUCTURED = { kind: "retrieved", structured: true } as const;

/** What resolves names by a function of the program's own refuses the addresses that it does not like. */
const RESOLVES_ITSELF: readonly When[] = ["1.dispatcher", "1.agent", "1.httpAgent", "1.httpsAgent"].map((arg) => ({
  arg,
  instance: "net.OwnLookup",
}));

const url = (arg: string): Sink => ({ arg, kind: "url", unless: RESOLVES_ITSELF, detail: { use: "outgoing request" } });
const urls = (...args: readonly string[]): readonly Sink[] => args.map(url);
/** An address given as text; an object of options names it elsewhere. */
const textUrl: Sink = { ...url("0"), when: [{ arg: "0", type: "string" }] };
/** A part of an object of options; of a text it would be no part. */
const optionUrls = (...args: readonly string[]): readonly Sink[] =>
  args.map((arg) => ({ ...url(arg), when: [{ arg: "0", type: "object" }] }));
const body = (arg: string): Sink => ({ arg, kind: "consequence", detail: { use: "outgoing request" } });

/** A page that asks its own server, by an address without a host, gets back what that server keeps: stored data, not a stranger's. */
const OWN_SERVER: readonly When[] = [{ arg: "0", matches: "^\\.{0,2}/(?!/)" }];

const fetch: Member = {
  call: [
    { when: asks(SPOKEN), sinks: [url("0")], returns: { type: "fetch.SpokenResponse" } },
    { when: asks(DRAWN), sinks: [url("0")], returns: { type: "fetch.PictureResponse" } },
    { when: asks(WRITTEN), sinks: [url("0")], returns: { type: "fetch.ModelResponse" } },
    { when: OWN_SERVER, sinks: [body("1.body")], returns: { type: "fetch.OwnResponse" } },
    { sinks: [url("0"), body("1.body"), sentByHand("0", "1.body"), ...postedAs("0", "1.body")], returns: { type: "fetch.Response" } },
  ],
};

const responseFrom = (kind: SourceKind): TypeModel => ({
  members: {
    json: { call: { returns: { source: { kind, structured: true } } } },
    formData: { call: { returns: { source: { kind, structured: true } } } },
    ...named(["text", "arrayBuffer", "blob", "bytes", "buffer"], { call: { returns: { source: { kind } } } }),
    body: { source: { kind } },
    headers: { type: "fetch.ResponseHeaders" },
    ...named(["ok", "status", "redirected", "type", "bodyUsed", "statusText"], { safe: true }),
    url: { source: { kind } },
    clone: CHAIN,
  },
});
const RESPONSE = responseFrom("retrieved");

/** An answer is markup when its content type says so; plain text is the default. */
const HTML_TYPE = "^text/html";
const newResponse: Summary = {
  sinks: ["1.headers.Content-Type", "1.headers.content-type"].map((arg) => ({
    arg: "0",
    kind: "html",
    when: [{ arg, matches: HTML_TYPE }],
    detail: { use: "HTML answer" },
  })),
  returns: { type: "fetch.Answer" },
};

/** axios: `data` is the body, parsed when it is JSON. */
const AXIOS_RESPONSE: Result = { type: "axios.Response" };
const CONFIG = urls("0.url", "0.baseURL");

const MODEL_RESPONSE: Result = { type: "axios.ModelResponse" };

const axiosRequest: readonly Summary[] = [
  { when: asks(WRITTEN, "0.url"), sinks: [...CONFIG, ...instructions("0.data")], returns: MODEL_RESPONSE },
  { when: [{ arg: "0", type: "object" }], sinks: [...CONFIG, body("0.data"), sentByHand("0.url", "0.data")], returns: AXIOS_RESPONSE },
  { sinks: [url("0"), ...urls("1.baseURL"), body("1.data")], returns: AXIOS_RESPONSE },
];

const POSTED = sentByHand("0", "1", "1.chat_id", "1.channel", "1.to");

const OWN_RESPONSE: Result = { type: "axios.OwnResponse" };

const CREATE: Member = {
  call: [
    { when: asks(WRITTEN, "0.baseURL"), sinks: urls("0.baseURL"), returns: { type: "axios.ModelInstance" } },
    { sinks: urls("0.baseURL"), returns: { type: "axios.Instance" } },
  ],
};

/** An instance's own path may say what it asks, too. */
const TO_MODELS: readonly Summary[] = [
  { when: asks(SPOKEN), sinks: [url("0")], returns: { type: "axios.SpokenResponse" } },
  { when: asks(DRAWN), sinks: [url("0")], returns: { fields: { data: PICTURES } } },
  { when: asks(WRITTEN), sinks: [url("0"), ...instructions("1")], returns: MODEL_RESPONSE },
];

/** An instance whose base address is a model's. */
const toModel: Member = { call: { sinks: [url("0"), ...instructions("1")], returns: MODEL_RESPONSE } };

/** An instance has a base address of its own, most often a third party's: a path is no path of the page's server. */
const axiosWith = (ownServer: readonly Summary[]): TypeModel => ({
  call: axiosRequest,
  members: {
    request: { call: axiosRequest },
    ...named(["get", "delete", "head", "options", "getUri"], {
      call: [...ownServer, { sinks: urls("0", "1.baseURL"), returns: AXIOS_RESPONSE }],
    }),
    ...named(["post", "put", "patch", "postForm", "putForm", "patchForm"], {
      call: [...TO_MODELS, ...ownServer, { sinks: [...urls("0", "2.baseURL"), body("1"), POSTED], returns: AXIOS_RESPONSE }],
    }),
    create: CREATE,
    interceptors: { type: "axios.Interceptors" },
    defaults: { type: "axios.Defaults" },
  },
});
const OWN_SERVER_AXIOS = axiosWith([
  { when: [...OWN_SERVER, { arg: "1.baseURL", given: false }, { arg: "2.baseURL", given: false }], returns: OWN_RESPONSE },
]);
const AXIOS: TypeModel = {
  ...OWN_SERVER_AXIOS,
  members: {
    ...OWN_SERVER_AXIOS.members,
    all: { call: { op: "all" } },
    isAxiosError: SAFE_CALL,
    isCancel: SAFE_CALL,
    ...named(["axios", "default"], { type: "axios" }),
    AxiosStatic: { type: "axios" },
    AxiosInstance: { type: "axios.Instance" },
    AxiosResponse: { type: "axios.Response" },
  },
};

/** got: the promise has the parsing methods; awaited it has `body`. */
const gotToModel: Summary = {
  when: asks(WRITTEN),
  sinks: [textUrl, ...instructions("1.json")],
  returns: { type: "got.ModelResponse" },
};
const gotRequest: Summary = {
  sinks: [textUrl, ...optionUrls("0.href", "0.url", "0.prefixUrl"), url("1.prefixUrl"), body("1.json"), body("1.body")],
  returns: { type: "got.Response" },
};

const GOT: TypeModel = {
  call: gotRequest,
  members: {
    post: { call: [gotToModel, gotRequest] },
    ...named(["get", "put", "patch", "delete", "head", "stream"], { call: gotRequest }),
    extend: { call: { sinks: urls("0.prefixUrl"), returns: { type: "got" } } },
    ...named(["got", "default"], { type: "got" }),
  },
};

/** request and its kin: `request(address | { url, uri }, (error, response, body) => …)`. */
const requestCall: Summary = {
  sinks: [textUrl, ...optionUrls("0.href", "0.url", "0.uri", "0.baseUrl")],
  callbacks: [{ arg: "1+", params: [{ type: "Error" }, { type: "request.Response" }, { source: STRUCTURED }], runs: "now" }],
  returns: { type: "request.Response" },
};

const REQUEST_PACKAGE: TypeModel = {
  call: requestCall,
  members: {
    ...named(["get", "post", "put", "patch", "delete", "del", "head"], { call: requestCall }),
    defaults: gives({ type: "request" }),
  },
};

const superagentCall: Summary = { sinks: [url("0")], returns: { type: "superagent.Request" } };
const superagentVerbal: Summary = { sinks: [url("1")], returns: { type: "superagent.Request" } };

const SUPERAGENT: TypeModel = {
  call: superagentVerbal,
  members: {
    ...named(["get", "post", "put", "patch", "delete", "del", "head"], { call: superagentCall }),
    agent: gives({ type: "superagent" }),
  },
};

export const library: Library = {
  name: "http-clients",
  modules: {
    "node-fetch": "node-fetch",
    "cross-fetch": "node-fetch",
    "isomorphic-fetch": "node-fetch",
    undici: "undici",
    axios: "axios",
    got: "got",
    request: "request",
    "request-promise": "request",
    "request-promise-native": "request",
    superagent: "superagent",
    snekfetch: "superagent",
  },
  globals: {
    fetch,
    Request: makes({ from: ["0"] }),
    Response: { type: "fetch.ResponseConstructor" },
    Headers: makes({ from: ["0"] }),
    FormData: { new: [{ when: [{ arg: "0", given: true }], returns: { type: "dom.FormData" } }, { returns: { type: "fetch.OwnForm" } }] },
    Blob: makes({ from: ["0", "0.[]"] }),
  },
  types: {
    "node-fetch": {
      call: fetch.call,
      members: { fetch, default: fetch, Response: { type: "fetch.ResponseConstructor" }, Headers: makes({ from: ["0"] }) },
    },
    "fetch.Response": RESPONSE,
    "fetch.OwnResponse": responseFrom("stored"),
    "fetch.ModelResponse": {
      extends: ["fetch.Response"],
      members: {
        json: { call: { returns: { source: { kind: "llm", structured: true } } } },
        text: { call: { returns: { source: { kind: "llm" } } } },
        body: { source: { kind: "llm" } },
      },
    },
    "fetch.PictureResponse": { extends: ["fetch.Response"], members: { json: { call: { returns: PICTURES } } } },
    "fetch.SpokenResponse": {
      extends: ["fetch.Response"],
      members: {
        json: { call: { returns: { source: { kind: "chat", structured: true } } } },
        text: { call: { returns: { source: { kind: "chat" } } } },
      },
    },
    "fetch.ResponseHeaders": { source: TEXT, members: { get: { call: { returns: { source: TEXT } } }, has: SAFE_CALL } },
    "fetch.ResponseConstructor": {
      new: newResponse,
      members: {
        json: gives({ type: "fetch.Answer" }),
        redirect: { call: { sinks: [{ arg: "0", kind: "redirect", detail: { use: "redirect" } }], returns: { type: "fetch.Answer" } } },
      },
    },
    "fetch.Answer": { members: { status: { safe: true }, headers: { type: "fetch.AnswerHeaders" } } },
    "fetch.AnswerHeaders": { members: { ...named(["set", "append", "delete"], HARMLESS) } },
    "fetch.OwnForm": { members: { ...named(["append", "set"], { call: { flows: [{ from: ["1"], to: "this" }] } }), getHeaders: HARMLESS } },
    undici: {
      members: {
        fetch,
        ...named(["request", "stream"], { call: { sinks: [url("0"), body("1.body")], returns: { type: "undici.Response" } } }),
        Agent: { new: [{ when: [{ arg: "0.connect.lookup", given: true }], returns: { type: "net.OwnLookup" } }, { returns: {} }] },
        ...named(["Client", "Pool"], { new: { sinks: [url("0")], returns: { type: "undici.Client" } } }),
      },
    },
    "net.OwnLookup": {},
    // The address was chosen when the client was made.
    "undici.Client": { members: { request: { call: { sinks: [body("0.body")], returns: { type: "undici.Response" } } } } },
    "undici.Response": { members: { body: { type: "fetch.Response" }, statusCode: { safe: true }, headers: { source: TEXT } } },
    axios: AXIOS,
    "axios.Instance": axiosWith([]),
    "axios.ModelInstance": { extends: ["axios.Instance"], members: { post: toModel } },
    "axios.ModelResponse": {
      members: { data: { source: { kind: "llm", structured: true } }, ...named(["status", "statusText"], { safe: true }) },
    },
    "axios.SpokenResponse": { members: { data: { source: { kind: "chat", structured: true } } } },
    "axios.Interceptors": { members: { response: { type: "axios.ResponseInterceptor" } } },
    "axios.ResponseInterceptor": {
      members: { use: { call: { callbacks: [{ arg: "0", params: [{ type: "axios.Response" }], runs: "now" }] } } },
    },
    "axios.Defaults": { members: { baseURL: { assign: [url("0")] } } },
    "axios.OwnResponse": {
      members: { data: { source: { kind: "stored", structured: true } }, ...named(["status", "statusText"], { safe: true }) },
    },
    "axios.Response": {
      members: { data: { source: STRUCTURED }, headers: { source: TEXT }, ...named(["status", "statusText"], { safe: true }), config: {} },
    },
    got: GOT,
    "got.ModelResponse": {
      members: {
        body: { source: { kind: "llm", structured: true } },
        json: { call: { returns: { source: { kind: "llm", structured: true } } } },
        ...named(["text", "buffer"], { call: { returns: { source: { kind: "llm" } } } }),
      },
    },
    "got.Response": {
      members: {
        body: { source: STRUCTURED },
        json: { call: { returns: { source: STRUCTURED } } },
        ...named(["text", "buffer"], { call: { returns: { source: TEXT } } }),
        statusCode: { safe: true },
      },
    },
    request: REQUEST_PACKAGE,
    "request.Response": {
      source: STRUCTURED,
      members: { body: { source: STRUCTURED }, statusCode: { safe: true }, pipe: gives({ same: "0" }) },
    },
    superagent: SUPERAGENT,
    "superagent.Request": {
      members: {
        ...named(["set", "query", "type", "accept", "timeout", "retry"], CHAIN),
        send: { call: { sinks: [body("0")], returns: { same: "this" } } },
        disableTLSCerts: {
          call: {
            sinks: [{ arg: "return", kind: "tls", fact: true, detail: { use: "certificates are not verified", instead: "`ca`" } }],
            returns: { same: "this" },
          },
        },
        ...named(["body", "text"], { source: STRUCTURED }),
        end: { call: { callbacks: [{ arg: "0", params: [{ type: "Error" }, { type: "superagent.Request" }], runs: "now" }] } },
      },
    },
  },
};
