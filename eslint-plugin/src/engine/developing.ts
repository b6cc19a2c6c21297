/**
 * Branches for those who develop the program: the mode in which it runs is compared, or a flag is asked that says so. What it tells of an error
 * there it tells to those who made it.
 */
import type { Binary, Expr } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import { bits } from "./kinds.js";
import { isEstablished, nameOf, proofFacts } from "./proofs.js";
import { untrusted } from "./taint.js";
import { mapTaints, type Facts, type Value } from "./values.js";

const DEVELOPMENT = /^dev(?:elop(?:ment)?)?$/i;
const PRODUCTION = /^prod(?:uction)?$/i;
/** Names of what is true where somebody develops. */
const FLAG = /^(?:is_?|in_?)?(?:debug|dev|develop(?:ment|ing)?)(?:_?mode)?$/i;
/** An environment variable that says so. */
const VARIABLE = /(?:^|_)(?:debug|dev)(?:_?mode)?$/i;

const DISCLOSURE = bits(["disclosure"]);
const YES: Facts = { whenTrue: proofFacts("developing"), whenFalse: [] };
const NO: Facts = { whenTrue: [], whenFalse: proofFacts("developing") };

/** What comparing two values says of the mode. */
export function modeCompared({ operator }: Binary, a: Value, b: Value): Facts | undefined {
  if (operator !== "==" && operator !== "!=") return undefined;
  const facts = modeIs(a, b) ?? modeIs(b, a);
  return facts && operator === "!=" ? { whenTrue: facts.whenFalse, whenFalse: facts.whenTrue } : facts;
}

function modeIs(mode: Value, word: Value): Facts | undefined {
  const { consts } = word;
  if (!consts?.length || !isOperators(mode)) return undefined;
  const all = (pattern: RegExp): boolean => consts.every((each) => typeof each === "string" && pattern.test(each));
  return all(DEVELOPMENT) ? YES : all(PRODUCTION) ? NO : undefined;
}

/** What the truth of a value says of the mode. */
export function modeFlagged(I: Interpreter, expr: Expr, value: Value): Facts | undefined {
  if (!isOperators(value)) return undefined;
  const says = FLAG.test(nameOf(I, expr)) || VARIABLE.test(variableOf(expr, value));
  return says ? YES : undefined;
}

/** The name by which the environment is asked: `os.environ.get("DEBUG")`, `os.environ["DEBUG"]`. */
function variableOf(expr: Expr, { taints }: Value): string {
  if (!taints.some(({ origin }) => origin.kind === "environment")) return "";
  const said = expr.op === "call" ? expr.args[0]?.value : expr.op === "member" ? expr.key : undefined;
  return said?.op === "const" && typeof said.value === "string" ? said.value : "";
}

/** Whoever runs the program chose it, as far as anybody sees. */
function isOperators({ taints, unknown }: Value): boolean {
  return (unknown !== undefined || taints.length > 0) && untrusted(taints).every(({ origin }) => origin.kind === "environment");
}

/** An error's text in such a branch discloses nothing, wherever it goes. */
export function whileDeveloping(I: Interpreter, value: Value): Value {
  if (!value.taints.some(({ origin }) => origin.kind === "error") || !isEstablished(I.state, "developing")) return value;
  return mapTaints(value, (taint) => taint.clean(DISCLOSURE));
}
