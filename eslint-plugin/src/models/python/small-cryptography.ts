/** Smaller and older libraries of cryptography: crypt, md5, sha, rsa, pyDes, M2Crypto, pyOpenSSL's keys, Hashids, Werkzeug's passwords. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import {
  AUTHENTICATED,
  BROKEN_CIPHER,
  BROKEN_HASH,
  BROKEN_HASH_USE,
  hashesPassword,
  keyAt,
  PASSWORD_HASH,
  perhapsWeak,
  RSA_BITS,
  STRONG_HASH,
  weak,
} from "../javascript/crypto-vocabulary.js";
import { makes, named, SAFE_CALL } from "../javascript/rows.js";

const KEY = "encryption key";
const VECTOR = "initialization vector";
const shortKey = (arg: string): Sink => weak(arg, "key that is too short", "at least 3072 bits", { arg, below: RSA_BITS });

/** Methods of the module `crypt`. */
const OLD_CRYPT = ["METHOD_CRYPT", "METHOD_MD5"];

const BROKEN_DIGEST: Member = {
  call: {
    sinks: [perhapsWeak("return", BROKEN_HASH_USE, STRONG_HASH), hashesPassword("0")],
    returns: { type: "hashlib.Hash", from: ["0"], fixed: ["0"], cleans: "all" },
  },
};

export const library: Library = {
  name: "small cryptography",
  modules: {
    md5: "digest",
    sha: "digest",
    crypt: "crypt",
    rsa: "rsa",
    hashids: "hashids",
    pyDes: "pyDes",
    M2Crypto: "M2Crypto",
    "M2Crypto.RSA": "M2Crypto.RSA",
    "M2Crypto.EVP": "M2Crypto.EVP",
    "OpenSSL.crypto": "OpenSSL.crypto",
  },
  types: {
    // Modules of Python 2, and what was taken out of 3.13.
    digest: { members: { ...named(["new", "md5", "sha"], BROKEN_DIGEST) } },
    crypt: {
      members: {
        ...Object.fromEntries(OLD_CRYPT.map((name) => [name, { const: name }])),
        crypt: {
          call: {
            sinks: [
              weak("1|salt=", "password hashed by a broken function", PASSWORD_HASH, { arg: "1|salt=", is: OLD_CRYPT }),
              // Two letters of salt ask for DES.
              weak("1|salt=", "password hashed by a broken function", PASSWORD_HASH, { arg: "1|salt=", matches: "^(?:..$|\\$1\\$)" }),
            ],
            returns: { safe: true },
          },
        },
        mksalt: {
          call: {
            sinks: [weak("0|method=", "password hashed by a broken function", PASSWORD_HASH, { arg: "0|method=", is: OLD_CRYPT })],
            returns: { safe: true },
          },
        },
      },
    },
    rsa: { members: { newkeys: { call: { sinks: [shortKey("0|nbits=")], returns: { safe: true } } }, "*": SAFE_CALL } },
    /** Its alphabet can be computed from numbers and their ids, and then the salt tried. */
    hashids: {
      members: {
        Hashids: {
          new: {
            sinks: [
              weak("0|salt=", "hash that gives away its salt", "a salt that is used for nothing else", {
                arg: "0|salt=",
                named: "(?:^|[^A-Za-z])[sS][eE][cC][rR][eE][tT]_?[kK][eE][yY](?:$|[^A-Za-z])",
              }),
            ],
            returns: { safe: true },
          },
        },
      },
    },
    pyDes: {
      members: named(["des", "triple_des"], {
        call: {
          sinks: [weak("return", "broken cipher", "AES in GCM mode"), ...keyAt("0|key=", KEY)],
          returns: { type: "Crypto.CipherObject" },
        },
      }),
    },
    M2Crypto: { members: { RSA: { type: "M2Crypto.RSA" }, DSA: { type: "M2Crypto.RSA" }, EVP: { type: "M2Crypto.EVP" } } },
    "M2Crypto.RSA": { members: { ...named(["gen_key", "gen_params"], { call: { sinks: [shortKey("0")], returns: { safe: true } } }) } },
    "M2Crypto.EVP": {
      members: {
        Cipher: {
          new: {
            sinks: [
              weak("0|alg=", "broken cipher", "AES in GCM mode", { arg: "0|alg=", matches: BROKEN_CIPHER }),
              weak("0|alg=", "ECB mode, which shows repeated blocks,", AUTHENTICATED, { arg: "0|alg=", matches: "[-_](?:ecb|ECB)$" }),
              ...keyAt("1|key=", KEY),
              ...keyAt("2|iv=", VECTOR),
            ],
            returns: { type: "Crypto.CipherObject" },
          },
        },
        MessageDigest: {
          new: { sinks: [perhapsWeak("0|algo=", BROKEN_HASH_USE, STRONG_HASH, { arg: "0|algo=", matches: BROKEN_HASH })], returns: {} },
        },
      },
    },
    "OpenSSL.crypto": { members: { PKey: makes({ type: "OpenSSL.Key" }) } },
    "OpenSSL.Key": { members: { generate_key: { call: { sinks: [shortKey("1|bits=")] } } } },
  },
  also: {
    "werkzeug.utils": {
      generate_password_hash: [
        weak("1|method=", "password hashed by a fast function", PASSWORD_HASH, {
          arg: "1|method=",
          matches: "^(?:plain|md5|sha1|sha224|sha256|sha384|sha512)$",
        }),
      ],
    },
    // Keys of a login at another machine.
    "paramiko.KeyClass": { generate: [shortKey("0|bits=")] },
    // As Django names the hashers that it leaves for old passwords.
    "django.hashers": {
      make_password: [
        weak("2|hasher=", "password hashed by a broken function", PASSWORD_HASH, {
          arg: "2|hasher=",
          is: ["md5", "sha1", "unsalted_md5", "unsalted_sha1", "crypt"],
        }),
      ],
    },
  },
};
