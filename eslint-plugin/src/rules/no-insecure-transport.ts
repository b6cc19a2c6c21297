/** Messages and credentials sent to other hosts without encryption. */
import { factRule } from "../define.js";
import { useInstead } from "../wording.js";

/** What a connection that begins in the clear asks for later, perhaps in another function. */
const STARTTLS = /starttls/i;

export const noInsecureTransport = factRule({
  name: "no-insecure-transport",
  description: "Disallow requests and connections without encryption",
  why: "Whoever stands on the way (a router, a provider, a wireless network) reads what is sent, keys and conversations among it, and writes the answers that the bot acts on.",
  instead: "Use `https:`, `wss:`, SFTP or FTPS, and mail with TLS.",
  notAFinding: [
    "Hosts of the same machine, of a private network, of a composition of containers (`http://redis:6379`)",
    "Mail of a file that asks for encryption (`starttls`) anywhere",
    "Addresses of which the host is not constant, and addresses that nobody connects to, such as names of schemas",
  ],
  example: {
    javascript: {
      bad: 'await axios.post("http://api.example.com/chat", message);',
      good: 'await axios.post("https://api.example.com/chat", message);',
    },
    python: {
      bad: 'requests.post("http://api.example.com/chat", json=message)',
      good: 'requests.post("https://api.example.com/chat", json=message)',
    },
  },
  preset: "strict",
  strictBecause: "Some hosts offer nothing else.",
  cwe: [319],
  owaspLlm2025: [],
  owaspLlm2026: [],
  asi: ["ASI07"],
  practices: ["encryption", "endpoints"],
  securitySeverity: 5.9,
  kinds: ["transport"],
  reaches: "the address is not encrypted",
  follows: ({ detail }, { result }) => !STARTTLS.test(detail.instead ?? "") || !STARTTLS.test(result.text),
  advice: (hit) => useInstead(hit, "Use the encrypted protocol (`https:`, `wss:`) instead."),
});
