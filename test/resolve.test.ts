/** Which file a module specifier means: a table of files, the file that asks, what it asks for and what it gets. */
import { describe, expect, it } from "vitest";
import type { ResolvedModules } from "../eslint-plugin/src/languages/language.js";
import { javascriptModules } from "../eslint-plugin/src/languages/javascript/resolve.js";
import type { Workspace } from "../eslint-plugin/src/workspace/workspace.js";
import { processorTime } from "./support/processor-time.js";

/** Texts of what is no source file; source files are given by name alone. */
type Files = Readonly<Record<string, string | object>> | readonly string[];

function workspace(files: Files): Workspace {
  const entries = Array.isArray(files) ? (files as readonly string[]).map((path) => [path, ""] as const) : Object.entries(files);
  const texts = new Map(entries.map(([path, text]) => [path, typeof text === "string" ? text : JSON.stringify(text)]));
  return {
    read: (path) => texts.get(path),
    exists: (path) => texts.has(path) || [...texts.keys()].some((each) => each.startsWith(`${path}/`)),
    list: () => [...texts.keys()].filter((path) => /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/u.test(path)).sort(),
  };
}

function modules(files: Files): ResolvedModules {
  return javascriptModules(workspace(files));
}

type Case = readonly [from: string, specifier: string, file: string | undefined];

interface Group {
  readonly files: Files;
  /** By "from specifier": the file, undefined when it is none of the workspace. */
  readonly cases: readonly Case[];
  /** What is not so yet. */
  readonly gaps?: readonly Case[];
}

