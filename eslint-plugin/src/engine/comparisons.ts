/** Comparisons of signatures, where `==` stops at the first character that differs; and of passwords, which only hashes of should be compared with. */
import type { Binary, Expr } from "../ir/ir.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";
import type { SourceKind } from "./kinds.js";
import { origin, written } from "./members.js";
import { isSecretPath } from "./sensitive-names.js";
import { verified } from "./senders.js";
import { checkSinks } from "./sinks.js";
import type { Sink } from "./summary.js";
import { isFound, Taint } from "./taint.js";
import { isStrange, withPart, type Value } from "./values.js";

/** The operands are the first arguments, the whole is the third. */
const COMPARED: readonly Sink[] = [{ arg: "2", kind: "comparison" }];
/** Over a network the time of one comparison of a long secret tells little. */
const COMPARED_SECRET: readonly Sink[] = [{ arg: "2", kind: "comparison", possible: true }];

export function checkComparison(I: Interpreter, expr: Binary, left: Value, right: Value): void {
  const signatures = [...left.taints, ...right.taints].filter((taint) => taint.origin.kind === "signature");
  if (signatures.length > 0) verified(I);
  const taints = signatures.length > 0 ? signatures : [...settingsProvenBy(I, left, right), ...settingsProvenBy(I, right, left)];
  // Nobody guesses at what is compared with a constant, ...
  if (taints.length === 0 || left.consts?.length || right.consts?.length) return;
  // ... and a database compares its columns by itself.
  if (isColumn(I, expr.left) || isColumn(I, expr.right)) return;
  const operands = [
    { value: left, expr: expr.left, spread: false },
    { value: right, expr: expr.right, spread: false },
  ];
  const args = [...operands, { value: withPart(left, { taints, texts: undefined, objects: [] }), expr, spread: false }];
  checkSinks(I, signatures.length > 0 ? COMPARED : COMPARED_SECRET, {
    style: "call",
    args,
    self: undefined,
    node: expr,
    label: expr.operator,
    rowSet: undefined,
  });
}

/** Names under which a request shows that it knows a secret; what proves an address to a platform once is no secret of its own. */
const SHOWN = /header|authorization|token|secret|signature|api[-_]?key/i;
const SHOWN_ONCE = /verif/i;

/** Secrets of the environment that a request must show it knows: the program has them, whoever sends it guesses. */
function settingsProvenBy(I: Interpreter, kept: Value, sent: Value): readonly Taint[] {
  const secrets = kept.taints.filter(
    ({ origin: { kind, key, label }, doubtful }) => kind === "environment" && !doubtful && isSecretPath(key ?? label, true),
  );
  if (secrets.length === 0 || !sent.taints.some(isShown)) return [];
  return secrets.map(
    ({ origin: { place, label }, trail }) => new Taint(origin(I, place, { kind: "secret" }, label), trail, 0, "", false, false),
  );
}

function isShown({ origin: { kind, key, label }, doubtful }: Taint): boolean {
  const name = `${label}.${key ?? ""}`;
  return !doubtful && (kind === "http" || kind === "webhook") && SHOWN.test(name) && !SHOWN_ONCE.test(name);
}

const PASSWORD = /(?:^|[.\]`"'])(?:user_?)?pass(?:word|wd|phrase)?$/i;
/** What a program is given to start with, and a test of what was typed twice. */
const NOT_KEPT = /config|settings?|env|options|repeat|confirm|again/i;

/** What somebody types for their password equals what is kept of it only if that is the password itself. */
export function checkPassword(I: Interpreter, expr: Binary, left: Value, right: Value): void {
  if (!I.entry || !(isKept(I, expr.left, left, right) || isKept(I, expr.right, right, left))) return;
  keepFact(I, {
    kind: "storage",
    sink: expr.operator,
    at: I.place(expr.at),
    confidence: "possible",
    detail: { use: "a password is kept as it was typed, or it would not equal what is typed," },
  });
}

function isKept(I: Interpreter, expr: Expr, kept: Value, typed: Value): boolean {
  if (expr.op !== "member" || expr.key || !PASSWORD.test(expr.name)) return false;
  const isTyped = typed.taints.some(({ origin, doubtful }) => !doubtful && SENT.has(origin.kind) && PASSWORD.test(origin.label));
  if (!isTyped || NOT_KEPT.test(written(expr, I))) return false;
  if (kept.taints.some((taint) => isFound(taint) || taint.origin.kind === "stored")) return true;
  if (kept.taints.some(({ origin }) => SENT.has(origin.kind) || origin.kind === "environment")) return false;
  return !kept.consts?.length && (isStrange(kept) || kept.unknown === "call");
}

const SENT: ReadonlySet<SourceKind> = new Set<SourceKind>(["http", "chat", "webhook"]);

/** A member of a class itself, not of an instance, or what one makes of it: `User.token_hash`, `col(User.token_hash)`. */
function isColumn(I: Interpreter, expr: Expr): boolean {
  if (expr.op === "call") return expr.args.length === 1 && isColumn(I, expr.args[0]!.value);
  return (
    expr.op === "member" &&
    !expr.key &&
    (expr.object.op === "var" || expr.object.op === "import") &&
    I.evaluate(expr.object).classes.length > 0
  );
}
