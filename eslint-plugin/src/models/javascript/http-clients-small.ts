/**
 * Smaller clients that fetch an address: ky, ofetch (Nuxt's `$fetch`), bent, phin, centra, needle. The address is a sink; what comes back
 * is retrieved data. Where a client puts a fixed address in front of whatever it is given, only that address counts.
 */
import type { Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { CHAIN, gives, named } from "./rows.js";

const TEXT = { kind: "retrieved" } as const;
const DATA = { kind: "retrieved", structured: true } as const;

const use = { use: "outgoing request" };
const url = (arg: string): Sink => ({ arg, kind: "url", detail: use });
const optionUrl = (arg: string): Sink => ({ ...url(arg), when: [{ arg: "0", type: "object" }] });
const textUrl: Sink = { ...url("0"), when: [{ arg: "0", type: "string" }] };
const body = (arg: string): Sink => ({ arg, kind: "consequence", detail: use });

/** ky and ofetch: the answer, or the data at once. */
const prefixed: Summary = {
  when: [{ arg: "1.prefixUrl", given: true }],
  sinks: [url("1.prefixUrl"), body("1.json"), body("1.body")],
  returns: { type: "fetch.Response" },
};
const kyCall: readonly Summary[] = [prefixed, { sinks: [url("0"), body("1.json"), body("1.body")], returns: { type: "fetch.Response" } }];
const VERBS = ["get", "post", "put", "patch", "delete", "head"];
const kyCreate: Member = {
  call: [
    { when: [{ arg: "0.prefixUrl", given: true }], sinks: [url("0.prefixUrl")], returns: { type: "ky.Prefixed" } },
    { returns: { type: "ky" } },
  ],
};
const KY: TypeModel = {
  call: kyCall,
  members: {
    ...named(VERBS, { call: kyCall }),
    ...named(["create", "extend"], kyCreate),
    default: { type: "ky" },
  },
};
const prefixedCall: Summary = { sinks: [body("1.json"), body("1.body")], returns: { type: "fetch.Response" } };

/** A page's own server keeps what it gives. */
const ofetch: readonly Summary[] = [
  { when: [{ arg: "0", matches: "^\\.{0,2}/(?!/)" }], sinks: [body("1.body")], returns: { source: { kind: "stored", structured: true } } },
  { sinks: [url("0"), url("1.baseURL"), body("1.body")], returns: { source: DATA } },
];
const OFETCH: Member = { call: ofetch };

const bentCall: Summary = { sinks: [url("0"), body("1")], returns: { source: DATA } };

/** `phin(address | { url, data })`. */
const phinCall: Summary = {
  sinks: [textUrl, optionUrl("0.url"), { ...body("0.data"), when: [{ arg: "0", type: "object" }] }],
  callbacks: [{ arg: "1", params: [{ type: "Error" }, { type: "small-client.Response" }], runs: "now" }],
  returns: { type: "small-client.Response" },
};

const answered = { arg: "1+", params: [{ type: "Error" }, { type: "small-client.Response" }, { source: DATA }], runs: "now" } as const;
const needleGet: Summary = { sinks: [url("0")], callbacks: [answered], returns: { type: "small-client.Response" } };
const needlePost: Summary = { sinks: [url("0"), body("1")], callbacks: [answered], returns: { type: "small-client.Response" } };

export const library: Library = {
  name: "http-clients-small",
  modules: { ky: "ky", "ky-universal": "ky", ofetch: "ofetch", bent: "bent", phin: "phin", centra: "centra", needle: "needle" },
  globals: { $fetch: OFETCH },
  types: {
    ky: KY,
    "ky.Prefixed": { call: prefixedCall, members: { ...named(VERBS, { call: prefixedCall }) } },
    ofetch: { members: { ...named(["ofetch", "$fetch"], OFETCH) } },
    bent: {
      call: [{ when: [{ arg: "*", matches: "^https?://" }], returns: { type: "bent.Based" } }, { returns: { type: "bent.Request" } }],
    },
    "bent.Request": { call: bentCall },
    "bent.Based": { call: { sinks: [body("1")], returns: { source: DATA } } },
    phin: { call: phinCall, members: { unpromisified: { call: phinCall } } },
    centra: { call: { sinks: [url("0")], returns: { type: "centra.Request" } } },
    "centra.Request": {
      members: {
        ...named(["query", "path", "header", "timeout", "option"], CHAIN),
        body: { call: { sinks: [body("0")], returns: { same: "this" } } },
        send: gives({ type: "small-client.Response" }),
      },
    },
    "small-client.Response": {
      members: {
        ...named(["body", "raw"], { source: DATA }),
        json: gives({ source: DATA }),
        ...named(["text"], gives({ source: TEXT })),
        headers: { source: TEXT },
        ...named(["statusCode", "coreRes"], { safe: true }),
      },
    },
    needle: {
      call: { sinks: [url("1"), body("2")], callbacks: [answered], returns: { type: "small-client.Response" } },
      members: {
        ...named(["get", "head"], { call: needleGet }),
        ...named(["post", "put", "patch", "delete"], { call: needlePost }),
        request: { call: { sinks: [url("1"), body("2")], callbacks: [answered], returns: { type: "small-client.Response" } } },
      },
    },
  },
};
