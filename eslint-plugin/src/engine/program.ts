/**
 * Runs a program: modules' own code, then the functions that frameworks call, then those that nobody called. The files come lowered;
 * which file an import means is asked of the caller.
 */
import type { Func, Module } from "../ir/ir.js";
import { someInstance } from "./classes.js";
import { given } from "./calls.js";
import type { FileAnalysis, Hit } from "./finding.js";
import { callClosure } from "./functions.js";
import { Interpreter, type Activation, type Entry, type Limits } from "./interpreter.js";
import type { Registry } from "./registry.js";
import { checkSinks } from "./sinks.js";
import { State } from "./state.js";
import { instanceTypes } from "./types.js";
import type { Given, HandlerShape } from "./summary.js";
import { make, UNDEFINED, UNKNOWN, UNKNOWN_PARAMETER, withPart, type Closure, type Frame, type Value } from "./values.js";

/** Interpretation steps for a file of average size: about two seconds' worth on a slow machine. */
export const DEFAULT_BUDGET = 1_500_000;
const CALL_DEPTH = 14;

/** Analyses one file on its own. Never throws on any input the lowering can produce. */
export function analyseModule(module: Module, registry: Registry, budget = DEFAULT_BUDGET): FileAnalysis {
  const limits: Limits = { steps: budget, entrySteps: Math.ceil(budget / 4), callDepth: CALL_DEPTH };
  const run = new Run(module, registry, limits);
  try {
    run.all();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    run.truncated = TOO_DEEP;
  }
  const hits = [...run.I.hits.values()].filter((hit) => hit.at.file === module.file).sort((a, b) => a.at.start - b.at.start || order(a, b));
  const truncated = run.truncated ?? (module.truncated ? TOO_DEEP : undefined);
  return { file: module.file, hits, steps: run.I.steps, ...(truncated ? { truncated } : {}) };
}

const TOO_DEEP = "analysis truncated: the code is nested too deeply";

function order(a: Hit, b: Hit): number {
  return a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0;
}

class Run {
  readonly I: Interpreter;
  truncated: string | undefined;
  private readonly frame: Frame;
  private readonly base: State;
  private exportsWhole: Value | undefined;
  /** The one record that changes in place: a module of thousands of exports would copy it for each. */
  private readonly exported = new Map<string, Value>();

  constructor(
    private readonly module: Module,
    registry: Registry,
    private readonly limits: Limits,
  ) {
    const I = (this.I = new Interpreter(registry, limits, () => undefined));
    this.base = I.state;
    I.exported = (name, value) => this.export(name, value);
    this.frame = { file: module.file, func: module.body, base: I.nextCell, outer: undefined, made: new Map() };
    I.nextCell += module.body.slots;
    I.activation = this.outside();
  }

  /** An activation for what runs outside every function. */
  private outside(): Activation {
    return { frame: this.frame, base: this.base, returns: [], yields: UNDEFINED, targets: [], handlers: [], thrown: undefined };
  }

  private export(name: string, value: Value): void {
    if (name === "=") this.exportsWhole = value;
    else if (name !== "*") this.exported.set(name, value);
  }

  all(): void {
    const { I, module } = this;
    this.limited(() => {
      const { receiver } = module.body;
      if (receiver !== undefined) I.write(this.frame.base + receiver, UNDEFINED);
      const base = I.state;
      I.state = new State(base);
      I.activation = this.outside();
      const reached = I.run(module.body.body);
      const ends = I.activation.returns.map(({ state }) => state);
      if (reached) ends.push(I.state);
      I.state = ends.length ? State.joined(base, ends) : I.state;
    });
    this.subclassed();
    this.shaped();
    this.directed();
    // Twice, since what one handler stores another may find; the second time, calls that read nothing new are not run again.
    this.entered();
    const again = I.entries.slice();
    this.uncalled();
    for (const entry of again) this.enter(entry);
  }

  private reached = 0;

  /** Runs the functions that frameworks call; running one may register more. */
  private entered(): void {
    for (; this.reached < this.I.entries.length; this.reached++) this.enter(this.I.entries[this.reached]!);
  }

