/** Modules before those that they import, as far as that can be. The order is kept while an edit changes nobody's imports. */

export class ImportOrder {
  private order: readonly string[] | undefined;
  /** What modules imported that were given up since. */
  private readonly gone = new Map<string, string>();

  /** `importsOf`: the files that a module imports; undefined where there is no such module now. */
  constructor(private readonly importsOf: (file: string) => readonly string[] | undefined) {}

  /** A module is given up. It may come again with the same imports. */
  leaves(file: string): void {
    if (!this.gone.has(file)) this.gone.set(file, this.key(file));
  }

  comes(file: string): void {
    if (!this.gone.has(file)) this.forget();
  }

  forget(): void {
    this.order = undefined;
  }

  of(roots: readonly string[]): readonly string[] {
    for (const [file, before] of this.gone) if (this.key(file) !== before) this.forget();
    this.gone.clear();
    return (this.order ??= this.find(roots));
  }

  private key(file: string): string {
    return this.importsOf(file)?.join("\0") ?? "\0";
  }

  private find(roots: readonly string[]): readonly string[] {
    const order: string[] = [];
    const seen = new Set<string>();
    for (const root of roots) {
      // Depth first without recursion: a chain of imports may be long.
      const stack: { file: string; next: readonly string[]; at: number }[] = [];
      const open = (file: string): void => {
        if (seen.has(file)) return;
        seen.add(file);
        const next = this.importsOf(file);
        if (next) stack.push({ file, next, at: 0 });
      };
      open(root);
      for (let top = stack.at(-1); top; top = stack.at(-1)) {
        const next = top.next[top.at++];
        if (next !== undefined) open(next);
        else order.push(stack.pop()!.file);
      }
    }
    return order.reverse();
  }
}
