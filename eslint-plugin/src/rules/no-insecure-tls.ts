/** Connections whose other end is not verified: certificates, host names, host keys, broken protocol versions. */
import { factRule } from "../define.js";
import { useInstead } from "../wording.js";
import { leaveOptionOut } from "./suggestions/leave-option-out.js";

export const noInsecureTls = factRule({
  name: "no-insecure-tls",
  description: "Disallow connections whose other end is not verified",
  why: "Encryption without verification keeps nobody out: whoever stands on the way (a router, a proxy, a name server) shows a certificate of their own, reads the bot's tokens and conversations and writes the answers that it acts on.",
  instead:
    "Leave verification on. For a server with an authority of its own, such as a hosted database, give the client that authority's certificate (`ca`, `cafile`); for SSH the host's key.",
  notAFinding: [
    "Values that are not constant, such as `rejectUnauthorized: isProduction`",
    "Servers that ask for certificates and decide themselves (`requestCert: true` beside it)",
    "Test files, which are scanned for secrets only",
    "`ssl: true`, `ssl: { ca }`, `checkServerIdentity` with a body that checks something",
  ],
  example: {
    javascript: {
      bad: "const pool = new Pool({ connectionString, ssl: { rejectUnauthorized: false } });",
      good: "const pool = new Pool({ connectionString, ssl: { ca: process.env.DATABASE_CA } });",
    },
    python: { bad: "requests.get(url, verify=False)", good: "requests.get(url, verify=CA_FILE)" },
  },
  preset: "recommended",
  cwe: [295, 297, 327],
  owaspLlm2025: [],
  owaspLlm2026: [],
  asi: ["ASI07"],
  practices: ["encryption", "endpoints"],
  securitySeverity: 7.4,
  kinds: ["tls"],
  reaches: "the other end of the connection is not verified",
  advice: (hit) => useInstead(hit, "Leave verification on."),
  suggest: leaveOptionOut,
});