  /** Runs one piece of work within its share of the budget. */
  private limited(work: () => void): void {
    const { I } = this;
    const share = Math.min(this.limits.steps, I.steps + this.limits.entrySteps);
    if (I.steps >= this.limits.steps) {
      this.truncated ??= `analysis truncated: the budget of ${this.limits.steps} steps is used up`;
      return;
    }
    I.stepLimit = share;
    I.exhausted = false;
    I.callCounts.clear();
    work();
    if (I.exhausted) this.truncated ??= `analysis truncated: one part took more than ${this.limits.entrySteps} steps`;
    I.exhausted = false;
    I.stack.length = 0;
    I.activation = this.outside();
  }

  private enter(entry: Entry): void {
    const { I } = this;
    const { func, frame } = entry.closure;
    this.limited(() => {
      const base = I.state;
      I.state = base.fork();
      I.entry = { file: frame.file, start: func.at.start, end: func.at.end };
      const args = this.bindIn(frame, entry, func);
      const returned = callClosure(I, entry.closure, args, entry.self ?? UNKNOWN, I.entry, func);
      if (entry.result) {
        const node = { op: "unknown" as const, uses: [], at: func.at };
        checkSinks(I, [{ ...entry.result, arg: "0" }], {
          style: "call",
          args: [{ value: returned, expr: node, spread: false }],
          self: undefined,
          node,
          label: entry.resultLabel ?? "",
          rowSet: undefined,
        });
      }
      const after = I.state;
      I.state = base;
      // What one handler stored another may find.
      base.absorb(after);
      I.entry = undefined;
    });
  }

  private bindIn(frame: Frame, entry: Entry, func: Func): readonly Value[] {
    const { I } = this;
    const outer = I.activation;
    I.activation = { frame, base: I.state, returns: [], yields: UNDEFINED, targets: [], handlers: [], thrown: undefined };
    const args = entry.bind(func);
    I.activation = outer;
    return args;
  }

  /** Methods that a framework calls on a class derived from one of its own. */
  private subclassed(): void {
    const { I } = this;
    for (const info of I.classes) {
      for (const type of info.types) {
        for (const [name, closure] of info.methods) {
          const row = I.registry.inherited(type, (model) => model.overrides?.[name]);
          if (!row || I.called.has(closure.func)) continue;
          I.registry.used?.add(row);
          this.queue(closure, row.params, row, () => someInstance(I, info));
        }
      }
    }
  }

  private queue(closure: Closure, params: readonly (Given | undefined)[], row: object, self?: () => Value): void {
    const { I } = this;
    I.called.add(closure.func);
    I.entries.push({
      closure,
      row,
      self: self?.(),
      bind: (func) =>
        func.params.map((param, i) =>
          given(I, params[i], { file: closure.frame.file, start: param.at.start, end: param.at.end }, param.name || "…", undefined, param),
        ),
    });
  }

  /** Exported functions whose shape a framework or a loader looks for. */
  private shaped(): void {
    const { I } = this;
    const roots: { value: Value; name: string; keys: ReadonlySet<string> }[] = [];
    const keys = new Set(this.exported.keys());
    for (const [name, value] of this.exported) roots.push({ value, name: name === "default" ? "" : name, keys });
    if (this.exportsWhole) roots.push({ value: this.exportsWhole, name: "", keys });
    for (const root of roots) {
      this.shape(root.value, root.name, root.keys);
      for (const cell of root.value.objects) {
        const object = I.state.heap(cell);
        if (!object) continue;
        const inner = new Set(object.fields.keys());
        for (const [name, value] of object.fields) this.shape(value, name, inner);
      }
      for (const info of root.value.classes) {
        const inner = new Set(info.methods.keys());
        for (const [name, closure] of info.methods) this.shape(make({ closures: [closure] }), name, inner, () => someInstance(I, info));
      }
      const instanceCell = root.value.objects.find((cell) => I.state.heap(cell)?.class);
      const made = instanceCell === undefined ? undefined : I.state.heap(instanceCell)?.class;
      if (made)
        for (const [name, closure] of made.methods)
          this.shape(make({ closures: [closure] }), name, new Set(made.methods.keys()), () => someInstance(I, made));
    }
  }

