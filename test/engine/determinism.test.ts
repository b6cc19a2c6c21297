/** The same file gives the same result: again, with nothing loaded before, and whatever was analysed before it. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, it, vi } from "vitest";

const FOLDER = fileURLToPath(new URL("../flows", import.meta.url));
const files = readdirSync(FOLDER).filter((name) => /\.[jt]sx?$/.test(name));

type Analyse = (name: string) => string;

/** The analysis with none of its modules loaded before. */
async function fresh(): Promise<Analyse> {
  vi.resetModules();
  const { analyseText } = await import("../../eslint-plugin/src/analysis.js");
  return (name) => {
    const { hits, steps, truncated } = analyseText(name, readFileSync(`${FOLDER}/${name}`, "utf8"));
    return JSON.stringify({ hits, steps, truncated });
  };
}

let analyse: Analyse;
beforeEach(async () => {
  analyse = await fresh();
});

it("twice", () => {
  for (const name of files) expect(analyse(name), name).toBe(analyse(name));
});

it("alone and in any order", async () => {
  const forwards = files.map(analyse);
  const other = await fresh();
  const backwards = [...files].reverse().map(other).reverse();
  expect(forwards.filter((result) => result.includes('"confirmed"')).length).toBeGreaterThan(20);
  expect(backwards).toEqual(forwards);
  for (const name of files.slice(0, 5)) expect((await fresh())(name), name).toBe(forwards[files.indexOf(name)]);
});
