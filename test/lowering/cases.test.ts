/**
 * What each construct is lowered to: every file of `cases/` and its printed module beside it. `vitest -u` rewrites the expectations; read
 * the difference.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { printModule } from "../../eslint-plugin/src/ir/print.js";
import { languageOf } from "../../eslint-plugin/src/languages/index.js";

const folder = join(import.meta.dirname, "cases");

for (const file of readdirSync(folder).filter((name) => !name.endsWith(".ir"))) {
  it(file, async () => {
    const parsed = languageOf(file)?.parse(file, readFileSync(join(folder, file), "utf8"));
    expect(parsed?.problems).toEqual([]);
    if (parsed) await expect(printModule(parsed.module)).toMatchFileSnapshot(join(folder, `${file}.ir`));
  });
}
