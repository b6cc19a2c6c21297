/**
 * Fuzzing. In `npm test` each target takes a few inputs from a fixed seed; `npm run fuzz -- --minutes N [--seed S] [--corpus folder]` goes on
 * with other seeds until the time is up. What fails becomes a fixture.
 */
import fc from "fast-check";
import { describe, it } from "vitest";
import { TARGETS } from "./targets.js";

const minutes = Number(process.env["FUZZ_MINUTES"] ?? 0);
const seed = Number(process.env["FUZZ_SEED"] ?? 20_261_127);
const names = Object.keys(TARGETS).filter((name) => name.includes(process.env["FUZZ_TARGET"] ?? ""));
/** Of a long run: the inputs between two seeds. */
const ROUND = 200;

describe("fuzzing", () => {
  const share = (minutes * 60_000) / names.length;
  it.each(names)("%s", { timeout: share + 300_000 }, async (name) => {
    const { inputs, check, runs } = TARGETS[name]!;
    const property = fc.asyncProperty(inputs(), async (input) => check(input));
    if (minutes === 0) return fc.assert(property, { seed, numRuns: runs });
    const end = Date.now() + share;
    for (let round = 0; Date.now() < end; round++)
      await fc.assert(property, {
        seed: seed + round,
        numRuns: ROUND,
        interruptAfterTimeLimit: Math.max(1, end - Date.now()),
        markInterruptAsFailure: false,
      });
  });
});
