/** The extension as it is packed: the same bytes for the same sources, whenever and in whatever order its files are read. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary.js";

const BUILD = fileURLToPath(new URL("../../extension/build.mjs", import.meta.url));

it("the .vsix has the same bytes when it is built again", { timeout: 240_000 }, () => {
  const folder = temporaryFolder();
  const [first, second] = ["first.vsix", "second.vsix"].map((name) => {
    const { status, stderr } = spawnSync(process.execPath, [BUILD, "--vsix", join(folder, name)], { encoding: "utf8" });
    expect(status, stderr).toBe(0);
    return readFileSync(join(folder, name));
  });
  expect(first!.equals(second!)).toBe(true);
});
