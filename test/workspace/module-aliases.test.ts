/** Aliases of the package `module-alias` name what a build writes; in the workspace the sources stand. */
import { expect, it } from "vitest";
import { javascriptModules } from "../../eslint-plugin/src/languages/javascript/resolve.js";
import type { Workspace } from "../../eslint-plugin/src/workspace/workspace.js";

const FILES: Readonly<Record<string, string>> = {
  "bot/package.json": JSON.stringify({ _moduleAliases: { "@utils": "dist/utils", "@root": "lib", "@gone": "dist/gone" } }),
  "bot/src/index.ts": "",
  "bot/src/utils/index.ts": "",
  "bot/lib/read.js": "",
};

it("aliases of built files mean their sources", () => {
  const workspace = {
    list: () => Object.keys(FILES).filter((path) => !path.endsWith(".json")),
    exists: (path: string) => path in FILES,
    read: (path: string) => FILES[path],
  } as unknown as Workspace;
  const modules = javascriptModules(workspace);
  expect(modules.resolve("bot/src/index.ts", "@utils")).toBe("bot/src/utils/index.ts");
  expect(modules.resolve("bot/src/index.ts", "@root/read")).toBe("bot/lib/read.js");
  expect(modules.resolve("bot/src/index.ts", "@gone")).toBeUndefined();
});