const GROUPS: Readonly<Record<string, Group>> = {
  "relative paths": {
    files: [
      "a.js",
      "b.mjs",
      "c.cjs",
      "lib/index.js",
      "lib/d.js",
      "lib/e.jsx",
      "lib/deep/f.js",
      "lib.js",
      "g.h.js",
      "i/index.mjs",
      "ü ñ/j.js",
      "#k.js",
    ],
    cases: [
      ["a.js", "./a", "a.js"],
      ["a.js", "./a.js", "a.js"],
      ["a.js", "./b", "b.mjs"],
      ["a.js", "./b.mjs", "b.mjs"],
      ["a.js", "./c", "c.cjs"],
      ["a.js", "./b.js", undefined],
      ["a.js", "./lib", "lib.js"],
      ["a.js", "./lib/", "lib/index.js"],
      ["a.js", "./lib/index", "lib/index.js"],
      ["a.js", "./lib/./deep/../d", "lib/d.js"],
      ["a.js", "./lib/e", "lib/e.jsx"],
      ["a.js", "./g.h", "g.h.js"],
      ["a.js", "./i", "i/index.mjs"],
      ["a.js", "./ü ñ/j", "ü ñ/j.js"],
      ["lib/deep/f.js", "..", "lib/index.js"],
      ["lib/deep/f.js", "../", "lib/index.js"],
      ["lib/deep/f.js", ".", undefined],
      ["lib/d.js", ".", "lib/index.js"],
      ["lib/d.js", "./", "lib/index.js"],
      ["lib/d.js", "../a", "a.js"],
      ["lib/deep/f.js", "../../a.js", "a.js"],
      ["lib/d.js", "./a", undefined],
      ["lib/d.js", "./none", undefined],
      ["a.js", "./a.js?raw", "a.js"],
      ["a.js", "./a?x#y", "a.js"],
      ["a.js", "lib", undefined],
      ["a.js", "a.js", undefined],
    ],
  },
  "TypeScript names the file that will be written": {
    files: ["a.ts", "b.tsx", "c.mts", "d.cts", "e.js", "e.ts", "f/index.ts", "g.d.ts", "h.vue", "i.svelte", "j.jsx"],
    cases: [
      ["a.ts", "./a", "a.ts"],
      ["a.ts", "./a.js", "a.ts"],
      ["a.ts", "./a.ts", "a.ts"],
      ["a.ts", "./b.js", "b.tsx"],
      ["a.ts", "./b.jsx", "b.tsx"],
      ["a.ts", "./c.mjs", "c.mts"],
      ["a.ts", "./d.cjs", "d.cts"],
      ["a.ts", "./e.js", "e.js"],
      ["a.ts", "./e", "e.ts"],
      ["a.ts", "./f/index.js", "f/index.ts"],
      ["a.ts", "./f", "f/index.ts"],
      ["a.ts", "./h.vue", "h.vue"],
      ["a.ts", "./h", "h.vue"],
      ["a.ts", "./i.svelte", "i.svelte"],
      ["a.ts", "./j.js", "j.jsx"],
    ],
  },
  "a folder with a manifest": {
    files: {
      "bot.js": "",
      "tool/package.json": { main: "./src/main.js" },
      "tool/src/main.js": "",
      "tool/index.js": "",
      "broken/package.json": { main: "./dist/none.js" },
      "broken/index.js": "",
      "bare/package.json": {},
      "bare/index.ts": "",
    },
    cases: [
      ["bot.js", "./tool", "tool/src/main.js"],
      ["bot.js", "./tool/", "tool/src/main.js"],
      ["bot.js", "./tool/index", "tool/index.js"],
      ["bot.js", "./broken", "broken/index.js"],
      ["bot.js", "./bare", "bare/index.ts"],
    ],
  },
  "paths of tsconfig.json": {
    files: {
      "tsconfig.json": `{ // A comment.
        "compilerOptions": { "baseUrl": "./src", "paths": { "@/*": ["*"], "@lib/*": ["lib/*", "old/*"], "db": ["./database/index"], "exact": ["lib/a.ts"], "*.js": ["lib/*.ts"], }, },
      }`,
      "src/bot.ts": "",
      "src/lib/a.ts": "",
      "src/old/b.ts": "",
      "src/database/index.ts": "",
      "scripts/run.ts": "",
    },
    cases: [
      ["src/bot.ts", "@/bot", "src/bot.ts"],
      ["src/bot.ts", "@/lib/a", "src/lib/a.ts"],
      ["src/bot.ts", "@/lib/a.js", "src/lib/a.ts"],
      ["src/bot.ts", "@lib/a", "src/lib/a.ts"],
      ["src/bot.ts", "@lib/b", "src/old/b.ts"],
      ["src/bot.ts", "@lib/none", undefined],
      ["src/bot.ts", "db", "src/database/index.ts"],
      ["src/bot.ts", "exact", "src/lib/a.ts"],
      ["src/bot.ts", "lib/a", "src/lib/a.ts"],
      ["scripts/run.ts", "@/bot", "src/bot.ts"],
      ["src/bot.ts", "@/../scripts/run", "scripts/run.ts"],
      ["src/bot.ts", "discord.js", undefined],
      ["src/bot.ts", "node:fs", undefined],
      ["src/bot.ts", "fs", undefined],
    ],
  },
  "a configuration that extends another": {
    files: {
      "configs/base.json": { compilerOptions: { baseUrl: "..", paths: { "~/*": ["src/*"] } } },
      "tsconfig.json": { extends: "./configs/base.json" },
      "src/a.ts": "",
      "other/tsconfig.json": { extends: ["../configs/base", "../configs/more.json"] },
      "configs/more.json": {},
      "other/b.ts": "",
      "own/tsconfig.json": { extends: "../tsconfig.json", compilerOptions: { baseUrl: ".", paths: { "own/*": ["./*"] } } },
      "own/c.ts": "",
      "script/jsconfig.json": { compilerOptions: { paths: { "s/*": ["./*"] } } },
      "script/d.js": "",
    },
    cases: [
      ["src/a.ts", "~/a", "src/a.ts"],
      ["other/b.ts", "~/a", "src/a.ts"],
      ["own/c.ts", "own/c", "own/c.ts"],
      ["own/c.ts", "~/a", undefined],
      ["script/d.js", "s/d", "script/d.js"],
    ],
  },
  "project references": {
    files: {
      "tsconfig.json": { files: [], references: [{ path: "./app" }, { path: "./core/tsconfig.build.json" }] },
      "core/tsconfig.build.json": { compilerOptions: { baseUrl: ".", paths: { "#core/*": ["src/*"] } } },
      "core/src/a.ts": "",
      "core/src/b.ts": "",
      "app/tsconfig.json": {
        compilerOptions: { baseUrl: ".", paths: { "app/*": ["src/*"] } },
        references: [{ path: "../core/tsconfig.build.json" }],
      },
      "app/src/c.ts": "",
    },
    cases: [
      ["app/src/c.ts", "app/c", "app/src/c.ts"],
      ["app/src/c.ts", "../../core/src/a", "core/src/a.ts"],
    ],
    gaps: [["core/src/a.ts", "#core/b", "core/src/b.ts"]],
  },
  "imports of package.json": {
    files: {
      "package.json": {
        imports: {
          "#db": "./src/db.js",
          "#lib/*": "./src/lib/*.js",
          "#lib/special": "./src/special.js",
          "#conditions": { browser: "./src/browser.js", node: { import: "./src/node.js" }, default: "./src/default.js" },
          "#none": "./src/none.js",
          "#out": "../outside.js",
          "#external": "pg",
          "#null": null,
        },
      },
      "src/db.js": "",
      "src/special.js": "",
      "src/node.js": "",
      "src/default.js": "",
      "src/lib/a.js": "",
      "src/lib/deep/b.js": "",
      "inner/package.json": { imports: { "#db": "./own.js" } },
      "inner/own.js": "",
    },
    cases: [
      ["src/db.js", "#db", "src/db.js"],
      ["src/lib/a.js", "#db", "src/db.js"],
      ["src/db.js", "#lib/a", "src/lib/a.js"],
      ["src/db.js", "#lib/deep/b", "src/lib/deep/b.js"],
      ["src/db.js", "#lib/special", "src/special.js"],
      ["src/db.js", "#conditions", "src/node.js"],
      ["src/db.js", "#none", undefined],
      ["src/db.js", "#out", undefined],
      ["src/db.js", "#external", undefined],
      ["src/db.js", "#null", undefined],
      ["src/db.js", "#", undefined],
      ["inner/own.js", "#db", "inner/own.js"],
      ["inner/own.js", "#lib/a", undefined],
    ],
  },
  "packages of a monorepo": {
    files: {
      "package.json": { name: "root", workspaces: ["packages/*"] },
      "packages/a/package.json": { name: "@acme/a", main: "dist/index.js" },
      "packages/a/src/index.ts": "",
      "packages/a/src/util.ts": "",
      "packages/b/package.json": {
        name: "b",
        exports: { ".": { types: "./dist/index.d.ts", import: "./dist/index.js" }, "./sub": "./dist/sub.js", "./lib/*": "./dist/lib/*.js" },
      },
      "packages/b/src/index.ts": "",
      "packages/b/src/sub.ts": "",
      "packages/b/src/lib/x.ts": "",
      "packages/b/src/hidden.ts": "",
      "packages/c/package.json": { name: "c", main: "lib/main.js" },
      "packages/c/lib/main.js": "",
      "packages/c/other.js": "",
      "packages/d/package.json": { name: "d" },
      "packages/d/index.js": "",
      "packages/e/package.json": { name: "e", source: "./code/start.ts", main: "./dist/e.js" },
      "packages/e/code/start.ts": "",
      "packages/f/package.json": { name: "f", main: "./build/out/main" },
      "packages/f/src/out/main.ts": "",
    },
    cases: [
      ["packages/c/other.js", "@acme/a", "packages/a/src/index.ts"],
      ["packages/c/other.js", "@acme/a/src/util", "packages/a/src/util.ts"],
      ["packages/c/other.js", "@acme/a/dist/util.js", "packages/a/src/util.ts"],
      ["packages/c/other.js", "b", "packages/b/src/index.ts"],
      ["packages/c/other.js", "b/sub", "packages/b/src/sub.ts"],
      ["packages/c/other.js", "b/lib/x", "packages/b/src/lib/x.ts"],
      ["packages/c/other.js", "c", "packages/c/lib/main.js"],
      ["packages/c/other.js", "c/other", "packages/c/other.js"],
      ["packages/c/other.js", "d", "packages/d/index.js"],
      ["packages/c/other.js", "e", "packages/e/code/start.ts"],
      ["packages/c/other.js", "f", "packages/f/src/out/main.ts"],
      ["packages/c/other.js", "@acme/none", undefined],
      ["packages/c/other.js", "@acme", undefined],
      ["packages/c/other.js", "root", undefined],
    ],
  },
  "module aliases": {
    files: {
      "package.json": { _moduleAliases: { "@root": ".", "@lib": "src/lib", bad: 3 } },
      "src/bot.js": "",
      "src/lib/a.js": "",
    },
    cases: [
      ["src/bot.js", "@root/src/bot", "src/bot.js"],
      ["src/bot.js", "@lib/a", "src/lib/a.js"],
      ["src/bot.js", "@lib/none", undefined],
      ["src/bot.js", "bad", undefined],
    ],
  },
  "what lies in node_modules": {
    files: {
      "package.json": { name: "root" },
      "bot.js": "",
      "node_modules/pg/package.json": { main: "index.js" },
      "tsconfig.json": {},
    },
    cases: [
      ["bot.js", "pg", undefined],
      ["bot.js", "./node_modules/pg", undefined],
    ],
  },
  "paths that lead out": {
    files: {
      "bot.js": "",
      "src/a.js": "",
      "tsconfig.json": { compilerOptions: { baseUrl: "../..", paths: { "out/*": ["../*"], "@/*": ["./*"] } } },
    },
    cases: [
      ["bot.js", "../bot.js", undefined],
      ["bot.js", "../../etc/passwd", undefined],
      ["src/a.js", "../../src/a.js", undefined],
      ["src/a.js", "./../bot", "bot.js"],
      ["src/a.js", "/bot.js", "bot.js"],
      ["src/a.js", "/etc/passwd", undefined],
      ["src/a.js", String.raw`..\bot.js`, undefined],
      ["src/a.js", "C:/bot.js", undefined],
    ],
    gaps: [
      ["src/a.js", "out/bot", undefined],
      ["src/a.js", "file:///bot.js", undefined],
    ],
  },
};

