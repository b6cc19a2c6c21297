/** What is kept of a function while it runs: what it returns and throws, and where `break` and `continue` go. */
import type { Check } from "./failures.js";
import type { State } from "./state.js";
import type { Frame, Value } from "./values.js";

/** What a running function collects. */
export interface Activation {
  readonly frame: Frame;
  /** In whose `made` is kept what is made. */
  making: Frame;
  /** The state outside, which does not change while the function runs. */
  readonly base: State;
  readonly returns: { value: Value; state: State }[];
  yields: Value;
  readonly targets: Target[];
  /** What was thrown, for each `try` around. */
  readonly handlers: Thrown[];
  /** Checks of what is genuine that were made outside of every `try`. */
  readonly checks: Check[];
  /** What leaves the function by being thrown. */
  thrown: Value | undefined;
}

/** What a `try` may have to handle. */
export interface Thrown {
  readonly states: State[];
  value: Value | undefined;
  readonly checks: Check[];
}

/** Something `break` and `continue` can leave. */
export interface Target {
  readonly label: string | undefined;
  /** The state before it. */
  readonly head: State;
  readonly breaks: State[];
  readonly continues: State[] | undefined;
}
