/** Keys that every visitor can read: under the prefix of settings for browsers, in clients that run there, in answers and pages. */
import { flowRule, type InEachLanguage, type Report, type Rule, type RuleContext } from "../define.js";
import { firstOfStatement } from "./kept-data.js";
import { isPublicKey, isSecretPath } from "../engine/sensitive-names.js";

const ADVICE: InEachLanguage = {
  javascript: "Keep the key on the server, and let the page ask a route of your own, instead.",
  python: "Keep the key on the server, and give the page only what it shows, instead.",
};

const flows = flowRule({
  name: "no-client-side-secret",
  description: "Disallow keys in programs that run in a browser, in answers and in pages",
  why: "What a browser gets everybody gets: bundlers write the values of settings with a public prefix into the page, and whoever opens it spends your credit with the model's provider, or speaks as your bot.",
  instead:
    "Call the provider from a route of your own server, which knows the key and who asks. Keep keys in settings without a public prefix.",
  notAFinding: [
    "Keys that are public by design: Firebase, Supabase's anon key, Stripe's publishable key, Sentry's address, Mapbox, reCAPTCHA's site key",
    "A client in the browser whose key each visitor brings (reported in `strict` only)",
    "Settings with a public prefix that are no keys: addresses, names, flags",
    "Tokens that the server makes for who has just logged in",
  ],
  example: {
    javascript: {
      bad: "const openai = new OpenAI({ apiKey: process.env.NEXT_PUBLIC_OPENAI_API_KEY, dangerouslyAllowBrowser: true });",
      good: 'const answer = await fetch("/api/chat", { method: "POST", body: JSON.stringify({ text }) });',
    },
    python: {
      bad: 'return render_template("chat.html", api_key=os.environ["OPENAI_API_KEY"])',
      good: 'return render_template("chat.html")  # the page asks /api/chat',
    },
  },
  preset: "recommended",
  cwe: [522, 540],
  owaspLlm2025: ["LLM02", "LLM07"],
  owaspLlm2026: ["LLM02", "LLM08"],
  mcp: ["MCP01"],
  practices: ["leakage", "endpoints"],
  securitySeverity: 8.1,
  kinds: ["publication"],
  sources: ["secret"],
  reaches: "whoever asks",
  group: firstOfStatement,
  advice: (_, language) => ADVICE[language],
});

/** A setting that bundlers write into what browsers get. */
const PUBLIC =
  /\b(?:process|import\s{0,40}\.\s{0,40}meta)\s{0,40}\.\s{0,40}env\s{0,40}(?:\.\s{0,40}|\[\s{0,40}["'])((?:NEXT_PUBLIC|NUXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|VUE_APP|GATSBY|PUBLIC)_\w+)/g;

export const noClientSideSecret: Rule = {
  ...flows,
  check: (context) => [...published(context), ...flows.check(context)].filter(firstAtPlace),
};

function firstAtPlace({ at }: Report, index: number, all: readonly Report[]): boolean {
  return all.findIndex((other) => other.at.start <= at.start && other.at.end >= at.end) === index;
}

function published({ result }: RuleContext): readonly Report[] {
  if (result.language !== "javascript") return [];
  return [...result.text.matchAll(PUBLIC)].flatMap((match) => {
    const name = match[1]!;
    const at = { start: match.index, end: match.index + match[0].length };
    const comment = result.comments.some((each) => each.at.start <= at.start && each.at.end >= at.end);
    if (comment || isPublicKey(name) || !isSecretPath(name.replace(/^(?:[A-Z]+_)?(?:PUBLIC|APP)_|^VITE_|^GATSBY_/, ""), true)) return [];
    const message = `The setting \`${name}\` is written into what every visitor's browser gets. ${ADVICE.javascript}`;
    return [{ at, message, confidence: "confirmed" as const, flows: [], suggestions: [], statement: at, enclosing: [] }];
  });
}
