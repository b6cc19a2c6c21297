/**
 * Logins at other sites: what an authorization request is made of whoever sends it, and libraries that leave `state` to their users.
 * passport-oauth2, on which most of Passport's strategies stand, makes and compares none unless it is told to (`state: true`).
 */
import type { Library, Member, Sink, TypeModel } from "../../engine/summary.js";
import { CLEAR, IMPLICIT, NO_STATE, OPTIONS, TOKENS, UNCHECKED } from "./login-vocabulary.js";
import { gives, makes, named } from "./rows.js";

const stateless = (arg: string, ...others: readonly string[]): Sink => ({
  arg,
  kind: "oauth",
  fact: true,
  unless: ["state", ...others].map((name) => ({ arg: `${arg}.${name}`, given: true })),
  detail: NO_STATE,
});
const switchedOff: Sink = { arg: "0.state", kind: "oauth", fact: true, when: [{ arg: "0.state", is: [false] }], detail: NO_STATE };

/** A strategy built on passport-oauth2. */
const strategy: Member = {
  new: {
    sinks: [
      { ...stateless("0", "store", "pkce"), when: [{ arg: "0", type: "object" }] },
      switchedOff,
      { arg: "0.clientSecret", kind: "crypto-key", detail: { use: "secret of an OAuth client" } },
    ],
    callbacks: [{ arg: "1", params: [{}, {}, {}, {}], runs: "now" }],
    returns: {},
  },
};
const STRATEGIES: TypeModel = {
  ...strategy,
  members: { default: { type: "passport-oauth" }, ...named(["Strategy", "OAuth2Strategy"], strategy) },
} as TypeModel;

const asks = (...others: readonly string[]): Member => ({ call: { sinks: [stateless("0", ...others)], returns: { safe: true } } });
/** Consent of one's own account, pasted into a terminal, needs none. */
const perhapsAsks: Member = {
  call: { sinks: [{ ...stateless("0", "code_challenge", "codeChallenge"), possible: true }], returns: { safe: true } },
};

export const library: Library = {
  name: "logins",
  modules: {
    ...Object.fromEntries(
      "oauth2 discord slack google-oauth20 github2 github facebook twitch twitch-new gitlab2 linkedin-oauth2 spotify microsoft"
        .split(" ")
        .map((name) => [`passport-${name}`, "passport-oauth"]),
    ),
    "simple-oauth2": "simple-oauth2",
    "openid-client": "openid-client",
    "discord-oauth2": "discord-oauth2",
    "@azure/msal-node": "msal",
  },
  types: {
    "passport-oauth": STRATEGIES,
    "simple-oauth2": {
      members: {
        AuthorizationCode: makes({ type: "simple-oauth2.Code" }),
        create: gives({ fields: { authorizationCode: { type: "simple-oauth2.Code" } } }),
      },
    },
    "simple-oauth2.Code": { members: { authorizeURL: asks() } },
    "openid-client": { members: { Issuer: { ...makes({ type: "oidc.Issuer" }), type: "oidc.Issuers" } } },
    "oidc.Issuers": { members: { discover: gives({ type: "oidc.Issuer" }) } },
    "oidc.Issuer": { members: { Client: makes({ type: "oidc.Client" }) } },
    "oidc.Client": { members: { authorizationUrl: asks("code_challenge", "nonce") } },
    "discord-oauth2": { ...makes({ type: "discord-oauth2.Client" }), members: { default: { type: "discord-oauth2" } } } as TypeModel,
    "discord-oauth2.Client": { members: { generateAuthUrl: asks() } },
    msal: { members: named(["ConfidentialClientApplication", "PublicClientApplication"], makes({ type: "msal.Application" })) },
    "msal.Application": { members: { getAuthCodeUrl: perhapsAsks } },
    "google-auth.Client": { members: { generateAuthUrl: perhapsAsks } },
  },
  options: {
    ...OPTIONS,
    callbackURL: [{ kind: "oauth", is: [], inTheClear: true, with: ["clientID"], detail: CLEAR }],
    responseType: [{ kind: "oauth", is: TOKENS, detail: IMPLICIT }],
    // Slack's installers
    stateVerification: [{ kind: "oauth", is: [false], detail: UNCHECKED }],
    // @fastify/oauth2
    checkStateFunction: [{ kind: "oauth", is: [true], result: true, detail: UNCHECKED }],
    // Auth.js
    checks: [{ kind: "oauth", is: ["none"], with: ["clientId"], detail: UNCHECKED }],
  },
};
