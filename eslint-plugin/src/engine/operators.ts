/** Operators: arithmetic and concatenation, comparison, logic. Constants are folded while they are few. */
import type { Binary, Constant, Expr } from "../ir/ir.js";
import { noteMarkup } from "./built.js";
import { operatedBy } from "./class-line.js";
import { within } from "./containment.js";
import { literalTaint } from "./fixed.js";
import { checkRemainder } from "./remainders.js";
import { checkComparison, checkPassword } from "./comparisons.js";
import type { Place } from "./finding.js";
import { absorbed, escapes, percent } from "./formats.js";
import { gatedFacts } from "./gates.js";
import { commonFacts, factsOf } from "./guards.js";
import type { Interpreter } from "./interpreter.js";
import { pairKey } from "./calls.js";
import { spreadItems } from "./lists.js";
import { deleteMember, elementOf, listOf } from "./members.js";
import { lookupProves } from "./proofs.js";
import { concatenate } from "./texts.js";
import { innate, numbered, uniteTaints } from "./taint.js";
import { constant, join, make, SAFE, tainted, taintOf, truth, UNDEFINED, withPart, type Facts, type Value } from "./values.js";

export function unary(I: Interpreter, expr: Extract<Expr, { op: "unary" }>): Value {
  if (expr.operator === "delete") return removed(I, expr.value);
  const value = I.evaluate(expr.value);
  if (expr.operator === "typeof") return typeName(value);
  if (expr.sign && value.consts?.every((item) => typeof item === "number"))
    return make({ consts: value.consts.map((item) => -(item as number)) });
  if (expr.operator !== "not") return expr.operator === "void" ? UNDEFINED : tainted(numbered(value.taints));
  const known = truth(value);
  const facts = factsOf(I, expr.value, value);
  const result = known === undefined ? SAFE : constant(!known);
  return facts ? withPart(result, { facts: { whenTrue: facts.whenFalse, whenFalse: facts.whenTrue } }) : result;
}

function removed(I: Interpreter, target: Expr): Value {
  if (target.op !== "member") {
    I.evaluate(target);
    return SAFE;
  }
  const object = I.evaluate(target.object);
  const key = target.key ? I.evaluate(target.key) : undefined;
  const name = target.key ? (key?.consts?.length === 1 ? String(key.consts[0]) : undefined) : target.name;
  if (name !== undefined) deleteMember(I, object, name);
  I.forgetPath(target);
  return SAFE;
}

/** What `typeof` says of constants; nothing else is sure enough to prune a branch. */
function typeName(value: Value): Value {
  if (!value.consts?.length || value.taints.length || value.unknown || value.closures.length || value.objects.length) return SAFE;
  return make({ consts: [...new Set(value.consts.map((item) => (item === null ? "object" : typeof item)))] });
}

export function conditional(I: Interpreter, expr: Extract<Expr, { op: "conditional" }>): Value {
  const test = I.evaluate(expr.test);
  const known = truth(test);
  if (known !== undefined) return I.evaluate(known ? expr.then : expr.else);
  return I.either(
    () => (I.suppose(expr.test, test, true), I.evaluate(expr.then)),
    () => (I.suppose(expr.test, test, false), I.evaluate(expr.else)),
  );
}

/** Constants of two operands combined, while they are few. */
function fold(a: Value, b: Value, combine: (a: Constant, b: Constant) => Constant): Value | undefined {
  if (!a.consts?.length || !b.consts?.length || a.consts.length * b.consts.length > 16) return undefined;
  const results = new Set<Constant>();
  for (const left of a.consts) for (const right of b.consts) results.add(combine(left, right));
  return make({ consts: [...results] });
}

