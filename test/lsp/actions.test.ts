/** Code actions, hover and documentation over the protocol, with fake findings. */
import { describe, expect, it } from "vitest";
import { CAPABILITIES } from "./support/client.js";
import { applied, editsOf } from "./support/edits.js";
import { startInProcess } from "./support/in-process.js";

const FILE = "file:///home/someone/bot/index.ts";
const TEXT = "const input = message.content;\nDANGER(input);\nDANGER(2); MAYBE(3);\n";
const AT_FIRST = { start: { line: 1, character: 3 }, end: { line: 1, character: 3 } };
const ALL = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };

async function opened(capabilities = CAPABILITIES, text = TEXT) {
  const { client, tools } = startInProcess();
  client.configuration = () => ({ preset: "strict" });
  await client.initialize({ capabilities });
  await client.open(FILE, text);
  return { client, tools };
}

describe("quick fixes", () => {
  it("offer the fix, preferred, and the two ways to disable", async () => {
    const { client } = await opened();
    const actions = await client.codeActions(FILE, AT_FIRST);
    expect(actions.map(({ title, kind, isPreferred }) => [title, kind, isPreferred])).toEqual([
      ["Use the safe call", "quickfix", true],
      ["Disable no-danger for this line", "quickfix", undefined],
      ["Disable no-danger for this file", "quickfix", undefined],
      ["Apply every safe chatbot-security fix", "source.fixAll.chatbotSecurity", undefined],
    ]);
    expect(actions[0]?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: FILE, version: 1 } }]);
    expect(actions[0]?.diagnostics?.map(({ code }) => code)).toEqual(["no-danger"]);
  });

  it("make the finding go", async () => {
    const { client } = await opened();
    const [fix] = await client.codeActions(FILE, AT_FIRST);
    const text = applied(fix!, FILE, TEXT);
    expect(text).toBe(TEXT.replace("DANGER(input)", "harmless(input)"));
    await client.change(FILE, 2, { text });
    expect(await client.codeActions(FILE, AT_FIRST)).toEqual([]);
  });

  it("are made for the text as it is now, with its version", async () => {
    const { client } = await opened();
    await client.change(FILE, 7, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "// ä€😀\n" });
    const [fix] = await client.codeActions(FILE, { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } });
    expect(fix?.edit?.documentChanges).toMatchObject([{ textDocument: { version: 7 } }]);
    expect(applied(fix!, FILE, `// ä€😀\n${TEXT}`)).toContain("\nharmless(input);\n");
  });

  it("hand back the diagnostic that the client sent", async () => {
    const { client } = await opened();
    const [sent] = await client.pushed(FILE, 1);
    const marked = { ...sent!, message: "as the client has it" };
    const [fix] = await client.codeActions(FILE, AT_FIRST, { diagnostics: [marked] });
    expect(fix?.diagnostics?.[0]?.message).toBe("as the client has it");
  });

  it("write plain changes for a client without versions", async () => {
    const { client } = await opened({ textDocument: CAPABILITIES.textDocument });
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: { chatbotSecurity: { preset: "strict" } } });
    const [fix] = await client.codeActions(FILE, AT_FIRST);
    expect(fix?.edit?.documentChanges).toBeUndefined();
    expect(editsOf(fix!, FILE)).toHaveLength(1);
  });

  it("answer nothing to a client that only knows commands, and nothing beside a finding", async () => {
    const { client } = await opened({});
    expect(await client.codeActions(FILE, AT_FIRST)).toEqual([]);
    const modern = await opened();
    expect(await modern.client.codeActions(FILE, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } })).toEqual([]);
  });
});

describe("fix all", () => {
  it("applies safe fixes only, and comes alone when it is asked for", async () => {
    const { client } = await opened();
    const actions = await client.codeActions(FILE, ALL, { only: ["source.fixAll"] });
    expect(actions.map(({ kind }) => kind)).toEqual(["source.fixAll.chatbotSecurity"]);
    expect(applied(actions[0]!, FILE, TEXT)).toBe("const input = message.content;\nharmless(input);\nharmless(2); MAYBE(3);\n");
  });

  it("stays away when only quick fixes are asked for, and when there is nothing to fix", async () => {
    const { client } = await opened();
    const quick = await client.codeActions(FILE, ALL, { only: ["quickfix"] });
    expect(new Set(quick.map(({ kind }) => kind))).toEqual(new Set(["quickfix"]));
    await client.change(FILE, 2, { text: "MAYBE(3);" });
    expect(await client.codeActions(FILE, ALL, { only: ["source"] })).toEqual([]);
  });
});

describe("hover", () => {
  it("explains the rule and the path in Markdown", async () => {
    const { client } = await opened();
    const hover = await client.hover(FILE, 1, 2);
    expect(hover?.range).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: 13 } });
    expect(hover?.contents).toEqual({
      kind: "markdown",
      value: [
        "Path: chat text `input` (line 1) → reaches the call (line 2)",
        "### no-danger",
        "Disallow danger.",
        "**Why.** It hurts.",
        "**Instead.** Use `harmless`.",
        "Bad:",
        "```ts\nDANGER(input);\n```",
        "Good:",
        "```ts\nharmless(input);\n```",
        "[Documentation](https://example.com/no-danger)",
      ].join("\n\n"),
    });
  });

  it("is plain text for a client without Markdown", async () => {
    const { client } = await opened({
      ...CAPABILITIES,
      textDocument: { ...CAPABILITIES.textDocument, hover: { contentFormat: ["plaintext"] } },
    });
    const hover = await client.hover(FILE, 2, 12);
    expect(hover?.contents).toMatchObject({ kind: "plaintext" });
    expect(JSON.stringify(hover?.contents)).not.toMatch(/\*\*|###|```/u);
  });

  it("says nothing elsewhere", async () => {
    const { client } = await opened();
    expect(await client.hover(FILE, 0, 2)).toBeNull();
  });
});

describe("rule documentation", () => {
  it("is given by name, and null for a name that is none", async () => {
    const { client } = await opened();
    const method = "chatbotSecurity/ruleDocumentation";
    expect(await client.connection.sendRequest(method, { rule: "no-danger" })).toMatchObject({
      name: "no-danger",
      url: "https://example.com/no-danger",
      markdown: expect.stringContaining("### no-danger"),
    });
    expect(await client.connection.sendRequest(method, { rule: "toString" })).toBeNull();
  });
});
