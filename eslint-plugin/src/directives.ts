/**
 * `eslint-disable` comments, for the doors that are not ESLint (which honours them itself). The rules are ESLint's; `#` comments, which
 * have no block form, may carry every directive. Reads comments only, never code.
 */
import type { Comment } from "./languages/language.js";
import type { LineIndex } from "./lines.js";

export const RULE_PREFIX = "chatbot-security/";

const DIRECTIVE = /^\s*eslint-(enable|disable-next-line|disable-line|disable)(?:\s+([\s\S]*))?$/;
/** What follows two hyphens between spaces is the reason. */
const REASON = /(?:^|\s)-{2,}(?:\s[\s\S]*|$)/;

interface Switch {
  readonly offset: number;
  readonly disables: boolean;
  /** Undefined: every rule. */
  readonly rules: ReadonlySet<string> | undefined;
}

export interface Directives {
  /** Is this rule (name without prefix) switched off at this offset? */
  suppresses(rule: string, offset: number): boolean;
}

/** `lineForm`: line comments may hold `eslint-disable` and `eslint-enable`, as in languages without block comments. */
export function readDirectives(comments: readonly Comment[], lines: LineIndex, lineForm: boolean): Directives {
  const switches: Switch[] = [];
  const byLine = new Map<number, Switch[]>();
  for (const comment of comments) {
    const match = DIRECTIVE.exec(comment.text);
    if (!match) continue;
    const form = match[1]!;
    const rules = ruleNames(match[2] ?? "");
    const entry: Switch = { offset: comment.at.start, disables: form !== "enable", rules };
    if (form === "disable" || form === "enable") {
      if (comment.block || lineForm) switches.push(entry);
      continue;
    }
    const first = lines.locate(comment.at.start).line;
    const last = lines.locate(comment.at.end).line;
    if (form === "disable-line" && first !== last) continue;
    const line = form === "disable-line" ? first : last + 1;
    byLine.set(line, [...(byLine.get(line) ?? []), entry]);
  }
  switches.sort((a, b) => a.offset - b.offset);
  return {
    suppresses(rule, offset) {
      if (byLine.get(lines.locate(offset).line)?.some((entry) => names(entry, rule))) return true;
      let disabled = false;
      for (const entry of switches) {
        if (entry.offset > offset) break;
        if (names(entry, rule)) disabled = entry.disables;
      }
      return disabled;
    },
  };
}

function names(entry: Switch, rule: string): boolean {
  return entry.rules === undefined || entry.rules.has(RULE_PREFIX + rule);
}

function ruleNames(text: string): ReadonlySet<string> | undefined {
  const list = text.replace(REASON, "").trim();
  if (list === "") return undefined;
  return new Set(list.split(",").map((name) => name.trim()));
}
