/**
 * Signed tokens (JWT): jsonwebtoken, jose, jwt-simple, jwt-decode, and the options that they share with what wraps them. jsonwebtoken chooses
 * the algorithms by the kind of key, so a missing list is no defect there.
 */
import type { Library, Member, Sink, SinkDetail, Summary } from "../../engine/summary.js";
import { keyAt } from "./crypto-vocabulary.js";
import { CHAIN, gives, HARMLESS, makes, named, PASSES } from "./rows.js";

const unread = (instead: string): Sink => ({ arg: "0", kind: "token", detail: { instead } });
const KEY = keyAt("1", "token secret");
/** Without a key there is nothing to verify with: old versions then took what was not signed. */
const KEYLESS: Sink = {
  arg: "1",
  kind: "token",
  fact: true,
  when: [{ arg: "1", is: [false, null, ""] }],
  detail: { use: "the token is verified without a key", instead: "the key, and a list of algorithms" },
};
const UNSIGNED: SinkDetail = { use: "the token is not signed", instead: 'a key and an algorithm such as "HS256"' };
const NO_EXPIRY: SinkDetail = { use: "the token never expires", instead: "`expiresIn`" };
const unsigned: Sink = { arg: "return", kind: "token", fact: true, detail: UNSIGNED };

/** Whoever has come past it has shown a signed token. */
const verifies: Summary = {
  guards: [
    { arg: "0", cleans: ["token"], on: "return" },
    { arg: "return", proves: "authorized", on: "return" },
  ],
};
/** Whoever chooses the algorithm has a public key taken for the secret of a symmetric one. */
const CHOSEN: Sink[] = ["2.algorithms", "2.algorithms.[]"].map((arg) => ({
  arg,
  kind: "token",
  detail: { use: "a list of algorithms that the token's sender chooses", instead: 'a fixed list such as `["RS256"]`', cwe: [327] },
}));
const callbacks: Summary["callbacks"] = [
  { arg: "2+", params: [{ absentProves: "authorized" }, { source: { kind: "standing" } }], runs: "now" },
];

const ENDLESS: Sink = {
  arg: "return",
  kind: "token",
  fact: true,
  possible: true,
  when: [
    { arg: "0", type: "object" },
    { arg: "0.exp", given: false },
    { arg: "2.expiresIn", given: false },
  ],
  detail: NO_EXPIRY,
};

/** A token is signed, not encrypted: whoever holds it reads the hash of the password in it, and what else the record has. */
const RECORD: Sink = {
  arg: "0",
  kind: "token",
  fact: true,
  possible: true,
  when: [{ arg: "0", named: "^(?:user|account|customer|member|profile|db[uU]ser|found[uU]ser|existing[uU]ser|saved[uU]ser|new[uU]ser)$" }],
  // A part of it, or what was chosen of it.
  unless: [
    {
      arg: "0",
      named:
        "^(?!(?:user|account|customer|member|profile|db[uU]ser|found[uU]ser|existing[uU]ser|saved[uU]ser|new[uU]ser|toJSON|toObject|get)$)",
    },
  ],
  detail: { use: "the whole record is put into the token, where everybody who has it reads it", instead: "the id alone", cwe: [522, 200] },
};

/** Options written down elsewhere may set what is missing here. */
const sign: Member = {
  call: [
    { when: [{ arg: "2", given: false }], sinks: [ENDLESS, RECORD, ...KEY], returns: {} },
    {
      when: [{ arg: "2", type: "object" }],
      sinks: [ENDLESS, RECORD, ...KEY, { ...unsigned, arg: "2.algorithm", when: [{ arg: "2.algorithm", is: ["none"] }] }],
      callbacks: [{ arg: "3", params: [{}, {}], runs: "now" }],
      returns: {},
    },
    { sinks: [RECORD, ...KEY], callbacks: [{ arg: "2+", params: [{}, {}], runs: "now" }], returns: {} },
  ],
};

/** With `complete`, the header is asked for: which key the token names, before it is verified. */
const decode: Member = {
  call: [
    { when: [{ arg: "1.complete", is: [true] }], returns: { from: ["0"], structured: true } },
    { sinks: [unread("`jwt.verify`")], returns: { from: ["0"], structured: true } },
  ],
};

/** jwt-simple's `decode(token, key, noVerify, algorithm)`. */
const unverified = (instead: string): Summary => ({
  sinks: [{ arg: "2", kind: "token", fact: true, detail: { use: "the signature is not verified", instead } }],
  returns: { from: ["0"], structured: true },
});

/** Names of what lets its owner in, not of a place in a list of results, of a form or of a device. */
const OF_A_LOGIN =
  "(?:^|[._ (\\['\"a-z-])(?:[jJ]wt|JWT|[bB]earer|[aA]uthorization|(?<!(?:[pP]age|[nN]ext|[cC]ursor|[sS]ync|[cC]srf|[xX]srf|[pP]ush|[dD]evice|[cC]ontinuation)[_.-]?)[tT]oken)['\"\\])]{0,3}$";
