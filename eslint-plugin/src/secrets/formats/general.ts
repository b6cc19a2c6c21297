/** Credentials that no single provider gives: keys, addresses, headers, signed tokens. They stand last, since a provider's format says more. */
import { hasOwnPassword, isAnonymousJwt, isEncodedJwt, isPrivateJwt, isRealCredential, isServiceRoleJwt } from "../checks.js";
import { containing, DASHED, type Format, NONE, prefixed, URLSAFE } from "../format.js";
import { isPlaceholder } from "../placeholder.js";
import { PEM, PUTTY } from "./pem.js";

const JWT = `eyJ${URLSAFE}{10,400}\\.eyJ${URLSAFE}{10,2000}\\.(?<random>${URLSAFE}{20,700})`;
const DATABASE_SCHEMES =
  "postgres postgresql mysql mysql2 mariadb mongodb mongodb+srv redis rediss amqp amqps mssql sqlserver clickhouse cockroachdb".split(" ");
const CREDENTIALS = `[^\\s:/@"'\`<>$\\{\\}]{0,80}:(?<random>[^\\s/@"'\`<>$\\{\\}]{3,160})@(?!example\\.)[\\w.-]{1,200}[^\\s"'\`<>)\\\\]{0,200}`;
/** A word of a command, quoted or not. */
const QUOTED = `(?:"[^"\\n]{3,80}"|'[^'\\n]{3,80}'|[^\\s"'\`|;&<>():]{1,80})`;

export const GENERAL: readonly Format[] = [
  containing("private-key", "Private key", ["-----BEGIN "], "", PEM.slice("-----BEGIN ".length), {
    shown: "-----BEGIN".length,
    edge: NONE,
  }),
  containing("putty-private-key", "PuTTY private key", ["Private-Lines: "], "", PUTTY.slice("Private-Lines: ".length), {
    shown: "Private-Lines".length,
    edge: NONE,
  }),
  prefixed("age-secret-key", "age secret key", "AGE-SECRET-KEY-1", "(?<random>[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58})"),
  containing(
    "database-url",
    "Database address with a password",
    DATABASE_SCHEMES.map((scheme) => `${scheme}://`),
    "",
    CREDENTIALS,
    { edge: NONE, check: hasOwnPassword, env: "DATABASE_URL" },
  ),
  containing(
    "connection-string",
    "Database password",
    ["PWD=", "Pwd=", "Password="],
    "",
    `(?<token>[^;"'\`\\s$\\{\\}<>&]{6,80})(?=[;"'\`])`,
    {
      near: { with: /(?:server|data source|uid|user id|database)=/i },
      check: (password) => !isPlaceholder(password) && /\d|[^\w]/.test(password),
      edge: NONE,
      env: "DB_PASSWORD",
    },
  ),
  containing("url-password", "Address with a password", ["://"], "(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{1,14}", CREDENTIALS, {
    edge: NONE,
    check: hasOwnPassword,
    env: "SERVICE_URL",
  }),
  containing(
    "curl-credentials",
    "Password in a curl command",
    [" -u", "\t-u", "\n-u", " --user", "\t--user", "\n--user"],
    "",
    `(?:=|\\s{0,5})(?:"[^"\\n:]{0,80}:[^"\\n]{0,80}"|'[^'\\n:]{0,80}:[^'\\n]{3,80}'|${QUOTED}:${QUOTED})(?=\\s|$)`,
    { near: { with: /\bcurl\b/ }, edge: NONE, check: isRealCredential, shown: 3, env: "API_PASSWORD" },
  ),
  containing(
    "http-header",
    "Credential in a header",
    [" -H", "\t-H", "\n-H", " --header", "\t--header", "\n--header"],
    "",
    `(?:=|\\s{0,5})["'](?:authorization:\\s{0,5}(?:(?:basic|bearer|(?:api-)?token|bot)\\s)?|(?:x-(?:[a-z]{1,20}-)?)?(?:api-?)?(?:key|token):\\s{0,5})(?<token>[\\w=~@.+/-]{8,400})["']`,
    { anyCase: true, edge: NONE, check: isRealCredential, env: "API_TOKEN" },
  ),
  containing(
    "kubernetes-secret",
    "Value of a Kubernetes secret",
    ["data:"],
    "",
    `[^]{0,100}?\\s[\\w.-]{1,60}:\\s{0,30}(?:[|>][+-]?\\s{1,30})?["']?(?<token>[A-Za-z0-9+/]{10,}={0,3})(?![A-Za-z0-9+/=:-])`,
    { anyCase: true, near: { with: /\bkind:\s*["']?secret\b/i }, edge: NONE, env: "SECRET" },
  ),
  prefixed("supabase-service-key", "Supabase service role key", "eyJ", JWT.slice(3), {
    check: isServiceRoleJwt,
    edge: DASHED,
    env: "SUPABASE_SERVICE_ROLE_KEY",
  }),
  prefixed("supabase-anon-key", "Supabase browser key", "eyJ", JWT.slice(3), { check: isAnonymousJwt, public: true, edge: DASHED }),
  prefixed("json-web-token", "JSON Web Token", "eyJ", JWT.slice(3), { check: isPrivateJwt, edge: DASHED, env: "ACCESS_TOKEN" }),
  prefixed("encoded-json-web-token", "JSON Web Token in base64", "ZXlK", `(?<random>[A-Za-z0-9+/_\\\\\\s-]{48,4000}={0,2})`, {
    check: isEncodedJwt,
    edge: DASHED,
    env: "ACCESS_TOKEN",
  }),
];