export function binary(I: Interpreter, expr: Binary): Value {
  if (expr.operator === "+") return sum(I, expr);
  const left = I.evaluate(expr.left);
  const right = I.evaluate(expr.right);
  const condition = conditionOf(I, left, right) ?? conditionOf(I, right, left);
  if (condition && COMPARES.has(expr.operator)) return condition;
  switch (expr.operator) {
    case "arith":
      if (expr.sign === "%" && left.types.length > 0) checkRemainder(I, expr, left, right);
      return decided(expr.sign && fold(left, right, (a, b) => calculate(expr.sign!, a, b)), left, right);
    case "%":
      return absorbed(I, left, (template) => percent(I, template, right, expr.right));
    case "==":
    case "!=": {
      // Loose equality of different types is not decided.
      const equal = fold(left, right, (a, b) => (a === b ? true : typeof a === typeof b ? false : undefined));
      checkComparison(I, expr, left, right);
      checkPassword(I, expr, left, right);
      const facts = factsOf(I, expr, SAFE, left, right);
      const result =
        equal && expr.operator === "!="
          ? decided(equal && fold(equal, UNDEFINED, (a) => (a === undefined ? undefined : !a)))
          : decided(equal);
      return withFacts(result, facts);
    }
    case "<":
    case "<=":
    case ">":
    case ">=":
      return withFacts(decided(fold(left, right, (a, b) => compare(expr.operator, a, b))), factsOf(I, expr, SAFE, left, right));
    case "within":
      return lookupProves(I, "includes", right, left, within(I, expr, left, right));
    default:
      return withFacts(SAFE, factsOf(I, expr, SAFE, left, right));
  }
}

const COMPARES: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">="]);

/** What a library compares for itself, with the other operand bound. */
function conditionOf(I: Interpreter, column: Value, other: Value): Value | undefined {
  if (column.types.length === 0) return undefined;
  const made = column.types.map((type) => I.registry.inherited(type, (model) => model.compares)).find((type) => type !== undefined);
  return made === undefined ? undefined : make({ types: [made], taints: numbered(taintOf(column, other)) });
}

function withFacts(value: Value, facts: Facts | undefined): Value {
  return facts ? withPart(value, { facts }) : value;
}

function calculate(sign: NonNullable<Binary["sign"]>, a: Constant, b: Constant): number | undefined {
  if (typeof a !== "number" || typeof b !== "number") return undefined;
  return sign === "-" ? a - b : sign === "*" ? a * b : sign === "/" ? a / b : a % b;
}

/** What was folded, unless any combination was undecided: then a number, as predictable as what it was computed from. */
function decided(value: Value | undefined, ...from: readonly Value[]): Value {
  return value?.consts && !value.consts.includes(undefined) ? value : tainted(innate(taintOf(...from)));
}

function compare(operator: string, a: Constant, b: Constant): boolean | undefined {
  if (typeof a !== typeof b || a === null || a === undefined || b === null || b === undefined) return undefined;
  return operator === "<" ? a < b : operator === "<=" ? a <= b : operator === ">" ? a > b : a >= b;
}

/** Long chains of `+` are walked down the left side in a loop, not by recursion. */
function sum(I: Interpreter, expr: Binary): Value {
  const operands: Expr[] = [];
  let left: Expr = expr;
  while (left.op === "binary" && left.operator === "+") {
    operands.push(left.right);
    left = left.left;
  }
  let result = I.evaluate(left);
  let place = I.place(left.at);
  for (let i = operands.length - 1; i >= 0; i--) {
    const operand = operands[i]!;
    const value = I.evaluate(operand);
    const list = operatedBy(I, "+", result, value, place) ?? joinedLists(I, result, value, operand);
    if (list) {
      result = list;
      continue;
    }
    const folded = fold(result, value, (a, b) => (typeof a === "number" && typeof b === "number" ? a + b : `${String(a)}${String(b)}`));
    result =
      folded && folded.consts!.every((item) => typeof item !== "string" || item.length < 20_000)
        ? folded
        : joinedTexts(I, result, place, value, I.place(operand.at));
    place = { ...place, end: operand.at.end };
  }
  noteMarkup(I, result, expr);
  return result;
}

/** Texts are joined end to end; text that escapes what it takes up does so on either side. */
function joinedTexts(I: Interpreter, left: Value, leftPlace: Place, right: Value, rightPlace: Place): Value {
  return escapes(I, left) || !escapes(I, right)
    ? absorbed(I, left, (before) => concatenate(before, leftPlace, right, rightPlace))
    : absorbed(I, right, (after) => concatenate(left, leftPlace, after, rightPlace));
}

