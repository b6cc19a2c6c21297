/** Cryptography in Python: hashlib, hmac, cryptography, PyCryptodome, bcrypt, passlib. Which choices are weak, and where keys and vectors go. */
import type { Library, Member, Sink, Summary, TypeModel, When } from "../../engine/summary.js";
import {
  AUTHENTICATED,
  BCRYPT_ROUNDS,
  BROKEN_HASH,
  BROKEN_HASH_USE,
  hashesPassword,
  keyAt,
  PASSWORD_HASH,
  PBKDF2_ITERATIONS,
  perhapsWeak,
  PUBLIC_KEYS,
  RSA_BITS,
  SCRYPT_COST,
  STRONG_HASH,
  weak,
} from "../javascript/crypto-vocabulary.js";
import { gives, HARMLESS, named, SAFE_CALL } from "../javascript/rows.js";

const KEY = "encryption key";
const VECTOR = "initialization vector";
const SHORT = "key that is too short";
const SHORT_CURVE_USE = "curve that is too short";
const LONG_CURVE = "SECP256R1 or Ed25519";
const CHEAP = "password hash that costs too little";
const LONG_ENOUGH = "at least 3072 bits";
const ENOUGH_ITERATIONS = "at least 600,000 iterations";

/** A class is called like a function. */
const made = (row: Summary): Member => ({ call: row, new: row });

const saltAt = (arg: string): Sink => ({ arg, kind: "crypto-key", detail: { use: "salt" } });
const shortKey = (arg: string): Sink => weak(arg, SHORT, LONG_ENOUGH, { arg, below: RSA_BITS });
const fewIterations = (arg: string): Sink => weak(arg, CHEAP, ENOUGH_ITERATIONS, { arg, below: PBKDF2_ITERATIONS });
const SMALL_EXPONENT = weak("0|public_exponent=", "key with a public exponent that is too small", "65537", {
  arg: "0|public_exponent=",
  below: 65537,
});
const lowCost = (arg: string): Sink => weak(arg, CHEAP, "n of at least 131072", { arg, below: SCRYPT_COST });

/** `usedforsecurity=False` says what it is for. */
const FOR_SECURITY: When = { arg: "usedforsecurity=", not: [false] };
const HASHED = { type: "hashlib.Hash", from: ["0|string="], fixed: ["0|string="], cleans: "all" } as const;

const BROKEN_DIGEST: Member = {
  call: {
    sinks: [perhapsWeak("return", BROKEN_HASH_USE, STRONG_HASH, FOR_SECURITY), hashesPassword("0|string=")],
    returns: HASHED,
  },
};

/** Unless a code that is made beside it vouches for what was encrypted. */
const alone = (sink: Sink): Sink => ({ ...sink, unlessCalls: "^(?:HMAC|hmac|CMAC|Poly1305)$" });

const NAMED_DIGEST: Member = {
  call: {
    sinks: [
      perhapsWeak("0|name=", BROKEN_HASH_USE, STRONG_HASH, { arg: "0|name=", matches: BROKEN_HASH }, FOR_SECURITY),
      hashesPassword("1|data="),
    ],
    returns: { type: "hashlib.Hash", from: ["1|data="], fixed: ["1|data="], cleans: "all" },
  },
};

const HASHLIB: TypeModel = {
  members: {
    ...named(["md5", "sha1"], BROKEN_DIGEST),
    new: NAMED_DIGEST,
    pbkdf2_hmac: {
      call: {
        sinks: [...keyAt("1|password=", "password that a key is derived from"), saltAt("2|salt="), fewIterations("3|iterations=")],
        returns: { safe: true },
      },
    },
    scrypt: {
      call: {
        sinks: [...keyAt("0|password=", "password that a key is derived from"), saltAt("salt="), lowCost("n=")],
        returns: { safe: true },
      },
    },
    "*": { call: { sinks: [hashesPassword("0|string=")], returns: HASHED } },
  },
};

const HASH: TypeModel = {
  members: {
    update: { call: { sinks: [hashesPassword("0")], flows: [] } },
    ...named(["digest", "hexdigest"], gives({ from: ["this"], cleans: "all" })),
    "*": SAFE_CALL,
  },
};

