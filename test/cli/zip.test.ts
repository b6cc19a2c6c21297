/** The archives that scripts write: read by others, the same bytes each time. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary.js";

// Plain Node, which scripts use as it is.
const { zip } = (await import(new URL("../../scripts/lib/zip.mjs", import.meta.url).href)) as {
  readonly zip: (files: readonly { path: string; content: Uint8Array; mode?: number }[]) => Promise<Uint8Array>;
};

it("an archive has the files in their order, with their modes, and nothing of the time", async () => {
  const files = [
    { path: "b/run", content: Buffer.from("#!/bin/sh\n"), mode: 0o755 },
    { path: "a.txt", content: Buffer.from("text ".repeat(1000)) },
  ];
  const archive = await zip(files);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.from(await zip(files)).equals(Buffer.from(archive))).toBe(true);
  const folder = temporaryFolder();
  writeFileSync(join(folder, "a.zip"), archive);
  const program = `import zipfile; z = zipfile.ZipFile("a.zip"); print(z.testzip(), [(i.filename, i.file_size, oct(i.external_attr >> 16), i.date_time) for i in z.infolist()])`;
  const { stdout } = spawnSync("python3", ["-c", program], { cwd: folder, encoding: "utf8" });
  expect(stdout.trim()).toBe("None [('b/run', 10, '0o100755', (1980, 1, 1, 0, 0, 0)), ('a.txt', 5000, '0o100644', (1980, 1, 1, 0, 0, 0))]");
});
