/**
 * Whether a pattern lets addresses of fixed hosts through only: `^https?://(?:www\.)?(?:example\.com|example\.org)/`. Each way through the
 * pattern's beginning is written out, as far as the end of the host; all of them must be a scheme (or none), labels, and what ends a host.
 */
import type { AST } from "@eslint-community/regexpp";
import { allowedIn, parsePattern } from "./regex.js";

/** Patterns with more ways, or longer ones, are not looked at to the end: they prove nothing. */
const MOST_WAYS = 200;
const LONGEST_WAY = 120;

/** Signs that stand for what a way may have in a place: letters, digits and dashes; these and dots; anything; the text's two ends. */
const LABEL = "\u0001";
const LABELS = "\u0002";
const ANY = "\u0003";
const START = "\u0004";
const END = "\u0005";

const SCHEME = "(?:(?:https?|wss?):)?(?://)?";
const BEFORE = `(?:[\\w${LABEL}${LABELS}.-]*\\.)?`;
/** Below some ends anybody may have a name of their own. */
const HOST = "(?!(?:com?|org|net|ac|gov|edu)\\.[a-z]{2}[:/?#])[a-z\\d-]+(?:\\.[a-z\\d-]+)+";
const WAY = new RegExp(`^${START}*${SCHEME}${BEFORE}${HOST}(?::[\\d${LABEL}]+)?[/?#${END}]`, "i");

/** Of the text that matched as a whole, or with `found` of the match itself, which begins where the pattern does. */
export function fixesHost(pattern: string, flags: string, found: boolean): boolean {
  // Most patterns speak of no host at all.
  if (!pattern.includes("\\.") || flags.includes("m")) return false;
  const tree = parsePattern(pattern, flags);
  const ways = tree && alternatives(tree.alternatives, [""]);
  return Boolean(ways?.length && ways.every((way) => (found || way.startsWith(START)) && WAY.test(way)));
}

/** Each way so far, followed by each alternative; undefined when there are too many. */
function alternatives(nodes: readonly AST.Alternative[], ways: readonly string[]): readonly string[] | undefined {
  const all: string[] = [];
  for (const { elements } of nodes) {
    let through: readonly string[] | undefined = ways;
    for (const element of elements) through = through && along(element, through);
    if (!through) return undefined;
    all.push(...through);
    if (all.length > MOST_WAYS) return undefined;
  }
  return all;
}

function along(node: AST.Element, ways: readonly string[]): readonly string[] | undefined {
  // Where the host has ended, what follows does not matter.
  const open = ways.filter((way) => !WAY.test(way) && way.length < LONGEST_WAY);
  if (open.length === 0) return ways;
  const done = ways.filter((way) => !open.includes(way));
  const further = step(node, open);
  return further && [...done, ...further];
}

function step(node: AST.Element, ways: readonly string[]): readonly string[] | undefined {
  const written = (text: string): readonly string[] => ways.map((way) => way + text);
  switch (node.type) {
    case "Group":
    case "CapturingGroup":
      return alternatives(node.alternatives, ways);
    case "Quantifier": {
      const once = node.max === 1 ? along(node.element, ways) : written(many(node.element));
      return once && (node.min === 0 ? [...ways, ...once] : once);
    }
    case "Assertion":
      return node.kind === "start" ? written(START) : node.kind === "end" ? written(END) : written(ANY);
    case "Character":
      return written(String.fromCodePoint(node.value));
    case "CharacterSet":
    case "CharacterClass":
      return written(signOf(node));
    default:
      return undefined;
  }
}

function many(element: AST.QuantifiableElement): string {
  return element.type === "Group" || element.type === "CapturingGroup" ? labelsOf(element) : signOf(element);
}

/** `(?:[a-z]+\.)*` */
function labelsOf(group: AST.Group | AST.CapturingGroup): string {
  const isDotted = group.alternatives.every(({ elements }) => {
    const last = elements.at(-1);
    return last?.type === "Character" && String.fromCodePoint(last.value) === ".";
  });
  return isDotted && signOf(group) === LABELS ? `${LABELS}.` : ANY;
}

function signOf(node: AST.Element): string {
  const allowed = allowedIn(node);
  if (!allowed) return ANY;
  const text = String.fromCharCode(...allowed);
  if (/^[/?#]+$/.test(text)) return "/";
  return /^[\w-]+$/.test(text) ? LABEL : /^[\w.-]+$/.test(text) ? LABELS : ANY;
}
