/**
 * Checks of signatures, tokens, passwords and permissions whose failure is swallowed, taken for success, or goes nowhere; and failures that go
 * too far, to the end of the program.
 */
import { factRule } from "../define.js";

/** Names that promise a permission or that something is genuine, and those that promise the opposite, where yes is the safe answer. */
const PROMISES =
  /admin|owner|moderator|\bmod\b|staff|auth(?:enticat|oris|oriz|entic|ed\b)|permi(?:ssion|tted|t\b)|allow|access|trusted|verif|signature|password|credential|token|whitelist|privileg/i;
const OPPOSITE =
  /\b(?:not|un|dis|non?|in(?=valid|secure)|den(?:y|ied)|block|bann?|expir|missing|lacks?|needs?|requires?|rate|limit|black)/i;

const words = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/_/g, " ");

export const noSilentSecurityFailure = factRule({
  name: "no-silent-security-failure",
  description: "Disallow checks whose failure changes nothing, and errors that end the program",
  why: "A signature is verified, but the exception that says it is forged is swallowed, or its answer is thrown away: whoever sends a forged webhook, token or password is treated like everybody else, and the check looks as if it were there.",
  instead: "End the request where the check fails (answer 401, throw, return false), and let errors in a check count as a failed one.",
  notAFinding: [
    "`req.user = jwt.verify(token, key)` with an empty handler: nobody is logged in then",
    "Handlers that answer, throw, return or note the failure, and tries in which everything that needs the check comes after it",
    "A check whose callback is given the answer",
    "In `strict`: errors that are thrown inside of `try`, in handlers themselves, or outside of what strangers can have run",
    "Decryption that falls back to the text as it is (reported as possible in `strict`)",
  ],
  example: {
    javascript: {
      bad: "try { stripe.webhooks.constructEvent(body, signature, secret); } catch {}\nhandle(JSON.parse(body));",
      good: "let event;\ntry { event = stripe.webhooks.constructEvent(body, signature, secret); } catch { return res.sendStatus(400); }\nhandle(event);",
    },
    python: {
      bad: "try:\n    key.verify(signature, body)\nexcept InvalidSignature:\n    pass\nhandle(body)",
      good: "try:\n    key.verify(signature, body)\nexcept InvalidSignature:\n    abort(401)\nhandle(body)",
    },
  },
  preset: "recommended",
  cwe: [390, 636, 755, 252],
  owaspLlm2025: [],
  owaspLlm2026: [],
  mcp: ["MCP07"],
  practices: ["authentication", "monitoring"],
  securitySeverity: 8.1,
  kinds: ["silent-failure", "crash"],
  reaches: "a failure changes nothing, or too much",
  advice: ({ detail }) => ADVICE.get(detail.use ?? "") ?? "End here when the check fails.",
  group: (selected) =>
    selected.filter(
      ({ hit }) =>
        hit.detail.use !== "a failed check is answered with yes" || (PROMISES.test(words(hit.sink)) && !OPPOSITE.test(words(hit.sink))),
    ),
});

const ADVICE: ReadonlyMap<string, string> = new Map([
  [
    "an error is thrown where nobody catches it, which ends the program for everybody",
    "Answer with an error instead, or hand it on (`next(error)`).",
  ],
  ["the failure of a check is swallowed", "End the request in the handler: answer 401, throw or return."],
  ["a failed check is answered with yes", "Answer no when the check cannot be made."],
  ["a check is made only where the sender has sent a signature", "Refuse what comes without one: whoever forges it leaves it out."],
  ["a check is made only where a secret is set", "Refuse everything where no secret is set, or end the program when it starts."],
  ["the answer of a check is thrown away", "Ask for its answer and end the request when it is no."],
  ["a promise is taken for the answer of a check", "Put `await` before it: a promise is always true."],
  ["where the text cannot be decrypted, it is taken as it is", "Fail instead, and tell old texts by a prefix."],
]);
