/**
 * Secrets and personal data where they are kept or handed on: by the place where they were read (a password of a request, a setting named
 * `API_KEY`), and by the names that stand where they are used. What is left of a masked or shortened secret is none; nor is one of which
 * only its truth, its length or its digest is used.
 */
import type { Expr } from "../ir/ir.js";
import { SENT_WHOLE, uniteAbsent, WHOLE } from "./danger.js";
import { fixedTexts } from "./fixed.js";
import { onlyDefinition } from "./definitions.js";
import type { Interpreter } from "./interpreter.js";
import { deepTaints, origin, sourceTaint, written } from "./members.js";
import type { Found } from "./paths.js";
import {
  isPersonalPath,
  isPublicKey,
  isRecordPath,
  isSecretPath,
  isWholePath,
  isWrittenPath,
  type Sensitivity,
} from "./sensitive-names.js";
import type { SinkKind, SourceKind } from "./kinds.js";
import { Taint, uniteTaints, type Origin } from "./taint.js";
import { isStrange, mapTaints, type Value } from "./values.js";

/** The sensitive data in what was found, each with the way it took. */
export function sensitiveTaints(I: Interpreter, { value, expr }: Found, use: SinkKind): readonly Taint[] {
  if (expr?.op === "const") return [];
  const parts = expr ? partsOf(I, expr, value, 0) : [];
  // A field of what was sent is not the whole of it.
  const below = parts.length > 0 && parts.every(({ field }) => field);
  let taints: readonly Taint[] = [];
  for (const taint of deepTaints(I, value)) {
    const kind =
      taint.doubtful || taint.absent.includes(WHOLE) ? undefined : sensitivityOf(taint, below || taint.absent.includes(SENT_WHOLE));
    if (kind && concerns(use, taint.origin)) taints = uniteTaints(taints, [as(I, taint, kind, taint.origin.label)]);
  }
  if (taints.some(({ origin: from }) => from.kind === "secret")) return taints;
  for (const part of parts)
    if (use !== "publication" || isSetting(part) || isEnvironment(I, part)) taints = uniteTaints(taints, namedAs(I, part));
  return taints;
}

function as(I: Interpreter, { origin: from, trail, cleaned }: Taint, kind: Sensitivity, name: string): Taint {
  return new Taint(origin(I, from.place, { kind }, name), trail, cleaned, "", false, false);
}

/** What people send may be given back to them; the program's own secrets may not, but for keys that are made to be public. */
function concerns(use: SinkKind, { kind, label, key }: Origin): boolean {
  return use !== "publication" || (kind === "environment" && !isPublicKey(key ?? label));
}

function isSetting({ path, value }: Part): boolean {
  return /\b(?:config|cfg|settings|env|secrets|credentials)\.[\w$]+$/i.test(path) && !value?.taints.length && !isPublicKey(path);
}

/** What was cut out of a secret, or covers it, is none. */
export function cut(value: Value): Value {
  if (!value.taints.some(isNamed)) return value;
  return mapTaints(value, (taint) => (isNamed(taint) ? taint.without(uniteAbsent(taint.absent, WHOLE)) : taint));
}

function readAs({ label, key }: Origin): string {
  return key === undefined ? label : `${label}.${key}`;
}

function isNamed(taint: Taint): boolean {
  return isSecretTaint(taint) || isPersonalPath(readAs(taint.origin));
}

/** It was read, or kept on its way, under the name of a secret. */
function isSecretTaint(taint: Taint): boolean {
  let known = secrets.get(taint);
  if (known === undefined) secrets.set(taint, (known = judged(taint)));
  return known;
}

const secrets = new WeakMap<Taint, boolean>();

function judged({ origin: from, trail }: Taint): boolean {
  // What a request brings to prove where it comes from may be anybody's guess.
  if (SAID.has(from.kind) && /secret[-_ ]?token|verif/i.test(readAs(from))) return false;
  if (isSecretPath(readAs(from), from.kind === "environment")) return true;
  if (!SAID.has(from.kind)) return false;
  for (let at: typeof trail | undefined = trail; at; at = at.before) {
    const name = at.step.role === "assign" ? /`(.+)`/.exec(at.step.text)?.[1] : undefined;
    if (name !== undefined && isSecretPath(name, false)) return true;
  }
  return false;
}

