/** Sessions and signed data of Python's web frameworks: what signs them. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { keyAt } from "../javascript/crypto-vocabulary.js";
import { HARMLESS, named } from "../javascript/rows.js";

const SECRET = "session secret";

const assigned: Member = { assign: keyAt("0", SECRET) };

/** Signs what it is given with its first argument. */
const signer: Member = { new: { sinks: keyAt("0|secret_key=", "signing secret"), returns: { type: "itsdangerous.Signer" } } };

/** The cookie's flags are those of what keeps the sessions; scripts may not read it unless they are let. */
const READABLE: Sink = {
  arg: "httponly=",
  kind: "cookie",
  fact: true,
  when: [{ arg: "httponly=", is: [false] }],
  detail: { use: "cookie without `HttpOnly`", option: { text: "httponly=True" } },
};
const storage: Member = { new: { sinks: [READABLE], returns: {} } };
const encrypted: Member = { new: { sinks: [READABLE, ...keyAt("0|secret_key=", "session secret")], returns: {} } };

export const library: Library = {
  name: "sessions",
  modules: {
    itsdangerous: "itsdangerous",
    "itsdangerous.url_safe": "itsdangerous",
    aiohttp_session: "aiohttp_session",
    "aiohttp_session.cookie_storage": "aiohttp_session",
    "aiohttp_session.memcached_storage": "aiohttp_session",
    "aiohttp_session.nacl_storage": "aiohttp_session",
    "aiohttp_session.redis_storage": "aiohttp_session",
  },
  types: {
    "flask.App": { members: { secret_key: assigned } },
    "flask.Config": {
      members: {
        SECRET_KEY: assigned,
        JWT_SECRET_KEY: assigned,
        ...named(["update", "from_mapping"], {
          call: { sinks: ["SECRET_KEY=", "JWT_SECRET_KEY=", "0.SECRET_KEY"].flatMap((arg) => keyAt(arg, SECRET)) },
        }),
        from_object: { call: { sinks: keyAt("0.SECRET_KEY", SECRET) } },
        "*": HARMLESS,
      },
    },
    itsdangerous: {
      members: {
        URLSafeTimedSerializer: signer,
        URLSafeSerializer: signer,
        TimedSerializer: signer,
        Serializer: signer,
        TimestampSigner: signer,
        Signer: signer,
        "*": {},
      },
    },
    "itsdangerous.Signer": {},
    aiohttp_session: {
      members: {
        EncryptedCookieStorage: encrypted,
        NaClCookieStorage: encrypted,
        ...named(["SimpleCookieStorage", "RedisStorage", "MemcachedStorage"], storage),
      },
    },
  },
};
