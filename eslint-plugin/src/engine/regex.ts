/**
 * What a regular expression proves about a text: which ASCII characters can no longer occur in it. Reads patterns with regexpp; a pattern
 * it cannot read proves nothing.
 */
import { RegExpParser, type AST } from "@eslint-community/regexpp";
import { DASH_FIRST } from "./danger.js";

/** All ASCII characters that matter to any sink: controls, space and punctuation. */
const ALL: readonly number[] = [9, 10, 13, ...Array.from({ length: 95 }, (_, i) => i + 32)];

const parser = new RegExpParser({ ecmaVersion: 2024 });
const cache = new Map<string, AST.Pattern | null>();

export function parsePattern(pattern: string, flags: string): AST.Pattern | null {
  const key = `${flags}/${pattern}`;
  let tree = cache.get(key);
  if (tree === undefined) {
    try {
      tree =
        pattern.length > 2000
          ? null
          : parser.parsePattern(pattern, 0, pattern.length, { unicode: flags.includes("u"), unicodeSets: flags.includes("v") });
    } catch {
      tree = null;
    }
    cache.set(key, tree);
  }
  return tree;
}

/** The ASCII characters an element can match; undefined when it is not a plain set of characters. */
export function allowedIn(
  node: AST.Element | AST.ClassRangesCharacterClassElement | AST.UnicodeSetsCharacterClassElement,
): Set<number> | undefined {
  switch (node.type) {
    case "Character":
      return new Set([node.value]);
    case "CharacterClassRange":
      return new Set(ALL.filter((code) => code >= node.min.value && code <= node.max.value));
    case "CharacterSet":
      return new Set(ALL.filter((code) => inSet(node, String.fromCharCode(code))));
    case "CharacterClass": {
      const inside = new Set<number>();
      for (const element of node.elements) {
        const part = allowedIn(element as AST.ClassRangesCharacterClassElement);
        if (!part) return undefined;
        for (const code of part) inside.add(code);
      }
      return node.negate ? new Set(ALL.filter((code) => !inside.has(code))) : inside;
    }
    case "Quantifier":
      return allowedIn(node.element);
    case "Group":
    case "CapturingGroup": {
      const all = new Set<number>();
      for (const alternative of node.alternatives)
        for (const element of alternative.elements) {
          const part = allowedIn(element);
          if (!part) return undefined;
          for (const code of part) all.add(code);
        }
      return all;
    }
    case "Assertion":
      return new Set();
    default:
      return undefined;
  }
}

function inSet(node: AST.CharacterSet, char: string): boolean {
  switch (node.kind) {
    case "any":
      return true;
    case "digit":
      return /\d/.test(char) !== node.negate;
    case "word":
      return /\w/.test(char) !== node.negate;
    case "space":
      return /\s/.test(char) !== node.negate;
    case "property":
      // \p{L}, \p{N} and their kin hold letters and digits of ASCII; anything else may hold everything.
      return /^(?:L|Letter|N|Number|Alphabetic|Lu|Ll|Nd)$/.test(node.value ?? node.key) ? /[A-Za-z0-9]/.test(char) !== node.negate : true;
  }
}

function complement(allowed: Set<number>): string {
  return String.fromCharCode(...ALL.filter((code) => !allowed.has(code)));
}

/** Characters absent from a text of which the whole pattern matched the whole (`^…$` without the m flag, or `full`). */
export function absentWhenMatched(pattern: string, flags: string, full = false): string {
  const tree = parsePattern(pattern, flags);
  if (!tree || (flags.includes("m") && !full)) return "";
  const allowed = new Set<number>();
  let dash = false;
  for (const alternative of tree.alternatives) {
    const elements = alternative.elements;
    const first = elements[0];
    dash ||= mayBeginWith(DASH, elements);
    const last = elements.at(-1);
    const anchored = full || (first?.type === "Assertion" && first.kind === "start" && last?.type === "Assertion" && last.kind === "end");
    if (!anchored) {
      // ^(?:…)$ may also stand inside one group.
      return "";
    }
    for (const element of elements) {
      const part = allowedIn(element);
      if (!part) return "";
      for (const code of part) allowed.add(code);
    }
  }
  return complement(allowed) + (dash ? "" : DASH_FIRST);
}

