/**
 * What a path has established about whoever triggered its entry point. Each proof is a cell of the state that holds only where every branch
 * wrote it, so that joins, early returns, exceptions, calls and their memory treat it as they treat what is known of variables. Conditions
 * carry proofs as facts about those cells: they survive being stored, negated, returned and combined.
 */
import type { Binary, Expr, Func } from "../ir/ir.js";
import { onlyDefinition } from "./definitions.js";
import type { Interpreter } from "./interpreter.js";
import { PROOFS } from "./kinds.js";
import {
  ALL_PROOFS,
  cellOf,
  commonProofs,
  DECIDED,
  FIRST_REFINEMENT,
  isProof,
  NOTES,
  proofBit,
  type Note,
  type ProofSet,
} from "./proof-cells.js";
import { deepTaints } from "./members.js";
import { stillRemembered } from "./nested-writes.js";
import { verified } from "./senders.js";
import type { State } from "./state.js";
import type { Result } from "./summary.js";
import { hasMark, IDENTITY, isFound, STANDING, untrusted, uniteTaints, type Taint } from "./taint.js";
import { isStrange, SAFE, tainted, truth, withPart, type Fact, type Facts, type Value } from "./values.js";

export { ALL_PROOFS, commonProofs, FIRST_REFINEMENT, isProof, proofBit, type ProofSet };

const NOWHERE: Expr = { op: "unknown", uses: [], at: { start: 0, end: 0 } };
const NONE: readonly Fact[] = [];
const FACTS = new Map<Note, readonly Fact[]>(NOTES.map((note) => [note, [factOf(note)]]));
/** What conditions and functions pass on. */
const CARRIED: readonly Note[] = [...PROOFS, "developing", ...DECIDED];

function factOf(note: Note, is?: Value): Fact {
  // No expression means a proof's cell, so no activation has to be named.
  return { path: { cell: cellOf(note), fields: [], expr: NOWHERE, frame: undefined as never }, cleans: 0, ...(is ? { is } : {}) };
}

/** The fact that something was established. */
export function proofFacts(proof: Note): readonly Fact[] {
  return FACTS.get(proof)!;
}

export function establish(state: State, fact: Fact): void {
  state.set(fact.path.cell, fact.is ?? SAFE);
}

export function establishAll(state: State, proofs: ProofSet): void {
  for (const note of NOTES) if (proofs & proofBit(note)) state.set(cellOf(note), SAFE);
}

export function isEstablished(state: Pick<State, "get">, note: Note): boolean {
  return state.get(cellOf(note)) !== undefined;
}

/** Everything established here. */
export function held(state: Pick<State, "get">): ProofSet {
  return NOTES.reduce((set, note) => (isEstablished(state, note) ? set | proofBit(note) : set), 0);
}

/** A value of these types is what a framework gives when somebody who can reach the program does something. */
export function comesFromAnyone(I: Interpreter, { types, objects }: Value): boolean {
  if (types.some((type) => I.registry.inherited(type, (model) => model.anyone))) return true;
  return objects.some((cell) => {
    const heap = I.state.heap(cell);
    return (
      heap?.kind === "object" &&
      heap.fields.size < 20 &&
      [...heap.fields.values()].some((field) => field.types.some((type) => I.registry.inherited(type, (model) => model.anyone)))
    );
  });
}

/** What was established since a function began, by the changes of its state. */
export function gained(state: State): readonly Fact[] {
  return CARRIED.flatMap((note) => (state.own.get(cellOf(note)) === undefined ? NONE : FACTS.get(note)!));
}

/** A flag set on a path says, when it is found set, that the path was taken. */
export function flagged(I: Interpreter, value: Value): Value {
  if (value.consts?.length !== 1 || truth(value) !== true || I.stack.length === 0) return value;
  const facts = CARRIED.flatMap((note) => (isEstablished(I.state, note) ? FACTS.get(note)! : NONE));
  return facts.length ? withPart(value, { facts: { whenTrue: facts, whenFalse: NONE } }) : value;
}

export function bothFacts(a: Facts | undefined, b: Facts | undefined): Facts | undefined {
  if (!a || !b) return a ?? b;
  return { ...a, whenTrue: [...a.whenTrue, ...b.whenTrue], whenFalse: [...a.whenFalse, ...b.whenFalse] };
}

