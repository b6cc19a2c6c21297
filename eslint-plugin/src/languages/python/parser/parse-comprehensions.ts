/** The `for` and `if` clauses of comprehensions. */
import type { Comprehension, Expr } from "./ast.js";
import { exact } from "./exact.js";
import type { Cursor } from "./cursor.js";
import { parseTargets } from "./parse-lists.js";
import { parseBinary } from "./parse-operators.js";
import { parseLambda } from "./parse-parameters.js";
import { Precedence, T } from "./tokens.js";

export function parseGenerators(p: Cursor): readonly Comprehension[] {
  const generators: Comprehension[] = [];
  while (p.is(T.KwFor) || (p.is(T.KwAsync) && p.next === T.KwFor)) generators.push(parseGenerator(p));
  return exact(generators);
}

function parseGenerator(p: Cursor): Comprehension {
  const { start } = p;
  const is_async = p.take(T.KwAsync) ? 1 : 0;
  p.take(T.KwFor);
  const target = parseTargets(p);
  const iter = p.expect(T.KwIn, "Expected 'in'") ? parseOperand(p) : p.missing();
  const ifs: Expr[] = [];
  while (p.take(T.KwIf)) ifs.push(parseOperand(p));
  return { type: "comprehension", range: [start, p.lastEnd], target, iter, ifs: exact(ifs), is_async };
}

/** A disjunction: `if` after it is the next condition, not a conditional. */
function parseOperand(p: Cursor): Expr {
  if (p.is(T.KwLambda)) return parseLambda(p);
  const { start } = p;
  const value = parseBinary(p, Precedence.Or);
  if (!p.is(T.ColonAssign)) return value;
  p.advance();
  if (value.type === "Name") value.ctx = "Store";
  const assigned = parseBinary(p, Precedence.Or);
  return { type: "NamedExpr", range: [start, p.lastEnd], target: value, value: assigned };
}
