/**
 * What each construct of Python is lowered to: every file of `cases/` and its printed module beside it (`vitest -u` rewrites the expectations);
 * and that the modules of the standard library are well formed.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { printModule } from "../../eslint-plugin/src/ir/print.js";
import { python } from "../../eslint-plugin/src/languages/python/index.js";
import { defects, depthOf } from "../lowering/walk.js";
import { findPython } from "./agreement.js";
import { generator } from "./walk.js";

const folder = join(import.meta.dirname, "cases");

for (const file of readdirSync(folder).filter((name) => name.endsWith(".py"))) {
  it(file, async () => {
    const { module, problems } = python.parse(file, readFileSync(join(folder, file), "utf8"));
    expect(problems).toEqual([]);
    expect(defects(module)).toEqual([]);
    await expect(printModule(module)).toMatchFileSnapshot(join(folder, `${file}.ir`));
  });
}

const interpreter = findPython();

it.skipIf(!interpreter)("gives well-formed modules of the standard library", { timeout: 120_000 }, () => {
  const library = interpreter?.library ?? "";
  const whole = process.env["STDLIB"] !== undefined;
  const files = readdirSync(library, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".py") && !path.includes("site-packages"))
    .sort()
    .filter((_, index) => whole || index % 20 === 0);
  for (const file of files) {
    const { module } = python.parse(file, readFileSync(join(library, file), "utf8"));
    expect({ file, defects: defects(module) }).toEqual({ file, defects: [] });
  }
});

it.skipIf(!interpreter)("gives well-formed modules of damaged files", { timeout: 60_000 }, () => {
  const random = generator(3);
  const text = readFileSync(join(interpreter?.library ?? "", "textwrap.py"), "utf8");
  const typed = ["(", ")", "[", "'", ":", "\n", " ", "    ", "f'{", "=", "def ", "class ", "import ", "lambda ", "for x in ", "@"];
  for (let round = 0; round < 150; round++) {
    const at = Math.floor(random() * text.length);
    const damaged = text.slice(0, at) + (typed[round % typed.length] ?? "") + text.slice(at + Math.floor(random() * 8));
    expect(defects(python.parse("damaged.py", damaged).module)).toEqual([]);
  }
});

describe("ten thousand levels of", () => {
  const N = 10_000;
  const DEEP: Readonly<Record<string, string>> = {
    parentheses: "(".repeat(N) + ")".repeat(N),
    sums: `x = a${" + a".repeat(N)}`,
    products: `x = a${" * a".repeat(N)}`,
    attributes: `x = a${".b".repeat(N)}`,
    calls: `x = a${"()".repeat(N)}`,
    ands: `x = a${" and a".repeat(N)}`,
    conditionals: `x = ${"a if b else ".repeat(N)}c`,
    elif: `if a: b\n${"elif a: b\n".repeat(N)}`,
    unions: `x: a${" | a".repeat(N)}`,
    decorators: `${"@a\n".repeat(N)}def f(): pass`,
    blocks: Array.from({ length: 1000 }, (_, i) => `${" ".repeat(i)}if a:\n`).join(""),
  };
  for (const [name, text] of Object.entries(DEEP)) {
    it(name, () => {
      const { module, problems } = python.parse("deep.py", text);
      expect(defects(module)).toEqual([]);
      expect(depthOf(module)).toBeLessThan(2000);
      expect(problems.filter(({ message }) => message.startsWith("Not"))).toEqual([]);
    });
  }
});
