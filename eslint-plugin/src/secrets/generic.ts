/**
 * Secrets with no format of their own, judged by name and value together: the name must announce a secret and the value must look like
 * one. In doubt it is none. It reads one literal and its name, never the text around.
 */
import { UUID } from "./format.js";
import { isPublished } from "./published.js";
import { probability } from "./classifier.js";
import { type SecretSort, sortOfName, words } from "./names.js";
import { isPlaceholder } from "./placeholder.js";

/** People choose short ones, machines do not. */
const SHORTEST: Readonly<Record<SecretSort, number>> = { password: 6, secret: 8, token: 12, key: 12, header: 12 };
/** What is most likely none is none, and so is, where machines make the secrets, what is only somewhat likely one. */
const LIKELY: Readonly<Record<SecretSort, number>> = { password: 0.4, secret: 0.4, token: 0.7, key: 0.7, header: 0.7 };

/** What is kept instead of a password: SHA-1, SHA-256, SHA-512. As long as MD5 are passwords that machines make, too. */
const DIGEST = /^(?:[\da-f]{40}|[\da-f]{64}|[\da-f]{128})$/;
/** Names something: an authenticator, a record. */
const UUID_SHAPE = new RegExp(`^${UUID}$`);
/** What is certain to be one where a text is compared with it. */
const NAMES_A_PASSWORD = /pass(?:word|wd|phrase|code)/i;

/** The sort of secret this value is under this name; undefined when it is none. What a password is compared with lets somebody in, however plain. */
export function genericSecret(name: string, value: string, compared = false): SecretSort | undefined {
  // Most literals are short, and the name takes longer to judge.
  const sort = value.length < SHORTEST.password ? undefined : sortOfName(name);
  if (sort === undefined) return undefined;
  const secret = sort === "header" ? credentialOf(value) : value;
  if (secret === undefined || secret.length < SHORTEST[sort] || secret.length > 512 || isOrdinary(name, secret)) return undefined;
  if (sort === "password" && (DIGEST.test(value) || UUID_SHAPE.test(value))) return undefined;
  if (compared && sort === "password" && NAMES_A_PASSWORD.test(name)) return sort;
  return probability(sort === "header" ? "token" : name, secret) >= LIKELY[sort] ? sort : undefined;
}

/** What follows the scheme in an Authorization header. */
function credentialOf(value: string): string | undefined {
  return /^(?:Bearer|Basic|Token|Bot|Key|ApiKey)\s+(\S+)$/i.exec(value.trim())?.[1];
}

const SHAPES: readonly RegExp[] = [
  /\s/, // a sentence, a label
  /[^\x20-\x7e]/, // text for people
  /^[a-z][a-z0-9+.-]*:\/\//i, // an address; one with a password in it has a format of its own
  /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|[#.@:?][A-Za-z_])/, // a path, a selector, a route parameter, a query
  /^[\w./-]+\.(?:jsx?|tsx?|mjs|cjs|json5?|ya?ml|toml|env|pem|key|crt|cert|txt|md|html?|css|png|jpe?g|gif|svg|webp|db|sqlite3?|log|py|sh|com|org|net|io|dev|app)$/i, // a file, a host
  /^[^@\s]+@[\w-]+(?:\.[\w-]+)+$/, // an e-mail address
  /^v?\d+(?:\.\d+)+(?:-[\w.]+)?$/, // a version
  /^\d{4}-\d\d-\d\d/, // a date
  /^(?:application|text|image|audio|video|multipart)\//, // a media type
  /\\[dwsb]|\[\^?[aA0]-[zZ9]|\(\?[:=!<]|^\^.*\$$/, // a regular expression
  /^[<{[(]|[>})\]];?$/, // markup, JSON, a call
  /^(?:sha(?:1|256|384|512)[-:]|\$2[aby]\$|\$argon2|pbkdf2|scrypt:)/i, // a hash, kept instead of the secret
  /^(?:encrypted:|enc[:[]|vault:|op:\/\/|\{cipher\}|\$ANSIBLE_VAULT)/i, // encrypted, or a reference into a vault
  /^\$?\d+$/, // a number, a shell's parameter
  /=>|==(?!=?$)|&&|\|\||;\s*$/, // code
];

/** Something with a plain meaning that nobody would use to get in. */
function isOrdinary(name: string, value: string): boolean {
  return isPlaceholder(value) || isPublished(value) || SHAPES.some((shape) => shape.test(value)) || repeatsName(name, value);
}

/** `token: "access-token-2"`: the value is made of the name. */
function repeatsName(name: string, value: string): boolean {
  const own = new Set(words(name));
  const rest = words(value).filter((word) => !own.has(word) && !/^\d{1,2}$/.test(word));
  return rest.length === 0;
}
