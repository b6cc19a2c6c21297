/** Checks what reaches sinks and records hits: whole flows as confirmed, holes of unknown origin as possible. */
import type { Expr } from "../ir/ir.js";
import { noteUse } from "./built.js";
import { isExponential } from "./backtracking.js";
import { uncast } from "./code.js";
import { LONG } from "./danger.js";
import { noteCheck } from "./failures.js";
import { asked } from "./endless.js";
import { filling } from "./filled-templates.js";
import type { Flow, Hit, Place, TextPart } from "./finding.js";
import { literalTaints } from "./fixed.js";
import { assignedSlots, onlyDefinition } from "./definitions.js";
import { enclosingNames } from "./functions.js";
import type { Caller } from "./entry.js";
import { hasLooseHost, LOOSE_HOST } from "./host-patterns.js";
import type { Interpreter } from "./interpreter.js";
import { judgedSlots } from "./judged.js";
import { bits, IMPLIED, type SinkKind, type SourceKind } from "./kinds.js";
import { firstTaints, hostTaints, hostUnknown, optionTaints, pathTaints, quotedTaints, schemeTaints } from "./leads.js";
import { deepTaints } from "./members.js";
import { narrowed } from "./narrowed.js";
import { holds, resolve, withHoles, type Found, type ModelCall } from "./paths.js";
import { deciding, isEstablished } from "./proofs.js";
import { sensitiveTaints } from "./sensitive.js";
import { holePositions, looksLikeSql } from "./sql.js";
import type { Sink, SinkDetail, Summary } from "./summary.js";
import { isLeakyFilter, LEAKY, namedFlags } from "./tag-filters.js";
import { isInTheClear, loginFlaw } from "./url.js";
import { unexamined } from "./examined.js";
import { hasMark, isFound, isNumber, stepAt, uniteTaints, untrusted, type Taint } from "./taint.js";
import { readPath } from "./read-paths.js";
import { callsSuch, isSaidLater } from "./said-later.js";
import { subjectsOf } from "./subjects.js";
import { isUnfinished } from "./unfinished.js";
import { renderedBy } from "./views.js";
import { isStrange, textsOf, UNKNOWN, withPart, type Frame, type Text, type Value } from "./values.js";

export function checkSinks(I: Interpreter, sinks: readonly Sink[], call: ModelCall): void {
  for (const sink of sinks) {
    if (sink.tells) {
      if (!holds(I, call, sink.when) || sink.unless?.some((each) => holds(I, call, [each]))) continue;
      I.registry.used?.add(sink);
      noteCheck(I, sink, call);
      continue;
    }
    if (sink.asks && sink.asks !== "verified") checkDecision(I, sink, call);
    if (sink.fact) {
      recordFact(I, sink, call);
      continue;
    }
    if (sink.kind === "privileged" && sink.asks && !isEstablished(I.state, "anyone") && !isEstablished(I.state, "by model")) continue;
    if (sink.kind === "disclosure" && isEstablished(I.state, "developing")) continue;
    for (const found of resolve(I, call, sink.arg)) {
      if (!applies(I, sink, call, found)) continue;
      I.registry.used?.add(sink);
      const implied = sink.asking ? undefined : IMPLIED[sink.kind];
      for (const each of sink.filledBy === undefined ? [found] : filling(I, found, sink, call)) {
        check(I, sink, each, call);
        if (implied) keepSensitive(I, { ...sink, kind: implied }, each, call);
      }
      if (sink.detail?.placeholder) keepBound(I, sink, found, call);
    }
  }
}

function applies(I: Interpreter, { when, unless, unlessSaid, unlessCalls }: Sink, call: ModelCall, found: Found): boolean {
  if (unlessSaid && isSaidLater(I.activation.frame.func, call.node, unlessSaid)) return false;
  if (unlessCalls !== undefined && callsSuch(I, unlessCalls)) return false;
  return holds(I, call, when, found) && !unless?.some((each) => holds(I, call, [each], found));
}

/** The same argument, for what the address says of the connection. */
const IN_THE_CLEAR: Sink = { arg: "0", kind: "transport", fact: true };

/** The same pattern, for the time that it can take. */
const SLOW_PATTERN: Sink = { arg: "0", kind: "slow-pattern", fact: true };

/** Where an address that begins as somebody else wants runs a program, one of a known scheme does not. */
const ADDRESSES: ReadonlySet<SinkKind> = new Set<SinkKind>(["html", "url", "redirect"]);

const CHECKED = ["verified", "authorized"] as const;

