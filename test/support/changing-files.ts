/** Projects that change under an analysis, at random from a seed. */
import type { Typing, Workspace } from "../../eslint-plugin/src/workspace/workspace.js";

const SOURCE = /\.(?:[cm]?[jt]sx?|pyi?)$/u;

/** Files that change under the analysis. */
export class Files implements Workspace {
  readonly texts = new Map<string, string>();
  private version = 0;
  private frame = 0;

  constructor(texts: Iterable<readonly [string, string]> = []) {
    this.texts = new Map(texts);
  }
  read(path: string): string | undefined {
    return this.texts.get(path);
  }
  exists(path: string): boolean {
    return this.texts.has(path);
  }
  list(): readonly string[] {
    return [...this.texts.keys()].filter((path) => SOURCE.test(path)).sort();
  }
  stamp(): number {
    return this.version;
  }
  typing(): Typing {
    return { frame: this.frame, files: this.list() };
  }
  write(path: string, text: string): void {
    if (!SOURCE.test(path) || !this.texts.has(path)) this.frame++;
    this.texts.set(path, text);
    this.version++;
  }
  remove(path: string): void {
    this.frame++;
    this.texts.delete(path);
    this.version++;
  }
}

/** Numbers from a seed. */
export class Random {
  constructor(private state: number) {}
  below(limit: number): number {
    // "mulberry32"
    let t = (this.state = (this.state + 0x6d2b79f5) | 0);
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }
  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    return list.map(() => left.splice(this.below(left.length), 1)[0]!);
  }
}