/** Modes of PyCryptodome's block ciphers, by their numbers. */
const MODES = {
  ...Object.fromEntries(
    Object.entries({ ECB: 1, CBC: 2, CFB: 3, OFB: 5, CTR: 6, OPENPGP: 7, CCM: 8, EAX: 9, SIV: 10, GCM: 11, OCB: 12 }).map(
      ([name, value]): [string, Member] => [`MODE_${name}`, { const: value }],
    ),
  ),
  block_size: { const: 16 },
} as const;

const BLOCK_CIPHER: readonly Sink[] = [
  ...keyAt("0|key=", KEY),
  ...keyAt("2|iv=", VECTOR),
  ...["IV=", "nonce="].flatMap((arg) => keyAt(arg, VECTOR)),
];

const AES: TypeModel = {
  members: {
    ...MODES,
    new: {
      call: {
        sinks: [
          weak("1|mode=", "ECB mode, which shows repeated blocks,", AUTHENTICATED, { arg: "1|mode=", is: [1] }),
          // PyCrypto's default.
          weak("return", "ECB mode, which shows repeated blocks,", AUTHENTICATED, { arg: "1|mode=", given: false }),
          alone(weak("1|mode=", "unauthenticated stream mode", AUTHENTICATED, { arg: "1|mode=", is: [3, 5, 6] })),
          alone(perhapsWeak("1|mode=", "unauthenticated CBC mode", AUTHENTICATED, { arg: "1|mode=", is: [2] })),
          ...BLOCK_CIPHER,
        ],
        returns: { type: "Crypto.CipherObject" },
      },
    },
  },
};

const BROKEN_CIPHER: TypeModel = {
  members: {
    ...MODES,
    new: {
      call: { sinks: [weak("return", "broken cipher", "AES in GCM mode"), ...BLOCK_CIPHER], returns: { type: "Crypto.CipherObject" } },
    },
  },
};

const CIPHER_NAMES = ["DES", "DES3", "ARC2", "ARC4", "Blowfish", "CAST", "XOR"] as const;

const CRYPTO_DIGEST: Member = {
  call: { sinks: [hashesPassword("0|data=")], returns: { type: "hashlib.Hash", from: ["0|data="], fixed: ["0|data="], cleans: "all" } },
};

/** Both names of PyCryptodome: in the place of PyCrypto, and beside it. */
function pycryptodome(name: string): Readonly<Record<string, string>> {
  return {
    [name]: "Crypto",
    [`${name}.Cipher`]: "Crypto.Cipher",
    [`${name}.Cipher.AES`]: "Crypto.AES",
    ...Object.fromEntries(CIPHER_NAMES.map((cipher) => [`${name}.Cipher.${cipher}`, "Crypto.Broken"])),
    [`${name}.Hash`]: "Crypto.Hash",
    [`${name}.PublicKey`]: "Crypto.PublicKey",
    [`${name}.PublicKey.RSA`]: "Crypto.RSA",
    [`${name}.Protocol.KDF`]: "Crypto.KDF",
  };
}

const PRIMITIVES = "cryptography.hazmat.primitives";

/** An old algorithm that is weak by being chosen. */
const broken = (use: string, instead: string, key = true): Member =>
  made({ sinks: [weak("return", use, instead), ...(key ? keyAt("0|key=", KEY) : [])], returns: { safe: true } });

const mode = (sinks: readonly Sink[]): Member =>
  made({ sinks: [...sinks, ...keyAt("0|initialization_vector=", VECTOR), ...keyAt("nonce=", VECTOR)], returns: { safe: true } });

const AEAD: Member = made({ sinks: keyAt("0|key=", KEY), returns: { type: "cryptography.Aead" } });

/** On its own it says nothing of its use. */
const BARE_DIGEST = perhapsWeak("return", "MD5", STRONG_HASH);

const PASSLIB_BROKEN = [
  "md5_crypt",
  "des_crypt",
  "bsdi_crypt",
  "sha1_crypt",
  "hex_md4",
  "hex_md5",
  "hex_sha1",
  "hex_sha256",
  "hex_sha512",
  "ldap_md5",
  "ldap_sha1",
  "mysql323",
  "lmhash",
  "nthash",
  "plaintext",
];

