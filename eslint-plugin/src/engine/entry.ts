/** Who calls the program's functions: frameworks, and the program itself. */
import type { Expr, Func } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";
import type { ProofSet } from "./proofs.js";
import type { Callback, HandlerShape, Sink } from "./summary.js";
import type { Closure, Frame, Value } from "./values.js";

/** A function that a framework will call. */
export interface Entry {
  readonly closure: Closure;
  /** Values for the parameters, made when their places are known. */
  readonly bind: (I: Interpreter, func: Func) => readonly Value[];
  readonly self: Value | undefined;
  readonly row: Callback | HandlerShape | object;
  /** What its return value reaches. */
  readonly result?: readonly Sink[];
  readonly resultLabel?: string;
  /** It is registered for a path that nobody can read in the program's text. */
  readonly secretRoute?: boolean;
  /** What it returns is shown to whoever asked. */
  readonly answers?: boolean;
  /** What is established before it runs. */
  readonly proofs?: ProofSet;
  /** What the framework asks before it runs it. */
  readonly conditions?: readonly Value[];
  /** The name by which the program may have the framework ask for it. */
  readonly askedAs?: string;
  /** The names by which the program may have a person be asked about each call of it. */
  readonly toolNames?: readonly string[];
  /** The name of those for which it decides whether they run. */
  readonly decidesFor?: string;
  /** It lets the next handler of a chain run when it returns. */
  readonly passes?: true;
  /** A directive says of it that anybody may call it. */
  readonly marked?: true;
}

/** A call of a function of the program. */
export interface Caller {
  readonly frame: Frame;
  readonly node: Expr;
  /** Argument expressions by position; absent when a spread or a bound argument moves the positions. */
  readonly args: readonly Expr[] | undefined;
  readonly enclosing: readonly string[];
}
