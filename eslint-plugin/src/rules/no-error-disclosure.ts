/** Text of exceptions, stacks and providers' answers shown to whoever talks to the program. */
import { flowRule, type Hit, type RuleContext, type Selected } from "../define.js";
import type { Confidence } from "../engine/kinds.js";
import { useInstead } from "../wording.js";

/** Where a message is meant for those who run the bot: a channel of logs, the owner. */
const FOR_DEVELOPERS = /(?:^|[^a-z])(?:_?logs?|logger|owners?|admins?|devs?|developers?|debug|report|sudo|maintainers?)(?![a-z])/i;

export const noErrorDisclosure = flowRule({
  name: "no-error-disclosure",
  description: "Disallow the text of exceptions in what people are shown",
  why: "What an exception says was written for developers: statements and table names, paths, addresses of other services, the provider's answer with the key or the account in it. Whoever provokes errors reads how the bot is built, and what to try next.",
  instead: "Log the error and answer with a text of your own, with a number to look it up by if you like.",
  notAFinding: [
    "A fixed text, a status code, the name of the error",
    "Errors of the program's own classes, whose text was written for people (`instanceof UserError`, `except UserError`)",
    "What is wrong with a value, said to whoever gave it (`except ValueError`)",
    'What is shown where somebody develops only (`NODE_ENV !== "production"`, `if app.debug:`)',
    "Logs, and messages to a channel of logs, the owner, the developers",
    "Results of tools that a model calls: it has to know what went wrong",
    "What only those read who have been found to be allowed to: owners, administrators, people who are logged in (reported in `strict`)",
  ],
  example: {
    javascript: {
      bad: "await interaction.reply(`Something went wrong: ${error.message}`);",
      good: 'console.error(error);\nawait interaction.reply("Something went wrong.");',
    },
    python: {
      bad: 'except Exception as e:\n    await update.message.reply_text(f"Something went wrong: {e}")',
      good: 'except Exception:\n    logging.exception("notes")\n    await update.message.reply_text("Something went wrong.")',
    },
  },
  preset: "recommended",
  strictBecause: "Owners and administrators are often meant to read what went wrong.",
  cwe: [209],
  owaspLlm2025: ["LLM02"],
  owaspLlm2026: ["LLM02"],
  practices: ["leakage"],
  securitySeverity: 5.3,
  kinds: ["disclosure"],
  sources: ["error"],
  reaches: "what people are shown",
  advice: (hit) => useInstead(hit, "Log it, and answer with a text of your own."),
  grade: gradeDisclosure,
  byPolicy: true,
  group: oncePerError,
});

/** Who a message is for is told by the names around what is shown, not by words in texts. */
function gradeDisclosure(hit: Hit, context: RuleContext): Confidence | undefined {
  const { statement, at } = hit;
  const around = context.text({ start: statement.start, end: at.start }) + context.text({ start: at.end, end: statement.end });
  const names = around.replace(/(["'`]).*?\1/g, "").replace(/(?<=[a-z])(?=[A-Z])/g, " ");
  if (FOR_DEVELOPERS.test(names)) return undefined;
  return hit.authorized ? "possible" : hit.confidence;
}

/** A helper that answers with what it caught is one defect, however many handlers answer with what the helper gives. */
function oncePerError(selected: readonly Selected[]): readonly Selected[] {
  const first = new Map<string, string>();
  return selected.filter(({ hit, flows }) => {
    const [source, next] = flows[0]!.steps;
    const caught = [source, ...(next?.role === "assign" ? [next] : [])].map((step) => `${step?.file}:${step?.start}`);
    const place = JSON.stringify(hit.enclosing);
    const key = caught.join();
    if (!first.has(key)) first.set(key, place);
    return first.get(key) === place;
  });
}
