/** Checks of addresses and cleanings of texts that only look whole. */
import { factRule } from "../define.js";
import { useInstead } from "../wording.js";

export const noBypassableCheck = factRule({
  name: "no-bypassable-check",
  description: "Disallow checks and cleanings that some texts get past",
  why: "`https://example.com.evil.org` begins with `https://example.com`, `https://evil.org/?example.com` holds it: the check lets both in. `replace` with a text takes the first quote and leaves the second, which is the one that does harm.",
  instead:
    "Parse the address and compare its host as a whole; replace every occurrence, or better use the function that is made for the place where the text goes.",
  notAFinding: [
    "`startsWith` with the slash that ends the host, `endsWith` with the dot before it",
    "Searching text for a name, where the variable is not called an address",
    "`replaceAll`, and `replace` with a regular expression that has the flag `g`",
    "In Python, `replace`, which takes every occurrence",
    "A look for `javascript:` in a function that speaks of `http:`, `mailto:` or `#` as well: it chooses, or lets through what it knows",
  ],
  example: {
    javascript: {
      bad: 'if (url.startsWith("https://example.com")) fetch(url);',
      good: 'if (new URL(url).hostname === "example.com") fetch(url);',
    },
    python: {
      bad: 'if url.startswith("https://example.com"): requests.get(url)',
      good: 'if urlsplit(url).hostname == "example.com": requests.get(url)',
    },
  },
  preset: "strict",
  strictBecause: "Whether the check keeps anybody out, or only chooses what is done, cannot be seen.",
  cwe: [20, 116],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["injection"],
  securitySeverity: 5.3,
  kinds: ["bypassable"],
  reaches: "some texts get past this check",
  advice: (hit) => useInstead(hit, "Compare the whole."),
});
