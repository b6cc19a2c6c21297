/**
 * Real code of several hundred files, and hostile code: whatever the text, lowering gives a well-formed module and a list of problems.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { javascript } from "../../eslint-plugin/src/languages/javascript/index.js";
import { defects, depthOf } from "./walk.js";

const require = createRequire(import.meta.url);

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`));
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && !path.includes("node_modules"))
    .map((path) => join(folder, path));
}

describe("files of packages", () => {
  for (const name of ["eslint", "@typescript-eslint/utils", "vitest", "ajv", "ajv-formats"]) {
    it(name, () => {
      const files = sources(packageFolder(name));
      expect(files.length).toBeGreaterThan(5);
      for (const file of files) {
        const { module, problems } = javascript.parse(file, readFileSync(file, "utf8"));
        expect({ file, problems, defects: defects(module), truncated: module.truncated }).toEqual({
          file,
          problems: [],
          defects: [],
          truncated: false,
        });
      }
    });
  }
});

const N = 10_000;
const around = (open: string, inner: string, close: string): string => open.repeat(N) + inner + close.repeat(N);

/** Ten thousand levels of every way to nest. */
const DEEP: Readonly<Record<string, string>> = {
  parentheses: around("(", "1", ")"),
  arrays: around("[", "", "]"),
  objects: `x=${around("{a:", "1", "}")}`,
  blocks: around("{", "", "}"),
  calls: around("f(", "", ")"),
  functions: around("function f(){", "", "}"),
  arrows: `${"a=>".repeat(N)}1`,
  "arrows with defaults": around("(a=(", "1", "))"),
  "generic arrows": `${"<T,U>(a)=>".repeat(N)}1`,
  templates: around("`${", "1", "}`"),
  elements: around("<a>", "", "</a>"),
  "elements on lines": around("<a>\n", "", "</a>\n"),
  "elements in attributes": `${"<a b=".repeat(N)}'x'${"/>".repeat(N)}`,
  fragments: around("<>", "", "</>"),
  not: `${"!".repeat(N)}a`,
  minus: `${"- ".repeat(N)}a`,
  typeof: `${"typeof ".repeat(N)}a`,
  new: `${"new ".repeat(N)}A`,
  await: `async()=>${"await ".repeat(N)}a`,
  increments: `a${"++".repeat(N)}`,
  conditionals: `${"a?b:".repeat(N)}c`,
  assignments: `${"a=".repeat(N)}1`,
  powers: `a${"**a".repeat(N)}`,
  ifs: `${"if(a)".repeat(N)};`,
  "ifs on lines": `${"if(a)\n".repeat(N)};`,
  whiles: "while(1)".repeat(N),
  labels: `${Array.from({ length: N }, (_, i) => `l${i}:`).join("")};`,
  "else if": `if(a){}${"else if(a){}".repeat(N)}`,
  "else if without braces": `if(a)x;${"else if(a)x;".repeat(N)}`,
  switches: around("switch(a){case 1:", "", "}"),
  tries: around("try{", "", "}catch{}"),
  classes: `x=${"class extends ".repeat(N)}A${"{}".repeat(N)}`,
  patterns: `let ${around("[", "a", "]")}=1`,
  tags: `a${"``".repeat(N)}`,
  decorators: `${"@a ".repeat(N)}class A{}`,
  assertions: `a${"!".repeat(N)}`,
  as: `a${" as A".repeat(N)}`,
  generics: `let x:${around("A<", "B", ">")}`,
  "array types": `let x: A${"[]".repeat(N)}`,
  "function types": `let x: ${"()=>".repeat(N)}A`,
  "conditional types": `type X=${"A extends B?C:".repeat(N)}D`,
  "qualified types": `let x:A${".B".repeat(N)}`,
  "type operators": `let x:${"readonly ".repeat(N)}a[]`,
  namespaces: around("namespace A{", "", "}"),
  unclosed: "([{`${<a>!".repeat(N),
  sum: `a${"+a".repeat(N)}`,
  and: `a${"&&a".repeat(N)}`,
  members: `a${".b".repeat(N)}`,
  "calls of calls": `a${"()".repeat(N)}`,
  promises: `a${".then(x=>x)".repeat(N)}`,
};

