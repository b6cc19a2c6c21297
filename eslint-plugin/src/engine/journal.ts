/**
 * What a call did beside its result and its state: an answer from memory does it again. Once for each entry point, since a second time adds
 * nothing.
 */
import type { Func } from "../ir/ir.js";
import type { Hit } from "./finding.js";
import type { Entry, Interpreter } from "./interpreter.js";

import type { ClassInfo, Closure } from "./values.js";

export class Journal {
  readonly hits: Hit[] = [];
  readonly called: Func[] = [];
  readonly made: Closure[] = [];
  readonly defined: ClassInfo[] = [];
  readonly entries: Entry[] = [];
  /** What was read that tells who sends a webhook. */
  readonly told: string[] = [];
  /** Calls from here. */
  readonly parts: Journal[] = [];
  /** The entry point for which it was repeated last. */
  private repeatedFor = -1;

  add(part: Journal): void {
    if (this.parts.at(-1) !== part) this.parts.push(part);
  }

  repeat(I: Interpreter): void {
    I.journal.add(this);
    const open: Journal[] = [this];
    for (let journal = open.pop(); journal; journal = open.pop()) {
      if (journal.repeatedFor === I.occasion) continue;
      journal.repeatedFor = I.occasion;
      for (const hit of journal.hits) I.noteHit(hit);
      for (const func of journal.called) I.called.add(func);
      for (const closure of journal.made) I.noteMade(closure);
      for (const info of journal.defined) I.noteClass(info);
      for (const entry of journal.entries) I.noteEntry(entry);
      for (const name of journal.told) I.told.add(name);
      for (let i = journal.parts.length - 1; i >= 0; i--) open.push(journal.parts[i]!);
    }
  }
}