const DASH = 45;

/** Can what the elements match begin with this character, or be empty? */
function mayBeginWith(code: number, elements: readonly AST.Element[]): boolean {
  const first = elements.find(({ type }) => type !== "Assertion");
  if (!first || (first.type === "Quantifier" && first.min === 0)) return true;
  const element = first.type === "Quantifier" ? first.element : first;
  if (element.type === "Group" || element.type === "CapturingGroup")
    return element.alternatives.some((alternative) => mayBeginWith(code, alternative.elements));
  return allowedIn(element)?.has(code) ?? true;
}

/** Characters absent from a text in which the pattern was not found. */
export function absentWhenNotFound(pattern: string, flags: string): string {
  const set = singleCharacters(pattern, flags);
  return set ? String.fromCharCode(...ALL.filter((code) => set.has(code))) : "";
}

/** Characters absent from a text after every match was replaced. */
export function absentWhenReplaced(pattern: string, flags: string, replacement: string | undefined): string {
  if (!flags.includes("g") && !flags.includes("y")) return "";
  const gone = absentWhenNotFound(pattern, flags);
  if (replacement === undefined) return "";
  // An escape such as \' or '' puts the character back: it is not gone.
  return [...gone].filter((char) => !replacement.includes(char) && !/\$[&`'\d<]/.test(replacement)).join("");
}

/** Characters absent from what a capture group (or the whole match, 0) holds. */
export function absentInGroup(pattern: string, flags: string, group: number): string {
  const tree = parsePattern(pattern, flags);
  if (!tree) return "";
  const node = group === 0 ? tree : capturing(tree, group);
  if (!node) return "";
  const allowed = new Set<number>();
  for (const alternative of node.alternatives)
    for (const element of alternative.elements) {
      const part = allowedIn(element);
      if (!part) return "";
      for (const code of part) allowed.add(code);
    }
  return complement(allowed);
}

/** The names of a pattern's groups in their order, undefined for those without. */
export function groupNames(pattern: string, flags: string): readonly (string | undefined)[] {
  const tree = parsePattern(pattern, flags);
  const names: (string | undefined)[] = [];
  for (let group = 1, found = tree && capturing(tree, group); found; found = capturing(tree!, ++group)) names.push(found.name ?? undefined);
  return names;
}

function capturing(tree: AST.Pattern, wanted: number): AST.CapturingGroup | undefined {
  let count = 0;
  let found: AST.CapturingGroup | undefined;
  const visit = (node: AST.Pattern | AST.Element): void => {
    if (found) return;
    if (node.type === "CapturingGroup" && ++count === wanted) {
      found = node;
      return;
    }
    if (node.type === "Quantifier") visit(node.element);
    else if ("alternatives" in node && node.alternatives)
      for (const alternative of node.alternatives)
        if ("elements" in alternative) for (const element of alternative.elements) visit(element as AST.Element);
  };
  visit(tree);
  return found;
}

/** The set of characters a pattern is, if it is one character (or a run of them), not anchored. */
function singleCharacters(pattern: string, flags: string): Set<number> | undefined {
  const tree = parsePattern(pattern, flags);
  if (!tree) return undefined;
  const all = new Set<number>();
  for (const alternative of tree.alternatives) {
    if (alternative.elements.length !== 1) return undefined;
    const element = alternative.elements[0]!;
    if (element.type === "Assertion") return undefined;
    if (element.type === "Quantifier" && element.min > 1) return undefined;
    const inner = element.type === "Quantifier" ? element.element : element;
    if (
      inner.type !== "Character" &&
      inner.type !== "CharacterClass" &&
      inner.type !== "CharacterSet" &&
      inner.type !== "Group" &&
      inner.type !== "CapturingGroup"
    )
      return undefined;
    if ((inner.type === "Group" || inner.type === "CapturingGroup") && inner.alternatives.some((branch) => branch.elements.length !== 1))
      return undefined;
    const part = allowedIn(inner);
    if (!part) return undefined;
    for (const code of part) all.add(code);
  }
  return all;
}
