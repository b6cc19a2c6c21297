/** The cells of the state that stand for proofs, and what joining two values leaves of what they say about them. */
import { PROOFS } from "./kinds.js";
import { truth, type Fact, type Facts, type Value } from "./values.js";

/** That a condition came out true, or false, by what a model said: two notes, since after a decision and its opposite nothing is decided. */
export const DECIDED = ["decided yes", "decided no"] as const;
/** Proofs, whether anybody who reaches the program can have it come here, whether a model that people talk to can, whether it does so only for those who develop it, and whether a model has the say. */
export const NOTES = [...PROOFS, "anyone", "by model", "developing", ...DECIDED] as const;
export type Note = (typeof NOTES)[number];

/** The first cell that is free for what branches prove about variables. */
export const FIRST_REFINEMENT = -1 - NOTES.length;

/** A set of proofs, as bits. */
export type ProofSet = number;
export const ALL_PROOFS: ProofSet = (1 << NOTES.length) - 1;

export function cellOf(note: Note): number {
  return -1 - NOTES.indexOf(note);
}
export function proofBit(note: Note): ProofSet {
  return 1 << NOTES.indexOf(note);
}

export function isProof({ path: { cell } }: Pick<Fact, "path">): boolean {
  return cell < 0 && cell > FIRST_REFINEMENT;
}

const NONE: readonly Fact[] = [];

/** What of two alternatives' facts holds of either: one that can never be true says anything of what is when it is. */
export function commonProofs(a: Value, b: Value): Facts | undefined {
  const when = (on: boolean): readonly Fact[] => {
    const [left, right] = [a, b].map((value) => {
      const said = on ? value.facts?.whenTrue : value.facts?.whenFalse;
      return truth(value) === !on ? undefined : (said?.filter(isProof) ?? NONE);
    });
    return left && right ? left.filter(({ path }) => right.some((fact) => fact.path.cell === path.cell)) : (left ?? right ?? NONE);
  };
  const [whenTrue, whenFalse] = [when(true), when(false)];
  return whenTrue.length || whenFalse.length ? { whenTrue, whenFalse } : undefined;
}
