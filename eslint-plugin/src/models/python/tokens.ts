/** Signed tokens (JWT): PyJWT, python-jose, and the options that leave the signature out. */
import type { Library, Member, Sink, SinkDetail, Summary } from "../../engine/summary.js";
import { keyAt } from "../javascript/crypto-vocabulary.js";
import { gives, named } from "../javascript/rows.js";

const UNVERIFIED: SinkDetail = { use: "the signature is not verified", instead: '`algorithms=["HS256"]` with the key' };
const UNSIGNED: SinkDetail = { use: "the token is not signed", instead: 'a key and `algorithm="HS256"`' };

const KEY = keyAt("1|key=", "token secret");
const payload: Member = gives({});
/** Nothing to know for whoever makes one. */
const emptyKey = (arg: string, algorithm = "algorithm="): Sink => ({
  arg,
  kind: "token",
  fact: true,
  when: [{ arg, is: ["", null] }],
  // That is another defect.
  unless: [{ arg: algorithm, is: ["none", null] }],
  detail: { use: "the key is empty", instead: "a long random key", cwe: [1391] },
});
/** Whoever has come past it has shown a signed token. */
const AUTHORIZED: Summary["guards"] = [{ arg: "return", proves: "authorized", on: "return" }];
/** ... unless it is told not to look. */
const keyed: Member = {
  call: [
    { when: [{ arg: "options=.verify_signature", is: [false] }], sinks: KEY, returns: {} },
    { when: [{ arg: "verify=", is: [false] }], sinks: KEY, returns: {} },
    { sinks: KEY, guards: AUTHORIZED, returns: {} },
  ],
};
/** A signature hides nothing. */
const encode: Member = {
  call: {
    sinks: [...KEY, emptyKey("1|key="), { arg: "0", kind: "storage", detail: { use: "token that whoever holds it can read" } }],
    returns: {},
  },
};
/** python-jose takes the algorithm from the token itself unless it is given a list. */
const anyAlgorithm: Sink = {
  arg: "return",
  kind: "token",
  fact: true,
  when: [{ arg: "2|algorithms=", given: false }],
  detail: { use: "the token chooses the algorithm", instead: '`algorithms=["HS256"]`' },
};
const unread: Member = {
  call: {
    sinks: [{ arg: "0|token=", kind: "token", detail: { instead: "`jwt.decode`" } }],
    returns: { from: ["0|token="], structured: true },
  },
};

export const library: Library = {
  name: "tokens",
  modules: { jwt: "PyJWT", jose: "jose", "jose.jwt": "jose.jwt" },
  types: {
    PyJWT: { members: { encode, ...named(["decode", "decode_complete"], keyed), get_unverified_header: payload } },
    jose: { members: { jwt: { type: "jose.jwt" } } },
    "jose.jwt": {
      members: {
        encode,
        get_unverified_header: payload,
        decode: { call: { sinks: [anyAlgorithm, ...KEY], guards: AUTHORIZED, returns: {} } },
        get_unverified_claims: unread,
      },
    },
  },
  options: {
    verify_signature: { kind: "token", is: [false], detail: UNVERIFIED },
    // PyJWT 1
    verify: { kind: "token", is: [false], of: ["PyJWT"], detail: UNVERIFIED },
    algorithms: { kind: "token", is: ["none"], of: ["PyJWT", "jose.jwt"], detail: UNVERIFIED },
    algorithm: { kind: "token", is: ["none", null], of: ["PyJWT", "jose.jwt"], detail: UNSIGNED },
    verify_exp: { kind: "token", is: [false], possible: true, detail: { use: "expired tokens are accepted", instead: "`leeway`" } },
  },
};
