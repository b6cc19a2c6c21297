/**
 * Calls that check what is genuine (a signature, a token, a password), and how each tells that it is not: by an exception or by what it
 * returns. What else these libraries do stands in files of their own.
 */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { gives, HARMLESS, makes, named, SAFE_CALL } from "../javascript/rows.js";

const failure: Pick<Sink, "arg" | "kind"> = { arg: "return", kind: "silent-failure" };
const THROWS: readonly Sink[] = [{ ...failure, tells: "throwing" }];
const RETURNS: readonly Sink[] = [{ ...failure, tells: "result" }];
const PASSWORD: readonly Sink[] = [{ ...failure, tells: "result", detail: { use: "password" } }];

const claims: Member = gives({});
const key = (type: string): Member => makes({ type });
const all = (names: readonly string[], sinks: readonly Sink[]): Readonly<Record<string, readonly Sink[]>> =>
  Object.fromEntries(names.map((name) => [name, sinks]));

const ED25519 = "cryptography.hazmat.primitives.asymmetric.ed25519";

export const library: Library = {
  name: "checks",
  modules: {
    stripe: "stripe",
    svix: "svix",
    "svix.webhooks": "svix",
    standardwebhooks: "svix",
    argon2: "argon2",
    "nacl.signing": "nacl.signing",
    [ED25519]: "cryptography.ed25519",
    discord_interactions: "discord_interactions",
    "google.oauth2.id_token": "google.id_token",
    "google.oauth2": "google.oauth2",
    "firebase_admin.auth": "firebase.auth",
    firebase_admin: "firebase_admin",
    "django.contrib.auth.hashers": "django.hashers",
    "slack_sdk.signature": "slack.signature",
    "twilio.request_validator": "twilio.validator",
  },
  types: {
    stripe: { members: { Webhook: { type: "stripe.Webhook" }, WebhookSignature: { type: "stripe.WebhookSignature" } } },
    "stripe.Webhook": { members: { construct_event: claims } },
    "stripe.WebhookSignature": { members: { verify_header: SAFE_CALL } },
    svix: { members: { Webhook: key("svix.Webhook") } },
    "svix.Webhook": { members: { verify: claims } },
    argon2: { members: { PasswordHasher: key("argon2.Hasher") } },
    "argon2.Hasher": { members: named(["hash", "verify", "check_needs_rehash"], SAFE_CALL) },
    "nacl.signing": { members: { VerifyKey: key("nacl.VerifyKey") } },
    "nacl.VerifyKey": { members: { verify: HARMLESS } },
    "cryptography.ed25519": { members: { Ed25519PublicKey: { type: "cryptography.Ed25519" } } },
    "cryptography.Ed25519": { members: { from_public_bytes: gives({ type: "cryptography.PublicKey" }) } },
    discord_interactions: { members: { verify_key: SAFE_CALL } },
    "google.oauth2": { members: { id_token: { type: "google.id_token" } } },
    "google.id_token": { members: named(["verify_oauth2_token", "verify_firebase_token", "verify_token"], claims) },
    firebase_admin: { members: { auth: { type: "firebase.auth" } } },
    "firebase.auth": { members: named(["verify_id_token", "verify_session_cookie"], claims) },
    "django.hashers": { members: { check_password: SAFE_CALL, make_password: SAFE_CALL } },
    "werkzeug.utils": { members: { check_password_hash: SAFE_CALL } },
    "slack.signature": { members: { SignatureVerifier: key("slack.SignatureVerifier") } },
    "slack.SignatureVerifier": { members: named(["is_valid", "is_valid_request"], SAFE_CALL) },
    "twilio.validator": { members: { RequestValidator: key("twilio.RequestValidator") } },
    "twilio.RequestValidator": { members: { validate: SAFE_CALL } },
    line: { members: { SignatureValidator: key("line.SignatureValidator") } },
    "line.SignatureValidator": { members: { validate: SAFE_CALL } },
    "itsdangerous.Signer": { members: { ...named(["loads", "unsign"], claims), ...named(["dumps", "sign"], SAFE_CALL) } },
  },
  also: {
    PyJWT: all(["decode", "decode_complete"], THROWS),
    "jose.jwt": { decode: THROWS },
    hmac: { compare_digest: RETURNS },
    uuid: { compare_digest: RETURNS },
    "hmac.Mac": { verify: THROWS },
    "cryptography.PublicKey": { verify: THROWS },
    "cryptography.Box": { decrypt: [{ ...failure, tells: "decrypting" }] },
    bcrypt: { checkpw: PASSWORD },
    "passlib.Strong": { verify: PASSWORD },
    "stripe.Webhook": { construct_event: THROWS },
    "stripe.WebhookSignature": { verify_header: THROWS },
    "svix.Webhook": { verify: THROWS },
    "argon2.Hasher": { verify: THROWS },
    "nacl.VerifyKey": { verify: THROWS },
    discord_interactions: { verify_key: RETURNS },
    "google.id_token": all(["verify_oauth2_token", "verify_firebase_token", "verify_token"], THROWS),
    "firebase.auth": all(["verify_id_token", "verify_session_cookie"], THROWS),
    "django.hashers": { check_password: PASSWORD },
    "werkzeug.utils": { check_password_hash: PASSWORD },
    "slack.SignatureVerifier": all(["is_valid", "is_valid_request"], RETURNS),
    "twilio.RequestValidator": { validate: RETURNS },
    "line.SignatureValidator": { validate: RETURNS },
    "viber.Api": { verify_signature: RETURNS },
    "itsdangerous.Signer": all(["loads", "unsign"], THROWS),
  },
};
