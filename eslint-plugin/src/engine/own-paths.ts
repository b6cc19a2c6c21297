/**
 * Whether a pattern lets paths of the program's own host through only: `^/[^/\\]`. Behind the first slash comes neither another one nor a
 * backslash, which browsers read as one: `//host` and `/\host` lead elsewhere.
 */
import type { AST } from "@eslint-community/regexpp";
import { allowedIn, parsePattern } from "./regex.js";

const SLASH = 0x2f;
const BACKSLASH = 0x5c;

export function isOwnPath(pattern: string, flags: string): boolean {
  if (!/^\^\(?(?:\?:)?\\?\//.test(pattern) || flags.includes("m")) return false;
  const tree = parsePattern(pattern, flags);
  return Boolean(tree?.alternatives.length && tree.alternatives.every(({ elements }) => beginsHere(elements)));
}

function beginsHere([start, slash, ...rest]: readonly AST.Element[]): boolean {
  if (start?.type !== "Assertion" || start.kind !== "start" || slash?.type !== "Character" || slash.value !== SLASH) return false;
  for (const node of rest) {
    if (node.type === "Assertion") {
      if (node.kind === "end") return true;
      if (node.kind === "lookahead" && node.negate && deniesBoth(node)) return true;
      return false;
    }
    if (!isPlain(node)) return false;
    if (node.type !== "Quantifier" || node.min > 0) return true;
  }
  return false;
}

/** Neither of the two can stand here. */
function isPlain(node: AST.Element): boolean {
  const allowed = allowedIn(node);
  return allowed !== undefined && !allowed.has(SLASH) && !allowed.has(BACKSLASH);
}

/** `(?![/\\])`, `(?!\/|\\)` */
function deniesBoth({ alternatives }: AST.LookaheadAssertion): boolean {
  const denied = new Set<number>();
  for (const { elements } of alternatives) {
    const [only, more] = elements;
    if (!only || more) continue;
    for (const code of allowedIn(only) ?? []) denied.add(code);
  }
  return denied.has(SLASH) && denied.has(BACKSLASH);
}