function check(I: Interpreter, sink: Sink, whole: Found, call: ModelCall): void {
  const found = sink.sources ? { ...whole, value: onlyOf(sink.sources, whole.value) } : whole;
  const { value } = found;
  noteUse(I, sink, found);
  if (sink.begins) return confirm(I, sink, found, call, ADDRESSES.has(sink.kind) ? schemeTaints(value) : firstTaints(value));
  switch (sink.kind) {
    case "sql":
      return checkSql(I, sink, found, call);
    case "url":
      if (addresses(I, found).some((text) => isInTheClear(withHoles(text)))) recordFact(I, { ...IN_THE_CLEAR, arg: sink.arg }, call);
      return confirm(I, sink, found, call, hostTaints(value, sink.kind), undefined, hostUnknown(value));
    case "redirect":
      for (const text of addresses(I, found)) {
        const use = loginFlaw(withHoles(text));
        if (use !== undefined) recordFact(I, { arg: sink.arg, kind: "oauth", fact: true, detail: { use } }, call);
      }
      return confirm(I, sink, found, call, hostTaints(value, sink.kind), undefined, hostUnknown(value));
    case "path":
      return confirm(I, sink, found, call, pathTaints(value), plainParts(value, sink.kind), value.unknown);
    case "xpath":
      return confirm(I, sink, found, call, quotedTaints(value), plainParts(value, sink.kind), value.unknown);
    case "regex":
      for (const text of textsOf(value) ?? []) {
        const pattern = withHoles(text);
        if (isExponential(pattern, "")) recordFact(I, { ...SLOW_PATTERN, arg: sink.arg }, call);
        if (hasLooseHost(pattern)) recordFact(I, { ...LOOSE_HOST, arg: sink.arg }, call);
        if (isLeakyFilter(pattern, namedFlags(call.args))) recordFact(I, { ...LEAKY, arg: sink.arg }, call);
      }
      return confirm(I, sink, found, call, value.taints, plainParts(value, sink.kind), value.unknown);
    case "code":
      // A program may be given as an object, too: a parsed template, what the code finds under its names.
      return confirm(I, sink, found, call, deepTaints(I, value), plainParts(value, sink.kind), value.unknown);
    case "html":
      // Whoever has to know a secret to get the answer writes it to themselves.
      if (sink.asks && isEstablished(I.state, sink.asks)) return;
      return confirm(I, sink, found, call, shown(sink, value), plainParts(value, sink.kind), value.unknown);
    case "token":
      // What has come past a check of its own, made by hand, is whoever's it says.
      if (sink.asks && CHECKED.some((proof) => isEstablished(I.state, proof))) return;
      return confirm(I, sink, found, call, value.taints, plainParts(value, sink.kind), value.unknown);
    case "command":
    case "xml":
    case "ldap":
    case "prompt":
    case "deserialize":
      return confirm(I, sink, found, call, value.taints, plainParts(value, sink.kind), value.unknown);
    case "record":
    case "model-input":
    case "storage":
    case "publication":
      return keepSensitive(I, sink, found, call);
    case "slow-pattern":
      return confirm(
        I,
        sink,
        found,
        call,
        value.taints.filter(({ absent }) => !absent.includes(LONG)),
      );
    case "page":
      return confirm(I, sink, found, call, value.taints, undefined, value.unknown);
    case "argument":
      // What begins with the program's own text is no option of others' choosing, unless arguments are only told apart in it.
      if (!sink.possible && beginsWithText(value, "-")) return;
      // The program itself, not what it is given.
      if (/(?:^|\.)0$/.test(sink.arg)) return confirm(I, sink, found, call, value.taints, plainParts(value, sink.kind), value.unknown);
      return confirm(I, sink, found, call, sink.possible ? value.taints : optionTaints(value), plainParts(value, sink.kind));
    case "sandbox":
      return confirm(I, sink, found, call, value.taints.filter(isBySomebodyElse), plainParts(value, sink.kind));
    case "agency":
      if (sink.asks && isEstablished(I.state, sink.asks)) return;
      return beginsWithText(value) ? undefined : confirm(I, sink, found, call, value.taints);
    case "crypto-key":
      return confirm(I, sink, found, call, literalTaints(I, found));
    case "disclosure":
      return confirm(I, sink, narrowed(I, found, sink.kind), call, deepTaints(I, value));
    case "privileged":
      return checkNamed(I, sink, found, call, deepTaints(I, value));
    case "consequence":
    case "nosql":
      return confirm(I, sink, found, call, deepTaints(I, value, undefined, sink.plainUnder));
    default:
      return confirm(I, sink, found, call, value.taints, plainParts(value, sink.kind));
  }
}

