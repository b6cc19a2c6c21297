/** Sessions of Express (express-session, cookie-session) and memories of models (mem0): state that everything later trusts. */
import type { Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { keyAt } from "./crypto-vocabulary.js";
import { gives, makes, named, SAFE_CALL } from "./rows.js";

const SECRET = "session secret";
const COOKIES = "cookie secret";
const TOKENS = "token secret";

const whenGiven = (plugin: string, sinks: readonly Sink[]): readonly Sink[] =>
  sinks.map((sink) => ({ ...sink, when: [{ arg: "0", instance: plugin }] }));

/** What reads the visitor's cookies; with the flag that keeps it to the program's own pages, the session's own cookie is of no use to others. */
const reading = (sinks: readonly Sink[], sameSite?: string): readonly Summary[] => [
  ...(sameSite === undefined ? [] : [{ when: [{ arg: sameSite, is: ["lax", "strict", "Lax", "Strict", true] }], sinks, returns: {} }]),
  { sinks, returns: { type: "cookies.Reader" } },
];

const verifier: Member = { call: { sinks: keyAt("0.secret", TOKENS), returns: {} } };

const STORED = { kind: "stored" } as const;
/** Who is logged in stands in the session that was there before, whose number somebody else may have handed to the visitor. */
const fixed: readonly Sink[] = [
  {
    arg: "0",
    kind: "fixation",
    fact: true,
    possible: true,
    // Logged out, or never in.
    unless: [{ arg: "0", is: [false, null, undefined, "", 0] }],
    detail: { use: "the session stays the one from before the login", instead: "`req.session.regenerate` before it", cwe: [384] },
  },
];
const trusted: readonly Sink[] = [{ arg: "0", kind: "trust", detail: { use: "session" } }];

export const library: Library = {
  name: "sessions",
  modules: {
    mem0ai: "mem0ai",
    "mem0ai/oss": "mem0ai",
    "express-session": "express-session",
    "cookie-session": "cookie-session",
    "client-sessions": "express-session",
    "cookie-parser": "cookie-parser",
    "iron-session": "iron-session",
    "express-jwt": "express-jwt",
    "passport-jwt": "passport-jwt",
    "@fastify/jwt": "fastify.jwt",
    "fastify-jwt": "fastify.jwt",
  },
  // Handed over with the options behind it.
  also: {
    "fastify.Instance": {
      register: [
        ...whenGiven("fastify.jwt", keyAt("1.secret", TOKENS)),
        ...whenGiven("fastify.session", [...keyAt("1.secret", SECRET), ...keyAt("1.key", SECRET)]),
      ],
    },
  },
  types: {
    "express-session": {
      call: reading([...keyAt("0.secret", SECRET), ...keyAt("0.secret.[]", SECRET)], "0.cookie.sameSite"),
      members: { MemoryStore: makes({}) },
    },
    "cookie-session": { call: reading([...keyAt("0.keys.[]", SECRET), ...keyAt("0.secret", SECRET)], "0.sameSite") },
    "cookie-parser": { call: reading([...keyAt("0", COOKIES), ...keyAt("0.[]", COOKIES)]) },
    "iron-session": {
      members: {
        getIronSession: {
          call: { sinks: [...keyAt("1.password", SECRET), ...keyAt("2.password", SECRET)], returns: { type: "express.Session" } },
        },
        ...named(["sealData", "unsealData"], { call: { sinks: keyAt("1.password", SECRET), returns: { safe: true } } }),
      },
    },
    // Up to version 6 the module itself is the function.
    "express-jwt": { ...verifier, members: { expressjwt: verifier } } as TypeModel,
    "passport-jwt": {
      members: {
        Strategy: { new: { sinks: keyAt("0.secretOrKey", TOKENS), callbacks: [{ arg: "1", params: [{}, {}], runs: "now" }], returns: {} } },
        ExtractJwt: { safe: true },
      },
    },
    "express.Session": {
      members: {
        ...named(["id", "cookie"], { safe: true }),
        ...named(["destroy", "regenerate", "save", "reload", "touch"], SAFE_CALL),
        // What every visitor's session holds, whoever they are.
        ...named(["flash", "csrf", "csrfToken", "csrfSecret", "captcha", "state", "nonce", "returnTo", "views", "cart", "lang", "locale"], {
          assign: trusted,
        }),
        ...named(
          [
            "user",
            "userId",
            "user_id",
            "uid",
            "username",
            "userID",
            "loggedIn",
            "logged_in",
            "isLoggedIn",
            "authenticated",
            "isAuthenticated",
            "account",
          ],
          {
            assign: [...trusted, ...fixed],
            source: { kind: "standing" },
          },
        ),
        // The rest is what the program knows of whoever it belongs to.
        "*": { assign: trusted, source: { kind: "standing" } },
      },
    },
    "fastify.jwt": {},
    mem0ai: { members: { ...named(["default", "MemoryClient", "Memory"], makes({ type: "mem0ai.Memory" })) } },
    "mem0ai.Memory": {
      members: {
        add: {
          call: {
            sinks: [
              { arg: "0", kind: "trust", when: [{ arg: "0", type: "string" }], detail: { use: "long-term memory of a model" } },
              { arg: "0.[].content", kind: "trust", detail: { use: "long-term memory of a model" } },
            ],
          },
        },
        ...named(["search", "getAll"], gives({ source: STORED })),
      },
    },
  },
};
