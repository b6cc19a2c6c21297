/**
 * What stands in front of routes: handlers of the same route, those that were registered before it, and those behind which the router was
 * put that it belongs to, in the same module or in another one. And whether the program starts the server that they are routes of: then
 * everything that stands in front of them is in sight.
 */
import type { Expr, Func, Module, Param } from "../ir/ir.js";
import { onlyDefinition } from "./definitions.js";
import type { Interpreter } from "./interpreter.js";
import { resolve, type ModelCall } from "./paths.js";
import { ALL_PROOFS, proofBit, soundsLikeGuard, type ProofSet } from "./proofs.js";
import { asksItself, established } from "./protections.js";
import { rows } from "./registry.js";
import type { ArgPath, Summary } from "./summary.js";
import { make, UNKNOWN, type Closure, type Frame, type Value } from "./values.js";

/** A handler that stands in front of others. */
export interface InFront {
  readonly handler: Value;
  /** By its name it lets not everybody through. */
  readonly sounds: boolean;
  /** It is a condition, which is asked with the arguments of the handler that it stands in front of. */
  readonly asked?: true;
  /** It is no function, but what the framework looks at by itself. */
  readonly proves?: ProofSet;
}

/** What has routes: the expression that makes it, a parameter of a plugin, or an export of another module, as `exported` writes it. */
export type Holder = Expr | Param | string;

/** A router is put behind handlers. */
export interface Mount {
  readonly holder: Holder;
  readonly inFront: InFront[];
  /** What is put in front of the whole later stands in front of it, too. */
  readonly encapsulated?: true;
  /** What it was put into. */
  readonly onto: Holder | undefined;
}

/** Stands in front of whatever is registered later, below a path. */
export interface Lasting {
  readonly prefix: string;
  readonly onto: Holder | undefined;
  /** Of which libraries that is. */
  readonly of: ReadonlySet<string>;
  readonly inFront: InFront;
}

/** Nobody can tell whether something in front establishes nothing: by its name it does. */
const DOUBT: ProofSet = 1 << 20;
const ALL: ProofSet = ALL_PROOFS | DOUBT;
const MOST_STEPS = 8;

const exported = (file: string, name: string): string => `${file}\0${name}`;
const fileOf = (holder: string): string => holder.split("\0", 1)[0]!;

/** Handlers of a route, each with those that stand in front of it; what has routes of its own among them is put behind them. */
export function chain(
  I: Interpreter,
  { handlers = [], mounts, encapsulates, path, lasting, made, asked, narrows, proves }: NonNullable<Summary["chain"]>,
  call: ModelCall,
): void {
  const [at] = path === undefined ? [] : resolve(I, call, path);
  const below = at?.value.consts?.[0];
  const prefix = typeof below === "string" ? below.replace(/\/?\*?$/, "") : "";
  // What a decorator is made by has the routes: `@app.get("/")`.
  const { node } = call;
  const [self] = resolve(I, call, "this");
  const receiver = self?.expr ?? (node.op === "call" ? node.callee : undefined);
  const of = librariesOf(I, self?.value);
  const onto = made ? call.node : receiver && holderOf(I, receiver);
  const before = I.lasting
    .filter((each) => prefix.startsWith(each.prefix) && (each.onto && onto ? each.onto === onto : mayBeOne(each.of, of)))
    .map(({ inFront }) => inFront);
  if (proves) before.push({ handler: UNKNOWN, sounds: false, proves: proves.reduce((set, proof) => set | proofBit(proof), 0) });
  const inChain = [handlers].flat().flatMap((each) => resolve(I, call, each));
  for (const { value, expr } of inChain) {
    const heap = value.objects.length === 1 ? I.state.heap(value.objects[0]!) : undefined;
    // What another module has made of functions is a handler like any other; only what has routes of its own is mounted.
    const holder = lasting && expr && value.closures.length === 0 && !value.consts ? holderOf(I, expr) : undefined;
    if (holder !== undefined) I.mounts.push({ holder, inFront: before.slice(), onto });
    for (const [at, handler] of heap?.kind === "list" ? heap.fields : [["", value] as const]) {
      const written = expr?.op === "list" ? expr.items[Number(at)]?.value : expr;
      for (const { func } of handler.closures) {
        I.inFront.set(func, [...(I.inFront.get(func) ?? []), ...before]);
        I.routed.set(func, onto);
      }
      if (typeof holder === "string" || handler.consts) continue;
      const sounds = written !== undefined && !hasRoutes(I, holder) && soundsLikeGuard(I, written);
      const inFront = { handler, sounds, ...(asked && { asked }) };
      before.push(inFront);
      if (!lasting) continue;
      I.lasting.push({ prefix, onto, of, inFront });
      for (const mount of I.mounts) if (mount.encapsulated && mount.onto === onto) mount.inFront.push(inFront);
    }
  }
  if (encapsulates !== undefined) encapsulate(I, encapsulates, before, onto, call);
  if (narrows) I.mounts.push({ holder: call.node, inFront: before.slice(), onto });
  // What has only routes of its own stands in front of nothing else.
  for (const { expr } of mounts === undefined ? [] : resolve(I, call, mounts)) {
    const holder = expr && holderOf(I, expr);
    if (holder !== undefined) I.mounts.push({ holder, inFront: before.slice(), onto });
  }
}

