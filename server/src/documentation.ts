/** A rule's documentation as text for a person: Markdown, or plain text for clients without it. Never reads a file. */
import { english, type Translate } from "./l10n.js";
import type { Finding, RuleDocumentation, Step } from "./tools.js";

/** The data's way in one line: what it starts as, through what it goes, what it reaches. */
export function pathInOneLine(finding: Finding, t: Translate): string | undefined {
  const steps = finding.flows[0]?.steps;
  if (!steps?.length) return undefined;
  return steps.map((step) => `${step.text} (${place(step, finding, t)})`).join(" → ");
}

/** The line; in another file than the finding's, the file's name too. Cells of a notebook have addresses, which say nothing to a person. */
function place({ file, startAt: { line } }: Step, finding: Finding, t: Translate): string {
  const isElsewhere = file !== finding.file && !/^[a-z][a-z0-9+.-]*:/iu.test(file);
  return isElsewhere ? t("{0}, line {1}", file.slice(file.lastIndexOf("/") + 1), line) : t("line {0}", line);
}

/** A fence longer than any run of backticks inside. */
function fenced(code: string, language: RuleDocumentation["language"]): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language === "python" ? "python" : "ts"}\n${code.trimEnd()}\n${fence}`;
}

/** Text from a program must not become markup. Between backticks nothing does, so what stands there is left as it is. */
function escaped(text: string): string {
  const parts = text.replace(/\s+/gu, " ").split(/(`[^`]*`)/u);
  return parts.map((part, index) => (index % 2 ? part : part.replace(/[\\`*_{}[\]<>#|~!]/gu, "\\$&"))).join("");
}

export function ruleMarkdown(rule: RuleDocumentation): string {
  const parts = [`### ${rule.name}`, `${rule.description}.`, `**Why.** ${rule.why}`, `**Instead.** ${rule.instead}`];
  if (rule.bad) parts.push("Bad:", fenced(rule.bad, rule.language));
  if (rule.good) parts.push("Good:", fenced(rule.good, rule.language));
  parts.push(`[Documentation](${rule.url})`);
  return parts.join("\n\n");
}

/** `command`: the address that shows the whole path, for clients that know it. */
export function findingMarkdown(finding: Finding, rule: RuleDocumentation, command?: string, t: Translate = english): string {
  const path = pathInOneLine(finding, t);
  const link = command === undefined ? "" : ` ([${t("Show data flow")}](${command}))`;
  const sure = finding.confidence === "confirmed" ? [] : [t("The origin of the data is unknown.")];
  const about = path === undefined ? sure : [...sure, t("Path: {0}", `${escaped(path)}${link}`)];
  return [...about, ruleMarkdown(rule)].join("\n\n");
}

export function findingPlainText(finding: Finding, rule: RuleDocumentation, t: Translate): string {
  const path = pathInOneLine(finding, t);
  const lines = [`${rule.name}: ${rule.description}.`, ...(path === undefined ? [] : [t("Path: {0}", path)])];
  lines.push(`Why: ${rule.why}`, `Instead: ${rule.instead}`);
  if (rule.bad) lines.push("Bad:", rule.bad.trimEnd());
  if (rule.good) lines.push("Good:", rule.good.trimEnd());
  lines.push(rule.url);
  return lines.join("\n\n");
}