/** Sources of what people say and send. */
const SAID: ReadonlySet<SourceKind> = new Set(["chat", "webhook", "http"]);

/** `below`: of what was sent a field is used. */
function sensitivityOf(taint: Taint, below: boolean): Sensitivity | undefined {
  if (isSecretTaint(taint)) return "secret";
  if (!SAID.has(taint.origin.kind)) return undefined;
  const path = readAs(taint.origin);
  if (isWholePath(path)) return below ? undefined : "personal";
  return isPersonalPath(path) || isWrittenPath(path) ? "personal" : undefined;
}

/** A name in an expression that hands on what it stands for as it is. */
interface Part {
  readonly expr: Expr;
  readonly path: string;
  /** It is a field of something. */
  readonly field: boolean;
  /** Its value, where that is known. */
  readonly value: Value | undefined;
  /** It is written out with all its fields. */
  readonly record?: true;
}

const DEEPEST = 6;

function partsOf(I: Interpreter, expr: Expr, value: Value | undefined, depth: number): readonly Part[] {
  if (depth > DEEPEST) return [];
  const within = (...parts: readonly Expr[]): readonly Part[] =>
    parts.flatMap((part) => partsOf(I, part, valueAt(I, value, part), depth + 1));
  switch (expr.op) {
    case "var":
      return [part(I, expr, value), ...definedAs(I, expr, depth)];
    case "member":
    case "global":
      return [part(I, expr, value)];
    case "call":
      return isFormat(expr.callee)
        ? within(...expr.args.map((arg) => arg.value))
        : isWriting(expr.callee)
          ? partsOf(I, expr.args[0]?.value ?? expr, undefined, depth + 1).map((each) => ({ ...each, record: true as const }))
          : lookedUp(I, expr, value);
    case "template":
      return within(...expr.holes);
    case "binary":
      return expr.operator === "+" ? within(expr.left, expr.right) : expr.operator === "%" ? within(expr.right) : [];
    case "logical":
      return expr.operator === "and" ? within(expr.right) : within(expr.left, expr.right);
    case "conditional":
      return within(expr.then, expr.else);
    case "cast":
    case "await":
      return partsOf(I, expr.value, value, depth);
    case "list":
      return within(...expr.items.map((item) => item.value));
    case "object":
      return within(...expr.entries.map((entry) => entry.value));
    default:
      return [];
  }
}

function part(I: Interpreter, expr: Expr, value: Value | undefined): Part {
  return { expr, path: pathOf(I, expr), field: expr.op === "member" && !isWholePath(expr.name), value };
}

/** As it is written; what a file holds is named by the file: `config.token`, whatever `./config.json` was imported as. */
function pathOf(I: Interpreter, expr: Expr): string {
  return written(expr, I).replace(/^[^\s()]*?(?<![\w-])([\w-]+)\.(?:json|[cm]?[jt]s)(?=\.)/, "$1");
}

/** `settings.get("token")` is a field of its receiver as well. */
function lookedUp(I: Interpreter, expr: Extract<Expr, { op: "call" }>, value: Value | undefined): readonly Part[] {
  const { callee, args } = expr;
  const key = args[0]?.value;
  if (callee.op === "member" && /^get/.test(callee.name) && key?.op === "const" && typeof key.value === "string")
    return [{ expr, path: `${written(callee.object, I)}.${key.value}`, field: true, value }];
  const path = HANDS_OUT.exec(written(callee, I))?.[1];
  return path === undefined ? [] : [{ expr, path, field: false, value }];
}

/** `get_password()`, `vault.readApiKey(name)`: what it gives is named by what follows the verb. */
const HANDS_OUT = /(?:^|[.\s])(?:get|load|read|fetch)(?=[A-Z_])_?(\w{1,40})$/;

/** `"{} and {}".format(…)` */
function isFormat(callee: Expr): boolean {
  return callee.op === "member" && callee.name === "format" && callee.object.op === "const";
}

/** `JSON.stringify(…)`, `json.dumps(…)` */
function isWriting(callee: Expr): boolean {
  return callee.op === "member" && (callee.name === "stringify" || callee.name === "dumps");
}

/** What a variable was put together from. */
function definedAs(I: Interpreter, { slot, hops }: Extract<Expr, { op: "var" }>, depth: number): readonly Part[] {
  const defined = hops === 0 ? onlyDefinition(I.activation.frame.func, slot) : undefined;
  return defined?.op === "template" || defined?.op === "member" || defined?.op === "binary"
    ? partsOf(I, defined, undefined, depth + 1)
    : [];
}

