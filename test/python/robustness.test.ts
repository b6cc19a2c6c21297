/** Hostile and damaged texts: whatever they are, the parser gives a tree and a list of errors, in time proportional to their length. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "../../eslint-plugin/src/languages/python/parser/parse.js";
import { findPython } from "./agreement.js";
import { calls, defects, generator } from "./walk.js";

const N = 100_000;
const around = (open: string, inner: string, close: string): string => open.repeat(N) + inner + close.repeat(N);

/** A hundred thousand of every way to nest or to go on. */
const DEEP: Readonly<Record<string, string>> = {
  parentheses: around("(", "1", ")"),
  "open parentheses": "(".repeat(N),
  "open brackets": "[".repeat(N),
  "open braces": "{".repeat(N),
  "closing brackets": ")]}".repeat(N),
  "wrong brackets": "([".repeat(N) + "})".repeat(N),
  lists: around("[", "", "]"),
  dictionaries: around("{1:", "1", "}"),
  calls: around("f(", "", ")"),
  "keyword arguments": around("f(a=", "1", ")"),
  subscripts: around("a[", "1", "]"),
  lambdas: `${"lambda:".repeat(N)}1`,
  "lambda defaults": `${"lambda a=".repeat(N)}1`,
  not: `${"not ".repeat(N)}a`,
  minus: `${"-".repeat(N)}a`,
  await: `${"await ".repeat(N)}a`,
  yield: `${"yield ".repeat(N)}a`,
  powers: `a${"**a".repeat(N)}`,
  conditionals: `${"a if b else ".repeat(N)}c`,
  sums: `a${"+a".repeat(N)}`,
  comparisons: `a${"<a".repeat(N)}`,
  ands: `a${" and a".repeat(N)}`,
  attributes: `a${".b".repeat(N)}`,
  "calls of calls": `a${"()".repeat(N)}`,
  assignments: `${"a=".repeat(N)}1`,
  walruses: `(${"a:=".repeat(N)}1)`,
  stars: `f(${"*".repeat(N)}a)`,
  commas: ",".repeat(N),
  colons: ":".repeat(N),
  semicolons: ";".repeat(N),
  dots: ".".repeat(N),
  ats: "@".repeat(N),
  backslashes: "\\".repeat(N),
  "continued lines": "\\\n".repeat(N),
  backticks: "`".repeat(N),
  quotes: "'".repeat(N),
  "double quotes": '"'.repeat(N + 1),
  "triple quotes": `${'"""\n'.repeat(N)}`,
  "escaped triple quotes": '\\"""\n'.repeat(N),
  "f-string starts": "f'{".repeat(N),
  "f-string starts in triple quotes": 'f"""{'.repeat(N),
  "f-strings": `${`f"{`.repeat(N)}1${`}"`.repeat(N)}`,
  "format specifications": `f"{a${":{a".repeat(N)}${"}".repeat(N)}"`,
  "debugging holes": `f"""${"{a=#\n}".repeat(N)}"""`,
  strings: "'a' ".repeat(N),
  "f-strings side by side": "f'a{b}' ".repeat(N),
  digits: "1".repeat(N),
  "hexadecimal digits": `0x${"f".repeat(N)}`,
  elif: `if a: b\n${"elif a: b\n".repeat(N)}`,
  decorators: "@a\n".repeat(N),
  withs: `with ${"(".repeat(N)}`,
  "with items": `with (${"a as b,".repeat(N)}): pass`,
  patterns: `match a:\n case ${"[".repeat(N)}`,
  "class patterns": `match a:\n case ${"A(".repeat(N)}`,
  "or patterns": `match a:\n case a${"|a".repeat(N)}: pass`,
  matches: "match (".repeat(N),
  "match lines": "match (a):\n".repeat(N),
  "type parameters": `def f[${"T:[".repeat(N)}`,
  "else clauses": "else:\n".repeat(N),
  excepts: "except A, b:\n".repeat(N),
  "unclosed on lines": "f(a,\n".repeat(N),
  "unclosed heads": "if (a:\n".repeat(N),
  "heads without blocks": "if a:\n".repeat(N),
  "one indentation more": Array.from({ length: 3000 }, (_, i) => `${" ".repeat(i)}if a:\n`).join(""),
  "one indentation less": Array.from({ length: 3000 }, (_, i) => `${" ".repeat(3000 - i)}a()\n`).join(""),
  tabs: "\t".repeat(N),
  "form feeds": "\f".repeat(N),
  "zero bytes": "\0".repeat(N),
  "lone surrogates": "\ud800".repeat(N),
  "dollar signs": "$ a ".repeat(N),
  comments: "#\n".repeat(N),
  imports: `from a import (${"a as b,".repeat(N)})`,
  prints: "print ".repeat(N),
  executions: "exec ".repeat(N),
};

