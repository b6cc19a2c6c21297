/** Values of generators that can be predicted, where nobody may guess them. One report for each generator, where its value is first so used. */
import { flowRule, type InEachLanguage, type Selected } from "../define.js";
import type { Hit } from "../engine/finding.js";
import type { Confidence } from "../engine/kinds.js";
import { isSalt, isSecretName } from "./secret-names.js";
import { offer } from "./suggestions/index.js";

const ADVICE: InEachLanguage = {
  javascript: "Use `crypto.randomUUID()`, or `crypto.randomInt` and `crypto.randomBytes`, instead.",
  python: "Use `secrets.token_urlsafe()`, or `secrets.choice` and `secrets.randbelow`, instead.",
};

export const noInsecureRandom = flowRule({
  name: "no-insecure-random",
  description: "Disallow predictable random values as tokens, session ids, codes, passwords and keys",
  why: "`Math.random` and Python's `random` are made for dice: from a few values somebody has seen, the next ones can be computed. Who asks for a reset code of their own then knows the code that the next user gets, or takes over a conversation by its id.",
  instead:
    "Take tokens, ids, codes and passwords from the cryptographic generator: `crypto.randomUUID()` and `crypto.randomBytes`, or Python's `secrets`.",
  notAFinding: [
    "Dice, shuffles, jokes, delays, colours, names of temporary files",
    "One of several keys or servers picked at random",
    "`random.SystemRandom`, `secrets`, `uuid4`, `crypto.getRandomValues`",
    "Counts of tokens and other numbers whose names only sound secret",
  ],
  example: {
    javascript: {
      bad: "const sessionId = Math.random().toString(36).slice(2);",
      good: "const sessionId = crypto.randomUUID();",
    },
    python: {
      bad: 'token = "".join(random.choices(string.ascii_letters, k=32))',
      good: "token = secrets.token_urlsafe(32)",
    },
  },
  preset: "recommended",
  strictBecause: "A salt has to be another one each time, no more, and the signatures of many services ask for a random number.",
  cwe: [338, 330],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["encryption", "authentication"],
  securitySeverity: 7.5,
  kinds: ["guessable"],
  sources: ["random"],
  reaches: "a value that nobody may guess",
  advice: (_, language) => ADVICE[language],
  grade: (hit) => (hit.detail.use !== undefined ? hit.confidence : isSecretName(hit.sink) ? gradeName(hit) : undefined),
  group: firstOfEachSource,
  suggest: offer("secure-random"),
});

/** A salt has to be another one each time, and many services call the random number of a signature so. */
function gradeName({ sink, confidence, flows }: Hit): Confidence {
  return isSalt(sink) || flows.every(({ steps }) => steps.some(({ text }) => NUMBERED.test(text))) ? "possible" : confidence;
}

/** It tells what is asked, sent or written down apart from the rest, and lets nobody in. */
const NUMBERED = /(?:request|req|trace|correlation|message|msg)_?id\b/iu;

/** The generator is what has to change, so its value is reported where it is first used for a secret. */
function firstOfEachSource(selected: readonly Selected[]): readonly Selected[] {
  const seen = new Set<string>();
  const length = ({ flows }: Selected): number => flows[0]?.steps.length ?? 0;
  return [...selected]
    .sort((a, b) => length(a) - length(b) || a.hit.at.start - b.hit.at.start)
    .filter(({ flows }) => {
      const sources = flows.map(({ steps: [first] }) => `${first?.file}:${first?.start}`);
      const fresh = sources.length === 0 || sources.some((source) => !seen.has(source));
      for (const source of sources) seen.add(source);
      return fresh;
    });
}
