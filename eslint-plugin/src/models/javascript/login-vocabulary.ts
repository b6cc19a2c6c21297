/** What an authorization request of OAuth is made of, in whichever language it is written. */
import type { OptionFact, SinkDetail } from "../../engine/summary.js";

export const NO_STATE: SinkDetail = {
  use: "the login has no `state`",
  instead: "a random `state` that is kept in the session and compared in the callback",
};
export const UNCHECKED: SinkDetail = { use: "the `state` of the login is not compared", instead: "the library's own check" };
const UNREAD: SinkDetail = {
  use: "a code is taken without comparing the `state` that comes with it",
  instead: "a `state` that is kept in the session and compared here",
};
export const IMPLICIT: SinkDetail = { use: "the access token is put into the address (implicit flow)", instead: '"code" with PKCE' };
export const CLEAR: SinkDetail = { use: "the code of a login is sent back in the clear", instead: "an https address" };
const ANYWHERE: SinkDetail = { use: "the code of a login may be sent to any address", instead: "the exact addresses" };
export const TOKENS = ["token", "id_token token", "token id_token"];

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
