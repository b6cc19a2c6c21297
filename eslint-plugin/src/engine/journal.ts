/**
 * What a call did beside its result and its state: an answer from memory does it again. Once for each entry point, since a second time adds
 * nothing.
 */
import type { Func } from "../ir/ir.js";
import type { Interpreter } from "./interpreter.js";

/** Something done to the interpreter's notes, whichever round it is. */
export type Deed = (I: Interpreter) => void;

export class Journal {
  private deeds: Deed[] | undefined;
  /** Calls from here. */
  private parts: Journal[] | undefined;
  /** The entry point for which it was repeated last. */
  private repeatedFor = -1;

  constructor(private readonly func?: Func) {}

  note(deed: Deed): void {
    (this.deeds ??= []).push(deed);
  }

  add(part: Journal): void {
    if (this.parts?.at(-1) !== part) (this.parts ??= []).push(part);
  }

  repeat(I: Interpreter): void {
    I.journal.add(this);
    const open: Journal[] = [this];
    for (let journal = open.pop(); journal; journal = open.pop()) {
      if (journal.repeatedFor === I.occasion) continue;
      journal.repeatedFor = I.occasion;
      if (journal.func) I.called.add(journal.func);
      if (journal.deeds) for (const deed of journal.deeds) deed(I);
      if (journal.parts) for (let i = journal.parts.length - 1; i >= 0; i--) open.push(journal.parts[i]!);
    }
  }
}
