/**
 * Names and slots while a file is lowered: units (files), frames (functions) and scopes (blocks). It knows bindings, not syntax.
 */
import type { At, Constant, Expr, Func, Global, Import, Stmt, TypeRef, Var } from "../../ir/ir.js";
import type { TSInterfaceDeclaration, TSTypeAliasDeclaration } from "@oxc-project/types";

/** `Func` before its slots are counted. */
export type MutableFunc = { -readonly [K in keyof Func]: Func[K] };

/** What a name stands for. */
export type Binding =
  | { readonly kind: "slot"; readonly frame: Frame; readonly slot: number }
  | { readonly kind: "import"; readonly module: string; readonly name: string; readonly dynamic: boolean }
  | { readonly kind: "constant"; readonly value: Constant };

export type TypeDeclaration = TSInterfaceDeclaration | TSTypeAliasDeclaration;

/** An interface may be declared several times. */
export interface DeclaredType {
  readonly declarations: readonly TypeDeclaration[];
  readonly scope: Scope;
}

/** One file being lowered. */
export class Unit {
  readonly functions: MutableFunc[] = [];
  /** Declared types that were converted, by function level and depth of expansion. */
  readonly types = new Map<readonly TypeDeclaration[], TypeRef[]>();
  readonly imports: { module: string; at: At }[] = [];
  /** Exports of `export { … }`, which follow the file's last statement. */
  readonly lists: Stmt[] = [];
  /** Nesting of the expression or statement being lowered. */
  depth = 0;
  typeDepth = 0;
  truncated = false;
}

/** One function being lowered. */
export class Frame {
  readonly names: string[] = [];
  readonly level: number;
  receiver: number | undefined;
  rest: number | undefined;
  /** Exports that were assigned within an expression; they follow the statement. */
  pending: Stmt[] = [];

  constructor(
    readonly unit: Unit,
    readonly parent: Frame | undefined,
    /** Takes `this` and `arguments` from outside. */
    readonly arrow: boolean,
  ) {
    this.level = parent ? parent.level + 1 : 0;
  }

  slot(name: string): number {
    return this.names.push(name) - 1;
  }
}

export class Scope {
  private bindings: Map<string, Binding> | undefined;
  private types: Map<string, TypeDeclaration[]> | undefined;

  constructor(
    readonly frame: Frame,
    readonly parent: Scope | undefined,
  ) {}

  /** The slot of `name` in this very scope, new when there is none. */
  declare(name: string): number {
    const known = this.bindings?.get(name);
    if (known?.kind === "slot") return known.slot;
    const slot = this.frame.slot(name);
    this.bind(name, { kind: "slot", frame: this.frame, slot });
    return slot;
  }

  bind(name: string, binding: Binding): void {
    (this.bindings ??= new Map()).set(name, binding);
  }

  declareType(name: string, declaration: TypeDeclaration): void {
    const types = (this.types ??= new Map<string, TypeDeclaration[]>());
    const known = types.get(name);
    if (known) known.push(declaration);
    else types.set(name, [declaration]);
  }

  own(name: string): Binding | undefined {
    return this.bindings?.get(name);
  }

  lookup(name: string): Binding | undefined {
    for (let scope: Scope | undefined = this; scope; scope = scope.parent) {
      const binding = scope.bindings?.get(name);
      if (binding) return binding;
    }
    return undefined;
  }

  lookupType(name: string): DeclaredType | undefined {
    for (let scope: Scope | undefined = this; scope; scope = scope.parent) {
      const declarations = scope.types?.get(name);
      if (declarations) return { declarations, scope };
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
  return { op: "var", slot: scope.frame.slot(""), hops: 0, at };
}

const CONSTANTS: ReadonlyMap<string, Constant> = new Map<string, Constant>([
  ["undefined", undefined],
  ["NaN", NaN],
  ["Infinity", Infinity],
]);

/** The value of a name. */
export function reference(scope: Scope, name: string, at: At): Expr {
  const binding = scope.lookup(name);
  if (!binding) {
    if (name === "arguments") return argumentsList(scope, at);
    if (CONSTANTS.has(name)) return { op: "const", value: CONSTANTS.get(name), at };
    if (name === "exports") return ownExports(at);
    return { op: "global", name, at };
  }
  if (binding.kind === "constant") return { op: "const", value: binding.value, at };
  return resolved(scope, binding, at);
}

/** What this module itself exports (CommonJS). */
export function ownExports(at: At): Expr {
  return { op: "import", module: "", name: "*", dynamic: true, at };
}

/** The place an assignment to a name writes to. An import cannot be assigned; such code writes nowhere that matters. */
export function targetOf(scope: Scope, name: string, at: At): Var | Global {
  const binding = scope.lookup(name);
  return binding?.kind === "slot" ? slotOf(scope, binding, at) : { op: "global", name, at };
}

function resolved(scope: Scope, binding: Exclude<Binding, { kind: "constant" }>, at: At): Var | Import {
  if (binding.kind === "slot") return slotOf(scope, binding, at);
  return { op: "import", module: binding.module, name: binding.name, dynamic: binding.dynamic, at };
}

function slotOf(scope: Scope, binding: { readonly frame: Frame; readonly slot: number }, at: At): Var {
  return { op: "var", slot: binding.slot, hops: scope.frame.level - binding.frame.level, at };
}

/** The nearest function with a `this` of its own, if any. */
function ownFrame(frame: Frame): Frame | undefined {
  let found: Frame | undefined = frame;
  while (found?.arrow) found = found.parent;
  return found?.parent ? found : undefined;
}

export function receiver(scope: Scope, at: At): Expr {
  const frame = ownFrame(scope.frame);
  if (frame?.receiver === undefined) return { op: "global", name: "this", at };
  return { op: "var", slot: frame.receiver, hops: scope.frame.level - frame.level, at };
}

function argumentsList(scope: Scope, at: At): Expr {
  const frame = ownFrame(scope.frame);
  if (!frame) return { op: "global", name: "arguments", at };
  frame.rest ??= frame.slot("arguments");
  return { op: "var", slot: frame.rest, hops: scope.frame.level - frame.level, at };
}
