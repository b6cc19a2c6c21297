/** What a module offers to frameworks without giving it to them: methods that they call on derived classes, exports of a recognised shape. */
import type { Expr, Func } from "../ir/ir.js";
import { isCalledByLoader, isFieldRead } from "./asked-fields.js";
import { given, passedFor, sinksOf } from "./calls.js";
import { someInstance } from "./classes.js";
import { namesByModule, throughRoute } from "./conversion.js";
import type { Entry } from "./entry.js";
import { replacedFunctions } from "./exported.js";
import { askForAll } from "./global-guards.js";
import { exportRoots, type Image } from "./image.js";
import type { Interpreter } from "./interpreter.js";
import type { ModelCall } from "./paths.js";
import { proofBit, type ProofSet } from "./proofs.js";
import { established, protectedBy } from "./protections.js";
import { beginsWith, findShape, type Candidate } from "./shapes.js";
import type { Sink } from "./summary.js";
import { make, type ClassInfo, type Closure, type Value } from "./values.js";

export class Offered {
  /** Handlers that whoever runs the program serves, with the name by which something may stand in front of them all. */
  readonly handlers = new Map<Func, string | undefined>();
  private guarded: ReadonlyMap<string, ProofSet> | undefined;

  constructor(
    private readonly I: Interpreter,
    private readonly image: Image,
  ) {}

  /** Has them wait for their call. `guarded`: what loaders of the module have established, by the name of what they call. */
  find(guarded: ReadonlyMap<string, ProofSet> | undefined): void {
    this.guarded = guarded;
    this.subclassed();
    this.shaped();
    this.directed();
  }

  /** Methods that a framework calls on a class derived from one of its own. */
  private subclassed(): void {
    const { I } = this;
    for (const info of I.classes) {
      for (const type of info.types) {
        for (const [name, closure] of info.methods) {
          const row = I.registry.inherited(type, ({ overrides }) => overrides && (overrides[name] ?? byPrefix(overrides, name)));
          if (!row || I.called.has(closure.func)) continue;
          I.registry.used?.add(row);
          const self = someInstance(I, info);
          const node: Expr = { op: "const", value: undefined, at: closure.func.at };
          const asked: ModelCall = { style: "call", args: [], self, node, label: name, rowSet: undefined };
          const numbers = row.rest?.route === undefined ? undefined : namesByModule(this.image.record.module);
          const bind: Entry["bind"] = (J, func) =>
            func.params.map((param, i) => {
              const passed = passedFor(J, row, closure, param, i, asked, param);
              return numbers ? throughRoute(numbers, param.name, passed) : passed;
            });
          I.called.add(closure.func);
          const proofs = this.protectionOf(self, info) | established(I, { types: info.types }) | (row.anyone ? proofBit("anyone") : 0);
          const { askedAs, decidesFor, passes } = row;
          const result = row.returns && { result: sinksOf(row.returns), resultLabel: name };
          const more = { ...(askedAs && { askedAs }), ...(decidesFor && { decidesFor }), ...(passes && { passes }), ...result };
          I.entries.push({ closure, row, self, bind, proofs, ...more });
        }
      }
    }
  }

  /** What fields of an instance, and of its class, say of who may have its methods run. */
  private protectionOf({ objects }: Value, { line }: ClassInfo): ProofSet {
    return [...objects, ...line.map(({ statics }) => statics)].reduce(
      (set, cell) => set | protectedBy(this.I, this.I.state.heap(cell)?.fields ?? new Map()),
      0,
    );
  }

  queue(
    closure: Closure,
    params: Candidate["params"],
    row: object,
    self?: () => Value,
    returns?: Sink | readonly Sink[],
    proofs: ProofSet = 0,
    marked?: boolean,
  ): void {
    const { I } = this;
    I.called.add(closure.func);
    I.entries.push({
      closure,
      row,
      self: self?.(),
      proofs,
      ...(marked ? { marked } : {}),
      ...(returns ? { result: sinksOf(returns), resultLabel: closure.func.name || "return" } : {}),
      bind: (J, func) =>
        func.params.map((param, i) =>
          given(J, params[i], { file: closure.frame.file, start: param.at.start, end: param.at.end }, param.name || "…", undefined, param),
        ),
    });
  }

  /** Exported functions whose shape a framework or a loader looks for. */
  private shaped(): void {
    const { I, image } = this;
    const keys = new Set(image.exports.keys());
    const all = (): ProofSet => this.saidBeside(image.exports);
    for (const { value, name } of exportRoots(image)) {
      this.shape(value, name, keys, undefined, all);
      for (const cell of value.objects) {
        const object = I.state.heap(cell);
        if (!object) continue;
        const inner = new Set(object.fields.keys());
        const proofs = (): ProofSet => all() | this.saidBeside(object.fields);
        for (const [field, part] of object.fields) this.shape(part, field, inner, undefined, proofs);
        if (object.class) this.shapeMethods(object.class);
      }
      for (const info of value.classes) this.shapeMethods(info);
    }
    for (const closure of replacedFunctions(I, image)) this.shape(make({ closures: [closure] }), closure.func.name, keys, undefined, all);
  }

  /** What fields beside a handler say; where the program itself calls what is beside them, only those that it reads. */
  private saidBeside(fields: ReadonlyMap<string, Value>): ProofSet {
    const { I } = this;
    return protectedBy(I, fields, (name) => isFieldRead(I, name) || ![...fields.keys()].some((each) => isCalledByLoader(I, each)));
  }

  private shapeMethods(info: ClassInfo): void {
    const inner = new Set(info.methods.keys());
    const instance = (): Value => someInstance(this.I, info);
    const proofs = (): ProofSet => this.protectionOf(instance(), info);
    for (const [name, closure] of info.methods) this.shape(make({ closures: [closure] }), name, inner, instance, proofs);
  }

  /** Functions that a directive marks as callable from outside, exported or not. */
  private directed(): void {
    const marked = this.I.registry.shapes.flatMap(({ directive }) => directive ?? []);
    if (marked.length === 0) return;
    for (const closure of [...this.I.created.values()])
      if (marked.some((directive) => beginsWith(closure.func, directive))) this.shape(make({ closures: [closure] }), "", new Set());
  }

  private shape(value: Value, name: string, beside: ReadonlySet<string>, self?: () => Value, proofs?: () => ProofSet): void {
    const { I } = this;
    for (const closure of value.closures) {
      // What is only handed on is the business of the module that wrote it.
      if (I.called.has(closure.func) || closure.frame.file !== this.image.record.file) continue;
      const found = findShape(I, this.image.record.module, closure.func, name, beside);
      if (!found) continue;
      I.registry.used?.add(found.row);
      if (found.row.standsInFrontOf) askForAll(I, found.row.standsInFrontOf);
      if (found.row.served) this.handlers.set(closure.func, found.row.askedAs);
      this.queue(
        closure,
        found.params,
        found.row,
        self,
        found.row.returns,
        (found.row.anyone ? proofBit("anyone") : 0) | (proofs?.() ?? 0) | (this.guarded?.get(name) ?? 0),
        found.row.directive !== undefined,
      );
    }
  }
}

/** `validate_*`: what the framework calls by a name of two parts. */
function byPrefix<T>(rows: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.entries(rows).find(([key]) => key.endsWith("*") && name.startsWith(key.slice(0, -1)))?.[1];
}
