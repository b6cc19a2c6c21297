/**
 * Fake secrets that have a provider's format, checksums included, made from the format's own expression at run time, so that no committed
 * file contains anything that a scanner would take for a real one. The same every time. In fixtures `{{slack-bot-token}}` stands for one.
 */
import { base62, crc32 } from "../../eslint-plugin/src/secrets/checks.js";
import type { Format } from "../../eslint-plugin/src/secrets/format.js";
import { FORMATS } from "../../eslint-plugin/src/secrets/formats/index.js";
import { matchFormats } from "../../eslint-plugin/src/secrets/match.js";
import { randomFrom, type Random, sample } from "./sample.js";

const base64url = (text: string): string => btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
const WORD = "[A-Za-z0-9]";
const text = (pattern: string, random: Random): string => sample(new RegExp(pattern), random).text;

/** Gives a sample the structure that its format has beyond the expression. */
const FORGE: Readonly<Record<string, (token: string, random: Random) => string>> = {
  "github-token": withChecksum,
  "npm-token": withChecksum,
  "discord-bot-token": (token, random) => token.replace(/^[^.]*/, base64url(text("8\\d{17}", random))),
  "pypi-token": (token) => token.replace(/^pypi-.{16}/, "pypi-AgEIcHlwaS5vcmcC"),
  "anthropic-api-key": (token) => token.replace(/..$/, "AA"),
  "firebase-server-key": (token) => token.replace(/^.{11}/, "AAAAbCdEfGh"),
  "supabase-service-key": (_, random) => jwt("service_role", random),
  "supabase-anon-key": (_, random) => jwt("anon", random),
  "json-web-token": (_, random) => jwt("member", random),
  "encoded-json-web-token": (_, random) => base64url(jwt("member", random)),
  "database-url": (_, random) => `postgres://shop:${text(`${WORD}{16}`, random)}@db.internal:5432/shop`,
  "url-password": (_, random) => `https://deploy:${text(`${WORD}{16}`, random)}@git.internal/shop.git`,
  "google-service-account": (_, random) => pem(random),
  "private-key": (_, random) => pem(random),
  "azure-function-key": (token) => token.replace(/^-/, "a"),
};

function withChecksum(token: string): string {
  const payload = token.slice(token.indexOf("_") + 1, -6);
  return token.slice(0, -6) + base62(crc32(payload));
}

function jwt(role: string, random: Random): string {
  const claims = { iss: "shop", role, jti: text(`${WORD}{12}`, random) };
  return `${base64url('{"alg":"HS256","typ":"JWT"}')}.${base64url(JSON.stringify(claims))}.${text(`${WORD}{43}`, random)}`;
}

function pem(random: Random): string {
  const [dashes, body] = ["-".repeat(5), `${text(`${WORD}{64}`, random)}\\n${text(`${WORD}{40}`, random)}`];
  return `${dashes}BEGIN PRIVATE KEY${dashes}\\n${body}\\n${dashes}END PRIVATE KEY${dashes}\\n`;
}

/** What must stand around a token whose expression does not say what it is. */
const AROUND: Readonly<Record<string, string>> = {
  "firebase-web-key": '{ apiKey: "@", authDomain: "shop.firebaseapp.com" }',
  "google-service-account": '{ "type": "service_account", "private_key": "@" }',
  "meta-app-token": 'const FB_TOKEN = "@";',
  "connection-string": '"Server=db.internal,1433;UID=bot;@;"',
  "azure-sas": '"https://shop.blob.core.windows.net/x?sv=2024-01-01@"',
  "voyage-api-key": 'new VoyageAIClient({ apiKey: "@" })',
  "brave-search-key": 'const BRAVE_KEY = "@";',
  "modal-token-secret": 'const MODAL_TOKEN_SECRET = "@";',
  "launchdarkly-key": 'launchDarkly("@");',
  "yandex-static-key": 'const YANDEX_KEY = "@";',
  "mandrill-api-key": 'const MANDRILL_KEY = "@";',
  "fauna-key": 'const FAUNA_KEY = "@";',
  "nuget-password": '<add key="ClearTextP@ />',
  "curl-credentials": "curl@ https://api.internal",
  "http-header": "curl@ https://api.internal",
  "kubernetes-secret": "kind: Secret\n@\n",
  "putty-private-key": "PuTTY-User-Key-File-3: ssh-ed25519\n@\n",
};

interface Fake {
  readonly value: string;
  /** A line of code in which the value is recognisable. */
  readonly line: string;
}

/** Ids of all formats. */
export const FAKE_IDS: readonly string[] = FORMATS.map(({ id }) => id);

const BY_ID: ReadonlyMap<string, Format> = new Map(FORMATS.map((format) => [format.id, format]));
const TRIES = 60;
const made = new Map<string, Fake>();

function fake(id: string, variant: number): Fake {
  const format = BY_ID.get(id);
  if (format === undefined) throw new Error(`no format "${id}"`);
  const key = `${id} ${variant}`;
  let result = made.get(key);
  if (result) return result;
  const random = randomFrom(crc32(id) + variant * 7919);
  // Chance may make what is no secret: a word, a run, all digits.
  for (let tries = 0; tries < TRIES; tries++) {
    result = attempt(format, random);
    const [match, ...others] = matchFormats(result.line);
    if (match?.format.id === id && others.length === 0 && (format.public || !match.harmless)) break;
  }
  made.set(key, result as Fake);
  return result as Fake;
}

function attempt(format: Format, random: Random): Fake {
  const made = sample(format.pattern, random);
  const [start, end] = made.groups["token"] ?? [0, made.text.length];
  const forge = FORGE[format.id];
  const value = forge ? forge(made.text.slice(start, end), random) : made.text.slice(start, end);
  if (format.named) return { value, line: `const ${(format.keywords[0] as string).replaceAll("-", "_")}_key = "${value}";` };
  const around = AROUND[format.id] ?? 'const value = "@";';
  const filling = format.id === "google-service-account" ? value : made.text.slice(0, start) + value + made.text.slice(end);
  return { value, line: around.replace("@", () => filling) };
}

/** A fake secret of this format. Another `variant` gives another value. */
export function fakeSecret(id: string, variant = 0): string {
  return fake(id, variant).value;
}

/** A line of code in which this secret is recognisable. */
export function fakeLine(id: string, variant = 0): string {
  return fake(id, variant).line;
}

/** Puts a fake secret in the place of each `{{format-id}}`. Other double braces stay. */
export function expandSecrets(text: string): string {
  return text.replace(/\{\{([a-z0-9-]+)\}\}/g, (whole, id: string) => (BY_ID.has(id) ? fakeSecret(id) : whole));
}
