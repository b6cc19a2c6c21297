/** The extension's parser and the one that npm installs are two builds of the same program: the same text gives the same tree. */
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import * as native from "../eslint-plugin/src/languages/javascript/oxc.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const DIALECTS: Readonly<Record<string, native.Dialect>> = {
  ".js": "jsx",
  ".mjs": "jsx",
  ".cjs": "jsx",
  ".jsx": "jsx",
  ".ts": "ts",
  ".mts": "ts",
  ".cts": "ts",
  ".tsx": "tsx",
};

let wasm: typeof native;

beforeAll(async () => {
  const { provide } = (await source("wasm-module.ts")) as { provide(module: () => unknown): void };
  const binding = createRequire(join(root, "extension/package.json")).resolve("@oxc-parser/binding-wasm32-wasip1/wasm");
  const { Module } = Reflect.get(globalThis, "WebAssembly") as { readonly Module: new (bytes: Buffer) => unknown };
  provide(() => new Module(readFileSync(binding)));
  wasm = (await source("oxc-wasm.ts")) as typeof native;
});

/** A module of the extension, which is a project of its own. */
function source(name: string): Promise<unknown> {
  return import(pathToFileURL(join(root, "extension/src", name)).href);
}

function sources(directory: string, most: number): string[] {
  return readdirSync(join(root, directory), { recursive: true, encoding: "utf8" })
    .filter((file) => extname(file) in DIALECTS && !/(^|[\\/])node_modules[\\/]/.test(file))
    .sort()
    .slice(0, most)
    .map((file) => join(root, directory, file));
}

function same(file: string, text: string, dialect: native.Dialect, goal: native.Goal = "unambiguous"): native.ParserResult {
  const expected = native.parseProgram(file, text, dialect, goal);
  expect(wasm.parseProgram(file, text, dialect, goal), file).toEqual(expected);
  return expected;
}

describe("native and WebAssembly parser", () => {
  test.each([
    ["our own TypeScript", "eslint-plugin/src", 60],
    ["our own tests and example bots", "test", 60],
    ["CommonJS of an old style", "node_modules/esquery", 20],
    ["type declarations", "node_modules/@types/node", 40],
    ["ECMAScript modules", "node_modules/vitest/dist", 15],
    ["a large CommonJS program", "node_modules/eslint/lib", 150],
  ])("agree on %s", (_, directory, most) => {
    const files = sources(directory, most);
    const whole = files.filter((file) => {
      const dialect = file.endsWith(".d.ts") ? "dts" : DIALECTS[extname(file)]!;
      return same(file, readFileSync(file, "utf8"), dialect).program !== undefined;
    });
    expect(whole.length).toBeGreaterThan(2);
  });

  test("agree on literals that JSON cannot hold", () => {
    const { program } = same(
      "a.ts",
      "const a = 12345678901234567890n; const b = /a+b/giu; const c = 1e400; const d = /(?<x>.)\\k<x>/v;",
      "ts",
    );
    expect(JSON.stringify(program?.body[0], (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value))).toContain(
      '"value":"12345678901234567890"',
    );
  });

  test.each([
    ["characters outside the basic plane", "const grüße = '👩‍💻🇩🇪 ok'; /* 日本語 */ f(`𝒳${grüße}`); // 😀"],
    ["half a pair of surrogates", "const a = '\ud83d'; const b = '\udc00x'; f(a, b)"],
    ["a byte order mark and strange line ends", "\ufefflet a = 1\u2028let b = 2\r// c\r\n"],
    ["a hashbang", "#!/usr/bin/env node\nlet a = 1"],
    ["JSX", "const a = <b c={d} {...e}>text &amp; {/* f */}{g}</b>;"],
    ["an empty file", ""],
  ])("agree on %s", (_, text) => {
    expect(same("a.jsx", text, "jsx").program).toBeDefined();
  });

  test.each(["const = 1;", "function (", "await f(`", "a b c\n}", "let ="])("agree on the errors in %j", (text) => {
    const result = same("a.js", text, "jsx");
    expect(result.program === undefined && result.errors.length).toBeGreaterThan(0);
  });

  test.each(["module", "script", "commonjs"] as const)("agree on the goal %s", (goal) => {
    same("a.js", "var await_; return_: for (;;) break return_; import('x');", "jsx", goal);
    same("a.js", "import x from 'x'; await x();", "jsx", goal);
  });

  test("the WebAssembly parser goes on after a text that is too deep for it", () => {
    const deep = wasm.parseProgram("deep.js", `${"[".repeat(200_000)}${"]".repeat(200_000)}`, "jsx", "module");
    expect(deep).toMatchObject({ errors: [{ message: expect.stringContaining("too deep") as string }] });
    same("a.js", "const after = 1;", "jsx");
  });
});
