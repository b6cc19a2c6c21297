/** Hostile and machine-made Python, and projects: every one ends without an exception and within its budget, and says so when it was cut short. */
import { describe, expect, it } from "vitest";
import { analyse, analyseText } from "../../eslint-plugin/src/analysis.js";
import { DEFAULT_BUDGET } from "../../eslint-plugin/src/engine/program.js";
import { createLinter } from "../../eslint-plugin/src/lint.js";
import { memoryWorkspace } from "../../eslint-plugin/src/workspace/memory.js";

const HEAD = `import os\nfrom flask import Flask, request\napp = Flask(__name__)\n`;
/** The last thing each program does: reached or given up, never forgotten silently. */
const TAIL = `\n@app.get("/")\ndef last():\n    os.system(request.args["q"])\n`;

const times = (count: number, make: (i: number) => string, glue = "\n"): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(glue);
const indent = (depth: number): string => " ".repeat(depth);

const PROGRAMS: Readonly<Record<string, string>> = {
  "a file of 50,000 lines": times(50_000, (i) => `x${i % 100} = ${i}`),
  "20,000 appends to a text": `s = ""\n${times(20_000, (i) => `s += "line ${i}"`)}\nos.system(s)`,
  "a dictionary of 20,000 entries": `table = {${times(20_000, (i) => `"k${i}": ${i}`, ",")}}\nprint(table[input()])`,
  "a list of 50,000 dictionaries": `rows = [${times(50_000, (i) => `{"id": ${i}, "name": "n${i}"}`, ",")}]\nfor row in rows:\n    print(row["name"])`,
  "a formatted text of 5,000 holes": `import sys\nt = f"${times(5000, (i) => `{sys.argv[${i}]} text `, "")}"\nos.system(t)`,
  "a text of a million characters": `t = "${"x".repeat(900_000)}" + input()\nos.system(t)`,
  "100,000 functions": times(100_000, (i) => `def f${i}(x): return x`),
  "10,000 functions that query": times(10_000, (i) => `def f${i}(db, x): return db.execute("SELECT " + x)`),
  "2,000 functions that call the next": times(2000, (i) => `def f${i}(x): return f${i + 1}(x)`) + `\ndef f2000(x): return x\nf0("a")`,
  "functions that call each other in a circle":
    times(300, (i) => `def f${i}(x): return f${(i + 1) % 300}(x + str(${i}))`) + `\nos.system(f0(input()))`,
  "an exponential tree of calls":
    times(30, (i) => `def f${i}(x, y): return f${i + 1}(x + "${i}", y) + f${i + 1}(y, [x])`) +
    `\ndef f30(x, y): return x\nos.system(f0(input(), []))`,
  "an exponential tree of closures": `def d(f): return lambda x: f(f(x))\ng = lambda x: x + "1"\n${times(20, () => "g = d(g)")}\ng(input())`,
  "80 nested ifs": `${times(80, (i) => `${indent(i)}if input() == "${i}":`)}\n${indent(80)}x = 1`,
  "5,000 elifs": `def f(x):\n    if x == -1: y = 0\n${times(5000, (i) => `    elif x == ${i}: y = ${i}`)}\n    return y\nf(input())`,
  "a match of 3,000 cases": `def f(x):\n    match x:\n${times(3000, (i) => `        case {"a": ${i}, "b": [y, *_]}: return y`)}\nf(request.json)`,
  "14 nested loops over changing data":
    times(14, (i) => `${indent(i)}for a${i} in input().split():`) +
    `\n${indent(14)}${times(13, (i) => `a${i} = a${i + 1} + input()`, "; ")}`,
  "a chain of 3,000 classes": `class C0:\n    def run(self, x): return x\n${times(3000, (i) => `class C${i + 1}(C${i}):\n    def m${i}(self): return super().run(1)`)}\nC3000().run(1)`,
  "classes that inherit from each other": `class A(B): pass\nclass B(A):\n    def run(self): return super().run()\nA().run()\nB().run()`,
  "many branches of a value": `v = {}\n${times(3000, (i) => `if input():\n    v = {"k${i}": v}`)}\nprint(v)`,
  "comprehensions in each other": `x = ${"[".repeat(40)}input()${times(40, (i) => ` for a${i} in range(9)]`, "")}`,
  "decorators upon decorators": `def d(f): return f\n${times(2000, () => "@d")}\ndef f(x): return x\nf(input())`,
};