/** What is there of such data; what nobody knows is of no such source. */
function onlyOf(sources: readonly SourceKind[], value: Value): Value {
  return withPart(value, { taints: value.taints.filter(({ origin }) => sources.includes(origin.kind)), unknown: undefined });
}

/** What a sender names together with their own identity is their own: `{ id: request.params.id, owner: session.user.id }`. */
function checkNamed(I: Interpreter, sink: Sink, found: Found, call: ModelCall, taints: readonly Taint[]): void {
  if (hasMark(taints) && taints.some((taint) => isNumber(taint) || !taint.innate)) return;
  confirm(I, sink, found, call, sink.found ? taints.filter(isFound) : taints);
}

/** What was kept is markup that the program makes of it where text of its own says so: a whole file is answered as it is. */
function shown(sink: Sink, value: Value): readonly Taint[] {
  const isMade =
    !(sink.asks || sink.answer) || textsOf(value)?.some((text) => text.some((piece) => typeof piece === "string" && piece.includes("<")));
  return isMade ? value.taints : value.taints.filter(({ origin }) => origin.kind !== "stored");
}

/** The values that a statement writes: `INSERT INTO users VALUES (?, ?)`. */
function keepBound(I: Interpreter, { detail }: Sink, found: Found, call: ModelCall): void {
  const [text] = textsOf(found.value)?.[0] ?? [];
  if (typeof text !== "string" || !/^\s*(?:insert|update|replace|upsert|merge)\b/i.test(text)) return;
  const sink: Sink = { arg: detail!.placeholder!.params, kind: "storage", detail: { use: "database" } };
  for (const values of resolve(I, call, sink.arg)) keepSensitive(I, sink, values, call);
}

function keepSensitive(I: Interpreter, sink: Sink, found: Found, call: ModelCall): void {
  const taints = sensitiveTaints(I, found, sink.kind);
  if (taints.length > 0) record(I, sink, found, call, taints, true);
}

/** A sandbox is for code of models and third parties; what people send to the program is no code that anybody meant to run. */
function isBySomebodyElse({ origin }: Taint): boolean {
  return origin.kind === "llm" || origin.kind === "tool" || origin.kind === "retrieved";
}

/** A name that the program begins is one of those that it means: `getattr(self, f"tool_{name}")`. */
function beginsWithText(value: Value, butFor = ""): boolean {
  return textsOf(value)?.every(([first]) => typeof first === "string" && first !== "" && first[0] !== butFor) ?? false;
}

/** An address, or else what it is when a caller leaves it to the parameter's default. */
function addresses(I: Interpreter, { value, expr }: Found): readonly Text[] {
  const texts = textsOf(value);
  if (texts || !expr || !value.unknown) return texts ?? [];
  const parameter = parameterOf(I, I.activation.frame, expr);
  const byDefault = parameter?.frame.func.params[parameter.index]?.default;
  return byDefault?.op === "const" ? [[String(byDefault.value)]] : [];
}

/** Kinds without a bit of their own: what cleans data for the other kind cleans it for them. */
const CLEANED_AS: ReadonlyMap<SinkKind, SinkKind> = new Map([
  ["sandbox", "code"],
  ["agency", "code"],
  ["retrieval", "trust"],
  ["page", "html"],
]);

/** What people are asked about before it is done. */
const CONSENTED: ReadonlySet<SinkKind> = new Set<SinkKind>([
  ...(["command", "argument", "code", "sandbox", "agency", "sql", "nosql", "path", "url", "consequence", "privileged"] as const),
]);

/** What a model chose and a person has agreed to is that person's choice. */
function unlessAgreed(I: Interpreter, { kind }: Sink, taints: readonly Taint[]): readonly Taint[] {
  if (!CONSENTED.has(kind) || !isEstablished(I.state, "confirmed")) return taints;
  return taints.filter(({ origin }) => origin.kind !== "llm" && origin.kind !== "tool");
}

function dangerous(taints: readonly Taint[], kind: SinkKind): Taint[] {
  const bit = bits([CLEANED_AS.get(kind) ?? kind]);
  return taints.filter((taint) => (taint.cleaned & bit) === 0);
}

