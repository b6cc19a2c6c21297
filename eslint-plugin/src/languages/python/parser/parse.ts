/**
 * Python text to tree (versions 3.8 to 3.14, and what of Python 2 is unambiguous). Never throws: a broken file gives the tree of everything
 * around the broken places, and the list of these.
 */
import type { Module, Stmt } from "./ast.js";
import { Cursor } from "./cursor.js";
import { parseSuite } from "./parse-statements.js";
import type { SyntaxProblem } from "./problems.js";
import { suspects } from "./quotes.js";
import { type Comment, Tokenizer } from "./tokenizer.js";
import { T, type Tokens } from "./tokens.js";

export interface ParseResult {
  readonly ast: Module;
  readonly comments: readonly Comment[];
  /** In the order of the text. */
  readonly errors: readonly SyntaxProblem[];
  readonly tokens: Tokens;
  /** Part of the file is not in the tree because it is nested too deeply. */
  readonly truncated: boolean;
}

export function parse(text: string): ParseResult {
  try {
    return parseBest(text);
  } catch (error) {
    // The stack or the memory was too small for the text: the file is lost, not the run.
    const message = `Not parsed: ${error instanceof Error ? error.message : String(error)}`;
    const tokens = { kinds: new Uint8Array(0), starts: new Int32Array(0), ends: new Int32Array(0), count: 0 };
    const ast: Module = { type: "Module", range: [0, text.length], body: [] };
    return { ast, comments: [], errors: [{ at: { start: 0, end: 0 }, message }], tokens, truncated: true };
  }
}

/** The reading of unclosed strings that leaves the fewest errors. */
function parseBest(text: string): ParseResult {
  const tokenizer = tokenize(text, new Set());
  let best = parseTokens(tokenizer);
  if (best.errors.length === 0) return best;
  for (const suspect of suspects(tokenizer)) {
    const other = parseTokens(tokenize(text, new Set([suspect])));
    if (other.errors.length < best.errors.length) best = other;
  }
  return best;
}

/** `cuts` are places of triple-quoted strings that shall end with their first line. */
function tokenize(text: string, cuts: ReadonlySet<number>): Tokenizer {
  const tokenizer = new Tokenizer(text, cuts);
  tokenizer.run();
  return tokenizer;
}

function parseTokens(tokenizer: Tokenizer): ParseResult {
  const p = new Cursor(tokenizer);
  const body: Stmt[] = [];
  parseSuite(p, body);
  while (!p.is(T.End)) {
    // A dedent that ends no block: every indent has its own, so there should be none.
    p.skip();
    parseSuite(p, body);
  }
  const { text, comments, problems, tokens } = tokenizer;
  // Tokenizer and parser may complain of the same place: the first knows best.
  const errors = problems.list.sort((a, b) => a.at.start - b.at.start).filter((it, i, all) => it.at.start !== all[i - 1]?.at.start);
  return { ast: { type: "Module", range: [0, text.length], body }, comments, errors, tokens, truncated: p.truncated };
}
