/**
 * The whole intermediate language on one page. Every language is lowered to it; the engine reads nothing else.
 *
 * It is a structured language: statements nest, expressions are trees evaluated left to right. Names are already resolved
 * to slots, patterns are already taken apart into assignments, and what a language offers as sugar is gone. A construct
 * nobody understands becomes `unknown`, which keeps the taint of what it uses.
 *
 * This file imports nothing.
 */

/** Offsets in UTF-16 code units from the start of the file's text; `end` is exclusive. */
export interface At {
  readonly start: number;
  readonly end: number;
}

/** One source file. */
export interface Module {
  /** POSIX path within the workspace. */
  readonly file: string;
  /** The file's top level, as a function without parameters. Its `exports` are written with `export` statements. */
  readonly body: Func;
  /** Every function of the file in source order, `body` first. `Func.id` is the index in this list. */
  readonly functions: readonly Func[];
  /** Every module this file names, constant specifiers only. */
  readonly imports: readonly { readonly module: string; readonly at: At }[];
  /** A template of a page: a function of the values that it is rendered with. */
  readonly view?: true;
  /** True when the lowering left something out because it was too deep or too large. */
  readonly truncated: boolean;
}

/** How a specifier begins that names a template: "view:users/list". */
export const VIEW = "view:";

export interface Func {
  readonly id: number;
  /** The declared or inferred name ("" when there is none): of the variable, property or key it is first stored in. */
  readonly name: string;
  readonly at: At;
  readonly params: readonly Param[];
  /** How many slots an activation needs. Parameters, locals, `this` and temporaries have one each. */
  readonly slots: number;
  /** The name of the variable behind each slot, "" for a temporary. */
  readonly names: readonly string[];
  /** The slot that holds the receiver of a call (`this`); absent for functions that take it from outside (arrow functions). */
  readonly receiver?: number;
  /** Taken from its class instead of from an instance, the function gets its receiver as the first argument (Python). */
  readonly receiverFirst?: true;
  /** The slot that holds all arguments as a list (JavaScript's `arguments`), when the function uses it. */
  readonly rest?: number;
  readonly async: boolean;
  readonly generator: boolean;
  readonly body: readonly Stmt[];
  /** Return type annotation. */
  readonly returns?: TypeRef;
}

export interface Param {
  readonly slot: number;
  /** The name as written; "" for a pattern. */
  readonly name: string;
  /** Names taken out of this parameter by a destructuring pattern, as property names: `({ message, args })`. */
  readonly fields: readonly string[];
  /** Collects the remaining positional arguments in a list. */
  readonly rest: boolean;
  /** Collects the remaining named arguments in an object. */
  readonly keywords?: true;
  /** Used when no argument is given. */
  readonly default?: Expr;
  readonly type?: TypeRef;
  /** Decorators of the parameter, evaluated outside the function, where it is defined. */
  readonly decorators?: readonly Expr[];
  readonly at: At;
}

/** A type annotation, as far as the engine can use it. */
export interface TypeRef {
  /** Last identifier of the type's name: "string", "number", "Message", "ChatInputCommandInteraction"; "" when it has none. */
  readonly name: string;
  /**
   * How the name is reached, when it is bound by an import or a declaration in this file. In the types of parameters and results, `hops`
   * count from inside the function.
   */
  readonly ref?: Expr;
  /** Type arguments (`Promise<Message>`), element of an array type (`string[]` has the name "Array"), members of a union (name "union"). */
  readonly args: readonly TypeRef[];
  /** Members of a type literal or of an interface declared in this file. */
  readonly members?: Readonly<Record<string, TypeRef>>;
}

export type Constant = string | number | boolean | bigint | null | undefined;

export type Expr =
  | Const
  | Template
  | Regex
  | Var
  | Global
  | Import
  | Member
  | Call
  | Binary
  | Unary
  | Logical
  | Conditional
  | Assign
  | FunctionExpr
  | Class
  | ObjectExpr
  | ListExpr
  | Await
  | Enter
  | Yield
  | Sequence
  | Cast
  | Super
  | Unknown;

