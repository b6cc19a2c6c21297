/** What is wrong with a file. */

export interface SyntaxProblem {
  readonly at: { readonly start: number; readonly end: number };
  readonly message: string;
}

/** A file with more is no program with a slip in it; the rest would only take memory. */
const MAX_PROBLEMS = 1000;

export class Problems {
  list: SyntaxProblem[] = [];

  add(start: number, end: number, message: string): void {
    if (this.list.length < MAX_PROBLEMS) this.list.push({ at: { start, end: Math.max(start, end) }, message });
  }
}
