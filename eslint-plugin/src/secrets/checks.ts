/**
 * Structure that a token format has beyond its characters: checksums, encoded parts. Each check takes a candidate and says whether
 * it can be real. Pure functions of text; nothing is looked up and nobody is asked.
 */

import { isPlaceholder } from "./placeholder.js";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 (ISO 3309) of an ASCII text, as an unsigned number. */
export function crc32(text: string): number {
  let crc = -1;
  for (let index = 0; index < text.length; index++) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ text.charCodeAt(index)) & 0xff] as number);
  return (crc ^ -1) >>> 0;
}

/** The number in base 62 (digits, upper case, lower case), padded with zeros to six places. */
export function base62(value: number): string {
  let rest = value;
  let digits = "";
  while (rest > 0) {
    digits = (BASE62[rest % 62] as string) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits.padStart(6, "0");
}

/** GitHub and npm: a prefix up to "_", 30 random characters, six characters of checksum over those 30. */
export function hasChecksum(token: string): boolean {
  const payload = token.slice(token.indexOf("_") + 1);
  return base62(crc32(payload.slice(0, -6))) === payload.slice(-6);
}

/** Base64 or base64url text as a string of bytes; undefined when it is neither. */
export function decodeBase64(text: string): string | undefined {
  try {
    return atob(
      text
        .replaceAll("-", "+")
        .replaceAll("_", "/")
        .replace(/(?<!=)=+$/, ""),
    );
  } catch {
    return undefined;
  }
}

function decodeObject(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(decodeBase64(text ?? "") ?? "");
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/** Discord: the first part is the bot's user id in base64. */
export function hasDiscordId(token: string): boolean {
  return /^\d{17,20}$/.test(decodeBase64(token.split(".")[0] as string) ?? "");
}

/** A JSON Web Token's claims, when header and payload decode and the header names an algorithm. */
function claims(token: string): Readonly<Record<string, unknown>> | undefined {
  const [header, payload] = token.split(".");
  return typeof decodeObject(header)?.["alg"] === "string" ? decodeObject(payload) : undefined;
}

/** A signed token that is neither the documentation's well-known sample nor one made for browsers. */
export function isPrivateJwt(token: string): boolean {
  const found = claims(token);
  return found !== undefined && found["role"] !== "anon" && found["sub"] !== "1234567890" && found["name"] !== "John Doe";
}

export function isServiceRoleJwt(token: string): boolean {
  return claims(token)?.["role"] === "service_role";
}

/** Supabase's browser key: a JWT that grants what an anonymous visitor may do. */
export function isAnonymousJwt(token: string): boolean {
  return claims(token)?.["role"] === "anon";
}

/** A signed token that was encoded once more: base64 of a JSON header in base64. */
export function isEncodedJwt(token: string): boolean {
  return /^eyJ[A-Za-z0-9]/.test(decodeBase64(token.slice(0, 16)) ?? "");
}

/** AWS: sixteen base32 characters after the four of the prefix. */
export function isAwsKeyId(token: string): boolean {
  return /^[A-Z2-7]{16}$/.test(token.slice(4));
}

/** PyPI: the payload is a macaroon that begins with its location. */
export function isPypiToken(token: string): boolean {
  return (decodeBase64(token.slice("pypi-".length).slice(0, 24)) ?? "").includes("pypi.org");
}

/** Azure: the bytes after the signature hold a version and a checksum that only Azure can compute; their alphabet is in the pattern. */
export function hasAzureSignature(token: string): boolean {
  return /[a-z]/.test(token) && /[A-Z]/.test(token) && /\d/.test(token);
}

/** Firebase: the project's number in base64, which begins with zero bits. */
export function isFirebaseServerKey(token: string): boolean {
  return (decodeBase64(token.slice(0, 8)) ?? "x").startsWith("\0\0\0");
}

const TRIVIAL = new Set(
  "password passwd pass pwd secret admin root postgres mysql mongo mongodb redis guest user username test example changeme docker dev local bot 1234 12345 123456 12345678".split(
    " ",
  ),
);

/** This machine, or a service of the same composition of containers: its name has no dot. */
const LOCAL = /@(?:[\w-]{1,63}|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|host\.docker\.internal)(?=[:/?]|$)/;

/** An address with a password of its own: not one that every tutorial has, the user's name again, or a mere word for one's own machine. */
export function hasOwnPassword(address: string): boolean {
  const [, user, password] = /:\/\/([^:/@]*):([^@]*)@/.exec(address) ?? [];
  if (password === undefined || password === user || TRIVIAL.has(password.toLowerCase())) return false;
  return !/^(?:[*x.]+$|[*x.]{3}|%\w)/i.test(password) && !(LOCAL.test(address) && /^[a-z_-]+$/i.test(password));
}

/** What stands in a command for its reader to run: the last part of `user:password` or of a header, when it is no name for one. */
export function isRealCredential(text: string): boolean {
  const value = text.replace(/^\s*(?:-u|--user)[=\s]*/, "").replaceAll(/["']/g, "");
  if (/(?:^|:)["']?\$|\$[A-Za-z_{(]|[<>]/.test(value)) return false;
  const parts = value.split(":");
  const password = parts.length > 1 ? parts.slice(1).join(":") || (parts[0] as string) : value;
  if (/^[\w.-]+$/.test(password) && !/\d/.test(password) && !(/[a-z]/.test(password) && /[A-Z]/.test(password) && password.length >= 12))
    return false;
  return (
    password.length >= 3 &&
    !TRIVIAL.has(password.toLowerCase()) &&
    !isPlaceholder(password) &&
    !/^[{[(<]|^(?:user|pass|token)/i.test(password)
  );
}