function confirm(
  I: Interpreter,
  sink: Sink,
  found: Found,
  call: ModelCall,
  taints: readonly Taint[],
  parts?: readonly TextPart[],
  unknown?: Value["unknown"],
): void {
  // Where a query is text, it is a program in its language: having the form of text, or no structure, does not make it harmless.
  const language = sink.kind === "nosql" && !sink.structured ? "code" : sink.kind;
  const left = dangerous(unexamined(I, unlessAgreed(I, sink, taints), sink.kind), language).filter(
    (taint) => (taint.structured || !sink.structured) && !(sink.built && (taint.doubtful || taint.origin.kind === "stored")),
  );
  if (left.length === 0) {
    if (isWorthAWord(sink, unknown) && untrusted(taints).length === 0) recordUnknown(I, sink, found, call, { unknown, parts: parts ?? [] });
    return;
  }
  const sure = left.filter((taint) => !taint.doubtful && !(taint.origin.typed && TO_ONESELF.has(sink.kind)));
  record(I, sink, found, call, sure.length ? sure : left, sure.length > 0, parts);
}

/** What somebody in front of a page can do with what they put in there, they do to their own browser. */
const TO_ONESELF: ReadonlySet<SinkKind> = new Set<SinkKind>(["html", "regex", "redirect", "url"]);

/** Whether a value that nobody knows is told of: not where it would have to be of a certain form, nor where a known one is only possible. */
function isWorthAWord({ kind, structured, possible, built, known }: Sink, unknown: Value["unknown"]): boolean {
  // Which parsers expand entities depends on what is installed, not on the document.
  if (structured || known || (possible && !built && kind !== "xml")) return false;
  // A shell's command line should be the program's own: there what a call of nobody knows what gives is worth a word, too.
  return isStrange({ unknown }) || (unknown === "call" && kind === "command");
}

function plainParts(value: Value, kind: SinkKind): readonly TextPart[] | undefined {
  return value.texts?.[0]
    ? value.texts[0].map((piece) =>
        typeof piece === "string" ? { text: piece } : { hole: piece.place, tainted: dangerous(piece.value.taints, kind).length > 0 },
      )
    : undefined;
}

interface Judged {
  readonly taints: readonly Taint[];
  readonly unknown: Value["unknown"];
  readonly quoted: boolean;
  readonly parts: readonly TextPart[];
}

/** The holes of one alternative of an SQL text. */
function judge(text: Text): Judged {
  const literals: string[] = [""];
  const holes: Exclude<Text[number], string>[] = [];
  for (const piece of text) {
    if (typeof piece === "string") literals[literals.length - 1] += piece;
    else {
      holes.push(piece);
      literals.push("");
    }
  }
  const positions = holePositions(literals);
  let taints: readonly Taint[] = [];
  let unknown: Value["unknown"];
  let quotedUnknown = false;
  const parts: TextPart[] = [];
  holes.forEach(({ value, place }, i) => {
    const position = positions[i]!;
    const left = dangerous(value.taints, "sql").filter((taint) => position !== "quoted" || !harmlessInQuotes(taint));
    taints = uniteTaints(taints, left);
    // Names are mostly the program's own, out of its configuration or tables.
    const open =
      left.length === 0 && untrusted(value.taints).length === 0 && (position === "identifier" ? isStrange(value) : value.unknown);
    if (open && (!unknown || position === "quoted")) {
      unknown = value.unknown;
      quotedUnknown ||= position === "quoted";
    }
    if (literals[i]) parts.push({ text: literals[i]! });
    parts.push({ hole: place, tainted: left.length > 0, position });
  });
  if (literals.at(-1)) parts.push({ text: literals.at(-1)! });
  return { taints, unknown, quoted: quotedUnknown, parts };
}

/** Inside quotes only the quote signs and the escape sign are dangerous. */
function harmlessInQuotes(taint: Taint): boolean {
  return taint.absent.includes("'") && taint.absent.includes('"') && taint.absent.includes("\\");
}

function checkSql(I: Interpreter, sink: Sink, found: Found, call: ModelCall): void {
  const texts = textsOf(found.value);
  if (!texts) return confirm(I, sink, found, call, found.value.taints);
  let best: Judged | undefined;
  for (const text of texts) {
    const judged = judge(text);
    if (judged.taints.length === 0 && !(judged.unknown && looksLikeSql(typeof text[0] === "string" ? text[0] : ""))) continue;
    const better =
      !best ||
      (judged.taints.length > 0 && best.taints.length === 0) ||
      (judged.taints.some((taint) => !taint.doubtful) && !best.taints.some((taint) => !taint.doubtful));
    if (better)
      best = judged.taints.length && best?.taints.length ? { ...judged, taints: uniteTaints(judged.taints, best.taints) } : judged;
    else if (best && judged.taints.length) best = { ...best, taints: uniteTaints(best.taints, judged.taints) };
  }
  if (!best) return;
  if (best.taints.length) {
    const sure = best.taints.filter((taint) => !taint.doubtful);
    record(I, sink, found, call, sure.length ? sure : best.taints, sure.length > 0, best.parts);
  } else recordUnknown(I, sink, found, call, best);
}