const AUTHORIZED: Facts = { whenTrue: proofFacts("authorized"), whenFalse: NONE };
const UNAUTHORIZED: Facts = { whenTrue: NONE, whenFalse: proofFacts("authorized") };
const EITHER_WAY: Facts = { whenTrue: AUTHORIZED.whenTrue, whenFalse: AUTHORIZED.whenTrue };
const VERIFIED: Facts = { whenTrue: proofFacts("verified"), whenFalse: NONE };

/** Names of answers to a question of yes or no: of any other, a condition asks whether there is one. */
const VERDICT =
  /^(?:is|has|can|may|should|must|needs?)(?:[A-Z_]|$)|allow|approv|authori[sz]|permit|grant|den(?:y|ied)|reject|refus|accept|valid|safe|toxic|spam|flagged|eligib|confirm|verdict|decision|refund|^ok$/u;

const isSaid = ({ origin }: Taint): boolean => origin.kind === "llm";

/** What a model has said decides how this comes out. That it has said anything is no decision. */
function decided(...values: readonly Value[]): Facts | undefined {
  if (values.some(({ consts }) => consts?.length && consts.every((item) => item === undefined || item === null || item === "")))
    return undefined;
  if (!values.some(({ taints }) => taints.some(isSaid))) return undefined;
  const said = values.flatMap(({ taints }) => taints.filter(isSaid));
  const is = tainted(said);
  return { whenTrue: [factOf("decided yes", is)], whenFalse: [factOf("decided no", is)] };
}

function isDecided({ facts }: Value): boolean {
  return facts?.whenTrue.some(({ path }) => path.cell === cellOf("decided yes") || path.cell === cellOf("decided no")) ?? false;
}

/** What models have said that decided whether the running code is reached; undefined where nothing did. */
export function deciding(state: Pick<State, "get" | "value">): readonly Taint[] | undefined {
  const notes = DECIDED.filter((note) => isEstablished(state, note));
  return notes.length === 0 ? undefined : notes.flatMap((note) => state.value(cellOf(note))?.taints ?? []);
}

/** The way into a case of a `switch` on what a model has said. */
export function decide(state: State, value: Value): void {
  for (const fact of decided(value)?.whenTrue ?? []) establish(state, fact);
}

const AGREED: Facts = { whenTrue: proofFacts("confirmed"), whenFalse: NONE };
const REFUSED: Facts = { whenTrue: NONE, whenFalse: proofFacts("confirmed") };
const YES = /^(?:y|ye[sp]|ok|okay|sure|true|accept(?:ed)?|approved?|allow(?:ed)?|confirm(?:ed)?|agree[d]?|continue|proceed|run|execute)$/iu;
const NO = /^(?:n|no|nope|false|den(?:y|ied)|declined?|reject(?:ed)?|refused?|cancel(?:led|ed)?|abort(?:ed)?|skip(?:ped)?)$/iu;

/** Every text that a value, or each item of a list, may be. */
function wordsOf(I: Interpreter, { consts, objects }: Value): readonly unknown[] {
  return (
    consts ?? objects.flatMap((cell) => [...(I.state.heap(cell)?.fields.values() ?? [])].flatMap((item) => item.consts ?? [undefined]))
  );
}

/** A person's answer is compared with a yes, or with a no, or looked for among such words. */
function agreed(I: Interpreter, answer: Value, word: Value): Facts | undefined {
  if (!answer.taints.some(({ origin }) => origin.agrees)) return undefined;
  const words = wordsOf(I, word);
  const are = (pattern: RegExp): boolean => words.length > 0 && words.every((each) => pattern.test(String(each).trim()));
  return are(YES) ? AGREED : are(NO) ? REFUSED : undefined;
}

/** Words in the names that people give to what says who may: of a variable, a field, a function that nobody knows. */
const STANDING_WORDS = new Set(
  `owner admin administrator creator dev developer mod moderator staff sudo superuser permission perm permitted permit privilege privileged
   whitelist whitelisted allowed allow trusted authorized authorised authenticated auth authorization isowner isadmin isdev ismod iscreator
   isallowed premium vip ispremium isstaff issudo hasperm haspermission`
    .split(/\s+/)
    .flatMap((word) => [word, `${word}s`]),
);
/** What they say of the bot itself, or of somebody else, is no matter. */
const OTHERS_WORDS = new Set(["bot", "me", "client", "self", "target", "victim", "mentioned", "their"]);

const standing = new Map<string, boolean>();
/** A server lives long, and every name that is being typed is another one. */
const MOST_NAMES = 10_000;

