/** Texts in memory, alone and laid over another workspace. */
import { expect, it } from "vitest";
import { memoryWorkspace } from "../../eslint-plugin/src/workspace/memory.js";

it("lays texts over what is below", () => {
  const below = memoryWorkspace([
    ["a.js", "old a"],
    ["b.js", "b"],
  ]);
  const above = memoryWorkspace(
    [
      ["a.js", "new a"],
      ["c.js", "c"],
    ],
    below,
  );
  expect(["a.js", "b.js", "c.js", "d.js"].map((path) => above.read(path))).toEqual(["new a", "b", "c", undefined]);
  expect(["a.js", "b.js", "c.js", "d.js"].map((path) => above.exists(path))).toEqual([true, true, true, false]);
  expect(above.list()).toEqual(["a.js", "b.js", "c.js"]);
  expect(below.read("a.js")).toBe("old a");
});

it("stays as it was when the texts it came from change", () => {
  const texts = new Map([["a.js", "before"]]);
  const workspace = memoryWorkspace(texts);
  texts.set("a.js", "after");
  expect(workspace.read("a.js")).toBe("before");
});