describe("a hundred thousand", () => {
  for (const [name, text] of Object.entries(DEEP)) {
    it(name, () => {
      const began = process.cpuUsage();
      const { errors } = parse(text);
      const { user } = process.cpuUsage(began);
      expect(errors.filter(({ message }) => message.startsWith("Not parsed"))).toEqual([]);
      expect(user / 1e6).toBeLessThan(5);
    });
  }
});

describe("a million characters of", () => {
  const texts: Readonly<Record<string, string>> = {
    letters: "a",
    lines: "x = foo(a, b=[1, 2])\n",
    parentheses: "(",
    quotes: "'",
    nothing: " ",
    noise: "\u2019é$?\\",
  };
  for (const [name, text] of Object.entries(texts)) {
    it(name, { timeout: 60_000 }, () => {
      const whole = text.repeat(Number(process.env["LENGTH"] ?? 1_000_000) / text.length);
      expect(parse(whole).ast.range).toEqual([0, whole.length]);
    });
  }
});

const python = findPython();

describe.skipIf(!python)("damaged files", () => {
  const TYPED = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    '"""',
    ":",
    ",",
    "\n",
    "\\",
    " ",
    "    ",
    "f'",
    "#",
    "=",
    "def ",
    "lambda ",
    "\r",
    "@",
    ";",
    "\t",
  ];

  it("never throw and keep their places", { timeout: 120_000 }, () => {
    const random = generator(Number(process.env["SEED"] ?? 7));
    const texts = ["ast.py", "shutil.py", "textwrap.py", "types.py"].map((name) => readFileSync(join(python?.library ?? "", name), "utf8"));
    for (let round = 0; round < Number(process.env["ROUNDS"] ?? 250); round++) {
      let text = texts[round % texts.length] as string;
      for (let change = 0; change <= round % 8; change++) {
        const at = Math.floor(random() * text.length);
        const removed = random() < 0.5 ? Math.floor(random() * 10) : 0;
        text = text.slice(0, at) + (TYPED[Math.floor(random() * TYPED.length)] ?? "") + text.slice(at + removed);
      }
      const { ast, errors } = parse(text);
      expect(defects(ast, text.length)).toEqual([]);
      for (const { at } of errors) expect(at.start >= 0 && at.start <= at.end && at.end <= text.length).toBe(true);
    }
  });

  it("end anywhere", { timeout: 60_000 }, () => {
    const text = readFileSync(join(python?.library ?? "", "textwrap.py"), "utf8");
    for (let end = 0; end < text.length; end += 97) expect(defects(parse(text.slice(0, end)).ast, end)).toEqual([]);
  });
});

it("says where it gave up", () => {
  const { ast, errors, truncated } = parse(`before()\nx = ${DEEP["parentheses"] ?? ""}\nafter()\n`);
  expect(truncated).toBe(true);
  expect(errors.map(({ message }) => message)).toEqual(["Too deeply nested"]);
  expect(ast.body).toHaveLength(3);
  expect(calls(ast)).toHaveLength(2);
});