function saysStanding(name: string): boolean {
  let says = standing.get(name);
  if (says === undefined) {
    if (standing.size >= MOST_NAMES) standing.clear();
    standing.set(name, (says = hasStandingWord(name)));
  }
  return says;
}

function hasStandingWord(name: string): boolean {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/);
  return words.some((word) => STANDING_WORDS.has(word)) && !words.some((word) => OTHERS_WORDS.has(word));
}

/** What of a person says what they may do. */
const RIGHTS = /perm|roles?$|admin|owner|staff|sudo/iu;
/** Names of what is compared by rank. */
const RANK_NAME = /(?:level|rank|role|perm(?:ission)?s?|power|access|tier)$/iu;
/** Names of what only the right person knows. */
const CREDENTIAL_NAME = /secret|token|api_?-?key|passw|auth|credential|\bpin\b|signature|hmac/iu;
const SENT = /\b(?:body|form|json|payload|data)\b/iu;
const TOKEN = /\btoken\b/iu;
/** ... of which a whole record is told apart from all others. */
const SECRET_NAME = /secret|token|api_?-?key|passw|auth(?:ori[sz]ation)?\b|cookie|jwt|hmac/iu;

/** Functions that nobody knows and that by their name find out, or demand, who asks. */
const FINDS_OUT =
  /^(?:(?:get|fetch|load|read|require|use|current|retrieve)_?)?(?:(?:server|current|auth(?:enticated)?|logged_?in|active)_?)?(?:session|user|account|identity|principal|auth)$|verif|authenticat|authori[sz]|introspect|decode_?(?:jwt|token)/iu;
const DEMANDS =
  /^(?:verif(?:y|ies)|require|ensure|assert|demand|enforce|protect|authenticate|authori[sz]e|check)_?\w*?(?:auth|token|session|user|admin|owner|permission|role|login|jwt|key|access)/iu;
/** ... and handlers that stand in front of others. */
const STANDS_IN_FRONT =
  /auth|login|logged|session_?required|require|protect|guard|admin|owner|permission|jwt|verify|check_?(?:role|token|user|key)|passport|clerk|secured?|restrict|is_?(?:mod|staff|dev|creator|trusted|allowed)|(?:mod|staff|dev|creator|vip)s?_?only/iu;

/** What only finds out who somebody is, if anybody: `passport.session()`. */
const LETS_THROUGH = /^(?:init(?:iali[sz]e)?|session|optional\w{0,20})$/iu;

/** What an unknown call finds out by its name. */
export function unknownProves(I: Interpreter, callee: Expr, result: Value): Value {
  const name = nameOf(I, callee);
  if (name === "" || /bot/i.test(name)) return result;
  if (DEMANDS.test(name)) establishAll(I.state, proofBit("authorized"));
  return FINDS_OUT.test(name) ? askedAbout(result, true) : result;
}

/** Does a handler that nobody knows, or the call that makes it, sound as if it let nobody through? */
export function soundsLikeGuard(I: Interpreter, expr: Expr): boolean {
  const name = nameOf(I, expr);
  return (
    (STANDS_IN_FRONT.test(name) && !/^(?:i_?)?bot_?/iu.test(name)) ||
    (expr.op === "call" &&
      expr.callee.op === "member" &&
      !LETS_THROUGH.test(expr.callee.name) &&
      STANDS_IN_FRONT.test(nameOf(I, expr.callee.object)))
  );
}

export function nameOf(I: Interpreter, expr: Expr): string {
  if (expr.op === "await" || expr.op === "cast") return nameOf(I, expr.value);
  if (expr.op === "call") return nameOf(I, expr.callee);
  if (expr.op === "member") return expr.key ? "" : expr.name;
  if (expr.op === "global") return expr.name;
  if (expr.op === "import") return expr.name;
  if (expr.op !== "var") return "";
  let frame = I.activation.frame;
  for (let i = 0; i < expr.hops && frame.outer; i++) frame = frame.outer;
  return frame.func.names[expr.slot] ?? "";
}

