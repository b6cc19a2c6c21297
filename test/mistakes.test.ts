/** The command that tells us of a mistake: what it puts into our issue form, and that code is in it only when the user says so. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { formAddress, type Mistake } from "../extension/src/issue-form.js";
import type { FindingKey, FlowsResult } from "../server/src/protocol.js";

interface Item {
  readonly label: string;
  readonly detail: string;
}

const editor = vi.hoisted(() => ({
  run: undefined as ((argument: unknown) => Promise<void>) | undefined,
  /** What the user picks, question by question; undefined: escape. */
  picks: [] as (string | undefined)[],
  asked: [] as (readonly { readonly label: string; readonly detail: string }[])[],
  opened: [] as string[],
}));

vi.mock("vscode", () => ({
  commands: { registerCommand: (_: string, run: (argument: unknown) => Promise<void>) => (editor.run = run) },
  env: { appName: "Editor", uiKind: 1, openExternal: (address: string) => editor.opened.push(address) },
  l10n: { t: (text: string) => text },
  UIKind: { Desktop: 1, Web: 2 },
  version: "1.100.0",
  window: {
    showQuickPick(items: readonly Item[]) {
      editor.asked.push(items);
      const wanted = editor.picks.shift();
      return Promise.resolve(items.find(({ label }) => label === wanted));
    },
  },
}));

const { registerMistakes } = await import("../extension/src/mistakes.js");

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ISSUES = (JSON.parse(readFileSync(join(root, "extension/package.json"), "utf8")) as { readonly bugs: { readonly url: string } }).bugs
  .url;
const FINDING: FindingKey = { uri: "file:///bot.js", rule: "no-sql-injection", fingerprint: "f" };
const CODE = ["const name = ctx.message.text;", "pool.query(`SELECT ${name}`);"];

function register(finding: FindingKey | undefined): void {
  const steps = [CODE[0], CODE[0], CODE[1]].map((code) => ({ code }));
  const client = { sendRequest: () => Promise.resolve({ flows: [{ steps }] } as unknown as FlowsResult) };
  const context = { extension: { packageJSON: { version: "1.2.3", bugs: { url: ISSUES } } } };
  registerMistakes(context as never, client as never, () => Promise.resolve(finding));
}

/** Runs the command; the fields of the form that is opened. */
async function report(
  finding: FindingKey | undefined,
  picks: readonly (string | undefined)[],
): Promise<Readonly<Record<string, string>> | undefined> {
  register(finding);
  editor.picks.push(...picks);
  await editor.run!(undefined);
  expect(editor.opened.length).toBeLessThanOrEqual(1);
  const [address] = editor.opened;
  return address === undefined ? undefined : Object.fromEntries(new URL(address).searchParams);
}

beforeEach(() => {
  for (const list of [editor.picks, editor.asked, editor.opened]) list.length = 0;
});

describe("telling of a mistake", () => {
  const version = `1.2.3, Editor 1.100.0, ${process.platform}`;

  it("leaves code out unless the user wants it in", async () => {
    expect(await report(FINDING, ["A finding is wrong", "Without code"])).toEqual({
      template: "false-positive.yml",
      rule: "no-sql-injection",
      version,
    });
  });

  it("shows the lines before it takes them, each once", async () => {
    const form = await report(FINDING, ["A finding is wrong", "With the lines of the data flow"]);
    expect(form).toMatchObject({ code: CODE.join("\n") });
    for (const line of CODE) expect(editor.asked[1]!.map(({ detail }) => detail).join()).toContain(line);
  });

  it("asks for no code where a defect is missed", async () => {
    expect(await report(FINDING, ["A defect is missed"])).toEqual({ template: "missed-defect.yml", version });
    expect(editor.asked).toHaveLength(1);
  });

  it("asks for no code where there is no finding", async () => {
    expect(await report(undefined, ["A finding is wrong"])).toEqual({ template: "false-positive.yml", version });
  });

  it.each([
    ["the first question", [undefined]],
    ["the second", ["A finding is wrong", undefined]],
  ])("opens nothing when the user leaves %s", async (_, picks) => {
    expect(await report(FINDING, picks)).toBeUndefined();
  });
});

describe("the address of a form", () => {
  it.each<Mistake>(["false-positive", "missed-defect"])("has fields that the form has (%s)", (mistake) => {
    const form = parse(readFileSync(join(root, `.github/ISSUE_TEMPLATE/${mistake}.yml`), "utf8")) as {
      readonly body: readonly { readonly id: string }[];
    };
    const { searchParams } = new URL(formAddress(ISSUES, mistake, { rule: "r", version: "1", code: "c" }));
    expect(searchParams.get("template")).toBe(`${mistake}.yml`);
    const fields = [...searchParams.keys()].filter((key) => key !== "template");
    expect(form.body.map(({ id }) => id)).toEqual(expect.arrayContaining(fields));
    expect(fields).toContain("code");
  });

  it("stays short: lines that are too much are left out", () => {
    const code = ["first();", ...Array.from({ length: 500 }, (_, i) => `/* ${"ü".repeat(40)} ${i} */`)].join("\n");
    const address = formAddress(ISSUES, "false-positive", { version: "1", code });
    expect(address.length).toBeLessThanOrEqual(6000);
    expect(code.startsWith(new URL(address).searchParams.get("code")!)).toBe(true);
    expect(new URL(address).searchParams.get("code")).toContain("first();");
  });

  it("keeps what has a meaning in addresses", () => {
    const code = "a && b; // #1 %20 +é";
    expect(new URL(formAddress(ISSUES, "false-positive", { version: "1", code })).searchParams.get("code")).toBe(code);
  });
});