  /** Functions that a directive marks as callable from outside, exported or not. */
  private directed(): void {
    const marked = this.I.registry.shapes.filter(({ directive }) => directive !== undefined);
    if (marked.length === 0) return;
    for (const closure of [...this.I.created.values()])
      if (marked.some(({ directive }) => begins(closure.func, directive!))) this.shape(make({ closures: [closure] }), "", new Set());
  }

  private shape(value: Value, name: string, beside: ReadonlySet<string>, self?: () => Value): void {
    const { I } = this;
    for (const closure of value.closures) {
      if (I.called.has(closure.func)) continue;
      const row = I.registry.shapes.find((shape) => this.fits(shape, closure.func, name, beside));
      if (!row) continue;
      I.registry.used?.add(row);
      const params = closure.func.params.map((param, position) => {
        if (param.fields.length) {
          const fields = Object.fromEntries(
            param.fields.flatMap((field) => (Object.hasOwn(row.params, field) ? [[field, row.params[field]!]] : [])),
          );
          return Object.keys(fields).length ? { fields } : row.positions?.[position];
        }
        // An annotation knows better than a name.
        const annotated = param.type && instanceTypes(I, param.type)[0];
        if (annotated) return { type: annotated };
        return Object.hasOwn(row.params, param.name) ? row.params[param.name] : row.positions?.[position];
      });
      this.queue(closure, params, row, self);
    }
  }

  private fits(shape: HandlerShape, func: Func, name: string, beside: ReadonlySet<string>): boolean {
    const marked = shape.directive !== undefined && begins(func, shape.directive);
    if (!marked && !shape.exported.includes("*") && !shape.exported.includes(name)) return false;
    if (shape.beside && !shape.beside.some((key) => beside.has(key))) return false;
    if (
      shape.imports &&
      !shape.imports.some((specifier) =>
        this.module.imports.some((each) => each.module === specifier || each.module.startsWith(`${specifier}/`)),
      )
    )
      return false;
    if (shape.files !== undefined && !new RegExp(shape.files).test(this.module.file)) return false;
    if (shape.directive !== undefined && !begins(func, shape.directive) && !begins(this.module.body, shape.directive)) return false;
    if (shape.needs.length === 0) return true;
    const names = func.params.flatMap((param) => (param.fields.length ? param.fields : [param.name]));
    return shape.needs.some((need) => names.includes(need));
  }

  /** Functions made but never called, with arguments nobody knows. Running one may make more. */
  private uncalled(): void {
    const { I } = this;
    const exported = this.exportedFunctions();
    for (const info of I.classes) if (!info.instance) this.limited(() => void someInstance(I, info));
    for (let round = 0; round < 6; round++) {
      const waiting = [...I.created.values()].filter((closure) => !I.called.has(closure.func));
      if (waiting.length === 0) return;
      for (const closure of waiting) {
        if (I.called.has(closure.func)) continue;
        const unknown = exported.has(closure.func) || closure.owner ? UNKNOWN_PARAMETER : UNKNOWN;
        this.enter({
          closure,
          row: closure,
          self: closure.owner ? (closure.owner.instance ?? UNKNOWN) : undefined,
          bind: (func) => func.params.map((param) => (param.default ? withPart(unknown, {}) : unknown)),
        });
      }
      this.entered();
    }
  }

  private exportedFunctions(): ReadonlySet<Func> {
    const found = new Set<Func>();
    const visit = (value: Value, depth: number): void => {
      for (const closure of value.closures) found.add(closure.func);
      for (const info of value.classes) for (const closure of info.methods.values()) found.add(closure.func);
      if (depth > 0)
        for (const cell of value.objects) for (const field of this.I.state.heap(cell)?.fields.values() ?? []) visit(field, depth - 1);
    };
    for (const value of this.exported.values()) visit(value, 2);
    if (this.exportsWhole) visit(this.exportsWhole, 2);
    return found;
  }
}

/** Does the function or module begin with this directive: a text that stands alone? */
function begins(func: Func, directive: string): boolean {
  for (const statement of func.body) {
    if (statement.do !== "expr" || statement.value.op !== "const" || typeof statement.value.value !== "string") return false;
    if (statement.value.value === directive) return true;
  }
  return false;
}
