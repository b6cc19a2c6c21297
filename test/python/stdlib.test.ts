/**
 * Our trees against those of CPython's own `ast`: its standard library, node by node and place by place. `STDLIB=1` compares all of it and the
 * test-suite beside it, `PYTHON` names another interpreter.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compareFiles, findPython } from "./agreement.js";

const python = findPython();
const whole = process.env["STDLIB"] !== undefined;

/** Every so many files of the library: how many a test that everybody runs can take. */
const STEP = 25;

function library(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".py") && !path.includes("site-packages"))
    .sort()
    .map((path) => join(folder, path));
}

it.skipIf(!python)("agrees with CPython about its standard library", { timeout: 3_600_000 }, () => {
  const files = library(python?.library ?? "").filter((path, index) => whole || (index % STEP === 0 && !/[\\/]tests?[\\/]/.test(path)));
  const { differences, agree, files: accepted, refused, refusedHere, bytes } = compareFiles(files);
  if (whole) console.log(`${agree} of ${accepted} files agree (${bytes} bytes); ${refused} refused, ${refusedHere} of them here`);
  expect(differences).toEqual([]);
  expect(accepted).toBeGreaterThan(20);
});
