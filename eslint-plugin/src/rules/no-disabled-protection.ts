/** Protections that servers, windows and middleware have of their own, switched off; folders listed, hidden files served. */
import { factRule } from "../define.js";
import { useInstead } from "../wording.js";
import { leaveOptionOut } from "./suggestions/leave-option-out.js";

export const noDisabledProtection = factRule({
  name: "no-disabled-protection",
  description: "Disallow switching off protections that are built in",
  why: "Headers such as `Content-Security-Policy` and the walls between a page and its window are what is left when markup of a stranger, or of the model, gets through after all: without them it runs, frames the page, or reaches Node. A folder that is listed shows what nobody links to.",
  instead:
    "Leave the protection on and adjust it: name the sources that a page needs, serve one folder with the files that are meant to be seen.",
  notAFinding: [
    "Values that are not constant, such as `contentSecurityPolicy: isProduction`",
    "Policies with directives of their own, however long",
    "Bots without pages: what is not installed is not reported",
  ],
  example: {
    javascript: {
      bad: "new BrowserWindow({ webPreferences: { contextIsolation: false, nodeIntegration: true } });",
      good: 'new BrowserWindow({ webPreferences: { preload: path.join(__dirname, "preload.js") } });',
    },
    python: { bad: "SECURE_CONTENT_TYPE_NOSNIFF = False", good: "SECURE_CONTENT_TYPE_NOSNIFF = True" },
  },
  preset: "strict",
  strictBecause: "Whether a program shows pages that need the protection is not asked.",
  cwe: [693, 1021, 548, 538],
  owaspLlm2025: [],
  owaspLlm2026: [],
  practices: ["endpoints"],
  securitySeverity: 5.3,
  kinds: ["protection"],
  reaches: "a protection is switched off",
  advice: (hit) => useInstead(hit, "Leave it on."),
  suggest: leaveOptionOut,
});
