/**
 * Comments that switch findings of other tools off, for users who want ours to be silent there, too: Bandit's `# nosec`, the `# noqa` of Ruff and
 * Flake8, Sonar's `NOSONAR`. Each is read as its tool reads it, in every language. Reads comments only, never code; our own comments are
 * directives.ts's.
 */
import type { At } from "./ir/ir.js";
import type { Comment } from "./languages/language.js";
import type { LineIndex } from "./lines.js";
import { WEAKNESSES } from "./other-tests.js";

export const OTHER_SUPPRESSIONS = ["nosec", "noqa", "NOSONAR"] as const;
export type OtherSuppression = (typeof OTHER_SUPPRESSIONS)[number];

/** What one comment switches off: the tests that it names, by their tools' names; all when it names none. */
interface Said {
  readonly tests: readonly string[] | undefined;
  /** In the whole file, not only on its line. */
  readonly everywhere?: boolean;
}

export interface OtherComments {
  /** Is this rule (name without prefix) switched off for a finding at this place in this statement? */
  suppresses(rule: string, at: At, statement: At): boolean;
}

/** Names that are no tests' are a reason, as for Bandit itself: such a comment is about everything. */
function nosec(text: string): Said | undefined {
  const [comment, rest = ""] = /(?:^|#)\s*nosec\b:?\s*([^#]*)/u.exec(text) ?? [];
  if (comment === undefined) return undefined;
  const tests = rest.split(/[\s,]+/u).flatMap((word) => (BANDIT.has(word) ? [word] : /^B\d{3}$/iu.test(word) ? [word.toUpperCase()] : []));
  return { tests: tests.length > 0 ? tests : undefined };
}

/** A colon with no code behind it is nobody's form: Ruff says so, and does nothing. */
function noqa(text: string): Said | undefined {
  const [comment, file, colon, codes = ""] =
    /(?:^|#)\s*((?:ruff|flake8)\s*:\s*)?noqa\b(?:(\s*:)\s*([A-Z]+\d+(?:[\s,]+[A-Z]+\d+)*)?)?/iu.exec(text) ?? [];
  if (comment === undefined || (colon !== undefined && codes === "")) return undefined;
  const tests = codes === "" ? undefined : codes.toUpperCase().split(/[\s,]+/u);
  return { tests, everywhere: file !== undefined };
}

function nosonar(text: string): Said | undefined {
  const [comment, list] = /\bNOSONAR\b(?:\s*\(([^)]*)\))?/u.exec(text) ?? [];
  if (comment === undefined) return undefined;
  const tests = list?.split(/[\s,]+/u).flatMap((key) => (key === "" ? [] : [key.replace(/^\w+:/u, "").toUpperCase()]));
  return { tests: tests && tests.length > 0 ? tests : undefined };
}

const READERS: Readonly<Record<OtherSuppression, (text: string) => Said | undefined>> = { nosec, noqa, NOSONAR: nosonar };

/** Our rules, by the name that a tool has for a test. */
const byTest = (tests: (weakness: (typeof WEAKNESSES)[number]) => readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, readonly string[]>();
  for (const weakness of WEAKNESSES) for (const test of tests(weakness)) map.set(test, [...(map.get(test) ?? []), ...weakness.rules]);
  return map;
};
const BANDIT = byTest(({ bandit = {} }) => Object.entries(bandit).flatMap(([number, name]) => [`B${number}`, name]));
const RUFF = byTest(({ bandit = {} }) => Object.keys(bandit).map((number) => `S${number}`));
const SONAR = byTest(({ sonar = [] }) => sonar.map((number) => `S${number}`));

const RULES: Readonly<Record<OtherSuppression, (test: string) => readonly string[]>> = {
  nosec: (test) => BANDIT.get(test) ?? [],
  // Flake8 takes the beginning of a code for all codes with it.
  noqa: (test) => [...RUFF].flatMap(([code, rules]) => (code.startsWith(test) ? rules : [])),
  NOSONAR: (test) => SONAR.get(test) ?? [],
};

interface Switch {
  /** Undefined: every rule. */
  readonly rules: ReadonlySet<string> | undefined;
}

export function readOtherComments(comments: readonly Comment[], lines: LineIndex, tools: readonly OtherSuppression[]): OtherComments {
  const everywhere: Switch[] = [];
  const byLine = new Map<number, Switch[]>();
  for (const { text, at } of comments) {
    for (const tool of tools) {
      const said = READERS[tool](text);
      if (!said) continue;
      const entry = { rules: said.tests && new Set(said.tests.flatMap(RULES[tool])) };
      const { line } = lines.locate(at.start);
      if (said.everywhere) everywhere.push(entry);
      else byLine.set(line, [...(byLine.get(line) ?? []), entry]);
    }
  }
  return {
    suppresses(rule, at, statement) {
      // These tools report a call or a text, we a part of it, and formatters put the comment on the first or on the last line.
      const places = new Set([statement.start, at.start, at.end, statement.end].map((offset) => lines.locate(offset).line));
      const near = [...places].flatMap((line) => byLine.get(line) ?? []);
      return [...everywhere, ...near].some(({ rules }) => rules === undefined || rules.has(rule));
    },
  };
}
