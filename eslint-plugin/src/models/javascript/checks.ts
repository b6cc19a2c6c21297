/**
 * Calls that check what is genuine (a signature, a token, a password), and how each tells that it is not: by an exception, by what it
 * returns, or by what its promise gives. What else these libraries do stands in files of their own.
 */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "./rows.js";

const failure: Pick<Sink, "arg" | "kind"> = { arg: "return", kind: "silent-failure" };
const THROWS: readonly Sink[] = [{ ...failure, tells: "throwing" }];
const RETURNS: readonly Sink[] = [{ ...failure, tells: "result" }];
const PROMISES: readonly Sink[] = [{ ...failure, tells: "promise" }];
const password = ([sink]: readonly Sink[]): readonly Sink[] => [{ ...sink!, detail: { use: "password" } }];
/** With a callback, it is the callback that is told. */
const unlessCalledBack = ([sink]: readonly Sink[], ...positions: readonly string[]): readonly Sink[] => [
  { ...sink!, unless: positions.map((arg) => ({ arg, type: "function" })) },
];

const claims: Member = gives({});
const all = (names: readonly string[], sinks: readonly Sink[]): Readonly<Record<string, readonly Sink[]>> =>
  Object.fromEntries(names.map((name) => [name, sinks]));

export const library: Library = {
  name: "checks",
  modules: {
    stripe: "stripe",
    svix: "svix",
    standardwebhooks: "svix",
    tweetnacl: "tweetnacl",
    "discord-interactions": "discord-interactions",
    "google-auth-library": "google-auth",
    "firebase-admin/auth": "firebase-auth",
    "@octokit/webhooks": "octokit.webhooks",
    "@octokit/webhooks-methods": "octokit.methods",
  },
  types: {
    stripe: {
      ...makes({ type: "stripe.Client" }),
      members: { default: { type: "stripe" }, Stripe: { type: "stripe" } },
      call: { returns: { type: "stripe.Client" } },
    } as Library["types"][string],
    "stripe.Client": { members: { webhooks: { type: "stripe.Webhooks" } } },
    "stripe.Webhooks": { members: named(["constructEvent", "constructEventAsync"], claims) },
    svix: { members: { Webhook: makes({ type: "svix.Webhook" }) } },
    "svix.Webhook": { members: { verify: claims } },
    tweetnacl: { members: { default: { type: "tweetnacl" }, sign: { type: "tweetnacl.sign" } } },
    "tweetnacl.sign": { members: { detached: { type: "tweetnacl.detached" } } },
    "tweetnacl.detached": { members: { verify: SAFE_CALL } },
    "discord-interactions": { members: { verifyKey: SAFE_CALL } },
    "google-auth": { members: { OAuth2Client: makes({ type: "google-auth.Client" }) } },
    "google-auth.Client": { members: { verifyIdToken: claims } },
    "firebase-auth": { members: { getAuth: gives({ type: "firebase-auth.Auth" }) } },
    "firebase-auth.Auth": { members: named(["verifyIdToken", "verifySessionCookie"], claims) },
    "octokit.webhooks": { members: { Webhooks: makes({ type: "octokit.Webhooks" }) } },
    "octokit.Webhooks": { members: { verify: SAFE_CALL, verifyAndReceive: HARMLESS } },
    "octokit.methods": { members: { verify: SAFE_CALL } },
    twilio: { members: named(["validateRequest", "validateRequestWithBody", "validateExpressRequest"], SAFE_CALL) },
    slack: { members: { verifySlackRequest: HARMLESS, verifyRequestSignature: SAFE_CALL, isValidSlackRequest: SAFE_CALL } },
    line: { members: { validateSignature: SAFE_CALL } },
  },
  also: {
    jsonwebtoken: { verify: unlessCalledBack(THROWS, "2", "3") },
    jose: all(["jwtVerify", "jwtDecrypt", "compactVerify"], THROWS),
    bcrypt: {
      ...all(["compare", "verify"], password(unlessCalledBack(PROMISES, "2"))),
      compareSync: password(RETURNS),
    },
    argon2: { verify: password(PROMISES) },
    crypto: { timingSafeEqual: RETURNS, verify: unlessCalledBack(RETURNS, "4") },
    "crypto.Mac": { verify: RETURNS },
    "crypto.Subtle": { verify: PROMISES },
    "crypto.Cipher": { final: [{ ...failure, tells: "decrypting" }] },
    "stripe.Webhooks": all(["constructEvent", "constructEventAsync"], THROWS),
    "svix.Webhook": { verify: THROWS },
    "tweetnacl.detached": { verify: RETURNS },
    // Version 3 returns the answer, version 4 a promise.
    "discord-interactions": { verifyKey: RETURNS },
    "google-auth.Client": { verifyIdToken: THROWS },
    "firebase-auth.Auth": all(["verifyIdToken", "verifySessionCookie"], THROWS),
    "octokit.Webhooks": { verify: PROMISES, verifyAndReceive: THROWS },
    "octokit.methods": { verify: PROMISES },
    twilio: all(["validateRequest", "validateRequestWithBody", "validateExpressRequest"], RETURNS),
    slack: { verifySlackRequest: THROWS, verifyRequestSignature: THROWS, isValidSlackRequest: RETURNS },
    "slack.HttpFunctions": { parseAndVerifyHTTPRequest: THROWS },
    line: { validateSignature: RETURNS },
  },
};