/** Lists are joined end to end. */
function joinedLists(I: Interpreter, left: Value, right: Value, node: Expr): Value | undefined {
  // Behind a list stands a list, whoever sent it.
  const isSent = ({ objects, texts, types, consts, taints }: Value): boolean =>
    objects.length === 0 && !texts && !consts && types.length === 0 && taints.some(({ structured }) => structured);
  if (left.objects.length === 0 || (right.objects.length === 0 && !isSent(right))) return undefined;
  const isList = ({ objects }: Value): boolean => objects.every((cell) => I.state.shape(cell)?.kind === "list");
  if (!isList(left) || !isList(right)) return undefined;
  const [before, after] = [spreadItems(I, left), spreadItems(I, right)];
  const key = pairKey(node, joinedLists);
  if (before && after) return listOf(I, key, [...before, ...after]);
  const place = I.place(node.at);
  return listOf(I, key, before ?? [], before ? elementOf(I, right, place) : join(elementOf(I, left, place), elementOf(I, right, place)));
}

export function logical(I: Interpreter, expr: Extract<Expr, { op: "logical" }>): Value {
  const left = I.evaluate(expr.left);
  const known = expr.operator === "??" ? nullish(left) : truth(left);
  const takesRight = expr.operator === "and" ? true : expr.operator === "or" ? false : true;
  if (known !== undefined) return known === takesRight ? I.evaluate(expr.right) : left;
  const facts = factsOf(I, expr, left);
  const right = I.branchOff(() => {
    if (expr.operator !== "??") I.suppose(expr.left, left, expr.operator === "and");
    return I.evaluate(expr.right);
  });
  const rightFacts = factsOf(I, expr.right, right);
  // The value of `a && b` is b, or something falsy of which nothing but its falsity matters.
  const result =
    expr.operator === "and"
      ? join(right, left.consts ? left : SAFE)
      : expr.operator === "or"
        ? join(withoutFalsy(left), right)
        : join(left, right);
  return withChoiceFacts(expr, defaulted(I, expr, left, right, result), facts ?? factsOf(I, expr.left, left), rightFacts);
}

/** `process.env.KEY || "…"`: what stands in for a setting of the environment is used where nobody has set it. */
function defaulted(I: Interpreter, expr: Extract<Expr, { op: "logical" }>, left: Value, right: Value, result: Value): Value {
  if (expr.operator === "and" || !left.taints.some(({ origin }) => origin.kind === "environment")) return result;
  const literal = literalTaint(I, right, expr.right);
  return literal ? withPart(result, { taints: uniteTaints(result.taints, [literal]) }) : result;
}

/** What the operands prove, as far as the result proves it. */
function withChoiceFacts(
  expr: Extract<Expr, { op: "logical" }>,
  result: Value,
  leftFacts: Facts | undefined,
  rightFacts: Facts | undefined,
): Value {
  if (!leftFacts && !rightFacts) return result.facts ? withPart(result, { facts: undefined }) : result;
  const none = { whenTrue: [], whenFalse: [] };
  const a = leftFacts ?? none;
  const b = rightFacts ?? none;
  const both = <T>(x: readonly T[], y: readonly T[]): readonly T[] => [...x, ...y];
  return withPart(result, {
    facts:
      expr.operator === "and"
        ? { whenTrue: both(a.whenTrue, b.whenTrue), whenFalse: both(commonFacts(a.whenFalse, b.whenFalse), gatedFacts(a, b)) }
        : expr.operator === "or"
          ? {
              whenTrue: both(commonFacts(a.whenTrue, b.whenTrue), gatedFacts(turned(a), turned(b))),
              whenFalse: both(a.whenFalse, b.whenFalse),
            }
          : none,
  });
}

/** What `!x` says. */
function turned({ whenTrue, whenFalse }: Facts): Facts {
  return { whenTrue: whenFalse, whenFalse: whenTrue };
}

function withoutFalsy(value: Value): Value {
  return value.consts?.some((item) => !item) ? withPart(value, { consts: value.consts.filter(Boolean) }) : value;
}

function nullish(value: Value): boolean | undefined {
  if (value.consts?.length) {
    const first = value.consts[0] === undefined || value.consts[0] === null;
    return value.consts.every((item) => (item === undefined || item === null) === first) ? first : undefined;
  }
  return undefined;
}