describe("Python", () => {
  for (const [name, program] of Object.entries(PROGRAMS)) {
    it(name, () => {
      const { truncated, steps, hits } = analyseText("bot.py", `${HEAD}${program}${TAIL}`);
      expect(steps).toBeLessThanOrEqual(DEFAULT_BUDGET + 1000);
      const found = hits.some((hit) => hit.kind === "command" && hit.flows[0]?.source === "http");
      expect(found || truncated?.startsWith("analysis truncated")).toBeTruthy();
    });
  }
});

describe("files that are too long", () => {
  const LONG = 10_000_000;
  it.each([
    ["one line of JavaScript", "bundle.js", `const a = [${"1,".repeat(LONG / 2)}];`],
    ["one line of Python", "data.py", `a = [${"1,".repeat(LONG / 2)}]`],
    ["one text", "bundle.js", `const a = "${"x".repeat(LONG)}";`],
    ["JSON", "data.json", `[${'"a",'.repeat(LONG / 4)}1]`],
    ["one line of Markdown", "notes.md", "`a` ".repeat(LONG / 4)],
  ])("%s: it ends, and what was left out is said", (_, path, text) => {
    const linter = createLinter(memoryWorkspace([[path, text]]), { preset: "strict" });
    const report = linter.lint(path);
    // Other texts of this length are not even read.
    expect(report?.findings ?? []).toEqual([]);
    if (/\.(?:js|py)$/u.test(path))
      expect([...report!.problems.map(({ message }) => message), report!.truncated ?? ""].join()).toMatch(/Not analysed|truncated|part/u);
  });
});

describe("projects", () => {
  const COUNT = 150;
  const lint = (files: Readonly<Record<string, string>>, last: string): void => {
    const analysis = analyse(memoryWorkspace(Object.entries(files)), {});
    const { hits, truncated } = analysis.file(last)!;
    expect(
      hits.some(({ kind, confidence }) => kind === "command" && confidence === "confirmed") || truncated?.startsWith("analysis truncated"),
    ).toBe(true);
  };
  const files = (extension: string, text: (i: number) => string): Record<string, string> =>
    Object.fromEntries(Array.from({ length: COUNT }, (_, i) => [`m${i}.${extension}`, text(i)]));

  it("modules that import each other in a circle", () => {
    lint(
      files(
        "js",
        (i) =>
          `const next = require("./m${(i + 1) % COUNT}");\nexports.f = (x) => next.f(x + "${i}");\nrequire("child_process").exec(process.argv[2]);\n`,
      ),
      "m0.js",
    );
    lint(
      files("py", (i) => `import os, sys\nimport m${(i + 1) % COUNT}\ndef f(x): return m${(i + 1) % COUNT}.f(x)\nos.system(sys.argv[1])\n`),
      "m0.py",
    );
  });
  it("modules that all import all others", () => {
    const others = (i: number, line: (j: number) => string): string =>
      Array.from({ length: 40 }, (_, j) => line((i + j + 1) % COUNT)).join("\n");
    lint(
      files(
        "js",
        (i) =>
          `${others(i, (j) => `import * as m${j} from "./m${j}.js";`)}\nimport { exec } from "child_process";\nexport const f = (x) => m${(i + 7) % COUNT}.f(x);\nexec(process.argv[2]);\n`,
      ),
      "m0.js",
    );
    lint(
      files("py", (i) => `import os, sys\n${others(i, (j) => `from m${j} import *`)}\ndef f${i}(x): return x\nos.system(sys.argv[1])\n`),
      "m0.py",
    );
  });
});