export interface Const {
  readonly op: "const";
  readonly value: Constant;
  readonly at: At;
}
/** A string put together from pieces: template literals, f-strings. `text[i]` stands before `holes[i]`; one more text than holes. */
export interface Template {
  readonly op: "template";
  readonly text: readonly string[];
  readonly holes: readonly Expr[];
  readonly at: At;
}
export interface Regex {
  readonly op: "regex";
  readonly pattern: string;
  readonly flags: string;
  readonly at: At;
}
/** A variable of this function (`hops` 0) or of the function `hops` levels outside it. */
export interface Var {
  readonly op: "var";
  readonly slot: number;
  readonly hops: number;
  readonly at: At;
}
/** A name bound nowhere in the file: `process`, `fetch`, `console`. */
export interface Global {
  readonly op: "global";
  readonly name: string;
  /** The language has no such name of its own: it comes from a star of a module that is not here, from another cell, or from nowhere. */
  readonly unbound?: true;
  readonly at: At;
}
/**
 * A member of another module. `name` is an exported name, "default", or "*" for the module itself: its namespace (ESM) or what
 * it assigned to `module.exports` (CommonJS, `require`). The module "" is this one.
 */
export interface Import {
  readonly op: "import";
  readonly module: string;
  readonly name: string;
  /** Written as `require("…")` or `import("…")`. */
  readonly dynamic: boolean;
  readonly at: At;
}
/** `object.name`; when the name is computed, `key` is set and `name` is "". A computed constant key is written as a name. */
export interface Member {
  readonly op: "member";
  readonly object: Expr;
  readonly name: string;
  readonly key?: Expr;
  /** Where keys of a dictionary and attributes are not the same thing (Python): which of them is meant. */
  readonly means?: "key" | "attribute";
  readonly optional: boolean;
  /** The place of the property alone. */
  readonly nameAt: At;
  readonly at: At;
}
export interface Call {
  readonly op: "call";
  /** `tag`: arguments are a Template, then nothing else. `decorator`: the one argument is what is decorated, and it is the result if the decorator is unknown. */
  readonly style: "call" | "new" | "tag" | "decorator";
  readonly callee: Expr;
  readonly args: readonly Argument[];
  readonly optional: boolean;
  readonly at: At;
}
export interface Argument {
  readonly value: Expr;
  /** Keyword argument (Python). */
  readonly name?: string;
  /** `...value`, `*value`; with name "**", `**value`. */
  readonly spread: boolean;
}
export interface Binary {
  readonly op: "binary";
  /**
   * `+` concatenates or adds. `%` may format (Python). `arith` is any other operator that makes a number. `==` is strict or loose equality.
   * `in`: the right side has the left as a key. `within`: the left is an element, a key or a part of the right, whatever it is (Python).
   */
  readonly operator: "+" | "%" | "arith" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "within" | "instanceof";
  /** Which `arith`, of those that constants are folded with. */
  readonly sign?: "-" | "*" | "/" | "%";
  readonly left: Expr;
  readonly right: Expr;
  readonly at: At;
}
export interface Unary {
  readonly op: "unary";
  readonly operator: "not" | "typeof" | "number" | "void" | "delete";
  /** Which `number`, when it is a minus sign. */
  readonly sign?: "-";
  readonly value: Expr;
  readonly at: At;
}
/** `and`, `or`, and `??` (the right side when the left is null or undefined; also used for defaults in patterns). */
export interface Logical {
  readonly op: "logical";
  readonly operator: "and" | "or" | "??";
  readonly left: Expr;
  readonly right: Expr;
  readonly at: At;
}
export interface Conditional {
  readonly op: "conditional";
  readonly test: Expr;
  readonly then: Expr;
  readonly else: Expr;
  readonly at: At;
}
/** Stores and yields the value. `x += y` is lowered to `x = x + y`. */
export interface Assign {
  readonly op: "assign";
  readonly target: Var | Member | Global;
  readonly value: Expr;
  /** A declaration, as against a later assignment. */
  readonly declares: boolean;
  /** Annotation of the declared variable. */
  readonly type?: TypeRef;
  readonly at: At;
}
export interface FunctionExpr {
  readonly op: "function";
  readonly func: Func;
  readonly at: At;
}
export interface Class {
  readonly op: "class";
  readonly name: string;
  readonly base?: Expr;
  /** Further bases: what neither the class nor `base` has is looked for in them, in this order. */
  readonly mixins?: readonly Expr[];
  /** The class of which this one is an instance: what is done when it is called is that one's "()". */
  readonly meta?: Expr;
  /** Static members are members of the instances, too. */
  readonly sharing?: true;
  /** Interfaces it implements. */
  readonly implements: readonly TypeRef[];
  readonly members: readonly ClassMember[];
  readonly at: At;
}
export interface ClassMember {
  readonly kind: "method" | "getter" | "setter" | "field" | "constructor" | "block";
  /** Private names keep their `#`. "" when computed; "()" is run when an instance is called, "new()" makes the instance, with the class as its receiver, "[]" when it is indexed, "[*]" when it is iterated, "[.]" when it is asked for a member that it does not have, `""` (quotes) when it is written as text; "+" and "/" are what these operators do with it on their left, "+right" on the right. */
  readonly name: string;
  readonly static: boolean;
  /** A function for everything but fields; a field's value is a function without parameters that returns the initial value (evaluated with the instance as receiver). */
  readonly value: FunctionExpr;
  readonly type?: TypeRef;
  /** Decorators as evaluated expressions, outermost first. */
  readonly decorators: readonly Expr[];
}
export interface ObjectExpr {
  readonly op: "object";
  readonly entries: readonly Entry[];
  readonly at: At;
}
export interface Entry {
  /** "" when `key` is computed, "..." for a spread. Getters are entries whose `kind` is "getter". */
  readonly name: string;
  readonly key?: Expr;
  readonly kind: "value" | "getter" | "setter" | "spread";
  readonly value: Expr;
  readonly at: At;
}
/** A list, tuple or set. */
export interface ListExpr {
  readonly op: "list";
  readonly items: readonly { readonly value: Expr; readonly spread: boolean }[];
  readonly at: At;
}
/**
 * What a resource gives to the block that holds it: the result of its own method of one of these names, what a generator yields, or else
 * itself.
 */
