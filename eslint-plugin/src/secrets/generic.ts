/**
 * Secrets with no format of their own, judged by name and value together: the name must announce a secret and the value must look like
 * one. In doubt it is none. It reads one literal and its name, never the text around.
 */
import { isPublished } from "./published.js";
import { type SecretSort, sortOfName, words } from "./names.js";
import { entropy, isPlaceholder } from "./placeholder.js";

/** The sort of secret this value is under this name; undefined when it is none. */
export function genericSecret(name: string, value: string): SecretSort | undefined {
  const sort = sortOfName(name);
  if (sort === undefined) return undefined;
  const secret = sort === "header" ? credentialOf(value) : value;
  if (secret === undefined || secret.length > 512 || isOrdinary(name, secret)) return undefined;
  return looksSecret(sort, secret) ? sort : undefined;
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
  /=>|==(?!=?$)|&&|\|\||;\s*$/, // code
];

/** Something with a plain meaning that nobody would use to get in. */
function isOrdinary(name: string, value: string): boolean {
  return (
    value.length < 6 ||
    isPlaceholder(value) ||
    isPublished(value) ||
    SHAPES.some((shape) => shape.test(value)) ||
    repeatsName(name, value) ||
    isWords(value)
  );
}

/** `token: "access-token-2"`: the value is made of the name. */
function repeatsName(name: string, value: string): boolean {
  const own = new Set(words(name));
  const rest = words(value).filter((word) => !own.has(word) && !/^\d{1,2}$/.test(word));
  return rest.length === 0;
}

/** An identifier, an environment variable's name, a translation key: words of letters alone, joined by case, "_", "-", "." or "/". */
function isWords(value: string): boolean {
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value) && !/\d{3}/.test(value)) return true;
  if (!/^[A-Za-z][\w./:-]*$/.test(value)) return false;
  const list = words(value);
  return list.every((word) => isWord(word) || /^(?:v?\d{1,2}|\d{4})$/.test(word)) && list.some(isWord);
}

/** Letters that could be spoken: a vowel at least every five letters, and no more than every second word of one or two. */
function isWord(word: string): boolean {
  return /^[a-z]{2,}$/.test(word) && /[aeiouy]/.test(word) && !/[^aeiouy]{6}/.test(word);
}

/** How much it takes depends on what the name promises: people choose passwords, machines make tokens. */
function looksSecret(sort: SecretSort, value: string): boolean {
  const letters = /[A-Za-z]/.test(value);
  const digits = /\d/.test(value);
  const symbols = /[^A-Za-z0-9]/.test(value);
  const variety = entropy(value);
  if (sort === "password" || sort === "secret") {
    const chosen = letters && (digits || /[!@#$%^&*?~+=]/.test(value)) && value.length >= (sort === "password" ? 6 : 8) && variety >= 2;
    return chosen || isRandomLetters(value);
  }
  if (value.length >= 20) return (letters && digits && variety >= 3) || isRandomLetters(value);
  return value.length >= 12 && letters && digits && variety >= 2.8 && (symbols || countDigits(value) >= 2);
}

/** Long, letters only and of mixed case: chance made it, since words would have been recognised. */
function isRandomLetters(value: string): boolean {
  return value.length >= 16 && /[a-z]/.test(value) && /[A-Z]/.test(value) && entropy(value) >= 3.5;
}

function countDigits(value: string): number {
  return value.replace(/\D/g, "").length;
}

/** A value that chance made, whatever its name: words, names and numbers are none. */
export function looksRandom(value: string, promised: boolean): boolean {
  const variety = entropy(value);
  if (/^[0-9a-fA-F-]+$/.test(value)) return variety >= (value.length >= 32 ? 2.9 : 2.4) && /\d/.test(value) && /[a-fA-F]/.test(value);
  if (isPlaceholder(value) || isWords(value)) return false;
  if (/[A-Za-z]/.test(value) && /\d/.test(value)) return variety >= (promised ? 2.7 : 3.1);
  return isRandomLetters(value);
}
