/** Digests and keys in plain JavaScript beside crypto-js and forge: sha.js, create-hash, hash.js, jssha, hasha, md5.js, ripemd160, node-rsa, tweaks of browserify. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import {
  BROKEN_CIPHER,
  AUTHENTICATED,
  BROKEN_HASH,
  BROKEN_HASH_USE,
  ECB_MODE,
  hashesPassword,
  keyAt,
  perhapsWeak,
  RSA_BITS,
  STRONG_HASH,
  weak,
} from "./crypto-vocabulary.js";
import { CHAIN, gives, makes, named, SAFE_CALL } from "./rows.js";

const byName = (arg: string): Sink => perhapsWeak(arg, BROKEN_HASH_USE, STRONG_HASH, { arg, matches: BROKEN_HASH });
const HASH = { type: "crypto.Hash" } as const;
const BROKEN_MAKER: Member = { call: { sinks: [perhapsWeak("return", BROKEN_HASH_USE, STRONG_HASH)], returns: HASH } };
const MAKER: Member = gives(HASH);
const BROKEN_CLASS: Member = { new: { sinks: [perhapsWeak("return", BROKEN_HASH_USE, STRONG_HASH)], returns: HASH } };

const broken = weak("0", "broken cipher", AUTHENTICATED, { arg: "0", matches: BROKEN_CIPHER });
const ecb = weak("0", "ECB mode, which shows repeated blocks,", AUTHENTICATED, { arg: "0", matches: ECB_MODE });
const CIPHER: Member = { call: { sinks: [broken, ecb, ...keyAt("1", "encryption key")], returns: { type: "crypto.Cipher" } } };
const OLD_CIPHER: Member = {
  call: { sinks: [broken, weak("return", "key derived by one round of MD5", "`createCipheriv`")], returns: { type: "crypto.Cipher" } },
};

const hasha = (arg: string): readonly Sink[] => [
  perhapsWeak(arg, BROKEN_HASH_USE, STRONG_HASH, { arg, matches: BROKEN_HASH }),
  hashesPassword("0"),
];

export const library: Library = {
  name: "digests",
  modules: {
    "sha.js": "hash-by-name",
    "create-hash": "hash-by-name",
    "md5.js": "broken-hash",
    ripemd160: "broken-hash",
    "hash.js": "hash.js",
    jssha: "jssha",
    hasha: "hasha",
    "browserify-cipher": "browserify-cipher",
    "browserify-aes": "browserify-cipher",
    "node-rsa": "node-rsa",
    keypair: "keypair",
  },
  types: {
    "hash-by-name": {
      call: { sinks: [byName("0")], returns: HASH },
      members: { sha1: BROKEN_CLASS, ...named(["sha256", "sha512"], makes(HASH)) },
    },
    "broken-hash": BROKEN_CLASS as { new: NonNullable<Member["new"]> },
    "hash.js": {
      members: { ...named(["sha1", "ripemd160"], BROKEN_MAKER), ...named(["sha224", "sha256", "sha384", "sha512"], MAKER) },
    },
    jssha: { new: { sinks: [byName("0")], returns: HASH }, members: { default: makes(HASH, { sinks: [byName("0")] }) } },
    hasha: {
      call: { sinks: hasha("1.algorithm"), returns: { from: ["0"], cleans: "all" } },
      members: {
        ...named(["default", "hash", "hashSync"], { call: { sinks: hasha("1.algorithm"), returns: { from: ["0"], cleans: "all" } } }),
        ...named(["fromFile", "hashFile", "fromStream"], SAFE_CALL),
      },
    },
    "browserify-cipher": {
      members: { ...named(["createCipheriv", "createDecipheriv"], CIPHER), ...named(["createCipher", "createDecipher"], OLD_CIPHER) },
    },
    "node-rsa": {
      new: {
        sinks: [weak("0.b", "key that is too short", "at least 3072 bits", { arg: "0.b", below: RSA_BITS })],
        returns: { type: "node-rsa.Key" },
      },
    },
    "node-rsa.Key": {
      members: {
        generateKeyPair: {
          call: {
            sinks: [weak("0", "key that is too short", "at least 3072 bits", { arg: "0", below: RSA_BITS })],
            returns: { same: "this" },
          },
        },
        ...named(["importKey", "setOptions"], CHAIN),
        ...named(["encrypt", "exportKey", "sign", "verify"], SAFE_CALL),
      },
    },
    keypair: {
      call: {
        sinks: [weak("0.bits", "key that is too short", "at least 3072 bits", { arg: "0.bits", below: RSA_BITS })],
        returns: { safe: true },
      },
    },
  },
};