describe.each(Object.entries(GROUPS))("%s", (_, { files, cases, gaps }) => {
  const resolved = modules(files);
  it.each(cases)("%s: %s", (from, specifier, file) => {
    expect(resolved.resolve(from, specifier)).toBe(file);
    expect(resolved.resolve(from, specifier), "again").toBe(file);
  });
  if (gaps)
    it.fails.each(gaps)("not yet – %s: %s", (from, specifier, file) => {
      expect(resolved.resolve(from, specifier)).toBe(file);
    });
});

describe("hostile input", () => {
  const SPECIFIERS = [
    ...["", ".", "..", "/", "//", "./", "../", "...", "#", "#/", "#a/", "?", "#?", "@", "@/", "@a", "@a/", "*", "\0", "./\0", "%", "./%00"],
    ...["__proto__", "constructor", "./__proto__", "toString", "hasOwnProperty/x", "@__proto__/__proto__", "#__proto__", "#constructor"],
    ...["node:", "data:text/javascript,1", "https://example.com/a.js", "C:\\a", "\\\\server\\share", "[", "(?:", "./[a", "./(a", "a\nb"],
    ...[
      "x".repeat(10_000),
      `./${"x".repeat(10_000)}`,
      "./a/".repeat(2_500),
      "../".repeat(3_333),
      `#${"y/".repeat(5_000)}`,
      "@".repeat(10_000),
    ],
  ];
  const CONFIGURATIONS: Readonly<Record<string, Readonly<Record<string, string | object>>>> = {
    nothing: {},
    "broken JSON": { "package.json": "{", "tsconfig.json": "{ nothing", "src/package.json": "", "src/jsconfig.json": "\0" },
    "JSON of another kind": { "package.json": "[1]", "tsconfig.json": "null", "src/package.json": "3", "src/tsconfig.json": '"text"' },
    "values of another kind": {
      "package.json": { name: 3, main: {}, exports: 4, imports: [], _moduleAliases: { a: {}, "": "" } },
      "tsconfig.json": { extends: 5, references: 6, compilerOptions: { baseUrl: {}, paths: 7 } },
      "src/tsconfig.json": {
        extends: [{}],
        references: [{}, null, { path: 1 }],
        compilerOptions: { paths: { a: "b", "*": [1, null], "@*": [] } },
      },
    },
    "configurations that extend each other": {
      "tsconfig.json": { extends: "./src/tsconfig.json" },
      "src/tsconfig.json": { extends: "../tsconfig.json", references: [{ path: ".." }] },
    },
    "a configuration that extends itself": { "tsconfig.json": { extends: "./tsconfig.json", references: [{ path: "." }] } },
    "references in a circle": {
      "tsconfig.json": { references: [{ path: "./src" }], compilerOptions: { paths: { "x*": ["./src/*"] } } },
      "src/tsconfig.json": { references: [{ path: ".." }] },
    },
    "aliases in a circle": {
      "package.json": { imports: { "#a": "#b", "#b": "#a", "#c/*": "#c/*/x" }, _moduleAliases: { "@": "@", "@a": "@b", "@b": "@a" } },
      "tsconfig.json": { compilerOptions: { baseUrl: ".", paths: { "*": ["*"], "@/*": ["@/*"], "a*b*c": ["*"] } } },
    },
    "packages of strange names": {
      "package.json": { name: "__proto__", imports: { __proto__: "./bot.js" } },
      "a/package.json": { name: "constructor", main: "../../../etc/passwd" },
      "b/package.json": { name: "..", main: "/etc/passwd" },
      "c/package.json": { name: "x/y/z" },
      "d/package.json": { name: "@a", exports: { "./*": "./../../*" } },
      "e/package.json": `{ "name": "e", "__proto__": { "main": "x" }, "exports": { "__proto__": "./x" } }`,
      "e/x.js": "",
    },
    "very much nesting": { "package.json": `{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`, "tsconfig.json": "[".repeat(50_000) },
    "a long chain of configurations": Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [i === 0 ? "tsconfig.json" : `t${i}.json`, { extends: `./t${i + 1}.json` }]),
    ),
  };

  it.each(Object.entries(CONFIGURATIONS))("%s: an answer that is a file or none, soon", (_, configuration) => {
    const files = { "bot.js": "", "src/a.ts": "", "src/deep/b.mjs": "", ...configuration };
    const resolved = modules(files);
    for (const from of ["bot.js", "src/a.ts", "src/deep/b.mjs", "none/at/all.js"]) {
      for (const specifier of SPECIFIERS) {
        const file = resolved.resolve(from, specifier);
        expect(file === undefined || file in files, `${from} ${specifier.slice(0, 50)} ${file}`).toBe(true);
      }
      expect(resolved.resolve(from, "./bot"), from).toBe(from === "bot.js" ? "bot.js" : undefined);
      expect(typeof resolved.root(from)).toBe("string");
    }
    expect(typeof resolved.basis).toBe("string");
  });

  it("ten thousand files and specifiers", () => {
    const files = Array.from({ length: 10_000 }, (_, i) => `d${i % 100}/m${i}.js`);
    const resolved = modules(files);
    const took = processorTime(() => {
      for (let i = 0; i < 10_000; i++)
        expect(resolved.resolve(`d${(i + 1) % 100}/x.js`, `../d${i % 100}/m${i}`)).toBe(`d${i % 100}/m${i}.js`);
    });
    expect(took).toBeLessThan(10);
  });
});