export interface Enter {
  readonly op: "enter";
  readonly value: Expr;
  readonly methods: readonly string[];
  readonly at: At;
}
export interface Await {
  readonly op: "await";
  readonly value: Expr;
  readonly at: At;
}
export interface Yield {
  readonly op: "yield";
  readonly value?: Expr;
  /** `yield*`, `yield from`. */
  readonly each: boolean;
  readonly at: At;
}
/** Evaluates all, yields the last. */
export interface Sequence {
  readonly op: "sequence";
  readonly items: readonly Expr[];
  readonly at: At;
}
/** A type assertion: `value as T`, `value!`, `cast(T, value)`. */
export interface Cast {
  readonly op: "cast";
  readonly value: Expr;
  readonly type?: TypeRef;
  readonly at: At;
}
/** The base class (`super(…)` is a `new`-less call of it, `super.x` a member of it). */
export interface Super {
  readonly op: "super";
  readonly at: At;
}
/** Not understood: evaluates what it uses and keeps their taint. */
export interface Unknown {
  readonly op: "unknown";
  readonly uses: readonly Expr[];
  readonly at: At;
}

export type Stmt =
  | { readonly do: "expr"; readonly value: Expr; readonly at: At }
  | { readonly do: "if"; readonly test: Expr; readonly then: readonly Stmt[]; readonly else: readonly Stmt[]; readonly at: At }
  /** Runs while `test` holds (`undefined` = forever); `update` runs after each turn and on `continue`; `bodyFirst` is do … while. */
  | {
      readonly do: "loop";
      readonly test?: Expr;
      readonly update?: Expr;
      readonly bodyFirst: boolean;
      readonly body: readonly Stmt[];
      readonly label?: string;
      readonly at: At;
    }
  /** Stores each value (or key, for `for … in` on an object) of `iterable` in `slot`, then runs the body. */
  | {
      readonly do: "each";
      readonly of: "values" | "keys";
      readonly slot: number;
      readonly iterable: Expr;
      readonly body: readonly Stmt[];
      readonly label?: string;
      readonly at: At;
    }
  /** Falls through unless a body ends in `break`. A case without `tests` is the default. */
  | {
      readonly do: "switch";
      readonly value: Expr;
      readonly cases: readonly { readonly tests: readonly Expr[]; readonly body: readonly Stmt[] }[];
      readonly label?: string;
      readonly at: At;
    }
  | {
      readonly do: "try";
      readonly body: readonly Stmt[];
      /** `slot` receives what was thrown. */
      readonly handler?: { readonly slot?: number; readonly body: readonly Stmt[]; readonly at?: At };
      readonly finalizer?: readonly Stmt[];
      readonly at: At;
    }
  | { readonly do: "return"; readonly value?: Expr; readonly at: At }
  | { readonly do: "throw"; readonly value: Expr; readonly at: At }
  | { readonly do: "break"; readonly label?: string; readonly at: At }
  | { readonly do: "continue"; readonly label?: string; readonly at: At }
  | { readonly do: "block"; readonly body: readonly Stmt[]; readonly label?: string; readonly at: At }
  /** Makes `value` the module's export `name`; "*" re-exports every member of it, "=" replaces all exports (`module.exports = value`). */
  | { readonly do: "export"; readonly name: string; readonly value: Expr; readonly at: At };
