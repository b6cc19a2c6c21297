/**
 * Somebody types: letters come and go, lines are moved, comments written. After every change each file's result is that of an analysis from
 * nothing, to the byte. `FOLDERS="a b" EDITS=500 SEEDS="1 2"` runs more of it, over folders of anybody's.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { analyse, sourceExtensions, type Analysis } from "../eslint-plugin/src/analysis.js";
import { Files, Random } from "./support/changing-files.js";

const here = dirname(fileURLToPath(import.meta.url));
const OWN = [
  "examples/telegram-notes-bot",
  "examples/telegram-homelab-bot",
  "examples/discord-shop-bot",
  "projects/callers",
  "projects/nest",
];
const FOLDERS = process.env["FOLDERS"]?.split(" ") ?? OWN.map((folder) => join(here, folder));
const SEEDS = (process.env["SEEDS"] ?? "1").split(" ").map(Number);
const EDITS = Number(process.env["EDITS"] ?? 25);

function filesOf(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = paths
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !name.includes("node_modules/"));
  const read = names.filter((name) => sourceExtensions.some((extension) => name.endsWith(extension)) || /\.(?:json|toml)$/u.test(name));
  return new Files(read.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function results(analysis: Analysis, files: Files): ReadonlyMap<string, string> {
  return new Map(
    files.list().map((path) => {
      const { steps: _, ...result } = analysis.file(path) ?? { steps: 0 };
      return [path, JSON.stringify(result)] as const;
    }),
  );
}

/** Where two tokens meet, more often than not. */
function somewhere(random: Random, text: string): number {
  const at = random.below(text.length + 1);
  const next = text.slice(at).search(/[\s(),;]/u);
  return random.chance(80) && next >= 0 ? at + next : at;
}

class Typist {
  private file = "";
  private at = 0;
  private left = "";
  private before: readonly [string, string] | undefined;

  constructor(
    private readonly random: Random,
    private readonly files: Files,
  ) {}

  /** Says what it did. */
  type(): string {
    const { random, files } = this;
    if (this.left !== "") {
      const [letter = ""] = this.left;
      this.left = this.left.slice(1);
      return this.insert(letter);
    }
    if (this.before && random.chance(15)) {
      const [file, text] = this.before;
      this.before = undefined;
      return this.write(file, text);
    }
    // Most edits are of the file of the last one.
    if (this.file === "" || random.chance(20)) this.file = random.of(files.list());
    const text = files.read(this.file)!;
    this.at = somewhere(random, text);
    const lines = text.split("\n");
    const line = random.below(lines.length);
    switch (random.below(10)) {
      case 0:
        this.left = random.of(["words.join(' ');", "\n  const words = ['a'];\n", "await run(value);", "f(x)"]);
        return this.type();
      case 1:
        return this.write(this.file, text.slice(0, this.at) + text.slice(this.at + 1));
      case 2:
        return this.write(this.file, lines.toSpliced(line, 1).join("\n"));
      case 3:
        return this.write(this.file, lines.toSpliced(line, 0, lines[line]!).join("\n"));
      case 4:
        return this.insert(random.of(["// said\n", "# said\n", "/* said */"]));
      case 5:
        return this.insert(random.of(["x", "1", ";", ")", "'", "f();", "!"]));
      case 6:
        return this.write(this.file, lines.toSpliced(line, 0, "").join("\n"));
      case 7:
        return this.write(this.file, text.replace(/^  /gmu, "    "));
      default:
        return this.insert(random.of([" ", "  ", "\n"]));
    }
  }

  private insert(letters: string): string {
    const text = this.files.read(this.file)!;
    const { at } = this;
    this.at += letters.length;
    return this.write(this.file, text.slice(0, at) + letters + text.slice(at));
  }

  private write(file: string, text: string): string {
    const before = this.files.read(file)!;
    this.before = [file, before];
    this.files.write(file, text);
    const common = [...text].findIndex((letter, i) => letter !== before[i]);
    return `${file}:${common} ${JSON.stringify(text.slice(common, common + 20))}`;
  }
}

describe("an analysis while somebody types", () => {
  it.each(FOLDERS.flatMap((folder) => SEEDS.map((seed) => [folder.slice(here.length + 1) || folder, folder, seed] as const)))(
    "%s",
    { timeout: 3_000_000 },
    (_, folder, seed) => {
      const files = filesOf(folder);
      const random = new Random(seed);
      const typist = new Typist(random, files);
      const living = analyse(files, {});
      expect(results(living, files)).toEqual(results(analyse(new Files(files.texts), {}), files));
      const done: string[] = [];
      for (let i = 0; i < EDITS; i++) {
        done.push(typist.type());
        if (random.chance(15)) continue;
        if (random.chance(30)) living.advance();
        const expected = results(analyse(new Files(files.texts), {}), files);
        const found = results(living, files);
        for (const [path, result] of expected)
          expect(found.get(path), `${path} after ${done.slice(-6).join("; ")} (change ${i})`).toBe(result);
      }
    },
  );
});
