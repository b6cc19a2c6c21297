/** `match`: each case is a condition, then what its pattern stores, then its guard; the first that fits leaves the statement. */
import type { At, Expr, Stmt } from "../../ir/ir.js";
import { typeTest } from "./calls.js";
import { constant, keyName, lowerExpression, place, sliceOf, unknown } from "./expressions.js";
import type * as py from "./parser/ast.js";
import { type Scope, statement, targetOf, temporary } from "./scope.js";
import { lowerBody } from "./statements.js";

export function lowerMatch(scope: Scope, node: py.Match, out: Stmt[]): void {
  const at = place(node);
  // A variable is asked itself, so that what a case shows holds for it.
  let subject = lowerExpression(scope, node.subject);
  if (subject.op !== "var") {
    const kept = temporary(scope, subject.at);
    out.push(statement({ op: "assign", target: kept, value: subject, declares: true, at: subject.at }));
    subject = kept;
  }
  const label = `match:${at.start}`;
  const body = node.cases.map((clause): Stmt => {
    const here = place(clause);
    const stores: Stmt[] = [];
    const test = lowerPattern(scope, clause.pattern, subject, stores) ?? constant(true, here);
    let then: Stmt[] = [...lowerBody(scope, clause.body), { do: "break", label, at: here }];
    if (clause.guard) then = [{ do: "if", test: lowerExpression(scope, clause.guard), then, else: [], at: place(clause.guard) }];
    return { do: "if", test, then: [...stores, ...then], else: [], at: here };
  });
  out.push({ do: "block", label, body, at });
}

function both(left: Expr | undefined, right: Expr | undefined): Expr | undefined {
  if (!left || !right) return left ?? right;
  return { op: "logical", operator: "and", left, right, at: right.at };
}

/** The condition under which a value fits; undefined when it always does. Names are stored by `out`. */
function lowerPattern(scope: Scope, pattern: py.Pattern, value: Expr, out: Stmt[]): Expr | undefined {
  const at = place(pattern);
  switch (pattern.type) {
    case "MatchValue":
      return { op: "binary", operator: "==", left: value, right: lowerExpression(scope, pattern.value), at };
    case "MatchSingleton":
      return { op: "binary", operator: "==", left: value, right: constant(pattern.value, at), at };
    case "MatchAs": {
      const test = pattern.pattern ? lowerPattern(scope, pattern.pattern, value, out) : undefined;
      if (pattern.name) out.push(store(scope, pattern.name, value, at));
      return test;
    }
    case "MatchStar":
      return undefined;
    case "MatchOr":
      return lowerOr(scope, pattern, value, out);
    case "MatchSequence":
      return lowerSequence(scope, pattern, value, out);
    case "MatchMapping":
      return lowerMapping(scope, pattern, value, out);
    case "MatchClass":
      return lowerClassPattern(scope, pattern, value, out);
  }
}

function store(scope: Scope, name: string, value: Expr, at: At): Stmt {
  return statement({ op: "assign", target: targetOf(scope, name, at), value, declares: true, at });
}

function lowerOr(scope: Scope, pattern: py.MatchOr, value: Expr, out: Stmt[]): Expr | undefined {
  const at = place(pattern);
  let result: Expr | undefined;
  for (const option of pattern.patterns) {
    const right = lowerPattern(scope, option, value, out);
    if (!right) return undefined;
    result = result ? { op: "logical", operator: "or", left: result, right, at } : right;
  }
  return result;
}

function item(value: Expr, name: string, at: At): Expr {
  return { op: "member", object: value, name, optional: false, nameAt: at, at };
}

function lowerSequence(scope: Scope, pattern: py.MatchSequence, value: Expr, out: Stmt[]): Expr | undefined {
  // Whether it is a sequence of this length is not known.
  let test: Expr | undefined = unknown([value], place(pattern));
  let starred = false;
  pattern.patterns.forEach((element, index) => {
    const at = place(element);
    if (element.type === "MatchStar") {
      const rest = starred ? unknown([value], at) : sliceOf(value, [constant(index, at)], at, at);
      if (element.name) out.push(store(scope, element.name, rest, at));
      starred = true;
    }
    test = both(test, lowerPattern(scope, element, starred ? unknown([value], at) : item(value, String(index), at), out));
  });
  return test;
}

function lowerMapping(scope: Scope, pattern: py.MatchMapping, value: Expr, out: Stmt[]): Expr | undefined {
  let test: Expr | undefined = unknown([value], place(pattern));
  pattern.keys.forEach((key, index) => {
    const at = place(key);
    const name = keyName(key);
    const member: Expr =
      name === undefined
        ? { op: "member", object: value, name: "", key: lowerExpression(scope, key), means: "key", optional: false, nameAt: at, at }
        : item(value, name, at);
    const element = pattern.patterns[index];
    if (element) test = both(test, lowerPattern(scope, element, member, out));
  });
  const at = place(pattern);
  if (pattern.rest) out.push(store(scope, pattern.rest, { op: "object", entries: [{ name: "...", kind: "spread", value, at }], at }, at));
  return test;
}

function lowerClassPattern(scope: Scope, pattern: py.MatchClass, value: Expr, out: Stmt[]): Expr | undefined {
  const at = place(pattern);
  const right = lowerExpression(scope, pattern.cls);
  let test: Expr | undefined = typeTest(scope, value, pattern.cls, at);
  // `str(x)` is the value itself; which attribute another class's position is, is not known.
  for (const element of pattern.patterns)
    test = both(test, lowerPattern(scope, element, right.op === "global" ? value : unknown([value], place(element)), out));
  pattern.kwd_patterns.forEach((element, index) => {
    test = both(test, lowerPattern(scope, element, item(value, pattern.kwd_attrs[index] ?? "", place(element)), out));
  });
  return test;
}
