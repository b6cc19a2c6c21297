/** crypto-js and node-forge: the same in plain JavaScript. crypto-js has no authenticated mode; a key given as text is a passphrase. */
import type { Library, Member, Sink, Summary } from "../../engine/summary.js";
import {
  AUTHENTICATED,
  BROKEN_HASH_USE,
  hashesPassword,
  keyAt,
  PBKDF2_ITERATIONS,
  perhapsWeak,
  RSA_BITS,
  STRONG_HASH,
  weak,
} from "./crypto-vocabulary.js";
import { CHAIN, gives, named, SAFE_CALL } from "./rows.js";

const DIGEST = { type: "crypto-js.Words", from: ["0"], fixed: ["0"], cleans: "all" } as const;

const BROKEN_DIGEST: Member = {
  call: { sinks: [perhapsWeak("return", BROKEN_HASH_USE, STRONG_HASH), hashesPassword("0")], returns: DIGEST },
};
const FAST_DIGEST: Member = { call: { sinks: [hashesPassword("0")], returns: DIGEST } };
const MAC_CALL: Summary = { sinks: keyAt("1", "signing key"), returns: { ...DIGEST, source: { kind: "signature" } } };
const MAC: Member = { call: MAC_CALL };

const KEY: readonly Sink[] = [...keyAt("1", "encryption key"), ...keyAt("2.iv", "initialization vector")];
const OUT = { type: "crypto-js.Words", from: ["0"], cleans: "all" } as const;

const BROKEN_CIPHER: Member = { call: { sinks: [weak("return", "broken cipher", AUTHENTICATED), ...KEY], returns: OUT } };

const encrypt: Member = {
  call: {
    sinks: [
      weak("2.mode", "ECB mode, which shows repeated blocks,", AUTHENTICATED, { arg: "2.mode", is: ["ECB"] }),
      weak("2.mode", "unauthenticated stream mode", AUTHENTICATED, { arg: "2.mode", is: ["CTR"] }),
      perhapsWeak("return", "unauthenticated encryption", AUTHENTICATED, { arg: "2.mode", not: ["ECB", "CTR"] }),
      ...KEY,
    ],
    returns: OUT,
  },
};

const forgeDigest = { type: "forge.Digest" } as const;

