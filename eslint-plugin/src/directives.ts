/**
 * `eslint-disable` comments, for the doors that are not ESLint (which honours them itself). The rules are ESLint's; `#` comments, which
 * have no block form, may carry every directive. Says of those that name our rules, too, which have no reason or switch nothing off: ESLint
 * reports the latter itself. Reads comments only, never code.
 */
import type { At } from "./ir/ir.js";
import type { Comment } from "./languages/language.js";
import type { LineIndex } from "./lines.js";

export const RULE_PREFIX = "chatbot-security/";

const DIRECTIVE = /^\s*eslint-(enable|disable-next-line|disable-line|disable)(?:\s+([\s\S]*))?$/;
/** What follows two hyphens between spaces is the reason. */
const REASON = /(?:^|\s)-{2,}(?:\s[\s\S]*|$)/;

/** What an editor writes where the reader is to write the reason. */
const PLACEHOLDER = /\bexplain why this is safe\b/;

interface Switch {
  readonly at: At;
  readonly disables: boolean;
  /** As it is written: "eslint-disable-next-line". */
  readonly form: string;
  /** Undefined: every rule. */
  readonly rules: ReadonlySet<string> | undefined;
  readonly hasReason: boolean;
  /** Names of rules, without prefix, that it has switched off somewhere. */
  readonly used: Set<string>;
}

export interface DirectiveProblem {
  readonly at: At;
  readonly kind: "unused-suppression" | "suppression-without-reason";
  readonly message: string;
  /** The comment does nothing else: it may go. */
  readonly removable?: true;
}

export interface Directives {
  /** Is this rule (name without prefix) switched off at this offset? */
  suppresses(rule: string, offset: number): boolean;
  /** What is wrong with comments that name our rules, after `suppresses` was asked about every finding. `ran`: whether a rule was on. */
  problems(ran: (rule: string) => boolean): readonly DirectiveProblem[];
}

/** `lineForm`: line comments may hold `eslint-disable` and `eslint-enable`, as in languages without block comments. */
export function readDirectives(comments: readonly Comment[], lines: LineIndex, lineForm: boolean): Directives {
  const switches: Switch[] = [];
  const byLine = new Map<number, Switch[]>();
  const all: Switch[] = [];
  for (const comment of comments) {
    const match = DIRECTIVE.exec(comment.text);
    if (!match) continue;
    const form = match[1]!;
    const entry = readSwitch(comment, form, match[2] ?? "");
    if (form === "disable" || form === "enable") {
      if (!comment.block && !lineForm) continue;
      switches.push(entry);
      all.push(entry);
      continue;
    }
    const first = lines.locate(comment.at.start).line;
    const last = lines.locate(comment.at.end).line;
    if (form === "disable-line" && first !== last) continue;
    const line = form === "disable-line" ? first : last + 1;
    byLine.set(line, [...(byLine.get(line) ?? []), entry]);
    all.push(entry);
  }
  switches.sort((a, b) => a.at.start - b.at.start);
  return {
    suppresses(rule, offset) {
      let found = byLine.get(lines.locate(offset).line)?.find((entry) => names(entry, rule));
      if (!found) {
        for (const entry of switches) {
          if (entry.at.start > offset) break;
          if (names(entry, rule)) found = entry;
        }
      }
      if (!found?.disables) return false;
      found.used.add(rule);
      return true;
    },
    problems: (ran) => all.filter(({ disables }) => disables).flatMap((entry) => problemsOf(entry, ran)),
  };
}

function readSwitch({ at }: Comment, form: string, rest: string): Switch {
  const reason = REASON.exec(rest)?.[0].replace(/^\s*-+/, "") ?? "";
  const hasReason = reason.trim() !== "" && !PLACEHOLDER.test(reason);
  return { at, disables: form !== "enable", form: `eslint-${form}`, rules: ruleNames(rest), hasReason, used: new Set() };
}

/** A directive for every rule, or for those of others, is others' business. */
function problemsOf({ at, form, rules, hasReason, used }: Switch, ran: (rule: string) => boolean): readonly DirectiveProblem[] {
  const own = [...(rules ?? [])].flatMap((name) => (name.startsWith(RULE_PREFIX) ? [name.slice(RULE_PREFIX.length)] : []));
  if (own.length === 0) return [];
  const unused = own.filter((rule) => ran(rule) && !used.has(rule));
  const problems: DirectiveProblem[] = [];
  if (unused.length > 0) {
    const message = `\`${form}\` switches nothing off for ${unused.join(", ")}: nothing of the kind is found here. Remove it.`;
    problems.push({ at, kind: "unused-suppression", message, ...(unused.length === rules?.size && { removable: true }) });
  }
  // What is to be removed needs no reason.
  if (!hasReason && unused.length < own.length) {
    const message = `\`${form}\` gives no reason. Write after \`--\` why ${own.join(", ")} may be off here.`;
    problems.push({ at, kind: "suppression-without-reason", message });
  }
  return problems;
}

function names(entry: Switch, rule: string): boolean {
  return entry.rules === undefined || entry.rules.has(RULE_PREFIX + rule);
}

function ruleNames(text: string): ReadonlySet<string> | undefined {
  const list = text.replace(REASON, "").trim();
  if (list === "") return undefined;
  return new Set(list.split(",").map((name) => name.trim()));
}
