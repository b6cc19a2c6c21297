/** What a function's result says of values that outlive its activation: variables of the functions around it, members of objects. */
import { proven } from "./narrowings.js";
import { gained, isProof } from "./proofs.js";
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
  if (!returns.some(({ value, state }) => value.facts !== undefined || gained(state).length > 0)) return undefined;
  const whenTrue = [...common(returns, true, before, frame), ...established(returns, true)];
  // The end of a function gives nothing, which is false.
  const whenFalse = reached ? [] : [...common(returns, false, before, frame), ...established(returns, false)];
  return whenTrue.length || whenFalse.length ? { whenTrue, whenFalse } : undefined;
}

/** What every return that may have this outcome has established, by its value or on the way there. */
function established(returns: readonly Return[], on: boolean): readonly Fact[] {
  const taken = returns.filter(({ value }) => (truth(value) ?? on) === on);
  const [first, ...others] = taken.map(({ value, state }) => [...factsOf(value, on).filter(isProof), ...gained(state)]);
  return first?.filter(({ path }) => others.every((facts) => facts.some((fact) => fact.path.cell === path.cell))) ?? [];
}

function common(returns: readonly Return[], on: boolean, before: State, frame: Frame): readonly Fact[] {
  const taken = returns.filter(({ value }) => (truth(value) ?? on) === on);
  const [only] = taken;
  if (!only) return [];
  if (taken.length === 1) return factsOf(only.value, on).filter((fact) => !isProof(fact) && outside(fact, frame));
  const candidates = taken
    .flatMap(({ value }) => factsOf(value, on))
    .filter((fact) => !isProof(fact) && outside(fact, frame) && fact.path.fields.length === 0);
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
