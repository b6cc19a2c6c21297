/**
 * Trials: exported functions that nobody calls are run with unknown arguments. Who calls whom is told by the first runs of all modules, which
 * try nothing; so a function that is called somewhere costs no trial, and leaves nothing behind that only unknown arguments would bring.
 */
import type { Func } from "../ir/ir.js";
import type { Image } from "./image.js";
import type { Unit } from "./unit.js";

interface Ran {
  readonly image: Pick<Image, "called"> | undefined;
  readonly runs: readonly { readonly unit: Pick<Unit, "called" | "open"> }[];
}

/** The functions that the modules' own code and their units call, by default the latest ones. */
export function calledBy(records: readonly Ran[], round = -1): Set<Func> {
  const called = new Set<Func>();
  for (const { image, runs } of records)
    for (const functions of [image!.called, runs.at(round)!.unit.called]) for (const func of functions) called.add(func);
  return called;
}

/** By module, the functions to try. */
export function trialsOf<R extends Ran>(records: readonly R[]): ReadonlyMap<R, ReadonlySet<Func>> {
  const called = calledBy(records, 0);
  return new Map(records.map((record) => [record, new Set([...record.runs[0]!.unit.open].filter((func) => !called.has(func)))]));
}

export function sameFunctions(a: ReadonlySet<Func> | undefined, b: ReadonlySet<Func>): boolean {
  return a?.size === b.size && [...b].every((func) => a.has(func));
}

/** Trials whose functions no other trial calls come first: where a file has a function, before or behind its caller, says nothing. */
export function callersFirst<T extends { readonly called: ReadonlySet<Func> }>(
  trials: readonly (readonly [Func, T])[],
): readonly (readonly [Func, T])[] {
  const known = new Map(trials);
  const called = new Set<Func>();
  for (const [func, trial] of trials) for (const other of trial.called) if (other !== func && known.has(other)) called.add(other);
  return [...trials.filter(([func]) => !called.has(func)), ...trials.filter(([func]) => called.has(func))];
}
