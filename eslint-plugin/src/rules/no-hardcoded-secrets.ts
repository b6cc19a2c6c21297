/** Credentials written into the source. Speaks of secrets by title and public prefix alone; it never has their value in a message. */
import type { FileResult, SecretHit } from "../analysis.js";
import type { LanguageName, Report, Rule } from "../define.js";
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
  cwe: [798, 259],
  owaspLlm2025: ["LLM02"],
  owaspLlm2026: ["LLM02"],
  securitySeverity: 8.8,
  schema: { type: "object", properties: {}, additionalProperties: false },
  defaultOptions: {},
  hasSuggestions: true,
  example: {
    javascript: { bad: 'client.login("<the token itself>");', good: "client.login(process.env.DISCORD_TOKEN);" },
    python: { bad: 'bot = TeleBot("<the token itself>")', good: 'bot = TeleBot(os.environ["TELEGRAM_TOKEN"])' },
  },
  check: ({ result }) => result.secrets.filter((secret) => !isKeyInUse(secret, result)).map((secret) => report(secret, result)),
};

/** A generic secret that a cryptographic function is given is spoken of by the rule that follows it there. */
function isKeyInUse(secret: SecretHit, { file, hits }: FileResult): boolean {
  if (secret.format !== "generic") return false;
  return hits.some(({ kind, at, flows }) => {
    const places = kind === "crypto-key" ? [at, ...flows.flatMap(({ steps }) => steps.slice(0, 1))] : [];
    return places.some((place) => place.file === file && place.start < secret.at.end && secret.at.start < place.end);
  });
}

function report(secret: SecretHit, result: FileResult): Report {
  return {
    at: secret.at,
    message: message(secret, result.language),
    confidence: "confirmed",
    flows: [],
    suggestions: secret.whole && secret.env !== undefined ? ENVIRONMENT[result.language].suggest(secret, secret.env, result) : [],
    // The fingerprint is published: it is made of what stands before the secret, since a short password could be guessed from a hash.
    statement: { start: result.text.lastIndexOf("\n", secret.at.start - 1) + 1, end: secret.at.start },
    enclosing: [],
  };
}

function message(secret: SecretHit, language: LanguageName): string {
  const shown = secret.masked === "…" ? "" : ` "${secret.masked}"`;
  const place = secret.name === undefined ? "" : ` in \`${secret.name}\``;
  return `${secret.title}${shown} is hard-coded${place}: whoever reads this file can use it. Revoke it and read ${environment(secret, language)} instead.`;
}

function environment({ env }: SecretHit, language: LanguageName): string {
  return env === undefined ? "it from the environment" : `\`${ENVIRONMENT[language].read(env)}\``;
}