/** What a value's truth proves by itself: something was found out about the caller, or its name says so and nobody knows better. */
export function truthProves(I: Interpreter, expr: Expr, value: Value): Facts | undefined {
  if (value.taints.includes(STANDING)) return AUTHORIZED;
  if (value.taints.some(({ origin }) => origin.agrees === "truth")) return AGREED;
  // What a model says of somebody's rights is no right, whatever it is called.
  const said = decided(value);
  if (said || isDecided(value)) return VERDICT.test(nameOf(I, expr)) ? said : undefined;
  // A constant is what it is; what is only known to be an object says nothing of rights.
  if (
    value.consts?.length === 1 ||
    value.types.length > 0 ||
    value.objects.length > 0 ||
    (expr.op !== "var" && expr.op !== "member" && expr.op !== "call" && expr.op !== "await")
  )
    return undefined;
  // A function of the program is judged by what it does.
  if (expr.op === "call" && !value.unknown) return undefined;
  // What a request says of its sender, and what was found by that, proves nothing, whatever it is called.
  if (value.taints.some(isClaimed)) return undefined;
  return saysStanding(nameOf(I, expr)) || saysStanding(definedBy(I, expr)) ? AUTHORIZED : undefined;
}

/** The name of the function whose answer a variable is. */
function definedBy(I: Interpreter, expr: Expr): string {
  let made = expr.op === "var" && expr.hops === 0 ? onlyDefinition(I.activation.frame.func, expr.slot) : undefined;
  while (made?.op === "await" || made?.op === "cast") made = made.value;
  return made?.op === "call" ? nameOf(I, made.callee) : "";
}

/** What comparing two values proves when it comes out true or false. */
export function comparisonProves(I: Interpreter, { operator, left, right }: Binary, a: Value, b: Value): Facts | undefined {
  switch (operator) {
    case "==":
    case "!=": {
      const facts = equalityProves(I, left, a, b) ?? equalityProves(I, right, b, a) ?? agreed(I, a, b) ?? agreed(I, b, a) ?? decided(a, b);
      return facts && operator === "!=" ? { whenTrue: facts.whenFalse, whenFalse: facts.whenTrue } : facts;
    }
    case "<":
    case "<=":
    case ">":
    case ">=":
      return decided(a, b) ?? (RANK_NAME.test(nameOf(I, left)) || RANK_NAME.test(nameOf(I, right)) ? EITHER_WAY : undefined);
    case "in":
      return hasMark(a.taints) || b.taints.includes(STANDING) ? AUTHORIZED : (agreed(I, a, b) ?? decided(a, b));
    // What was found out about somebody is of a class of its own for those who may.
    case "instanceof":
      return a.taints.includes(STANDING) ? AUTHORIZED : undefined;
    default:
      return undefined;
  }
}

function equalityProves(I: Interpreter, expr: Expr, value: Value, other: Value): Facts | undefined {
  if (value.taints.some(({ origin }) => origin.kind === "signature")) return VERIFIED;
  if (hasMark(value.taints) || named(I, expr, value)) {
    // Whoever names a record may as well say whose it is: `post.owner === req.body.userId`.
    if (!hasMark(value.taints) && value.taints.some(isFound) && other.taints.some(isSaidInRequest)) return undefined;
    if (!hasMark(value.taints) && isNamedInRequest(other, value)) return undefined;
    // That two events come from one person says nothing of who it is.
    if (value.taints.includes(IDENTITY) && other.taints.includes(IDENTITY) && !other.taints.includes(STANDING)) return undefined;
    if (!hasMark(value.taints) && isOpenTo(nameOf(I, expr), other)) return undefined;
    if (!other.consts?.length || other.consts.some(Boolean)) return AUTHORIZED;
    // Compared with nothing: what was found out is not so, or is not there; an identity always is.
    return value.taints.includes(STANDING) || named(I, expr, value) ? UNAUTHORIZED : undefined;
  }
  if (!isCredential(I, expr, value, other)) return undefined;
  // A platform that signs nothing sends the token beside its message; the one that stands in the address of a handshake is another.
  if (value.taints.some(({ origin }) => SENT.test(origin.label) && TOKEN.test(origin.label))) verified(I);
  // A browser sends cookies by itself, whoever has it send them.
  return value.taints.some(({ origin }) => /cookie|session/i.test(origin.label)) ? AUTHORIZED : bothFacts(AUTHORIZED, VERIFIED);
}

/** `ALLOWED_USERS == "*"`: where the list lets everybody in, nobody has been asked. */
function isOpenTo(list: string, { consts }: Value): boolean {
  return /allow|white_?list/i.test(list) && (consts?.every((item) => EVERYBODY.has(item)) ?? false) && consts!.length > 0;
}
const EVERYBODY: ReadonlySet<unknown> = new Set(["*", "all", "any", "anyone", "everyone", "everybody", "public"]);

function named(I: Interpreter, expr: Expr, value: Value): boolean {
  return truthProves(I, expr, value) === AUTHORIZED;
}

