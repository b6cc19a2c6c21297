/** Sessions and signed data of Python's web frameworks: what signs them. */
import type { Library, Member, Sink } from "../../engine/summary.js";
import { keyAt } from "../javascript/crypto-vocabulary.js";
import { HARMLESS, named } from "../javascript/rows.js";

const SECRET = "session secret";

const assigned: Member = { assign: keyAt("0", SECRET) };

/** Signs what it is given with its first argument. */
const signer: Member = { new: { sinks: keyAt("0|secret_key=", "signing secret"), returns: { type: "itsdangerous.Signer" } } };

const storage: readonly Sink[] = keyAt("0|secret_key=", "session secret");

export const library: Library = {
  name: "sessions",
  modules: {
    itsdangerous: "itsdangerous",
    "itsdangerous.url_safe": "itsdangerous",
    "aiohttp_session.cookie_storage": "aiohttp_session",
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
    aiohttp_session: { members: { EncryptedCookieStorage: { new: { sinks: storage } } } },
  },
};
