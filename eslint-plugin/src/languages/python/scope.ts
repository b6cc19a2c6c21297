/**
 * Names and slots while a file is lowered. Python has a scope for each function and class, not for each block: which names a scope binds is
 * known before any of it is lowered (bindings.ts).
 */
import type { At, Expr, Func, Global, Import, Member, Stmt, Var } from "../../ir/ir.js";
import type { Bindings, Bound } from "./bindings.js";
import { isBuiltin } from "./builtins.js";
import type * as py from "./parser/ast.js";

/** `Func` before its slots are counted. */
export type MutableFunc = { -readonly [K in keyof Func]: Func[K] };

/** A class with a constructor of its fields, those of its bases first. */
export interface RecordClass {
  readonly fields: readonly py.AnnAssign[];
  /** It is one for its base, so that classes derived from it are, too. */
  readonly byBase: boolean;
}

/** One file being lowered. */
export class Unit {
  readonly functions: MutableFunc[] = [];
  readonly imports: { module: string; at: At }[] = [];
  /** Modules with dots that an `import` without `as` names. */
  readonly dotted = new Set<string>();
  /** Modules of `from … import *`. */
  readonly stars: string[] = [];
  /** Classes of the top level whose fields are their constructor's parameters. */
  readonly records = new Map<string, RecordClass>();
  /** Nesting of the expression or statement being lowered. */
  depth = 0;
  truncated = false;
}

/** One function being lowered. */
export class Frame {
  readonly names: string[] = [];
  readonly level: number;
  receiver: number | undefined;
  /** The receiver is the first of the parameters as written. */
  receiverFirst = false;
  /** What the innermost handler caught, for a `raise` alone. */
  caught: number | undefined;
  /** Labels of the loops around; "" for one whose `break` needs none. */
  readonly loops: string[] = [];

  constructor(
    readonly unit: Unit,
    readonly parent: Frame | undefined,
  ) {
    this.level = parent ? parent.level + 1 : 0;
  }

  slot(name: string): number {
    return this.names.push(name) - 1;
  }
}

export class Scope {
  private readonly slots = new Map<string, number>();

  constructor(
    readonly frame: Frame,
    readonly parent: Scope | undefined,
    /** The names of a class body are members of the class, and functions within do not see them. */
    readonly kind: "module" | "function" | "class",
    readonly bindings: Bindings,
  ) {}

  /** The slot of a name that this scope binds, or of a parameter. */
  declare(name: string): number {
    let slot = this.slots.get(name);
    if (slot === undefined) this.slots.set(name, (slot = this.frame.slot(name)));
    return slot;
  }

  /** The slot of this very scope, if the name has one. */
  own(name: string): number | undefined {
    return this.slots.get(name);
  }

  /** The file's top level. */
  get module(): Scope {
    let scope: Scope = this;
    while (scope.parent) scope = scope.parent;
    return scope;
  }

  /** The scope that binds a name as this one sees it. */
  find(name: string): Scope | undefined {
    if (this.bindings.globals.has(name)) return this.module;
    let scope: Scope | undefined = this;
    if (this.bindings.nonlocals.has(name)) scope = this.parent;
    for (; scope; scope = scope.parent) {
      if (scope.kind === "class" && scope !== this) continue;
      if (scope.bindings.names.has(name)) return scope;
    }
    return undefined;
  }
}

/** A slot of the current function. */
export function local(slot: number, at: At): Var {
  return { op: "var", slot, hops: 0, at };
}

/** A new temporary of the current function. */
export function temporary(scope: Scope, at: At): Var {
  return local(scope.frame.slot(""), at);
}

const MOST_STARS = 4;

/** Field by field, so that all have one hidden class. */
export function imported({ module, name }: Bound, at: At): Import {
  return { op: "import", module, name, dynamic: false, at };
}

/** The value of a name of the top level: `globals()["name"]`. */
export function globalReference(scope: Scope, name: string, at: At): Expr | undefined {
  const { module } = scope;
  const bound = module.bindings.importOf(name, at.start);
  if (bound) return imported(bound, at);
  return module.bindings.names.has(name) ? placeOf(scope, module, name, at) : undefined;
}

/** The value of a name. */
export function reference(scope: Scope, name: string, at: At): Expr {
  const found = scope.find(name);
  if (found) {
    const bound = found.bindings.importOf(name, at.start);
    if (bound) return imported(bound, at);
    return placeOf(scope, found, name, at);
  }
  const { stars } = scope.frame.unit;
  if (isBuiltin(name)) return { op: "global", name, at };
  const unbound: Expr = { op: "global", name, unbound: true, at };
  // The last one that has the name; which of them do is known when the files are.
  const choices = [unbound, ...stars.slice(-MOST_STARS).map((module): Expr => ({ op: "import", module, name, dynamic: false, at }))];
  return choices.reduceRight((left, right) => ({ op: "logical", operator: "??", left, right, at }));
}

/** The place an assignment to a name writes to. */
export function targetOf(scope: Scope, name: string, at: At): Var | Member | Global {
  const found = scope.find(name);
  return found ? placeOf(scope, found, name, at) : { op: "global", name, at };
}

function placeOf(scope: Scope, found: Scope, name: string, at: At): Var | Member {
  const hops = scope.frame.level - found.frame.level;
  if (found.kind === "class" && found.frame.receiver !== undefined) {
    const object: Var = { op: "var", slot: found.frame.receiver, hops, at };
    return { op: "member", object, name, optional: false, nameAt: at, at };
  }
  return { op: "var", slot: found.declare(name), hops, at };
}

/** An expression as a statement. */
export function statement(value: Expr): Stmt {
  return { do: "expr", value, at: value.at };
}