export const library: Library = {
  name: "cryptography",
  modules: {
    hashlib: "hashlib",
    hmac: "hmac",
    ...pycryptodome("Crypto"),
    ...pycryptodome("Cryptodome"),
    "cryptography.fernet": "cryptography.fernet",
    [`${PRIMITIVES}.ciphers`]: "cryptography.ciphers",
    [`${PRIMITIVES}.ciphers.algorithms`]: "cryptography.algorithms",
    "cryptography.hazmat.decrepit.ciphers.algorithms": "cryptography.algorithms",
    "cryptography.hazmat.decrepit.ciphers": "cryptography.ciphers",
    [`${PRIMITIVES}.ciphers.modes`]: "cryptography.modes",
    [`${PRIMITIVES}.ciphers.aead`]: "cryptography.aead",
    [PRIMITIVES]: "cryptography.primitives",
    [`${PRIMITIVES}.hashes`]: "cryptography.hashes",
    [`${PRIMITIVES}.hmac`]: "cryptography.hmac",
    [`${PRIMITIVES}.kdf.pbkdf2`]: "cryptography.kdf",
    [`${PRIMITIVES}.kdf.scrypt`]: "cryptography.kdf",
    [`${PRIMITIVES}.kdf.hkdf`]: "cryptography.kdf",
    [`${PRIMITIVES}.asymmetric`]: "cryptography.asymmetric",
    [`${PRIMITIVES}.asymmetric.rsa`]: "cryptography.rsa",
    [`${PRIMITIVES}.asymmetric.dsa`]: "cryptography.dsa",
    [`${PRIMITIVES}.asymmetric.dh`]: "cryptography.dh",
    [`${PRIMITIVES}.asymmetric.ec`]: "cryptography.ec",
    [`${PRIMITIVES}.asymmetric.padding`]: "cryptography.padding",
    [`${PRIMITIVES}.serialization`]: "cryptography.serialization",
    bcrypt: "bcrypt",
    "passlib.hash": "passlib.hash",
    "passlib.context": "passlib.context",
  },
  types: {
    hashlib: HASHLIB,
    "hashlib.Hash": HASH,
    hmac: {
      members: {
        ...named(["new", "digest"], {
          call: [
            { when: [{ arg: "0|key=", is: PUBLIC_KEYS }], returns: { type: "hmac.Mac" } },
            { sinks: keyAt("0|key=", "signing key"), returns: { type: "hmac.Mac" } },
          ],
        }),
        compare_digest: { call: { op: "equals" } },
        "*": SAFE_CALL,
      },
    },
    "hmac.Mac": {
      members: { update: HARMLESS, ...named(["digest", "hexdigest"], gives({ source: { kind: "signature" } })), "*": SAFE_CALL },
    },

    Crypto: {
      members: {
        Cipher: { type: "Crypto.Cipher" },
        Hash: { type: "Crypto.Hash" },
        PublicKey: { type: "Crypto.PublicKey" },
      },
    },
    "Crypto.Cipher": {
      members: {
        AES: { type: "Crypto.AES" },
        ...named(CIPHER_NAMES, { type: "Crypto.Broken" }),
        ...named(["ChaCha20", "Salsa20"], { type: "Crypto.Stream" }),
        ChaCha20_Poly1305: { type: "Crypto.Aead" },
        PKCS1_v1_5: { type: "Crypto.OldPadding" },
        PKCS1_OAEP: { type: "Crypto.NewPadding" },
      },
    },
    "Crypto.AES": AES,
    "Crypto.Broken": BROKEN_CIPHER,
    "Crypto.Stream": {
      members: {
        new: {
          call: {
            sinks: [
              weak("return", "unauthenticated stream cipher", "ChaCha20_Poly1305 or AES in GCM mode"),
              ...keyAt("key=", KEY),
              ...keyAt("nonce=", VECTOR),
            ],
            returns: { type: "Crypto.CipherObject" },
          },
        },
      },
    },
    "Crypto.Aead": {
      members: { new: { call: { sinks: [...keyAt("key=", KEY), ...keyAt("nonce=", VECTOR)], returns: { type: "Crypto.CipherObject" } } } },
    },
    "Crypto.OldPadding": {
      members: {
        new: { call: { sinks: [weak("return", "PKCS #1 v1.5 padding", "PKCS1_OAEP")], returns: { type: "Crypto.CipherObject" } } },
      },
    },
    "Crypto.NewPadding": { members: { new: gives({ type: "Crypto.CipherObject" }) } },
    "Crypto.CipherObject": { members: { ...named(["decrypt", "decrypt_and_verify"], gives({ from: ["0"] })), "*": SAFE_CALL } },
    "Crypto.Hash": {
      members: {
        ...named(["MD2", "MD4", "MD5", "SHA", "SHA1", "RIPEMD"], { type: "Crypto.BrokenDigest" }),
        ...named(["SHA224", "SHA256", "SHA384", "SHA512"], { type: "Crypto.Digest" }),
        HMAC: { type: "hmac" },
      },
    },
    "Crypto.BrokenDigest": {
      members: {
        new: {
          call: {
            sinks: [perhapsWeak("return", BROKEN_HASH_USE, STRONG_HASH), hashesPassword("0|data=")],
            returns: { type: "hashlib.Hash", from: ["0|data="], fixed: ["0|data="], cleans: "all" },
          },
        },
      },
    },
    "Crypto.Digest": { members: { new: CRYPTO_DIGEST } },
    "Crypto.PublicKey": { members: { ...named(["RSA", "DSA", "ElGamal"], { type: "Crypto.RSA" }), ECC: { type: "Crypto.ECC" } } },
    "Crypto.RSA": { members: { generate: { call: { sinks: [shortKey("0|bits=")], returns: { safe: true } } }, "*": SAFE_CALL } },
    "Crypto.ECC": {
      members: {
        generate: {
          call: {
            sinks: [
              weak("curve=", "curve that is too short", "P-256 or Ed25519", {
                arg: "curve=",
                matches: "^(?:NIST )?[pP]-?192$|^(?:prime|secp)192",
              }),
            ],
            returns: { safe: true },
          },
        },
      },
    },
    "Crypto.KDF": {
      members: {
        PBKDF2: {
          call: {
            sinks: [
              ...keyAt("0|password=", "password that a key is derived from"),
              saltAt("1|salt="),
              fewIterations("3|count="),
              weak("return", CHEAP, ENOUGH_ITERATIONS, { arg: "3|count=", given: false }),
            ],
            returns: { safe: true },
          },
        },
        scrypt: {
          call: {
            sinks: [...keyAt("0|password=", "password that a key is derived from"), saltAt("1|salt="), lowCost("3|N=")],
            returns: { safe: true },
          },
        },
        bcrypt: {
          call: {
            sinks: [weak("1|cost=", CHEAP, "at least 12 rounds", { arg: "1|cost=", below: BCRYPT_ROUNDS })],
            returns: { safe: true },
          },
        },
      },
    },

    "cryptography.fernet": { members: { Fernet: { type: "cryptography.Fernet" }, MultiFernet: { type: "cryptography.Fernet" } } },
    "cryptography.Fernet": {
      call: { sinks: keyAt("0|key=", KEY), returns: { type: "cryptography.Box" } },
      new: { sinks: keyAt("0|key=", KEY), returns: { type: "cryptography.Box" } },
      members: { generate_key: SAFE_CALL },
    },
    "cryptography.Box": { members: { decrypt: gives({ from: ["0"] }), "*": SAFE_CALL } },
    "cryptography.primitives": {
      members: {
        hashes: { type: "cryptography.hashes" },
        hmac: { type: "cryptography.hmac" },
        serialization: { type: "cryptography.serialization" },
        ciphers: { type: "cryptography.ciphers" },
        asymmetric: { type: "cryptography.asymmetric" },
      },
    },
    "cryptography.ciphers": {
      members: {
        Cipher: made({ returns: { type: "cryptography.Cipher" } }),
        algorithms: { type: "cryptography.algorithms" },
        modes: { type: "cryptography.modes" },
        aead: { type: "cryptography.aead" },
      },
    },
    "cryptography.Cipher": { members: named(["encryptor", "decryptor"], gives({ type: "cryptography.Context" })) },
    "cryptography.Context": { members: { update: gives({ from: ["0"] }), "*": SAFE_CALL } },
    "cryptography.algorithms": {
      members: {
        ...named(
          ["AES", "AES128", "AES256", "Camellia", "SM4", "ChaCha20"],
          made({ sinks: keyAt("0|key=", KEY), returns: { safe: true } }),
        ),
        ...named(["TripleDES", "ARC4", "RC2", "Blowfish", "CAST5", "IDEA", "SEED"], broken("broken cipher", "AES in GCM mode")),
      },
    },
    "cryptography.modes": {
      members: {
        ECB: made({ sinks: [weak("return", "ECB mode, which shows repeated blocks,", AUTHENTICATED)], returns: { safe: true } }),
        ...named(["CFB", "CFB8", "OFB", "CTR"], mode([alone(weak("return", "unauthenticated stream mode", AUTHENTICATED))])),
        CBC: mode([alone(perhapsWeak("return", "unauthenticated CBC mode", AUTHENTICATED))]),
        ...named(["GCM", "XTS"], mode([])),
      },
    },
    "cryptography.aead": {
      members: { ...named(["AESGCM", "AESCCM", "AESOCB3", "AESSIV", "AESGCMSIV", "ChaCha20Poly1305"], { type: "cryptography.AeadClass" }) },
    },
    "cryptography.AeadClass": { call: AEAD.call!, new: AEAD.new!, members: { generate_key: SAFE_CALL } },
    "cryptography.Aead": {
      members: { encrypt: { call: { sinks: keyAt("0|nonce=", VECTOR), returns: { safe: true } } }, decrypt: gives({ from: ["1"] }) },
    },
    "cryptography.hashes": {
      members: {
        // As part of a padding or an authentication code it is not broken.
        MD5: made({ sinks: [BARE_DIGEST], returns: { type: "cryptography.BrokenHash" } }),
        SHA1: made({ returns: { type: "cryptography.BrokenHash" } }),
        Hash: made({ sinks: [brokenHash("0|algorithm=")], returns: { type: "cryptography.Digest" } }),
        "*": made({ returns: { safe: true } }),
      },
    },
    "cryptography.BrokenHash": {},
    "cryptography.Digest": { members: { update: { call: { sinks: [hashesPassword("0|data=")] } }, finalize: SAFE_CALL } },
    "cryptography.hmac": { members: { HMAC: made({ sinks: keyAt("0|key=", "signing key"), returns: { type: "hmac.Mac" } }) } },
    "cryptography.kdf": {
      members: {
        PBKDF2HMAC: made({ sinks: [saltAt("2|salt="), fewIterations("3|iterations=")], returns: { type: "cryptography.Kdf" } }),
        Scrypt: made({ sinks: [saltAt("0|salt="), lowCost("2|n=")], returns: { type: "cryptography.Kdf" } }),
        HKDF: made({ returns: { type: "cryptography.Kdf" } }),
      },
    },
    "cryptography.Kdf": {
      members: {
        derive: { call: { sinks: keyAt("0|key_material=", "password that a key is derived from"), returns: { safe: true } } },
        verify: HARMLESS,
      },
    },
    "cryptography.asymmetric": {
      members: {
        rsa: { type: "cryptography.rsa" },
        dsa: { type: "cryptography.dsa" },
        dh: { type: "cryptography.dh" },
        ec: { type: "cryptography.ec" },
        padding: { type: "cryptography.padding" },
      },
    },
    "cryptography.rsa": {
      members: {
        generate_private_key: {
          call: { sinks: [shortKey("1|key_size="), SMALL_EXPONENT], returns: { type: "cryptography.PrivateKey" } },
        },
        "*": SAFE_CALL,
      },
    },
    "cryptography.dsa": {
      members: {
        ...named(["generate_private_key", "generate_parameters"], { call: { sinks: [shortKey("0|key_size=")], returns: { safe: true } } }),
      },
    },
    "cryptography.dh": { members: { generate_parameters: { call: { sinks: [shortKey("1|key_size=")], returns: { safe: true } } } } },
    "cryptography.ec": {
      members: {
        // As a class it is no less a curve.
        generate_private_key: {
          call: {
            sinks: [weak("0|curve=", SHORT_CURVE_USE, LONG_CURVE, { arg: "0|curve=", instance: "cryptography.ShortCurve" })],
            returns: { safe: true },
          },
        },
        ...named(["SECP192R1", "SECT163K1", "SECT163R2"], {
          type: "cryptography.ShortCurve",
          ...made({ sinks: [weak("return", SHORT_CURVE_USE, LONG_CURVE)], returns: { safe: true } }),
        }),
        "*": { call: { returns: { safe: true } }, new: { returns: { safe: true } } },
      },
    },
    "cryptography.ShortCurve": {},
    "cryptography.PrivateKey": {
      members: { public_key: gives({ type: "cryptography.PublicKey" }), decrypt: { call: { sinks: [oldPadding()] } }, "*": SAFE_CALL },
    },
    "cryptography.PublicKey": { members: { encrypt: { call: { sinks: [oldPadding()], returns: { safe: true } } }, "*": SAFE_CALL } },
    "cryptography.padding": {
      members: {
        PKCS1v15: made({ returns: { fields: { name: { const: "PKCS1v15" } } } }),
        "*": made({ returns: { safe: true } }),
      },
    },
    "cryptography.serialization": {
      members: {
        ...named(["load_pem_public_key", "load_der_public_key", "load_ssh_public_key"], gives({ type: "cryptography.PublicKey" })),
        ...named(["load_pem_private_key", "load_der_private_key"], gives({ type: "cryptography.PrivateKey" })),
        "*": { safe: true, call: { returns: { safe: true } }, new: { returns: { safe: true } } },
      },
    },

    bcrypt: {
      members: {
        gensalt: {
          call: {
            sinks: [weak("0|rounds=", CHEAP, "at least 12 rounds", { arg: "0|rounds=", below: BCRYPT_ROUNDS })],
            returns: { safe: true },
          },
        },
        hashpw: { call: { sinks: [saltAt("1|salt=")], returns: { safe: true } } },
        "*": SAFE_CALL,
      },
    },
    "passlib.hash": {
      members: { ...named(PASSLIB_BROKEN, { type: "passlib.Broken" }), "*": { type: "passlib.Strong" } },
    },
    // The first is the one that new passwords are hashed by.
    "passlib.context": {
      members: {
        CryptContext: {
          new: {
            sinks: [weak("0|schemes=", "password hashed by a broken function", PASSWORD_HASH, { arg: "0|schemes=.0", is: PASSLIB_BROKEN })],
            returns: { type: "passlib.Strong" },
          },
        },
      },
    },
    "passlib.Broken": {
      members: {
        ...named(["hash", "encrypt"], {
          call: { sinks: [weak("return", "password hashed by a broken function", PASSWORD_HASH)], returns: { safe: true } },
        }),
        ...named(["using"], gives({ type: "passlib.Broken" })),
        verify: SAFE_CALL,
      },
    },
    "passlib.Strong": {
      members: {
        using: {
          call: {
            sinks: [weak("rounds=", CHEAP, "the default number of rounds", { arg: "rounds=", below: BCRYPT_ROUNDS })],
            returns: { type: "passlib.Strong" },
          },
        },
        "*": SAFE_CALL,
      },
    },
  },
  // A key that nobody knows where it comes from.
  told: { encrypt: [oldPadding()] },
};

function oldPadding(): Sink {
  return weak("1|padding=", "PKCS #1 v1.5 padding", "OAEP", { arg: "1|padding=.name", is: ["PKCS1v15"] });
}

function brokenHash(arg: string): Sink {
  return perhapsWeak("return", BROKEN_HASH_USE, STRONG_HASH, { arg, instance: "cryptography.BrokenHash" });
}