/** Where a hit is reported, and what stands there. */
type Reported = Pick<Hit, "at" | "statement" | "args" | "detail" | "enclosing">;

/**
 * The sink itself, or, when the sink's argument is only a parameter handed on, the call that handed it in: a wrapper such as
 * `run(sql) { return db.query(sql); }` is right, its caller that puts the text together is not.
 */
function reportedAt(I: Interpreter, sink: Sink, found: Found, call: ModelCall): Reported {
  const place = (frame: Frame, expr: Expr): Place => ({ file: frame.file, start: expr.at.start, end: expr.at.end });
  let detail = sink.detail ?? {};
  let args: readonly Expr[] | undefined = call.args.map((arg) => arg.expr);
  let reported: Reported = {
    at: found.place,
    statement: I.place(call.node.at),
    args: args.map((arg) => I.place(arg.at)),
    detail,
    enclosing: enclosingNames(I),
  };
  let frame = I.activation.frame;
  let expr = found.expr;
  const rendered = renderedBy(I, frame);
  if (rendered) {
    const { node, caller } = rendered;
    const at = place(caller.frame, node);
    return { at, statement: at, args: [], detail, enclosing: caller.enclosing };
  }
  for (let depth = 0; depth < 8 && expr; depth++) {
    const parameter = parameterOf(I, frame, handedAs(I, sink, frame, expr));
    const { caller, expr: handed } = (parameter && handedIn(I, parameter.frame, parameter.index)) ?? {};
    // What a model passes to a callback has no expression of its own: the call stands for it.
    if (!parameter || !caller || !handed || handed === caller.node || callsBack(I, caller) || judges(parameter)) break;
    // Another call of the same function has its own place, whatever became of this one.
    I.handedOn.add(parameter.frame);
    if (callsOneOf(caller)) break;
    detail = handedOn(I, detail, args, frame, parameter.frame);
    frame = caller.frame;
    expr = handed;
    args = caller.args;
    const places: readonly Place[] = (args ?? []).map((arg) => place(caller.frame, arg));
    reported = { at: place(frame, expr), statement: place(frame, caller.node), args: places, detail, enclosing: caller.enclosing };
  }
  return reported;
}

/** Who sends a request is known where a framework's function begins: there the call stands that leads to what not everybody may have done. */
function askedAt(I: Interpreter, sink: Sink, found: Found, call: ModelCall): Reported {
  const reported = reportedAt(I, sink, found, call);
  let outermost: Caller | undefined;
  for (let frame = I.activation.frame, depth = 0; depth < 8; depth++) {
    const caller = I.callers.get(frame);
    // Each function of a table is a command of its own.
    if (!caller || callsOneOf(caller)) break;
    I.handedOn.add(frame);
    outermost = caller;
    ({ frame } = caller);
  }
  if (!outermost) return reported;
  const { node, frame, enclosing } = outermost;
  const at: Place = { file: frame.file, start: node.at.start, end: node.at.end };
  return { ...reported, at, statement: at, args: [], enclosing };
}

/** What a call handed in for a parameter, seen through functions that only pass all their arguments on: `(...args) => run(...args)`. */
function handedIn(I: Interpreter, frame: Frame, index: number): { caller: Caller; expr: Expr | undefined } | undefined {
  const caller = I.callers.get(frame);
  if (!caller || caller.args) return caller && { caller, expr: caller.args![index] };
  const args = caller.node.op === "call" ? caller.node.args : [];
  const spread = args.findIndex((arg) => arg.spread);
  if (index < spread) return { caller, expr: args[index]!.value };
  const rest = spread >= 0 && spread === args.length - 1 ? variableOf(caller.frame, args[spread]!.value) : undefined;
  const at = rest?.frame.func.params.findIndex((param) => param.rest && param.slot === rest.slot) ?? -1;
  return rest && at >= 0 ? handedIn(I, rest.frame, at + index - spread) : undefined;
}

/** What a parameter stands for, where its function is called. */
function handedTo(I: Interpreter, from: Frame, expr: Expr): { readonly frame: Frame; readonly expr: Expr } | undefined {
  const parameter = parameterOf(I, from, expr);
  const { caller, expr: handed } = (parameter && handedIn(I, parameter.frame, parameter.index)) ?? {};
  return caller && handed && { frame: caller.frame, expr: handed };
}

/** A function that turns back what it finds wrong has the say: if it lets through what does harm, its test is what is to be mended. */
function judges({ frame, index }: { readonly frame: Frame; readonly index: number }): boolean {
  return judgedSlots(frame.func).has(frame.func.params[index]!.slot);
}

