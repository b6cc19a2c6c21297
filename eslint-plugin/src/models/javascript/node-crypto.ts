/** Node's crypto module and Web Crypto: which algorithms, key sizes and costs are weak, and where keys, vectors and salts go. */
import type { Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import {
  AUTHENTICATED,
  BROKEN_CIPHER,
  BROKEN_HASH,
  BROKEN_HASH_USE,
  CBC_MODE,
  ECB_MODE,
  hashesPassword,
  keyAt,
  PBKDF2_ITERATIONS,
  perhapsWeak,
  PUBLIC_KEYS,
  RSA_BITS,
  SCRYPT_COST,
  SHORT_CURVE,
  STREAM_MODE,
  STRONG_HASH,
  weak,
} from "./crypto-vocabulary.js";
import { CHAIN, gives, HARMLESS, named, PASSES, SAFE_CALL } from "./rows.js";

const KEY = "encryption key";
const VECTOR = "initialization vector";
const SALT: Sink = { arg: "1", kind: "crypto-key", detail: { use: "salt" } };

const BROKEN_DIGEST = perhapsWeak("0", BROKEN_HASH_USE, STRONG_HASH, { arg: "0", matches: BROKEN_HASH });

const CIPHERS: readonly Sink[] = [
  weak("0", "broken cipher", "AES-256-GCM", { arg: "0", matches: BROKEN_CIPHER }),
  weak("0", "ECB mode, which shows repeated blocks,", AUTHENTICATED, { arg: "0", matches: ECB_MODE }),
];

const MODES: readonly Sink[] = [
  weak("0", "unauthenticated stream mode", AUTHENTICATED, { arg: "0", matches: STREAM_MODE }),
  perhapsWeak("0", "unauthenticated CBC mode", AUTHENTICATED, { arg: "0", matches: CBC_MODE }),
];

/** Node's documentation: without the option a tag of four bytes is taken, too, and so many can be tried. */
const SHORT_TAGS = perhapsWeak(
  "0",
  "authentication tags that may be short",
  "`authTagLength: 16`",
  { arg: "0", matches: "-(?:gcm|GCM)$" },
  { arg: "3.authTagLength", given: false },
);

/** Whoever reads on before that has read what anybody may have changed. */
const UNCHECKED_TAG: Sink = {
  ...weak("return", "authentication tag that is never checked", "`decipher.final()` before the text is used", {
    arg: "0",
    matches: "-(?:gcm|ccm|ocb|GCM|CCM|OCB)$|^chacha20-poly1305$",
  }),
  lacking: ["final", "pipe", "end", "on", "once", "read"],
};

/** The key is derived from the password by one round of MD5, without a salt. */
const WITHOUT_VECTOR: Member = {
  call: {
    sinks: [weak("return", "key derived by one round of MD5", "`createCipheriv` with a key of `scrypt`"), ...keyAt("1", KEY)],
    returns: { type: "crypto.Cipher" },
  },
};

const SIGNATURE = weak("0", "signature over a broken hash", "SHA-256", { arg: "0", matches: BROKEN_HASH });

const KEY_PAIR: Member = {
  call: {
    sinks: [
      weak("1.modulusLength", "key that is too short", "at least 3072 bits", { arg: "1.modulusLength", below: RSA_BITS }),
      weak("1.namedCurve", "curve that is too short", "P-256 or Ed25519", { arg: "1.namedCurve", matches: SHORT_CURVE }),
    ],
    returns: { safe: true },
  },
};

const PBKDF2: Member = {
  call: {
    sinks: [
      ...keyAt("0", "password that a key is derived from"),
      SALT,
      weak("2", "password hash that costs too little", "at least 210,000 iterations", { arg: "2", below: PBKDF2_ITERATIONS }),
    ],
    returns: { safe: true },
  },
};

const SCRYPT: Member = {
  call: {
    sinks: [
      ...keyAt("0", "password that a key is derived from"),
      SALT,
      ...["3.N", "3.cost"].map((arg) =>
        weak(arg, "password hash that costs too little", "N of at least 131072", { arg, below: SCRYPT_COST }),
      ),
    ],
    returns: { safe: true },
  },
};

const OLD_PADDING: Member = {
  call: {
    sinks: [weak("0.padding", "PKCS #1 v1.5 padding", "OAEP", { arg: "0.padding", is: [1, 3] })],
    returns: { safe: true },
  },
};

const CRYPTO: TypeModel = {
  members: {
    createHash: { call: { sinks: [BROKEN_DIGEST], returns: { type: "crypto.Hash" } } },
    hash: { call: { sinks: [BROKEN_DIGEST, hashesPassword("1")], returns: { from: ["1"], cleans: "all" } } },
    createHmac: {
      call: [
        { when: [{ arg: "1", is: PUBLIC_KEYS }], returns: { type: "crypto.Mac" } },
        // HMAC bears a hash whose collisions are known, but there is no reason to begin with one.
        {
          sinks: [
            ...keyAt("1", "signing key"),
            perhapsWeak("0", "broken hash function", "SHA-256", { arg: "0", matches: "^[mM][dD][245]$" }),
          ],
          returns: { type: "crypto.Mac" },
        },
      ],
    },
    createSign: { call: { sinks: [SIGNATURE], returns: { type: "crypto.Mac" } } },
    createVerify: gives({ type: "crypto.Mac" }),
    sign: { call: { sinks: [SIGNATURE], returns: { safe: true } } },
    ...named(["randomUUID", "randomInt", "verify"], SAFE_CALL),
    randomBytes: {
      call: {
        callbacks: [{ arg: "1", params: [{}, { type: "crypto.RandomBytes" }], runs: "now" }],
        returns: { type: "crypto.RandomBytes" },
      },
    },
    // In the place of what it is given.
    getRandomValues: {
      call: [
        {
          when: [{ arg: "0", instance: "Bytes" }],
          guards: [{ arg: "0", becomes: "crypto.RandomBytes", on: "return" }],
          returns: { type: "crypto.RandomBytes" },
        },
        { returns: { safe: true } },
      ],
    },
    timingSafeEqual: { call: { op: "equals" } },
    // Deprecated; old versions gave numbers that can be computed when there was nothing better.
    pseudoRandomBytes: {
      call: { sinks: [perhapsWeak("return", "random bytes that may be predictable", "`randomBytes`")], returns: { safe: true } },
    },
    ...named(["pbkdf2Sync", "pbkdf2"], PBKDF2),
    ...named(["scryptSync", "scrypt"], SCRYPT),
    ...named(["hkdfSync", "hkdf"], { call: { sinks: keyAt("1", "key that others are derived from"), returns: { safe: true } } }),
    ...named(["generateKeyPairSync", "generateKeyPair"], KEY_PAIR),
    createSecretKey: { call: { sinks: keyAt("0", "secret key"), returns: { safe: true } } },
    createCipheriv: {
      call: {
        sinks: [...CIPHERS, ...MODES, ...keyAt("1", KEY), ...keyAt("2", VECTOR)],
        returns: { type: "crypto.Cipher" },
      },
    },
    createDecipheriv: { call: { sinks: [...CIPHERS, SHORT_TAGS, UNCHECKED_TAG, ...keyAt("1", KEY)], returns: { type: "crypto.Cipher" } } },
    ...named(["createCipher", "createDecipher"], WITHOUT_VECTOR),
    createDiffieHellman: {
      call: {
        sinks: [weak("0", "key that is too short", "at least 2048 bits, or X25519", { arg: "0", below: RSA_BITS })],
        returns: { safe: true },
      },
    },
    ...named(["getDiffieHellman", "createDiffieHellmanGroup"], {
      call: {
        sinks: [weak("0", "key that is too short", "group modp14 or larger, or X25519", { arg: "0", matches: "^modp[125]$" })],
        returns: { safe: true },
      },
    }),
    createECDH: {
      call: {
        sinks: [weak("0", "curve that is too short", "prime256v1 or X25519", { arg: "0", matches: SHORT_CURVE })],
        returns: { safe: true },
      },
    },
    ...named(["publicEncrypt", "privateDecrypt"], OLD_PADDING),
    constants: { type: "crypto.constants" },
    webcrypto: { type: "crypto" },
    subtle: { type: "crypto.Subtle" },
  },
};

const DIGEST: Summary = {
  sinks: [BROKEN_DIGEST, perhapsWeak("0.name", BROKEN_HASH_USE, STRONG_HASH, { arg: "0.name", matches: BROKEN_HASH }), hashesPassword("1")],
  returns: { safe: true },
};

const DERIVE: Member = {
  call: {
    sinks: [
      { arg: "0.salt", kind: "crypto-key", detail: { use: "salt" } },
      weak("0.iterations", "password hash that costs too little", "at least 600,000 iterations", {
        arg: "0.iterations",
        below: PBKDF2_ITERATIONS,
      }),
    ],
    returns: { safe: true },
  },
};

const SUBTLE: TypeModel = {
  members: {
    ...named(["sign", "verify", "exportKey", "wrapKey", "unwrapKey"], SAFE_CALL),
    digest: { call: DIGEST },
    encrypt: {
      call: {
        sinks: [
          weak("0.name", "unauthenticated stream mode", AUTHENTICATED, { arg: "0.name", is: ["AES-CTR"] }),
          perhapsWeak("0.name", "unauthenticated CBC mode", AUTHENTICATED, { arg: "0.name", is: ["AES-CBC"] }),
          ...keyAt("0.iv", VECTOR),
          ...keyAt("0.counter", VECTOR),
        ],
        returns: { safe: true },
      },
    },
    decrypt: PASSES,
    generateKey: {
      call: {
        sinks: [weak("0.modulusLength", "key that is too short", "at least 3072 bits", { arg: "0.modulusLength", below: RSA_BITS })],
        returns: { safe: true },
      },
    },
    importKey: { call: { sinks: keyAt("1", KEY), returns: { safe: true } } },
    ...named(["deriveKey", "deriveBits"], DERIVE),
  },
};

export const library: Library = {
  name: "node-crypto",
  modules: { crypto: "crypto" },
  globals: { crypto: { type: "crypto" } },
  types: {
    crypto: CRYPTO,
    "crypto.RandomBytes": {
      extends: ["Buffer"],
      element: { type: "crypto.RandomByte" },
      members: named(["readUInt8", "readUint8"], gives({ type: "crypto.RandomByte" })),
    },
    "crypto.RandomByte": {
      remainder: {
        kind: "guessable",
        detail: {
          use: "the remainder of a random byte is one of the smaller numbers more often",
          instead: "`crypto.randomInt`",
          cwe: [327],
        },
      },
    },
    "crypto.constants": { members: { RSA_NO_PADDING: { const: 3 }, RSA_PKCS1_PADDING: { const: 1 }, "*": { safe: true } } },
    "crypto.Mac": {
      members: {
        update: CHAIN,
        digest: gives({ source: { kind: "signature" } }),
        ...named(["sign", "verify"], SAFE_CALL),
        ...named(["write", "end"], HARMLESS),
      },
    },
    "crypto.Hash": {
      members: {
        update: {
          call: { sinks: [hashesPassword("0")], returns: { type: "crypto.Hash", from: ["this", "0"], fixed: ["0"], cleans: "all" } },
        },
        digest: gives({ from: ["this"], cleans: "all" }),
        copy: CHAIN,
        ...named(["write", "end"], HARMLESS),
      },
    },
    "crypto.Cipher": { members: { update: PASSES, final: HARMLESS, setAuthTag: CHAIN, getAuthTag: SAFE_CALL, setAutoPadding: CHAIN } },
    "crypto.Subtle": SUBTLE,
  },
};
