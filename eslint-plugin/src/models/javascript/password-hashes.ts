/** Hash functions of their own packages: bcrypt and its kin, which passwords need, and MD5 and SHA-1, which they must not have. */
import type { Library, Sink, Summary } from "../../engine/summary.js";
import { BCRYPT_ROUNDS, BROKEN_HASH_USE, hashesPassword, perhapsWeak, STRONG_HASH, weak } from "./crypto-vocabulary.js";
import { named, SAFE_CALL } from "./rows.js";

const rounds = (arg: string): Sink => weak(arg, "password hash that costs too little", "at least 12 rounds", { arg, below: BCRYPT_ROUNDS });

/** A function that gives the digest of its argument. */
const BROKEN: Summary = {
  sinks: [perhapsWeak("return", BROKEN_HASH_USE, STRONG_HASH), hashesPassword("0")],
  returns: { from: ["0"], fixed: ["0"], cleans: "all" },
};

const VARIANT = "Argon2id";
const variants: readonly Sink[] = [
  weak("1.type", "Argon2 variant that can be attacked by its timing", VARIANT, { arg: "1.type", is: [0] }),
  // RFC 9106: known attacks trade memory for time there.
  perhapsWeak("1.type", "Argon2 variant that saves attackers memory", VARIANT, { arg: "1.type", is: [1] }),
];

export const library: Library = {
  name: "password hashes",
  modules: {
    bcrypt: "bcrypt",
    bcryptjs: "bcrypt",
    "@node-rs/bcrypt": "bcrypt",
    argon2: "argon2",
    "@node-rs/argon2": "argon2",
    md5: "md5",
    "blueimp-md5": "md5",
    "js-md5": "md5",
    sha1: "md5",
    "js-sha1": "md5",
  },
  types: {
    bcrypt: {
      members: {
        ...named(["hash", "hashSync"], { call: { sinks: [rounds("1")], returns: { safe: true } } }),
        ...named(["genSalt", "genSaltSync"], { call: { sinks: [rounds("0")], returns: { safe: true } } }),
        ...named(["compare", "compareSync", "verify", "getRounds"], SAFE_CALL),
      },
    },
    argon2: {
      members: {
        hash: { call: { sinks: variants, returns: { safe: true } } },
        argon2d: { const: 0 },
        argon2i: { const: 1 },
        argon2id: { const: 2 },
        ...named(["verify", "needsRehash"], SAFE_CALL),
      },
    },
    md5: { call: BROKEN, members: { ...named(["md5", "sha1", "hex"], { call: BROKEN }) } },
  },
};
