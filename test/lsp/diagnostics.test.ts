/** Diagnostics over the protocol: pulled and pushed, debounced and versioned, with everything a client shows. */
import { describe, expect, it } from "vitest";
import { CAPABILITIES, PULLING } from "./support/client.js";
import { startInProcess } from "./support/in-process.js";

const FOLDER = "file:///home/someone/bot";
const FILE = `${FOLDER}/src/index.ts`;
const FOLDERS = [{ uri: FOLDER, name: "bot" }];
const DEFECT = "const input = message.content;\nDANGER(input);\n";

async function started(params: Parameters<ReturnType<typeof startInProcess>["client"]["initialize"]>[0] = {}) {
  const { client, tools } = startInProcess();
  const result = await client.initialize({ workspaceFolders: FOLDERS, ...params });
  return { client, tools, result };
}

describe("pushed diagnostics", () => {
  it("carry everything a client can show", async () => {
    const { client } = await started();
    await client.open(FILE, DEFECT);
    const [diagnostic] = await client.pushed(FILE, 1);
    expect(diagnostic).toEqual({
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 13 } },
      severity: 1,
      code: "no-danger",
      codeDescription: { href: "https://example.com/no-danger" },
      source: "chatbot-security",
      message: "DANGER(input) is dangerous",
      relatedInformation: [
        {
          location: { uri: FILE, range: { start: { line: 0, character: 6 }, end: { line: 0, character: 11 } } },
          message: "1/2: chat text `input`",
        },
        {
          location: { uri: FILE, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 13 } } },
          message: "2/2: reaches the call",
        },
      ],
      data: { rule: "no-danger", fingerprint: "DANGER(input)#31", confidence: "confirmed", suggestions: 1 },
    });
  });

  it("leave out what the client did not announce", async () => {
    const { client } = await started({ capabilities: {} });
    await client.open(FILE, DEFECT);
    const { diagnostics, ...rest } = await client.until("diagnostics", () => client.published[0]);
    expect(rest).toEqual({ uri: FILE });
    expect(Object.keys(diagnostics[0] ?? {}).sort()).toEqual(["code", "message", "range", "severity", "source"]);
  });

  it("call a finding of unknown origin a warning", async () => {
    const { client } = await started();
    client.configuration = () => ({ preset: "strict" });
    await client.open(FILE, "MAYBE(x)");
    const diagnostics = await client.pushed(FILE, 1);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["no-maybe", 2]]);
  });

  it("follow incremental changes, and a burst of them is analysed once", async () => {
    const { client, tools } = await started();
    await client.open(FILE, DEFECT);
    expect(await client.pushed(FILE, 1)).toHaveLength(1);
    const before = tools.lints.length;
    const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const versions = [2, 3, 4, 5, 6, 7, 8, 9];
    // At once, so that no pause of a busy machine comes between.
    await Promise.all(versions.map((version) => client.change(FILE, version, { range: start, text: "\n" })));
    const [diagnostic] = await client.pushed(FILE, 9);
    expect(diagnostic?.range.start).toEqual({ line: 9, character: 0 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(client.published.map(({ version }) => version)).toEqual([1, 9]);
    expect(tools.lints.length - before).toBe(1);
  });

  it("are cleared on close, and nothing follows", async () => {
    const { client } = await started();
    await client.open(FILE, DEFECT);
    await client.pushed(FILE, 1);
    await client.change(FILE, 2, { text: `${DEFECT}DANGER(input);` });
    await client.close(FILE);
    await client.until("the clearing", () => client.published.find(({ diagnostics }) => diagnostics.length === 0));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(client.published.at(-1)).toEqual({ uri: FILE, diagnostics: [] });
  });

  it("come for untitled documents, for odd names, and not for other languages", async () => {
    const { client } = await started();
    await client.open("untitled:Untitled-1", "DANGER(1)", "javascript");
    expect(await client.pushed("untitled:Untitled-1", 1)).toHaveLength(1);
    await client.open(`${FOLDER}/a%20b/odd.txt`, "DANGER(1)", "typescriptreact");
    expect(await client.pushed(`${FOLDER}/a%20b/odd.txt`, 1)).toHaveLength(1);
    await client.open(`${FOLDER}/photo.png`, "DANGER(1)", "image");
    expect(await client.pushed(`${FOLDER}/photo.png`, 1)).toHaveLength(0);
  });

  it("skip a huge document with a note", async () => {
    const { client, tools } = await started();
    await client.open(FILE, `DANGER(1);${" ".repeat(5_000_001)}`);
    expect(await client.pushed(FILE, 1)).toHaveLength(0);
    expect(tools.lints).toHaveLength(0);
    expect(client.logs.join()).toContain("is not analysed");
  });
});

describe("pulled diagnostics", () => {
  it("are never pushed as well", async () => {
    const { client, result } = await started({ capabilities: PULLING });
    expect(result.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
    await client.open(FILE, DEFECT);
    expect(await client.pulled(FILE)).toHaveLength(1);
    await client.change(FILE, 2, { text: "" });
    expect(await client.pulled(FILE)).toHaveLength(0);
    await client.close(FILE);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(client.published).toEqual([]);
  });

  it("name an equal answer instead of repeating it", async () => {
    const { client } = await started({ capabilities: PULLING });
    await client.open(FILE, DEFECT);
    const first = await client.pull(FILE);
    await client.change(FILE, 2, { text: `${DEFECT}// a comment behind it\n` });
    expect(await client.pull(FILE, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await client.change(FILE, 3, { text: `\n${DEFECT}` });
    expect(await client.pull(FILE, first.resultId)).toMatchObject({ kind: "full" });
  });

  it("are empty for a document that is not open", async () => {
    const { client } = await started({ capabilities: PULLING });
    expect(await client.pulled(FILE)).toEqual([]);
  });

  it("are offered only to clients that ask", async () => {
    const { result } = await started({ capabilities: CAPABILITIES });
    expect(result.capabilities.diagnosticProvider).toBeUndefined();
  });

  it("are asked for again after settings changed", async () => {
    const { client } = await started({ capabilities: PULLING });
    await client.open(FILE, DEFECT);
    const first = await client.pull(FILE);
    client.configuration = () => ({ rules: { "no-danger": "off" } });
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.until("a refresh", () => client.requests.find(({ method }) => method === "workspace/diagnostic/refresh"));
    expect(await client.pull(FILE, first.resultId)).toMatchObject({ kind: "full", items: [] });
  });
});
