/** Comments that switch rules off, as the editor shows them: by the real plugin over the protocol. */
import { expect, it } from "vitest";
import { plugin } from "../../server/src/plugin.js";
import { CAPABILITIES } from "./support/client.js";
import { applied } from "./support/edits.js";
import type { FakeTools } from "./support/fake-tools.js";
import { startInProcess } from "./support/in-process.js";

const FILE = "file:///home/someone/bot/index.js";
const UNUSED = "// eslint-disable-next-line chatbot-security/no-ssrf -- it was once";

it("are shown where they switch nothing off, and taken out", async () => {
  const { client } = startInProcess(plugin as FakeTools);
  await client.initialize({ capabilities: CAPABILITIES });
  const text = `const a = 1;\n  ${UNUSED}\nconst b = 2; ${UNUSED}\nconst c = a + b;\n`;
  await client.open(FILE, text);
  const diagnostics = await client.pushed(FILE, 1);
  expect(diagnostics.map(({ code, severity, tags, range }) => [code, severity, tags, range.start.line])).toEqual([
    ["unused-suppression", 3, [1], 1],
    ["unused-suppression", 3, [1], 2],
  ]);
  const at = (line: number) => ({ start: { line, character: 20 }, end: { line, character: 20 } });
  const [first] = await client.codeActions(FILE, at(1));
  expect(first?.title).toBe("Remove this comment");
  expect(applied(first!, FILE, text)).toBe(`const a = 1;\nconst b = 2; ${UNUSED}\nconst c = a + b;\n`);
  const [second] = await client.codeActions(FILE, at(2));
  expect(applied(second!, FILE, text)).toBe(`const a = 1;\n  ${UNUSED}\nconst b = 2;\nconst c = a + b;\n`);
});