describe("ten thousand levels of", () => {
  for (const [name, text] of Object.entries(DEEP)) {
    it(name, () => {
      for (const file of ["deep.js", "deep.ts", "deep.tsx"]) {
        const { module, problems } = javascript.parse(file, text);
        expect(defects(module)).toEqual([]);
        expect(depthOf(module)).toBeLessThan(2000);
        expect(problems.length > 0 || module.truncated || module.body.body.length > 0).toBe(true);
      }
    });
  }

  it("says where it gave up", () => {
    const { module, problems } = javascript.parse("deep.js", `before();\nx = ${DEEP["parentheses"] ?? ""};\nafter();`);
    expect(problems.map((problem) => problem.message)).toEqual(["Analysed only in part: the code is nested too deeply"]);
    expect(module.truncated).toBe(true);
    expect(module.body.body).toHaveLength(3);
  });
});

describe("long chains, as data and generated code have them, are whole", () => {
  const whole = (text: string): ReturnType<typeof javascript.parse>["module"] => {
    const { module, problems } = javascript.parse("long.js", text);
    expect(problems).toEqual([]);
    expect(module.truncated).toBe(false);
    expect(defects(module)).toEqual([]);
    return module;
  };

  it("of one operator", () => {
    expect(depthOf(whole(`x = "a"${"\n + b".repeat(3000)}`))).toBeLessThan(200);
  });
  it("of calls on results", () => {
    expect(depthOf(whole(`a${".then((x) => x)".repeat(1500)}`))).toBeLessThan(1000);
  });
  it("of else if", () => {
    const module = whole(`if (a) b();${"else if (a) b();".repeat(900)}`);
    expect(depthOf(module)).toBeLessThan(100);
  });
});

describe("large and odd texts", () => {
  const parse = (text: string): ReturnType<typeof javascript.parse> => javascript.parse("odd.js", text);

  it("is not analysed beyond its limit", () => {
    const { problems, module } = parse("a".repeat(10_000_000));
    expect(problems.map((problem) => problem.message)).toEqual(["Not analysed: the file is longer than a million characters"]);
    expect(module.truncated).toBe(true);
  });

  it("analyses one long line, with places", () => {
    const unit = "function f(a,b){return g(a+b,{x:1})};";
    const text = unit.repeat(20_000) + "last(é);//end";
    const { problems, module, comments } = parse(text);
    expect(problems).toEqual([]);
    expect(module.functions).toHaveLength(20_001);
    expect(module.functions.every(({ at }, i) => i === 0 || at.start === (i - 1) * unit.length)).toBe(true);
    expect(text.slice(comments[0]?.at.start, comments[0]?.at.end)).toBe("//end");
    const last = module.body.body.at(-1)?.at;
    expect(text.slice(last?.start, last?.end)).toBe("last(é);");
  });

  it("survives noise", () => {
    for (const text of [
      "",
      "\0".repeat(9),
      "\ud800(",
      "'".repeat(90_000),
      "`".repeat(90_001),
      "export default ".repeat(9000),
      "\n".repeat(90_000),
    ]) {
      expect(defects(parse(text).module)).toEqual([]);
    }
  });

  it("gives places in UTF-16 code units", () => {
    const text = "const a = '😀é';\nrun(a);";
    const at = parse(text).module.body.body[1]?.at;
    expect(text.slice(at?.start, at?.end)).toBe("run(a);");
  });

  it("gives comments without their signs", () => {
    expect(parse("#!/usr/bin/env node\n// one\nf(/* two */);").comments.map(({ text, block }) => ({ text, block }))).toEqual([
      { text: " one", block: false },
      { text: " two ", block: true },
    ]);
  });

  it("gives the places of modules", () => {
    const text = `import a from "one";\nconst b = require('two');`;
    expect(parse(text).module.imports.map(({ module, at }) => [module, text.slice(at.start, at.end)])).toEqual([
      ["one", `"one"`],
      ["two", "'two'"],
    ]);
  });
});