/** All settings at once: whatever secrets the program is given are among them. */
function isEnvironment(I: Interpreter, { expr, value }: Part): boolean {
  const known = value ?? (expr.op === "member" && !expr.key ? I.evaluate(expr) : undefined);
  return known?.types.some((type) => I.registry.inherited(type, (model) => model.source)?.kind === "environment") ?? false;
}

function namedAs(I: Interpreter, each: Part): readonly Taint[] {
  const { expr, path, value, record } = each;
  if ((value && holdsPassword(value)) || isEnvironment(I, each)) return [sourceTaint(I, I.place(expr.at), { kind: "secret" }, path)];
  const update = isUpdate(I, path, value);
  const kind = isSecretPath(path, false)
    ? "secret"
    : update || isPersonalPath(path) || (record && isRecordPath(path)) || isSaid(path, value)
      ? "personal"
      : undefined;
  if (!kind || (value && !update && !isKept(I, value, expr))) return [];
  const taint = value?.taints[0];
  return [taint ? as(I, taint, kind, path) : sourceTaint(I, I.place(expr.at), { kind }, path)];
}

/** Is it what somebody wrote, by its name and by where it comes from? */
function isSaid(path: string, value: Value | undefined): boolean {
  return (value?.taints.some(({ origin: from, doubtful }) => !doubtful && SAID.has(from.kind)) ?? false) && isWrittenPath(path);
}

const UPDATES = new Set(["message", "msg", "m", "update", "event", "ctx", "context", "interaction", "activity"]);

/** An update of a chat platform as a whole: an object of a library whose members are what people wrote. */
function isUpdate(I: Interpreter, path: string, value: Value | undefined): boolean {
  return (value?.types.some((type) => I.registry.isSource(type)) ?? false) && UPDATES.has(path.slice(path.lastIndexOf(".") + 1));
}

/** A password in the program's text of an address or a connection, unless it only shows where one goes. */
const CONNECTION = /(?:^|[;\s])(?:pwd|password)=([^;\s{}<>$*]{3,})|:\/\/[^\s:@/]+:([^\s@/{}<>$*]{3,})@/i;
const SHOWN = /pass|pwd|secret|x{3}|your|example|change/i;

function holdsPassword({ consts, texts }: Value): boolean {
  const literals = [...(consts ?? []), ...(texts ?? []).flat()].filter((piece) => typeof piece === "string");
  return literals.some((literal) => {
    const password = literal.length < 1000 ? CONNECTION.exec(literal) : undefined;
    return password ? !SHOWN.test(password[1] ?? password[2]!) : false;
  });
}

/** May it be a secret of the program's, rather than something it has just made, a number, or an object of a library? */
function isKept(I: Interpreter, value: Value, expr: Expr): boolean {
  if (value.consts?.length) return fixedTexts(value)?.some((text) => /^\S{8,}$/.test(text)) ?? false;
  // What stands for a module of which nothing is known is no object of the program's.
  if (value.objects.some((cell) => (I.state.heap(cell)?.fields.size ?? 0) > 0)) return false;
  if (value.consts || value.closures.length || value.models.length || value.types.length) return false;
  return value.taints.length > 0
    ? value.taints.every((taint) => !taint.doubtful)
    : expr.op !== "var" || (isStrange(value) && !isMade(I, expr));
}

/** The variable holds what some call made, of whatever. */
function isMade(I: Interpreter, { slot, hops }: Extract<Expr, { op: "var" }>): boolean {
  const defined = hops === 0 ? onlyDefinition(I.activation.frame.func, slot) : undefined;
  return defined?.op === "call" || (defined?.op === "await" && defined.value.op === "call");
}

/** What is known of a part of a text. */
function valueAt(I: Interpreter, whole: Value | undefined, part: Expr): Value | undefined {
  if (part.op === "var") return I.read(I.cell(part.slot, part.hops));
  if (!whole?.texts) return undefined;
  const { start, end } = part.at;
  for (const text of whole.texts)
    for (const piece of text)
      if (typeof piece !== "string" && piece.place.start === start && piece.place.end === end && piece.place.file === I.file)
        return piece.value;
  return undefined;
}
