/** A file of which only the list of exports was looked at has a say in the result: when its text changes, the result is found anew. */
import { describe, expect, it } from "vitest";
import { analyse } from "../../eslint-plugin/src/analysis.js";

const BOT = 'import { Telegraf } from "telegraf";\nnew Telegraf(process.env.T).on("text", (ctx) => go(ctx.message.text));\n';
const FILES = {
  "a.js": `import { go } from "./index";\n${BOT}`,
  "bad.js": 'import { exec } from "node:child_process";\nexport function go(t) { exec(t); }\n',
  "good.js": "export function go(t) { return t.length; }\n",
};

/** Hits in every file before and after a change of one file, the second time by an analysis that saw the first state and by a new one. */
function afterChange(before: Readonly<Record<string, string>>, file: string, text: string) {
  const texts = new Map(Object.entries(before));
  let stamp = 0;
  const workspace = {
    read: (path: string) => texts.get(path),
    exists: (path: string) => texts.has(path),
    list: () => [...texts.keys()].sort(),
    stamp: () => stamp,
  };
  const analysis = analyse(workspace, {});
  const hits = (each: typeof analysis): number =>
    [...texts.keys()].flatMap((path) => each.file(path)!.hits).filter(({ confidence }) => confidence === "confirmed").length;
  const first = hits(analysis);
  texts.set(file, text);
  stamp++;
  return { first, kept: hits(analysis), fresh: hits(analyse({ ...workspace }, {})) };
}

describe("what is kept of a program", () => {
  it("goes when a file that only hands on exports hands on others", () => {
    for (const [before, after] of [
      ['export { go } from "./bad";', 'export { go } from "./good";'],
      ['export * from "./bad";', 'export * from "./good";'],
      ['export * from "./bad";', 'export { go } from "./good";\nexport * from "./bad";'],
    ] as const) {
      expect(afterChange({ ...FILES, "index.js": before }, "index.js", after)).toEqual({ first: 1, kept: 0, fresh: 0 });
    }
  });

  it("goes when a module of which only the namespace was taken becomes a function", () => {
    const files = { "a.js": `const go = require("./b");\n${BOT}`, "b.js": "exports.go = 1;\n" };
    const text = 'const { exec } = require("node:child_process");\nmodule.exports = (t) => exec(t);\n';
    expect(afterChange(files, "b.js", text)).toEqual({ first: 0, kept: 1, fresh: 1 });
  });
});