export const library: Library = {
  name: "crypto-js",
  modules: {
    "crypto-js": "crypto-js",
    "crypto-js/md5": "crypto-js.broken",
    "crypto-js/sha1": "crypto-js.broken",
    "crypto-js/sha256": "crypto-js.fast",
    "crypto-js/sha512": "crypto-js.fast",
    "crypto-js/aes": "crypto-js.Cipher",
    "node-forge": "forge",
  },
  globals: { CryptoJS: { type: "crypto-js" } },
  types: {
    "crypto-js": {
      members: {
        ...named(["MD5", "SHA1", "RIPEMD160"], BROKEN_DIGEST),
        ...named(["SHA224", "SHA256", "SHA384", "SHA512", "SHA3"], FAST_DIGEST),
        HmacMD5: { call: { ...MAC_CALL, sinks: [perhapsWeak("return", "broken hash function", "SHA-256"), ...keyAt("1", "signing key")] } },
        ...named(["HmacSHA1", "HmacSHA256", "HmacSHA384", "HmacSHA512"], MAC),
        ...named(["DES", "TripleDES", "RC4", "RC4Drop", "Blowfish"], { type: "crypto-js.Broken" }),
        AES: { type: "crypto-js.Cipher" },
        PBKDF2: {
          call: {
            sinks: [
              ...keyAt("0", "password that a key is derived from"),
              { arg: "1", kind: "crypto-key", detail: { use: "salt" } },
              weak("2.iterations", "password hash that costs too little", "at least 600,000 iterations", {
                arg: "2.iterations",
                below: PBKDF2_ITERATIONS,
              }),
            ],
            returns: { safe: true },
          },
        },
        enc: { type: "crypto-js.Encodings" },
        mode: { type: "crypto-js.Modes" },
        lib: { type: "crypto-js.Library" },
      },
    },
    "crypto-js.broken": { call: BROKEN_DIGEST.call! },
    "crypto-js.fast": { call: FAST_DIGEST.call! },
    "crypto-js.Cipher": { members: { encrypt, decrypt: { call: { sinks: keyAt("1", "encryption key"), returns: OUT } } } },
    "crypto-js.Broken": { members: named(["encrypt", "decrypt"], BROKEN_CIPHER) },
    "crypto-js.Modes": { members: { ECB: { const: "ECB" }, CTR: { const: "CTR" }, "*": { const: "CBC" } } },
    "crypto-js.Encodings": { members: { "*": { type: "crypto-js.Encoding" } } },
    "crypto-js.Encoding": {
      members: { parse: gives({ type: "crypto-js.Words", from: ["0"], fixed: ["0"] }), stringify: gives({ from: ["0"] }) },
    },
    "crypto-js.Words": { members: { toString: gives({ from: ["this"] }), concat: CHAIN, "*": { safe: true } } },
    "crypto-js.Library": { members: { WordArray: { type: "crypto-js.WordArray" } } },
    "crypto-js.WordArray": { members: { random: SAFE_CALL, create: gives({ type: "crypto-js.Words", from: ["0"], fixed: ["0"] }) } },
    forge: {
      members: {
        md: { type: "forge.Digests" },
        cipher: { type: "forge.Ciphers" },
        pki: { type: "forge.Keys" },
        random: { type: "forge.Random" },
        util: { type: "forge.Util" },
      },
    },
    "forge.Digests": {
      members: { ...named(["md5", "sha1"], { type: "forge.Broken" }), ...named(["sha256", "sha384", "sha512"], { type: "forge.Fast" }) },
    },
    "forge.Broken": {
      members: { create: { call: { sinks: [perhapsWeak("return", BROKEN_HASH_USE, STRONG_HASH)], returns: forgeDigest } } },
    },
    "forge.Fast": { members: { create: gives(forgeDigest) } },
    "forge.Digest": { members: { update: { call: { sinks: [hashesPassword("0")], returns: { same: "this" } } }, digest: SAFE_CALL } },
    "forge.Ciphers": {
      members: {
        ...named(["createCipher", "createDecipher"], {
          call: {
            sinks: [
              weak("0", "broken cipher", AUTHENTICATED, { arg: "0", matches: "^(?:DES|3DES|RC2)" }),
              weak("0", "ECB mode, which shows repeated blocks,", AUTHENTICATED, { arg: "0", matches: "-ECB$" }),
              weak("0", "unauthenticated stream mode", AUTHENTICATED, { arg: "0", matches: "^AES-(?:CFB|OFB|CTR)$" }),
              perhapsWeak("0", "unauthenticated CBC mode", AUTHENTICATED, { arg: "0", matches: "^AES-CBC$" }),
              ...keyAt("1", "encryption key"),
            ],
            returns: { type: "forge.Cipher" },
          },
        }),
      },
    },
    "forge.Cipher": { members: { start: { call: { sinks: keyAt("0.iv", "initialization vector") } }, "*": SAFE_CALL } },
    "forge.Keys": { members: { rsa: { type: "forge.Rsa" }, "*": SAFE_CALL } },
    "forge.Rsa": {
      members: {
        generateKeyPair: {
          call: {
            sinks: [
              weak("0", "key that is too short", "at least 3072 bits", { arg: "0", below: RSA_BITS }),
              weak("0.bits", "key that is too short", "at least 3072 bits", { arg: "0.bits", below: RSA_BITS }),
            ],
            returns: { safe: true },
          },
        },
      },
    },
    "forge.Random": { members: { "*": SAFE_CALL } },
    "forge.Util": { members: { "*": gives({ from: ["0"], fixed: ["0"] }) } },
  },
};
