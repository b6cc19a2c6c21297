/** Credentials written into the source. Speaks of secrets by title and public prefix alone; it never has their value in a message. */
import type { DocumentResult, FileResult, SecretHit } from "../analysis.js";
import type { Report, Rule } from "../define.js";
import { ENVIRONMENT } from "./suggestions/environment.js";

export const noHardcodedSecrets: Rule = {
  name: "no-hardcoded-secrets",
  description: "Disallow tokens, keys and passwords in the source",
  why: "Whoever can read the code, its history or a bundle made from it can act as the bot: read its chats, spend its model credit, reach its database. Bots search public repositories for tokens within minutes.",
  instead:
    'Read the secret from the environment (`process.env.DISCORD_TOKEN`, `os.environ["DISCORD_TOKEN"]`) or a secret manager, keep the file that sets it out of version control, and revoke the one that was written down.',
  notAFinding: [
    "Placeholders: `YOUR_TOKEN`, `changeme`, `<api-key>`, `xxxx`, `${TOKEN}`, and names with `test`, `fake` or `example` in them",
    "Public identifiers: client ids, site keys, publishable and anonymous keys, Firebase web keys, Sentry DSNs",
    "Hashes, translation keys, header names, file names, addresses without a password, regular expressions",
    "Tokens whose checksum or encoded part is wrong",
  ],
  preset: "recommended",
  kind: "literal",
  inTests: true,
  cwe: [798, 259],
  owaspLlm2025: ["LLM02"],
  owaspLlm2026: ["LLM02"],
  asi: ["ASI03"],
  mcp: ["MCP01"],
  practices: ["leakage", "data-access"],
  securitySeverity: 8.8,
  schema: { type: "object", properties: {}, additionalProperties: false },
  defaultOptions: {},
  hasSuggestions: true,
  example: {
    javascript: { bad: 'client.login("<the token itself>");', good: "client.login(process.env.DISCORD_TOKEN);" },
    python: { bad: 'bot = TeleBot("<the token itself>")', good: 'bot = TeleBot(os.environ["TELEGRAM_TOKEN"])' },
  },
  check: ({ result }) => result.secrets.filter((secret) => !isKeyInUse(secret, result)).map((secret) => report(secret, result)),
  checkDocument: ({ result }) => result.secrets.map((secret) => documentReport(secret, result)),
};

/** A generic secret that a cryptographic function is given is spoken of by the rule that follows it there. */
function isKeyInUse(secret: SecretHit, { file, hits }: FileResult): boolean {
  if (secret.format !== "generic") return false;
  return hits.some(({ kind, confidence, at, flows }) => {
    const places = kind === "crypto-key" && confidence === "confirmed" ? [at, ...flows.flatMap(({ steps }) => steps.slice(0, 1))] : [];
    return places.some((place) => place.file === file && place.start < secret.at.end && secret.at.start < place.end);
  });
}

function report(secret: SecretHit, result: FileResult): Report {
  const read = secret.env === undefined ? "it from the environment" : `\`${ENVIRONMENT[result.language].read(secret.env)}\``;
  const suggestions = secret.whole && secret.env !== undefined ? ENVIRONMENT[result.language].suggest(secret, secret.env, result) : [];
  return { ...place(secret, result), message: message(secret, "is hard-coded", `read ${read} instead`), suggestions };
}

function documentReport(secret: SecretHit, result: DocumentResult): Report {
  const variable = secret.env === undefined ? "a variable of the environment" : `the environment variable \`${secret.env}\``;
  const instead =
    result.document.kind === "env"
      ? "keep this file out of version control (`.gitignore`)"
      : `keep it in ${variable}, or in a file that version control leaves out`;
  return { ...place(secret, result), message: message(secret, "stands", instead), suggestions: [] };
}

function place(secret: SecretHit, result: { readonly text: string }): Omit<Report, "message" | "suggestions"> {
  return {
    at: secret.at,
    confidence: "confirmed",
    flows: [],
    // The fingerprint is published: it is made of what stands before the secret, since a short password could be guessed from a hash.
    statement: { start: result.text.lastIndexOf("\n", secret.at.start - 1) + 1, end: secret.at.start },
    enclosing: [],
  };
}

function message(secret: SecretHit, is: string, instead: string): string {
  const shown = secret.masked === "…" ? "" : ` "${secret.masked}"`;
  const where = secret.name === undefined ? (is === "stands" ? " here" : "") : ` in \`${secret.name}\``;
  return `${secret.title}${shown} ${is}${where}: whoever reads this file can use it. Revoke it and ${instead}.`;
}