/** The models of which a value is, by the first word of its types. */
function librariesOf(I: Interpreter, value: Value | undefined): ReadonlySet<string> {
  return new Set(value?.types.flatMap((type) => I.registry.lineage(type)).map((type) => type.split(".", 1)[0]!));
}

/** A bot is no server: what stands in front of the one does not stand in front of the other. A server's router may be of a package of its own. */
function mayBeOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const alike = (x: string, y: string): boolean => x.startsWith(y) || y.startsWith(x);
  return a.size === 0 || b.size === 0 || [...a].some((x) => [...b].some((y) => alike(x, y)));
}

/** A plugin's own part of a server, which stands behind what stands in front of the whole. */
function encapsulate(I: Interpreter, plugin: ArgPath, before: readonly InFront[], onto: Holder | undefined, call: ModelCall): void {
  for (const { value } of resolve(I, call, plugin))
    for (const { func, frame } of value.closures) {
      const [own] = func.params;
      const elsewhere = frame.file === I.activation.frame.file ? [] : [exported(frame.file, "*")];
      for (const holder of own ? [own, ...elsewhere] : [])
        if (!I.mounts.some((mount) => mount.holder === holder)) I.mounts.push({ holder, inFront: [...before], encapsulated: true, onto });
    }
}

/** What runs handlers of its own, whatever it is called, lets through what is none of theirs. */
function hasRoutes(I: Interpreter, holder: Holder | undefined): boolean {
  return (
    holder !== undefined &&
    ([...I.routed.values()].includes(holder) || I.mounts.some(({ onto, encapsulated }) => onto === holder && !encapsulated))
  );
}

/** A server is started, for the routes of this value. What the call makes has none yet: they are of this module, or put into it. */
export function serve(I: Interpreter, path: string, call: ModelCall): void {
  if (path === "return") I.started.add("");
  for (const { expr } of resolve(I, call, path)) {
    const holder = expr && holderOf(I, expr);
    I.started.add(typeof holder === "string" ? fileOf(holder) : "");
  }
}

/** What an expression stands for, as it is imported or made. */
function holderOf(I: Interpreter, expr: Expr, frame: Frame | undefined = I.activation.frame, steps = 0): Holder | undefined {
  if (!frame || steps > MOST_STEPS) return undefined;
  switch (expr.op) {
    case "cast":
    case "await":
      return holderOf(I, expr.value, frame, steps + 1);
    case "import": {
      const inner = expr.name === "*" ? undefined : I.link.inner(frame.file, expr.module, expr.name);
      const module = inner && I.link.fileOf(frame.file, inner);
      if (module) return exported(module, "*");
      const file = I.link.fileOf(frame.file, expr.module);
      return file && exported(file, expr.name);
    }
    case "var": {
      let at: Frame | undefined = frame;
      for (let i = 0; i < expr.hops && at; i++) at = at.outer;
      const made = at && onlyDefinition(at.func, expr.slot);
      if (made) return holderOf(I, made, at, steps + 1);
      const param = at?.func.params.find(({ slot }) => slot === expr.slot);
      return param && I.mounts.some(({ holder }) => holder === param) ? param : undefined;
    }
    case "member": {
      const of = expr.key ? undefined : holderOf(I, expr.object, frame, steps + 1);
      return typeof of === "string" && of.endsWith("\0*") ? exported(fileOf(of), expr.name) : of;
    }
    case "call":
      return heldBy(I, expr, frame, steps);
    default:
      return undefined;
  }
}

/** What a module is loaded by, what a function of the program gives back, what a method is called on, or what the call makes. */
function heldBy(I: Interpreter, call: Extract<Expr, { op: "call" }>, frame: Frame, steps: number): Holder | undefined {
  const { callee } = call;
  const [first] = call.args;
  if (frame === I.activation.frame) {
    const { models, closures } = I.evaluate(callee);
    if (first?.value.op === "const" && models.some(({ member }) => rows(member.call).some(({ op }) => op === "require"))) {
      const file = I.link.fileOf(frame.file, String(first.value.value));
      return file && exported(file, "*");
    }
    const [made] = closures;
    const last = made?.func.body.at(-1);
    if (made && last?.do === "return" && last.value) {
      const inside: Frame = { ...made.frame, func: made.func, outer: made.frame };
      const holder = holderOf(I, last.value, inside, steps + 1);
      if (holder) return holder;
    }
  }
  if (I.mounts.some(({ holder }) => holder === call)) return call;
  return (callee.op === "member" ? holderOf(I, callee.object, frame, steps + 1) : undefined) ?? call;
}

/** What is called of a handler: functions, or the method of an instance. */
export function functionsOf(I: Interpreter, handler: Value): readonly Closure[] {
  return [...handler.closures, ...asksItself(I, handler).map(({ closure }) => closure)];
}