/** A function that was itself handed in is no wrapper: what it does is the concern of the place that wrote it. */
function callsBack(I: Interpreter, { node, frame }: Caller): boolean {
  return node.op === "call" && parameterOf(I, frame, node.callee) !== undefined;
}

/** One of a table's functions, by a name that is found out: what each of them does with what it is given is its own concern, too. */
function callsOneOf({ node, frame }: Caller): boolean {
  if (node.op !== "call") return false;
  const definition = (expr: Expr): Expr | undefined => {
    const variable = variableOf(frame, expr);
    return variable ? onlyDefinition(variable.frame.func, variable.slot) : expr;
  };
  const isOpen = (key: Expr | undefined): boolean => key !== undefined && key.op !== "const";
  const callee = definition(node.callee);
  if (callee?.op === "member") return isOpen(callee.key) || isPicked(definition(callee.object));
  if (callee?.op !== "call" || callee.callee.op !== "member") return false;
  return isOpen(callee.args[0]?.value) && definition(callee.callee.object)?.op === "object";
}

/** One of many, by what is not known here: `commands[name]`, `commands.get(name)`, `commands.find((each) => each.name === name)`. */
function isPicked(expr: Expr | undefined): boolean {
  if (expr?.op === "member") return expr.key !== undefined && expr.key.op !== "const";
  if (expr?.op !== "call" || expr.callee.op !== "member" || !PICKS.has(expr.callee.name)) return false;
  const [by] = expr.args;
  return by !== undefined && by.value.op !== "const";
}
const PICKS: ReadonlySet<string> = new Set(["get", "find"]);

/** The parameter that an expression is, unchanged, with the activation it belongs to. */
function parameterOf(I: Interpreter, from: Frame, expr: Expr): { frame: Frame; index: number } | undefined {
  if (expr.op === "cast" || expr.op === "await") return parameterOf(I, from, expr.value);
  const variable = variableOf(from, expr);
  if (!variable) return undefined;
  const { frame, slot } = variable;
  const index = frame.func.params.findIndex((param) => param.slot === slot && !param.rest);
  return index < 0 || assignedSlots(frame.func).has(slot) ? undefined : { frame, index };
}

/** The expression that a wrapper was handed, in what it makes of it: a statement in its driver's form, a line with a mark before the text. */
function handedAs(I: Interpreter, { kind }: Sink, frame: Frame, expr: Expr): Expr {
  if (kind === "sql") return statementOf(I, frame, expr);
  if (kind === "privileged") return handedValues(I, frame, expr) ?? expr;
  if (kind !== "record") return expr;
  const pieces = piecesOf(expr).filter((piece) => parameterOf(I, frame, piece));
  return pieces.length === 1 ? pieces[0]! : expr;
}

/** The first of the values of a statement, where nothing but parameters and the program's own constants are among them. */
function handedValues(I: Interpreter, frame: Frame, expr: Expr): Expr | undefined {
  const values = valuesOf(expr).filter(({ op }) => op !== "const");
  return values.every((each) => parameterOf(I, frame, each)) ? values[0] : undefined;
}

function valuesOf(expr: Expr): readonly Expr[] {
  if (expr.op === "list") return expr.items.flatMap(({ value }) => valuesOf(value));
  if (expr.op === "object") return expr.entries.flatMap(({ value }) => valuesOf(value));
  const [only, other] = expr.op === "call" ? expr.args : [];
  return only && !other ? valuesOf(only.value) : [uncast(expr)];
}

function piecesOf(given: Expr): readonly Expr[] {
  const expr = uncast(given);
  if (expr.op === "template") return expr.holes;
  return expr.op === "binary" && expr.operator === "+" ? [...piecesOf(expr.left), ...piecesOf(expr.right)] : [expr];
}

const REFORMS = new Set<unknown>(["trim", "lower", "upper", "replace", "replace-all", "to-string"]);

/**
 * Where a statement comes from that a function only brings into its driver's form: `statement.replace(/\?/g, …)`, or with a constant text
 * behind it. It is still the statement of whoever called.
 */
function statementOf(I: Interpreter, frame: Frame, expr: Expr): Expr {
  for (let depth = 0, at = expr; ; depth++) {
    const before = depth < 8 ? reformed(I, frame, at) : undefined;
    if (!before) return at;
    at = before;
  }
}