/** The middle part of a token, decoded and parsed by hand. The first one is the header: which key is meant. */
const BY_HAND: Sink = {
  arg: "0",
  kind: "token",
  // Programs also look at when a token ends, to fetch the next one.
  possible: true,
  known: true,
  when: [
    { arg: "0", madeOf: OF_A_LOGIN },
    { arg: "0", madeOf: "^split$" },
    { arg: "0", madeOf: "^(?:atob|from|toByteArray|(?:base64|b64)\\w{0,16}|\\w{0,16}[dD]ecode)$" },
  ],
  unless: [{ arg: "0", madeOf: "^(?:0|\\w{0,16}[hH]eader)$" }],
  asks: "verified",
  detail: { instead: "`jwt.verify`" },
};

/** The same, with every character percent-encoded and decoded again, by which nobody can follow what it was made of. */
const BY_CHARACTER: Sink = {
  arg: "return",
  kind: "token",
  fact: true,
  possible: true,
  when: [...BY_HAND.when!, { arg: "0", madeOf: "^(?:decodeURIComponent|escape)$" }],
  unless: BY_HAND.unless!,
  asks: "verified",
  detail: { use: "a token that is read without its signature", instead: "`jwt.verify`" },
};

export const library: Library = {
  name: "tokens",
  modules: { jsonwebtoken: "jsonwebtoken", jose: "jose", "jwt-simple": "jwt-simple", "jwt-decode": "jwt-decode" },
  types: {
    jsonwebtoken: {
      members: { sign, decode, verify: { call: { ...verifies, sinks: [KEYLESS, ...CHOSEN, ...KEY], callbacks, returns: {} } } },
    },
    jose: {
      members: {
        decodeJwt: { call: { sinks: [unread("`jwtVerify`")], returns: { from: ["0"], structured: true } } },
        ...named(["jwtVerify", "jwtDecrypt", "compactVerify"], { call: { ...verifies, sinks: [...CHOSEN, ...KEY], returns: {} } }),
        decodeProtectedHeader: PASSES,
        UnsecuredJWT: { type: "jose.Unsecured", new: { sinks: [unsigned], returns: { type: "jose.Unsigned" } } },
        SignJWT: makes({ type: "jose.Signer" }, { sinks: [RECORD] }),
        // Versions 1 and 2
        JWT: { type: "jose.Tokens" },
        JWK: { type: "jose.Keys" },
      },
    },
    "jose.Unsecured": { members: { decode: { call: { sinks: [{ ...unsigned, arg: "return" }], returns: { from: ["0"] } } } } },
    "jose.Tokens": {
      members: {
        sign: { call: { sinks: [RECORD, ...KEY], returns: { safe: true } } },
        verify: { call: { ...verifies, sinks: [{ ...KEYLESS, when: [{ arg: "1", instance: "jose.NoKey" }] }, ...KEY], returns: {} } },
        decode: { call: { sinks: [unread("`JWT.verify`")], returns: { from: ["0"], structured: true } } },
      },
    },
    "jose.Keys": { members: { asKey: gives({ fixed: ["0"] }), None: { type: "jose.NoKey" } } },
    "jose.NoKey": {},
    "jose.Unsigned": {},
    "jose.Signer": {
      members: { sign: { call: { sinks: keyAt("0", "token secret"), returns: { safe: true } } }, "*": CHAIN },
    },
    "jwt-simple": {
      members: {
        encode: { call: { sinks: [RECORD, ...KEY], returns: { safe: true } } },
        decode: {
          // The third argument switches verification off: `true`, and by mistake the name of an algorithm, which is the fourth.
          call: [
            { when: [{ arg: "2", is: [true] }], ...unverified("the key and nothing else") },
            {
              when: [
                { arg: "2", type: "string" },
                { arg: "2", matches: "." },
              ],
              ...unverified("`false` before the algorithm"),
            },
            { sinks: KEY, returns: {} },
          ],
        },
      },
    },
    "jwt-decode": {
      call: { sinks: [unread("a library that verifies")], returns: { from: ["0"], structured: true } },
      members: {
        jwtDecode: { call: { sinks: [unread("a library that verifies")], returns: { from: ["0"], structured: true } } },
        InvalidTokenError: HARMLESS,
      },
    },
  },
  also: { JSON: { parse: [BY_HAND, BY_CHARACTER] } },
  options: {
    algorithms: {
      kind: "token",
      is: ["none"],
      detail: { use: "tokens without a signature are accepted", instead: 'a list such as `["HS256"]`' },
    },
    // Renewing a session may want it.
    ignoreExpiration: { kind: "token", is: [true], possible: true, detail: { use: "expired tokens are accepted", instead: "`maxAge`" } },
  },
};