describe("computed paths", () => {
  const files = [
    "bot.js",
    "commands/a.js",
    "commands/b.ts",
    "commands/deep/c.js",
    "commands/readme.txt.js",
    "commands/d/index.js",
    "commandsx/e.js",
    "a.b/f.js",
  ];
  const resolved = modules(files);
  const CASES: readonly (readonly [from: string, pieces: readonly (string | undefined)[], expected: readonly string[]])[] = [
    ["bot.js", ["./commands/", undefined], ["commands/a.js", "commands/b.ts", "commands/d/index.js", "commands/readme.txt.js"]],
    ["bot.js", ["./commands/", undefined, ".js"], ["commands/a.js", "commands/readme.txt.js"]],
    ["bot.js", ["/commands/", undefined], ["commands/a.js", "commands/b.ts", "commands/d/index.js", "commands/readme.txt.js"]],
    ["bot.js", ["./commands/", undefined, "/", undefined], ["commands/d/index.js", "commands/deep/c.js"]],
    ["commands/a.js", ["./", undefined], ["commands/b.ts", "commands/d/index.js", "commands/readme.txt.js"]],
    ["commands/a.js", ["../", undefined], []],
    ["commands/deep/c.js", ["../../a.b/", undefined], ["a.b/f.js"]],
    ["commands/deep/c.js", ["../../aXb/", undefined], []],
    ["bot.js", [undefined], []],
    ["bot.js", ["commands/", undefined], []],
    ["bot.js", ["../", undefined], []],
    ["bot.js", ["./commands/a.js"], []],
    ["bot.js", ["./(a+)+$", undefined], []],
    ["bot.js", [`./${"x".repeat(10_000)}`, undefined], []],
  ];
  it.each(CASES)("%s: %j", (from, pieces, expected) => {
    expect(resolved.match(from, pieces)).toEqual(expected);
  });

  it("many unknown pieces in a long name take no time", () => {
    const long = `commands/${"a".repeat(200)}.js`;
    const pieces = ["./commands/", ...Array.from({ length: 60 }, (_, i) => (i % 2 ? "a" : undefined)), "b"];
    expect(processorTime(() => modules([long, "bot.js"]).match("bot.js", pieces))).toBeLessThan(1);
  });
});