function reformed(I: Interpreter, frame: Frame, expr: Expr): Expr | undefined {
  if (expr.op === "cast" || expr.op === "await") return expr.value;
  if (expr.op === "var" && expr.hops === 0) return onlyDefinition(frame.func, expr.slot);
  if (expr.op === "template") return expr.holes.length === 1 && expr.text[0] === "" ? expr.holes[0] : undefined;
  if (expr.op === "conditional") {
    const [one, other] = [statementOf(I, frame, expr.then), statementOf(I, frame, expr.else)];
    return one.op === "var" && other.op === "var" && one.slot === other.slot && one.hops === other.hops ? one : undefined;
  }
  if (expr.op !== "call" || expr.callee.op !== "member" || expr.callee.key) return undefined;
  const call = I.registry.member("String", expr.callee.name)?.call;
  const rows: readonly Summary[] = call === undefined ? [] : "length" in call ? call : [call];
  return rows.length > 0 && rows.every(({ op }) => REFORMS.has(op)) ? expr.callee.object : undefined;
}

/** The activation that a variable belongs to. */
function variableOf(from: Frame, expr: Expr): { readonly frame: Frame; readonly slot: number } | undefined {
  if (expr.op !== "var") return undefined;
  let frame: Frame | undefined = from;
  for (let i = 0; i < expr.hops && frame; i++) frame = frame.outer;
  return frame && { frame, slot: expr.slot };
}

/** The driver's parameter argument as an argument of the wrapper, if the wrapper hands that on, too. */
function handedOn(I: Interpreter, detail: SinkDetail, args: readonly Expr[] | undefined, from: Frame, owner: Frame): SinkDetail {
  if (!detail.placeholder) return detail;
  const { placeholder, ...rest } = detail;
  const passed = args?.[Number(placeholder.params)];
  const parameter = passed && parameterOf(I, from, passed);
  return parameter?.frame === owner && !placeholder.spread
    ? { ...rest, placeholder: { ...placeholder, params: String(parameter.index) } }
    : { ...rest, raw: true };
}

const REQUESTS: ReadonlySet<SourceKind> = new Set(["http", "requested", "requested-number"]);

function base(I: Interpreter, sink: Sink, found: Found, call: ModelCall, taints: readonly Taint[] = []): Omit<Hit, "confidence" | "flows"> {
  return {
    kind: sink.kind,
    ...(sink.structured ? { structured: true as const } : {}),
    ...(sink.built ? { built: true as const } : {}),
    sink: renderedLabel(I) ?? call.label,
    ...(sink.kind === "privileged" && taints.some(({ origin }) => REQUESTS.has(origin.kind))
      ? askedAt(I, sink, found, call)
      : reportedAt(I, sink, found, call)),
    ...(I.entry ? { entry: I.entry } : {}),
    ...(isEstablished(I.state, "authorized") ? { authorized: true as const } : {}),
    ...(isEstablished(I.state, "verified") ? { genuine: "keyed" as const } : {}),
    ...(sink.kind === "privileged" && sink.asks && isEstablished(I.state, sink.asks) ? { established: true as const } : {}),
  };
}

function record(
  I: Interpreter,
  sink: Sink,
  found: Found,
  call: ModelCall,
  taints: readonly Taint[],
  sure: boolean,
  parts?: readonly TextPart[],
): void {
  const flows: Flow[] = taints.map((taint) => ({
    source: taint.origin.kind,
    structured: taint.structured,
    label: taint.origin.label,
    steps: [...taint.steps(), stepAt(found.place, "sink", `reaches \`${labelOf(I, call)}\``)],
  }));
  if (sink.kind === "privileged") {
    const read = readPath(I.activation.frame, found.expr, (frame, expr) => handedTo(I, frame, expr));
    for (const [i, flow] of flows.entries()) flows[i] = { ...flow, about: subjectsOf(I.registry, flow, read) };
  }
  flows.sort((a, b) => a.steps.length - b.steps.length);
  const rest: Pick<Hit, "confidence" | "flows" | "unknown" | "parts"> = {
    confidence: sure && !sink.possible ? "confirmed" : "possible",
    flows,
    ...(sure ? {} : { unknown: "call" as const }),
    ...(parts ? { parts } : {}),
  };
  I.keep(Object.assign(base(I, sink, found, call, taints), rest));
}

function recordUnknown(I: Interpreter, sink: Sink, found: Found, call: ModelCall, judged: Pick<Judged, "unknown" | "parts">): void {
  const step = stepAt(found.place, "sink", `reaches \`${labelOf(I, call)}\``);
  const rest: Pick<Hit, "confidence" | "flows" | "unknown" | "parts"> = {
    confidence: "possible",
    flows: [{ structured: false, label: "", steps: [step] }],
    parts: judged.parts,
    unknown: judged.unknown ?? "other",
  };
  I.keep(Object.assign(base(I, sink, found, call), rest));
}

