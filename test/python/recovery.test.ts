/**
 * Code as it is while somebody types: at many places of real files a line is cut, deleted or half typed, and the calls elsewhere must survive.
 * The files are Python's own library; the places are drawn by a fixed generator, so every run sees the same ones.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "../../eslint-plugin/src/languages/python/parser/parse.js";
import { findPython } from "./agreement.js";
import { calls, defects, generator, walk } from "./walk.js";

const FILES = ["argparse.py", "ast.py", "asyncio/base_events.py", "configparser.py", "email/message.py", "http/server.py", "inspect.py"]
  .concat(["json/decoder.py", "logging/__init__.py", "pathlib.py", "pathlib/__init__.py", "shutil.py", "smtplib.py", "subprocess.py"])
  .concat(["tarfile.py", "tempfile.py", "threading.py", "typing.py", "unittest/case.py", "urllib/request.py", "zipfile.py"]);

const HALF_TYPED = [
  "foo(",
  "x = await db.execute(",
  "x = [",
  "x = {",
  "x = {'a': ",
  'x = "abc',
  "x = f'abc {",
  "x = f'abc {y",
  "x = foo(f'abc {y.",
  'cursor.execute("select',
  'x = """abc',
  "def f(",
  "def f(self, x",
  "def f(self, x):",
  "async def f",
  "class A(",
  "class A",
  "if x",
  "if x.",
  "if (x and",
  "for x in",
  "for",
  "with open(",
  "while",
  "try:",
  "except",
  "else",
  "else:",
  "return",
  "return foo(",
  "return [x for",
  "import",
  "from a import",
  "from a import (",
  "@",
  "@app.route(",
  "x =",
  "x.",
  "x = lambda",
  ")",
  "]",
  "raise ValueError(",
  "print(x, end=",
  "match x",
  "match x:",
  "x = y if",
  "    x = 1",
];

/** A file after a change of the lines from `from` to `to` (offsets; `to` exclusive). */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type Draw = (text: string, lines: readonly number[], random: () => number) => Change;

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

function lineAt(text: string, lines: readonly number[], random: () => number): { from: number; to: number; text: string } {
  const index = Math.floor(random() * (lines.length - 1));
  const from = lines[index] as number;
  const to = lines[index + 1] as number;
  return { from, to, text: text.slice(from, to) };
}

const CHANGES: Readonly<Record<string, Draw>> = {
  "a line is deleted": (text, lines, random) => ({ ...lineAt(text, lines, random), text: "" }),
  "a line is cut": (text, lines, random) => {
    const line = lineAt(text, lines, random);
    return { ...line, text: `${line.text.slice(0, Math.floor(random() * line.text.length)).trimEnd()}\n` };
  },
  "a character is missing": (text, lines, random) => {
    const line = lineAt(text, lines, random);
    const at = Math.floor(random() * (line.text.length - 1));
    return { ...line, text: line.text.slice(0, at) + line.text.slice(at + 1) };
  },
  "a line is half typed": (text, lines, random) => {
    const line = lineAt(text, lines, random);
    const indent = /^[ \t]*/.exec(line.text)?.[0] ?? "";
    return { from: line.from, to: line.from, text: `${indent}${pick(HALF_TYPED, random)}\n` };
  },
};

/** How many calls outside the changed lines there are, and how many of them are left after the change. */
function survivors(text: string, before: readonly (readonly number[])[], change: Change): { all: number; kept: number; broken: boolean } {
  const changed = text.slice(0, change.from) + change.text + text.slice(change.to);
  const { ast, errors } = parse(changed);
  expect(defects(ast, changed.length)).toEqual([]);
  const places = new Set(calls(ast).map(([start]) => start));
  const shift = change.text.length - (change.to - change.from);
  const outside = before.filter(([start = 0, end = 0]) => end <= change.from || start >= change.to);
  const kept = outside.filter(([start = 0]) => places.has(start < change.from ? start : start + shift));
  return { all: outside.length, kept: kept.length, broken: errors.length > 0 };
}

function starts(text: string): number[] {
  const lines = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines.push(at + 1);
  return lines;
}

/** The lines that hold code rather than the inside of a string or a comment. */
function codeLines(text: string): number[] {
  const { ast } = parse(text);
  const skipped = new Set<number>();
  const all = starts(text);
  walk(ast, (node) => {
    if (node.type !== "Constant" || typeof node.value !== "string") return;
    const [from, to] = node.range;
    for (const start of all) if (start > from && start < to) skipped.add(start);
  });
  return all.filter((start) => !skipped.has(start));
}

const python = findPython();

describe.skipIf(!python)("calls elsewhere survive", () => {
  const texts = FILES.flatMap((name) => {
    try {
      return [{ name, text: readFileSync(join(python?.library ?? "", name), "utf8").replaceAll("\r\n", "\n") }];
    } catch {
      return [];
    }
  });
  const rounds = Number(process.env["ROUNDS"] ?? 4);

  for (const [name, draw] of Object.entries(CHANGES)) {
    it(name, { timeout: 600_000 }, () => {
      const random = generator(20250213);
      let [all, kept, broken] = [0, 0, 0];
      const worst: [number, string][] = [];
      for (const file of texts) {
        const before = calls(parse(file.text).ast);
        const lines = codeLines(file.text);
        for (let i = 0; i < rounds; i++) {
          const change = draw(file.text, lines, random);
          const result = survivors(file.text, before, change);
          if (!result.broken) continue;
          broken++;
          all += result.all;
          kept += result.kept;
          if (result.kept < result.all)
            worst.push([result.all - result.kept, `${file.name}@${change.from}: ${JSON.stringify(change.text)}`]);
        }
      }
      if (process.env["WORST"]) {
        console.log(name, broken, all, kept, `${((100 * kept) / all).toFixed(3)} %`, worst.sort((a, b) => b[0] - a[0]).slice(0, 12));
      }
      expect(broken).toBeGreaterThan(10);
      expect(kept / all).toBeGreaterThan(0.99);
    });
  }
});