describe("the folder in which a program is started", () => {
  const resolved = modules({
    "package.json": {},
    "a/b/package.json": {},
    "a/b/c.js": "",
    "a/d.js": "",
    "e.js": "",
    "f/package.json": "{",
    "f/g.js": "",
  });
  it.each([
    ["a/b/c.js", "a/b"],
    ["a/d.js", ""],
    ["e.js", ""],
    ["f/g.js", ""],
    ["none/x.js", ""],
  ])("%s", (file, root) => {
    expect(resolved.root(file)).toBe(root);
  });
});

describe("what the answers depend on", () => {
  it("is another text when a configuration or manifest changes, and no other file", () => {
    const before = { "package.json": { name: "a" }, "tsconfig.json": {}, "b/c.js": "1", "readme.json": "1" };
    const { basis } = modules(before);
    expect(modules({ ...before, "b/c.js": "2", "readme.json": "2" }).basis).toBe(basis);
    expect(modules({ ...before, "package.json": { name: "b" } }).basis).not.toBe(basis);
    expect(modules({ ...before, "tsconfig.json": { compilerOptions: {} } }).basis).not.toBe(basis);
    expect(modules({ ...before, "b/package.json": {} }).basis).not.toBe(basis);
  });

  it.fails("includes what a configuration extends", () => {
    const files = { "tsconfig.json": { extends: "./configs/base.json" }, "configs/base.json": {}, "a.ts": "" };
    expect(modules({ ...files, "configs/base.json": { compilerOptions: { baseUrl: "." } } }).basis).not.toBe(modules(files).basis);
  });
});
