/**
 * What is asked of some only: `if (FOR_ADMINS.includes(name) && !isAdmin(user)) return;`. Behind it, whoever comes with one of these names was
 * asked; where the name is found to be one of them, that is known.
 */
import type { Constant, Expr } from "../ir/ir.js";
import { factsOf, refinementCell } from "./guards.js";
import type { Interpreter } from "./interpreter.js";
import { cellOf } from "./proof-cells.js";
import { establishAll, proofBit } from "./proofs.js";
import type { State } from "./state.js";
import { make, type AccessPath, type Fact, type Facts, type Value } from "./values.js";

/** What is known where `a && b` is false: that one of `a`'s names came with what the falsity of `b` says of the caller. */
export function gatedFacts(a: Facts, b: Facts): readonly Fact[] {
  return [...gatesOf(a, b), ...gatesOf(b, a)];
}

function gatesOf(named: Facts, asked: Facts): readonly Fact[] {
  if (!asked.whenFalse.some(({ path }) => path.cell === cellOf("authorized"))) return [];
  return named.whenTrue.flatMap((fact) => {
    const gate = namesOf(fact);
    return gate ? [{ path: fact.path, cleans: 0, gate }] : [];
  });
}

function namesOf({ is, among }: Fact): readonly Constant[] | undefined {
  const names = is?.consts ?? among;
  return names?.length ? names : undefined;
}

function gateOf(I: Interpreter, path: AccessPath): number {
  return refinementCell(I, { ...path, fields: [...path.fields, " asked"] });
}

/** Those of whom it was asked where a path is one of them. */
export function askedAt(I: Interpreter, path: AccessPath | undefined): readonly string[] | undefined {
  return path && I.refined.get(path.cell) !== undefined ? I.state.value(gateOf(I, path))?.types : undefined;
}

export function putGate(I: Interpreter, path: AccessPath, names: readonly Constant[]): void {
  const cell = gateOf(I, path);
  const before = I.state.value(cell)?.types ?? [];
  I.state.set(cell, make({ types: [...new Set([...before, ...names.map(String)])] }));
}

/** It is one of these: was everybody asked who comes with one? */
export function passGate(I: Interpreter, { path, is }: Fact): void {
  if (!is?.consts?.length) return;
  const names = askedAt(I, path);
  if (names && is.consts.every((name) => names.includes(String(name)))) establishAll(I.state, proofBit("authorized"));
}

/** `if (FOR_ADMINS.includes(name)) { if (!isAdmin(user)) return; }`: of the branches, those that asked. */
export class Asking {
  private readonly gates: Fact[] = [];

  constructor(private readonly I: Interpreter) {}

  /** This is where a branch ends that is taken when the test holds. */
  ends(test: Expr, value: Value, end: State): void {
    if (end.own.get(cellOf("authorized")) === undefined) return;
    for (const fact of factsOf(this.I, test, value)?.whenTrue ?? []) {
      const gate = namesOf(fact);
      if (gate) this.gates.push({ path: fact.path, cleans: 0, gate });
    }
  }

  /** All branches have come together. */
  done(): void {
    for (const { path, gate } of this.gates) putGate(this.I, path, gate!);
  }
}
