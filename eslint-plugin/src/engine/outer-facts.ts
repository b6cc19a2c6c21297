/** What a function's result says of values that outlive its activation: variables of the functions around it, members of objects. */
import { proven } from "./guards.js";
import type { State } from "./state.js";
import { truth, type Fact, type Facts, type Frame, type Value } from "./values.js";

export interface Return {
  readonly value: Value;
  readonly state: State;
}

/**
 * A result is true where one of the returns that may be true was taken: what all of these say, by the facts of the value or by what had
 * been proven on the way there, holds. `before` is the state of the caller, `reached` whether the function also ends without a return.
 */
export function outerFacts(returns: readonly Return[], reached: boolean, before: State, frame: Frame): Facts | undefined {
  if (!returns.some(({ value }) => value.facts)) return undefined;
  const whenTrue = common(returns, true, before, frame);
  // The end of a function gives nothing, which is false.
  const whenFalse = reached ? [] : common(returns, false, before, frame);
  return whenTrue.length || whenFalse.length ? { whenTrue, whenFalse } : undefined;
}

function common(returns: readonly Return[], on: boolean, before: State, frame: Frame): readonly Fact[] {
  const taken = returns.filter(({ value }) => (truth(value) ?? on) === on);
  const [only] = taken;
  if (!only) return [];
  if (taken.length === 1) return factsOf(only.value, on).filter((fact) => outside(fact, frame));
  const candidates = taken
    .flatMap(({ value }) => factsOf(value, on))
    .filter((fact) => outside(fact, frame) && fact.path.fields.length === 0);
  const cells = new Map(candidates.map(({ path }) => [path.cell, path]));
  return [...cells.values()].flatMap((path): readonly Fact[] => {
    const start = before.value(path.cell);
    if (!start) return [];
    let cleans = -1;
    for (const { value, state } of taken) {
      const own = factsOf(value, on).filter((fact) => fact.path.cell === path.cell && fact.path.fields.length === 0);
      cleans &= proven(state.value(path.cell), start, own).cleans;
    }
    return cleans ? [{ path, cleans }] : [];
  });
}

function factsOf(value: Value, on: boolean): readonly Fact[] {
  return (on ? value.facts?.whenTrue : value.facts?.whenFalse) ?? [];
}

function outside({ path }: Fact, frame: Frame): boolean {
  return path.cell < frame.base || path.cell >= frame.base + frame.func.slots;
}
