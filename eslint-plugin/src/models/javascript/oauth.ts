/**
 * Logins at other sites: what an authorization request is made of whoever sends it, and libraries that leave `state` to their users.
 * passport-oauth2, on which most of Passport's strategies stand, makes and compares none unless it is told to (`state: true`).
 */
import type { Library, Member, OptionFact, Sink, SinkDetail, TypeModel } from "../../engine/summary.js";
import { gives, makes, named } from "./rows.js";

export const NO_STATE: SinkDetail = {
  use: "the login has no `state`",
  instead: "a random `state` that is kept in the session and compared in the callback",
};
const UNCHECKED: SinkDetail = { use: "the `state` of the login is not compared", instead: "the library's own check" };
const UNREAD: SinkDetail = {
  use: "a code is taken without comparing the `state` that comes with it",
  instead: "a `state` that is kept in the session and compared here",
};
const IMPLICIT: SinkDetail = { use: "the access token is put into the address (implicit flow)", instead: '"code" with PKCE' };
const CLEAR: SinkDetail = { use: "the code of a login is sent back in the clear", instead: "an https address" };
const ANYWHERE: SinkDetail = { use: "the code of a login may be sent to any address", instead: "the exact addresses" };
const TOKENS = ["token", "id_token token", "token id_token"];

/** Options of logins, whichever library or request they are written for. */
export const OPTIONS: Readonly<Record<string, readonly OptionFact[]>> = {
  response_type: [
    { kind: "oauth", is: ["code"], with: ["client_id", "redirect_uri"], unless: ["state", "code_challenge"], detail: NO_STATE },
    { kind: "oauth", is: TOKENS, with: ["client_id"], detail: IMPLICIT },
  ],
  grant_type: [
    { kind: "oauth", is: ["authorization_code"], unless: ["code_verifier"], taken: { name: "code", unread: "state" }, detail: UNREAD },
  ],
  redirect_uri: [{ kind: "oauth", is: [], inTheClear: true, with: ["client_id"], detail: CLEAR }],
  redirect_uris: [{ kind: "oauth", is: ["*"], detail: ANYWHERE }],
};

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
    sinks: [{ ...stateless("0", "store", "pkce"), when: [{ arg: "0", type: "object" }] }, switchedOff],
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
