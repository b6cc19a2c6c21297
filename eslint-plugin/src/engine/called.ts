/** Which functions were run, by somebody's call or on trial. */
import type { Func } from "../ir/ir.js";

/** Functions that were run; what a trial runs is forgotten at its end. */
export class Called {
  private readonly all = new Set<Func>();
  private trial: Set<Func> | undefined;
  private readonly since = new Set<Func>();

  add(func: Func): void {
    this.since.add(func);
    if (!this.trial) this.all.add(func);
    else if (!this.all.has(func)) this.trial.add(func);
  }
  has(func: Func): boolean {
    return this.all.has(func) || (this.trial?.has(func) ?? false);
  }
  get every(): ReadonlySet<Func> {
    return this.all;
  }
  /** It was run because nobody calls it; `since` tells whether somebody did later. */
  alone(func: Func): void {
    this.since.delete(func);
  }
  isSince(func: Func): boolean {
    return this.since.has(func);
  }
  get isTrial(): boolean {
    return this.trial !== undefined;
  }
  begin(): void {
    this.trial = new Set();
  }
  end(): ReadonlySet<Func> {
    const { trial } = this;
    this.trial = undefined;
    return trial ?? new Set();
  }
}