/** What a request brings is compared with what the operator has set, or is a credential by its name. */
function isCredential(I: Interpreter, expr: Expr, { taints, unknown }: Value, other: Value): boolean {
  const handed = isStrange({ unknown }) && CREDENTIAL_NAME.test(nameOf(I, expr));
  const brought = handed || taints.some(({ origin }) => origin.kind === "http" || origin.kind === "webhook");
  if (!brought || untrusted(other.taints).some(({ origin }) => origin.kind !== "environment")) return false;
  if (isNamedInRequest({ taints }, other)) return false;
  if (other.taints.some(({ origin }) => origin.kind === "environment")) return true;
  return (
    (CREDENTIAL_NAME.test(nameOf(I, expr)) || taints.some(({ origin }) => CREDENTIAL_NAME.test(origin.label))) &&
    other.consts?.every((item) => !item) !== true
  );
}

const LOOKS_UP: ReadonlySet<string> = new Set(["includes", "has", "has-own", "some"]);
const LOOKS_AT: ReadonlySet<string> = new Set([...LOOKS_UP, "test", "starts-with", "ends-with"]);

/** A request says it itself, and whoever sends it need know no secret for it. */
function isSaidInRequest({ origin }: Taint): boolean {
  return origin.kind === "http" && !SECRET_NAME.test(origin.label);
}

