/**
 * Code as it is while somebody types: at many places of real files something is deleted, typed or half typed, and the calls elsewhere must
 * survive. The places are drawn by a fixed generator, so every run sees the same ones.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { javascript } from "../../eslint-plugin/src/languages/javascript/index.js";
import { calls, defects } from "./walk.js";

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, "../..");

function own(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(root, folder, name));
}

/** Numbers from 0 to 1. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

const HALF_TYPED = [
  "const x = await db.query(\n",
  "if (a.\n",
  "foo({ bar: \n",
  "const q = `select ${\n",
  "x = 'abc\n",
  "return {\n",
  "app.post('/chat', async (req, res) => {\n",
];
const TYPED = ["(", ")", "{", "}", "[", "]", "`", "'", '"', ";", ".", ","];

interface Change {
  readonly at: number;
  readonly deleted: number;
  readonly inserted: string;
}

function draw(text: string, random: () => number, kind: number): Change {
  const place = Math.floor(random() * text.length);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";
  switch (kind) {
    case 0:
      return { at: place, deleted: 1, inserted: "" };
    case 1:
      return { at: place, deleted: 1 + Math.floor(random() * 6), inserted: "" };
    case 2:
      return { at: place, deleted: 0, inserted: pick(TYPED) };
    case 3: {
      const brackets = [...text.matchAll(/[(){}[\]`]/g)];
      return { at: brackets[Math.floor(random() * brackets.length)]?.index ?? place, deleted: 1, inserted: "" };
    }
    default:
      return { at: text.lastIndexOf("\n", place) + 1, deleted: 0, inserted: pick(HALF_TYPED) };
  }
}

/** Calls outside the changed lines: all of them, and those still there after the change. */
function survivors(file: string, text: string, before: readonly number[], change: Change): { all: number; kept: number } | undefined {
  const { at, deleted, inserted } = change;
  const changed = text.slice(0, at) + inserted + text.slice(at + deleted);
  const { module, problems } = javascript.parse(file, changed);
  expect(defects(module)).toEqual([]);
  if (problems.length === 0) return undefined;
  const starts = new Set(calls(module).map((call) => call.start));
  const from = text.lastIndexOf("\n", at - 1) + 1;
  const lineEnd = text.indexOf("\n", at + deleted);
  const to = inserted.endsWith("\n") ? from - 1 : lineEnd < 0 ? text.length : lineEnd;
  const outside = before.filter((start) => start < from || start > to);
  const kept = outside.filter((start) => starts.has(start < at ? start : start + inserted.length - deleted));
  return { all: outside.length, kept: kept.length };
}

function share(files: readonly string[], changes: number): { broken: number; share: number } {
  const random = generator(20240711);
  let broken = 0;
  let all = 0;
  let kept = 0;
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const before = calls(javascript.parse(file, text).module).map((call) => call.start);
    for (let i = 0; i < changes; i++) {
      const result = survivors(file, text, before, draw(text, random, i % 6));
      if (!result) continue;
      broken++;
      all += result.all;
      kept += result.kept;
    }
  }
  return { broken, share: kept / all };
}

describe("calls elsewhere survive", () => {
  it("in TypeScript", () => {
    const result = share(own("eslint-plugin/src/languages/javascript"), 24);
    expect(result.broken).toBeGreaterThan(200);
    expect(result.share).toBeGreaterThan(0.97);
  });

  it("in JavaScript of some thousand lines", () => {
    const eslint = (path: string): string => join(require.resolve("eslint/package.json"), "..", path);
    const result = share([eslint("lib/linter/linter.js"), eslint("lib/rules/indent.js"), eslint("lib/rules/no-unused-vars.js")], 48);
    expect(result.broken).toBeGreaterThan(60);
    expect(result.share).toBeGreaterThan(0.97);
  });

  it("in JSX and a bot written in callbacks", () => {
    const result = share([join(import.meta.dirname, "typing/chat-page.tsx"), join(import.meta.dirname, "typing/bot.js")], 150);
    expect(result.broken).toBeGreaterThan(150);
    expect(result.share).toBeGreaterThan(0.97);
  });
});

describe("a problem", () => {
  const problemsOf = (text: string, file = "a.js"): readonly (readonly [string, string])[] =>
    javascript.parse(file, text).problems.map(({ at, message }) => [text.slice(at.start, at.end), message] as const);

  it("has the parser's words and place", () => {
    expect(problemsOf("before();\nfoo(1;\nafter();")).toEqual([[";", "Expected `,` or `)` but found `;`"]]);
  });
  it("keeps its place in a Vue file", () => {
    expect(problemsOf("<template>\n</template>\n<script>\nfoo(1;\nafter();\n</script>\n", "a.vue")).toEqual([
      [";", "Expected `,` or `)` but found `;`"],
    ]);
  });
  it("is one line without a trace", () => {
    for (const text of ["x = `abc", "x = 'abc", "/* abc", "if (a.", "}", "<a><b></a>", "class {"]) {
      const [problem, ...more] = problemsOf(text);
      expect(more).toEqual([]);
      expect(problem?.[1]).toMatch(/^[^\n]+$/);
    }
  });
  it("is absent where the parser's complaint leaves the tree whole", () => {
    expect(problemsOf("return 1;")).toEqual([]);
    expect(problemsOf("function f() { await g(); }")).toEqual([]);
  });
});

describe("what is left around", () => {
  const names = (text: string): string[] =>
    calls(javascript.parse("a.js", text).module).map((call) => /\w+/.exec(text.slice(call.start, call.end))?.[0] ?? "");

  it("a half-typed line", () => {
    expect(names("one();\nconst x = await db.query(\ntwo();\nthree();").sort()).toEqual(["one", "three", "two"]);
  });
  it("the broken head of a function", () => {
    expect(names("app.get('/', (req, res => {\n  one();\n  two();\n});\nthree();")).toEqual(
      expect.arrayContaining(["one", "three", "two"]),
    );
  });
  it("a statement that is being written behind a function's head", () => {
    for (const begun of ["const x = ", "const x = f(", "const x = 'a", "if (m."])
      expect(names(`zero();\nbot.on('text', async (m) => {${begun}\n  one(m);\n});\ntwo();`)).toEqual(
        expect.arrayContaining(["zero", "bot", "one", "two"]),
      );
  });
  it("an unclosed template", () => {
    expect(names("one();\nx = `abc ${\ntwo();\ny = `done`;\nthree();").sort()).toEqual(["one", "three", "two"]);
  });
  it("a template without an end, and a comment", () => {
    expect(names("one();\n`abc\ntwo();\nthree();").sort()).toEqual(["one", "three", "two"]);
    expect(names("one();\n/* abc\ntwo();\nthree();").sort()).toEqual(["one", "three", "two"]);
    expect(
      names("one(<p>`</p>);\ntwo();\nthree(<b>/* </b>);")
        .filter((name) => name !== "p" && name !== "b")
        .sort(),
    ).toEqual(["one", "three", "two"]);
  });
  it("a missing closing brace", () => {
    expect(names("function f() {\n  one();\n\nfunction g() {\n  two();\n}\nthree();").sort()).toEqual(["one", "three", "two"]);
  });
  it("several broken lines", () => {
    const lines = Array.from({ length: 9 }, (_, i) => (i % 3 === 1 ? `broken${i}(;` : `call${i}();`));
    expect(names(lines.join("\n")).sort()).toEqual(["call0", "call2", "call3", "call5", "call6", "call8"]);
  });
});