function fromThese(I: Interpreter, handlers: readonly InFront[]): ProofSet {
  return handlers.reduce((set, { handler, sounds, asked, proves }) => {
    if (asked) return set;
    if (proves !== undefined) return set | proves;
    const functions = functionsOf(I, handler);
    // One of which nobody has seen how it lets the next one run may look who asks.
    const passed = functions.map((closure) => I.passed.get(closure.func) ?? DOUBT);
    // What an instance of a class does before it lets the next one run, nobody has seen.
    if (handler.classes.length > 0) return set | DOUBT;
    const all = established(I, handler) | passed.reduce((common, one) => common & one, passed[0] ?? 0);
    return set | all | (!sounds || all & proofBit("authorized") ? 0 : functions.length > 0 ? DOUBT : proofBit("authorized"));
  }, 0);
}

/** Types, since those are what other modules are told of. */
const SERVED = make({ types: ["served"] });
const mountCell = (I: Interpreter, holder: string): number => I.globalCell(`in front of ${holder}`);
const servedCell = (I: Interpreter, file: string): number => I.globalCell(`served ${file}`);

function told(I: Interpreter, holder: string): ProofSet | undefined {
  return I.state.value(mountCell(I, holder))?.types.reduce((all, one) => all & Number(one), ALL);
}

/** What other modules have put in front of what is exported so. */
function fromOthers(I: Interpreter, module: Module, holder: Holder | undefined): ProofSet {
  if (typeof holder === "string") return told(I, holder) ?? 0;
  const names = holder ? exportedNames(I, module, holder) : [];
  const known = names.flatMap((name) => told(I, exported(module.file, name)) ?? []);
  return known.length > 0 ? known.reduce((all, one) => all & one) : (told(I, exported(module.file, "*")) ?? 0);
}

function exportedNames(I: Interpreter, module: Module, holder: Holder): readonly string[] {
  const frame = { file: module.file, func: module.body } as Frame;
  return module.body.body.flatMap((each) => (each.do === "export" && holderOf(I, each.value, frame) === holder ? each.name : []));
}

/** What stands in front of what has routes; what this module puts it behind is known best. */
function behind(I: Interpreter, module: Module, holder: Holder | undefined, steps = 0): ProofSet {
  const mounts = typeof holder === "object" && steps < MOST_STEPS ? I.mounts.filter((mount) => mount.holder === holder) : [];
  if (mounts.length === 0) return fromOthers(I, module, holder);
  return mounts.reduce((all, { inFront, onto }) => all & (fromThese(I, inFront) | behind(I, module, onto, steps + 1)), ALL);
}

/** What the handlers in front of a function have established when they let it run. `module`: where its route is. */
export function fromInFront(I: Interpreter, func: Func, module: Module): ProofSet {
  const handlers = I.inFront.get(func);
  return handlers ? fromThese(I, handlers) | behind(I, module, I.routed.get(func)) : 0;
}

export function isDoubtful(set: ProofSet): boolean {
  return (set & DOUBT) !== 0;
}

/** The handlers of this module in front of a function. */
export function handlersInFront(I: Interpreter, func: Func): readonly InFront[] {
  const found = [...(I.inFront.get(func) ?? [])];
  let holder = I.routed.get(func);
  for (let steps = 0; holder && steps < MOST_STEPS; steps++) {
    const mount = I.mounts.find((each) => each.holder === holder);
    found.push(...(mount?.inFront ?? []));
    holder = mount?.onto;
  }
  return found;
}

/** The program starts the server whose routes are in this module, here or where the module is put into it. */
export function isServed(I: Interpreter, file: string): boolean {
  return I.started.has("") || I.state.get(servedCell(I, file)) !== undefined;
}

/** Tells other modules what stands in front of their routes, and whether they are served. */
export function tellMounted(I: Interpreter, module: Module): void {
  const { file } = module;
  const proofs = new Map<string, ProofSet>();
  const note = (holder: string, set: ProofSet): void => void proofs.set(holder, (proofs.get(holder) ?? ALL) & set & ~proofBit("anyone"));
  const served = new Set([...I.started].filter((each) => each !== ""));
  for (const { holder, inFront, onto } of I.mounts) {
    if (typeof holder !== "string") continue;
    const set = fromThese(I, inFront) | behind(I, module, onto);
    note(holder, set);
    note(exported(fileOf(holder), "*"), set);
    if (isServed(I, file)) served.add(fileOf(holder));
  }
  // What is only handed on is told where it was written.
  const frame = { file, func: module.body } as Frame;
  for (const each of module.body.body) {
    const holder = each.do === "export" ? holderOf(I, each.value, frame) : undefined;
    if (each.do !== "export" || typeof holder !== "string") continue;
    const set = told(I, exported(file, each.name));
    if (set === undefined) continue;
    note(holder, set);
    note(exported(fileOf(holder), "*"), set);
    if (isServed(I, file)) served.add(fileOf(holder));
  }
  for (const [holder, set] of proofs) I.state.set(mountCell(I, holder), make({ types: [String(set)] }));
  for (const each of served) I.state.set(servedCell(I, each), SERVED);
}
