/**
 * Logins at other sites: what an authorization request is made of whoever sends it, and libraries that leave `state` to their users. The
 * sessions of requests-oauthlib, Authlib and Google compare it only if the callback's session is given the one that was kept.
 */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { NO_STATE, OPTIONS } from "../javascript/login-vocabulary.js";
import { gives, makes, named } from "../javascript/rows.js";

/** A session that was given a state compares it. */
const session = (given: string, type: string): Member => ({
  new: [{ when: [{ arg: given, given: true }], returns: { type: "oauth.Checked" } }, { returns: { type } }],
});
const FORGED: Sink = {
  arg: "authorization_response=",
  kind: "oauth",
  fact: true,
  when: [{ arg: "authorization_response=", named: "^request\\b" }],
  unless: [{ arg: "state=", given: true }],
  detail: {
    use: "a code is taken without comparing the `state` that comes with it",
    instead: '`state=session["state"]` for the session that takes it',
  },
};
const fetches: Member = { call: { sinks: [FORGED], returns: {} } };
const asks = (arg: string): Member => ({
  call: {
    sinks: [{ arg: "return", kind: "oauth", fact: true, unless: [{ arg, given: true }], detail: NO_STATE }],
    returns: { safe: true },
  },
});

export const library: Library = {
  name: "logins",
  modules: {
    requests_oauthlib: "requests_oauthlib",
    "authlib.integrations.requests_client": "authlib",
    "authlib.integrations.httpx_client": "authlib",
    "google_auth_oauthlib.flow": "google.flow",
    msal: "msal",
  },
  types: {
    requests_oauthlib: { members: { OAuth2Session: session("state=", "oauth.Session") } },
    authlib: { members: named(["OAuth2Session", "AsyncOAuth2Client"], session("state=", "oauth.Session")) },
    "google.flow": { members: named(["Flow", "InstalledAppFlow"], { type: "google.Flows" }) },
    "google.Flows": {
      members: named(["from_client_secrets_file", "from_client_config"], {
        call: [{ when: [{ arg: "state=", given: true }], returns: { type: "oauth.Checked" } }, { returns: { type: "oauth.Session" } }],
      }),
    },
    "oauth.Session": {
      members: { fetch_token: fetches, ...named(["authorization_url", "create_authorization_url"], gives({})) },
    },
    "oauth.Checked": { members: { ...named(["fetch_token", "authorization_url", "create_authorization_url"], gives({})) } },
    msal: { members: named(["ConfidentialClientApplication", "PublicClientApplication"], makes({ type: "msal.Application" })) },
    "msal.Application": { members: { get_authorization_request_url: asks("state=") } },
  },
  options: {
    ...OPTIONS,
    // Slack's Bolt
    state_validation_enabled: [
      { kind: "oauth", is: [false], detail: { use: "the `state` of the login is not compared", instead: "a `state_store`" } },
    ],
  },
};