/** Names of cookies and headers that only the right person can have: of what else a request says of itself, anybody says it. */
const HELD = /token|secret|api_?-?key|passw|session|sid\b|auth(?:ori[sz]ation)?["'\]\s]*$|jwt|hmac|signature/iu;

function isClaimed({ origin }: Taint): boolean {
  return origin.kind === "requested" || (origin.kind === "http" && !HELD.test(origin.label));
}

/** Who is meant, which is no secret: `ADMIN_ID`. What a platform sends of a person is another matter: it is checked by the signature. */
const IS_ID = /(?:^|_|[a-z\d](?=[A-Z]))(?:id|ids|user|username|name|e?mail)["'\]]?$/iu;
const OF_PLATFORM = /messag|\bfrom\b|sender|event|callback|entry|update|chat|author|participant|member|source|payload/iu;

function isNamedInRequest(value: Pick<Value, "taints">, other: Value): boolean {
  const operators = other.taints.filter(({ origin }) => origin.kind === "environment");
  return (
    operators.length > 0 &&
    operators.every(({ origin }) => IS_ID.test(origin.label)) &&
    value.taints.some((taint) => isClaimed(taint)) &&
    !value.taints.some(({ origin }) => OF_PLATFORM.test(origin.label))
  );
}

/** What was found by what only the right person has, a token or a session's id, is known of them. */
function isByCredential(taints: readonly Taint[]): boolean {
  return taints.some(({ origin }) => origin.kind === "http" && SECRET_NAME.test(origin.label));
}

/** ... and what is asked for under such a name: `{ where: { token } }`, `get(token=…)`. */
function asksByCredential(I: Interpreter, name: string | undefined, value: Value, depth = 3): boolean {
  if (name !== undefined && SECRET_NAME.test(name)) return value.taints.some(({ origin }) => origin.kind === "http");
  if (depth === 0) return false;
  return value.objects.some((cell) =>
    [...(I.state.heap(cell)?.fields ?? [])].some(([field, part]) => asksByCredential(I, field, part, depth - 1)),
  );
}

/** What looking something up proves where the caller's identity is looked up, or looked into. */
export function lookupProves(I: Interpreter, op: string, self: Value, sought: Value, result: Value): Value {
  // Any of these is true: `any(role.name == "Staff" for role in member.roles)`.
  if (op === "some" && self.objects.some((cell) => provesAuthorized(I.state.heap(cell)?.element)))
    return withPart(result, { facts: bothFacts(result.facts, AUTHORIZED) });
  const mine =
    hasMark(self.taints) || (LOOKS_UP.has(op) && self.objects.some((cell) => hasMark(I.state.heap(cell)?.element?.taints ?? [])));
  if (!mine && !hasMark(sought.taints)) {
    if (op === "get") return isByCredential(sought.taints) ? askedAbout(result, true) : foundBy(result, sought.taints);
    const facts = LOOKS_AT.has(op) ? (agreed(I, self, sought) ?? agreed(I, sought, self) ?? decided(self, sought)) : undefined;
    return facts ? withPart(result, { facts: bothFacts(result.facts, facts) }) : result;
  }
  if (op === "get" || op === "find")
    return result.taints.includes(STANDING) ? result : withPart(result, { taints: uniteTaints(result.taints, [STANDING]) });
  // The kind of an address stands at its end: it says nothing of whom it is. Of a table not every key is known to be there.
  const parts = sought.consts?.filter((part) => part !== undefined);
  if (mine && (parts?.length === 0 || parts?.some((part) => typeof part !== "string" || part.startsWith("@")))) return result;
  if (LOOKS_UP.has(op)) return withPart(result, { facts: bothFacts(result.facts, AUTHORIZED) });
  if (op === "index")
    return withPart(result, {
      facts: { whenTrue: NONE, whenFalse: NONE, ...result.facts, whenFound: [...(result.facts?.whenFound ?? []), ...AUTHORIZED.whenTrue] },
    });
  return result;
}

function provesAuthorized(value: Value | undefined): boolean {
  return value?.facts?.whenTrue.some(({ path }) => path.cell === cellOf("authorized")) ?? false;
}

/** What people call themselves: several may have the same one. */
const SHOWN_NAME = /^(?:(?:first|last|full|display|global|push|profile|nick)_?names?|nick|real_?name)$/iu;

/** Part of who somebody is: what they may do is found out, the rest is who they are. */
export function partOf(object: Value, name: string, part: Value): Value {
  if (!hasMark(object.taints) || name === "type") return part;
  // Anybody may take the owner's.
  if (SHOWN_NAME.test(name)) return withPart(part, { taints: part.taints.filter((taint) => taint !== IDENTITY) });
  const mark = object.taints.includes(STANDING) || RIGHTS.test(name) ? STANDING : IDENTITY;
  return part.taints.includes(mark) ? part : withPart(part, { taints: uniteTaints(part.taints, [mark]) });
}

/** What is found by what a sender names is theirs only if something says so. */
function foundBy(result: Value, named: readonly Taint[]): Value {
  const found = named.flatMap((taint) => taint.finding() ?? []);
  return found.length > 0 ? stillRemembered(result, withPart(result, { taints: uniteTaints(result.taints, found) })) : result;
}

/** What a library's call gives for somebody's id is known of them; what it gives for a name of a stranger's choosing is of nobody knows whom. */
export function callProves(
  I: Interpreter,
  row: Result,
  self: Value | undefined,
  args: readonly { readonly name?: string | undefined; readonly value: Value }[],
  result: Value,
): Value {
  if (result.taints.some(({ origin }) => origin.kind === "stored")) {
    const named = args.flatMap(({ value }) => deepTaints(I, value, 3));
    if (isByCredential(named) || args.some(({ name, value }) => asksByCredential(I, name, value))) return askedAbout(result, true);
    if (!hasMark(named)) result = foundBy(result, named);
  }
  // What is made of something else is known of nobody; a query is, that was put together so that it finds what is theirs.
  if (row.same !== undefined || row.const !== undefined || (row.from && row.source === undefined)) return result;
  const asked = row.safe
    ? self && hasMark(self.taints)
    : self?.taints.includes(STANDING) || args.some(({ value }) => !value.texts && (hasMark(value.taints) || holdsMark(I, value)));
  return asked && (row.safe || row.type !== undefined || row.source?.kind === "stored") ? askedAbout(result, true) : result;
}

/** A list of values for a statement, or an object of what is asked for, with somebody's id among them, or what only they have. */
function holdsMark(I: Interpreter, { objects }: Value): boolean {
  const heap = objects.length === 1 ? I.state.heap(objects[0]!) : undefined;
  return (
    (heap?.kind === "list" || heap?.kind === "object") &&
    [...heap.fields.values()].some(({ taints }) => hasMark(taints) || isByCredential(taints))
  );
}

/** What nobody knows may have been found out about those it was asked about. */
export function askedAbout(result: Value, marked: boolean): Value {
  if (!marked) return result;
  return withPart(result, {
    taints: uniteTaints(
      result.taints.filter((taint) => taint !== IDENTITY),
      [STANDING],
    ),
  });
}

/** What was established when functions were made or given to somebody: it holds when they run. */
export class Occasions {
  private readonly known = new Map<Func, ProofSet>();

  /** Called on every such occasion; what holds on all of them counts. */
  note(func: Func, proofs: ProofSet): void {
    this.known.set(func, (this.known.get(func) ?? ALL_PROOFS) & proofs);
  }
  of(func: Func): ProofSet {
    return this.known.get(func) ?? 0;
  }
}
