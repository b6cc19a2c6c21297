/** Tokens as they are found. */
import { T, type Tokens } from "./tokens.js";

export class TokenList implements Tokens {
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  count = 0;
  private capacity: number;

  constructor(length: number) {
    // Real files have a token for four to eight characters.
    this.capacity = (length >> 2) + 16;
    this.kinds = new Uint8Array(this.capacity);
    this.starts = new Int32Array(this.capacity);
    this.ends = new Int32Array(this.capacity);
  }

  push(kind: T, start: number, end: number): void {
    if (this.count === this.capacity) this.grow();
    const at = this.count++;
    this.kinds[at] = kind;
    this.starts[at] = start;
    this.ends[at] = end;
  }

  /** The kind of the last token. */
  last(): T {
    return this.count > 0 ? (this.kinds[this.count - 1] as T) : T.Newline;
  }

  private grow(): void {
    this.capacity *= 2;
    const { kinds, starts, ends } = this;
    this.kinds = new Uint8Array(this.capacity);
    this.starts = new Int32Array(this.capacity);
    this.ends = new Int32Array(this.capacity);
    this.kinds.set(kinds);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}
