/** Words that the models of cryptographic libraries share, in both languages: weak algorithms, keys, passwords. Plain data. */
import type { Sink, When } from "../../engine/summary.js";

/** Names of digests whose collisions can be computed. */
export const BROKEN_HASH = "^(?:[rR][sS][aA][-_])?(?:[mM][dD][245]|[sS][hH][aA]-?1|[rR][iI][pP][eE][mM][dD]|[rR][mM][dD]160)$";

/** Names of ciphers with short blocks, short keys or a biased key stream, as OpenSSL writes them. */
export const BROKEN_CIPHER = "^(?:[dD][eE][sS]|[rR][cC][24]|[bB][fF]|[bB]lowfish|[cC]ast|CAST|[iI]dea|IDEA|[sS]eed|SEED)";
export const ECB_MODE = "-(?:ecb|ECB)$";
export const STREAM_MODE = "-(?:cfb\\d*|ofb|ctr|CFB\\d*|OFB|CTR)$";
export const CBC_MODE = "-(?:cbc|CBC)$";

/** Curves of less than 224 bits. */
export const SHORT_CURVE =
  "^(?:secp(?:1[1269]\\d)[rk][12]|SECP(?:1[1269]\\d)R1|prime192v[123]|P-192|p192|NIST P-192|sect1\\d\\d[rk][12]|brainpoolP1[69]\\d[rt]1)$";

/** Names that hold a password, and nothing made of one. */
const PASSWORD = "(?:^|[._a-z])(?:[pP]ass(?:[wW]ord|wd|phrase|code)|[pP]wd)$|^PASS(?:WORD|WD)$|_PASS(?:WORD|WD)$|^pass$";

export const BROKEN_HASH_USE = "broken hash function";
export const STRONG_HASH = "SHA-256 (for passwords: bcrypt, scrypt or Argon2)";
export const PASSWORD_HASH = "bcrypt, scrypt or Argon2";
export const AUTHENTICATED = "an authenticated mode such as AES-GCM";

/** A weak choice that shows in the call itself. */
export function weak(arg: string, use: string, instead: string, ...when: readonly When[]): Sink {
  return { arg, fact: true, kind: "weak-crypto", when, detail: { use, instead } };
}

/** A weak choice that matters for some uses only. */
export function perhapsWeak(arg: string, use: string, instead: string, ...when: readonly When[]): Sink {
  return { ...weak(arg, use, instead, ...when), possible: true };
}

/** A password given to a hash function that is made to be fast. */
export function hashesPassword(arg: string): Sink {
  return weak(arg, "password hashed by a fast function", PASSWORD_HASH, { arg, named: PASSWORD });
}

/** Fewer than this many rounds of bcrypt, iterations of PBKDF2, and too little memory of scrypt, are tried too fast. */
export const BCRYPT_ROUNDS = 10;
export const PBKDF2_ITERATIONS = 100_000;
export const SCRYPT_COST = 16_384;
export const RSA_BITS = 2048;

/** What the program's text must not hold and nobody may guess: a key, a password, a signing secret. */
export function keyAt(arg: string, use: string): readonly Sink[] {
  return [
    { arg, kind: "crypto-key", detail: { use } },
    { arg, kind: "guessable", detail: { use } },
  ];
}

/** Keys that a protocol makes public: Telegram's Mini Apps derive their secret key with this one. */
export const PUBLIC_KEYS = ["WebAppData"] as const;