/** The call is the defect: it is reported where the argument stands that makes it one, or else as a whole. */
function recordFact(I: Interpreter, sink: Sink, call: ModelCall): void {
  const whole: Found = { value: UNKNOWN, place: I.place(call.node.at), expr: call.node, elements: [] };
  const found = sink.arg === "return" ? whole : (resolve(I, call, sink.arg)[0] ?? whole);
  if (!applies(I, sink, call, found)) return;
  if (sink.endless) return asked(I, sink, call.label);
  if (sink.lacking && !isUnfinished(I.activation.frame.func, call.node, sink.lacking)) return;
  I.registry.used?.add(sink);
  if (sink.asks && !isEstablished(I.state, "anyone")) return;
  const established = sink.asks && isEstablished(I.state, sink.asks);
  I.keep({
    kind: sink.kind,
    sink: call.label,
    detail: sink.detail ?? {},
    ...(sink.kind === "privileged" ? doneAt(I, found.place, call) : factAt(I, found.place, call)),
    confidence: sink.possible ? "possible" : "confirmed",
    fact: true,
    ...(established ? { established: true as const } : {}),
    flows: [],
    ...(I.entry ? { entry: I.entry } : {}),
  });
}

type FactPlace = Pick<Hit, "at" | "statement" | "args" | "enclosing">;

function factAt(I: Interpreter, at: Place, { node, args }: ModelCall): FactPlace {
  return { at, statement: I.place(node.at), args: args.map(({ expr }) => I.place(expr.at)), enclosing: enclosingNames(I) };
}

/** A function that does nothing but the action is the action: whoever calls it has to look who asks. */
function doneAt(I: Interpreter, at: Place, call: ModelCall): FactPlace {
  let done = factAt(I, at, call);
  let { node }: { node: Expr } = call;
  let { frame } = I.activation;
  for (let depth = 0; depth < 8 && doesOnly(frame, node); depth++) {
    const caller = I.callers.get(frame);
    if (!caller?.args || callsBack(I, caller) || callsOneOf(caller)) break;
    I.handedOn.add(frame);
    const place = (expr: Expr): Place => ({ file: caller.frame.file, start: expr.at.start, end: expr.at.end });
    done = { at: place(caller.node), statement: place(caller.node), args: caller.args.map(place), enclosing: caller.enclosing };
    ({ frame, node } = caller);
  }
  return done;
}

function doesOnly({ func }: Frame, node: Expr): boolean {
  const [only, other] = func.body;
  if (!only || other || (only.do !== "return" && only.do !== "expr") || !only.value) return false;
  return uncast(only.value.op === "await" ? only.value.value : only.value) === node;
}

/** What calls for a check of the caller, or for a person's consent, is done or left as a model says. */
function checkDecision(I: Interpreter, sink: Sink, call: ModelCall): void {
  if (isEstablished(I.state, "authorized") || isEstablished(I.state, "confirmed")) return;
  const said = deciding(I.state);
  const found: Found = { value: UNKNOWN, place: I.place(call.node.at), expr: call.node, elements: [] };
  if (
    !said ||
    !resolve(I, call, sink.arg)
      .concat(sink.arg === "return" ? [found] : [])
      .some((each) => applies(I, sink, call, each))
  )
    return;
  I.registry.used?.add(sink);
  const detail: SinkDetail = { use: `decision ${sink.kind === "privileged" ? "that" : "on a"} ${sink.detail?.use ?? "privileged action"}` };
  const decision: Sink = { arg: "return", kind: "decision", fact: true, detail };
  if (said.length > 0)
    record(
      I,
      decision,
      found,
      call,
      said,
      said.some(({ doubtful }) => !doubtful),
    );
  else recordFact(I, decision, call);
}

function labelOf(I: Interpreter, { node, label }: ModelCall): string {
  return renderedLabel(I) ?? shortLabel(node) ?? label;
}

/** Of what a template does, the call that renders it. */
function renderedLabel(I: Interpreter): string | undefined {
  const rendered = renderedBy(I, I.activation.frame);
  return rendered && shortLabel(rendered.node);
}

/** The callee as written: `pool.query`. */
function shortLabel(node: Expr): string | undefined {
  if (node.op !== "call") return undefined;
  const names: string[] = [];
  let at: Expr = node.callee;
  while (at.op === "member" && names.length < 3 && at.name) {
    names.unshift(at.name);
    at = at.object;
  }
  return names.length ? names.join(".") : undefined;
}
