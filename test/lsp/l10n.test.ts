/** The server's own words in the language that the client names; what is not theirs to translate stays as it is. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { CodeLens } from "vscode-languageserver-protocol";
import { TRANSLATIONS, translator, type Text } from "../../server/src/l10n.js";
import { startInProcess } from "./support/in-process.js";

const FOLDER = "file:///home/someone/bot";
const FILE = `${FOLDER}/index.ts`;
const TEXT = "const input = message.content;\nDANGER(input);\n";
const AT = { start: { line: 1, character: 2 }, end: { line: 1, character: 2 } };

const sources = fileURLToPath(new URL("../../server/src", import.meta.url));
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\d\}/gu)].map(([each]) => each).sort();

/** What an editor of this language shows of a finding. */
async function shown(locale: string | undefined) {
  const { client } = startInProcess();
  const initializationOptions = { commands: true, status: true };
  await client.initialize({
    initializationOptions,
    workspaceFolders: [{ uri: FOLDER, name: "bot" }],
    ...(locale !== undefined && { locale }),
  });
  await client.open(FILE, TEXT);
  const [diagnostic] = await client.pushed(FILE, 1);
  const actions = (await client.codeActions(FILE, AT)).map(({ title }) => title);
  const lenses = await client.connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: FILE } });
  const hover = JSON.stringify((await client.hover(FILE, 1, 2))?.contents);
  const problem = await client.connection.sendRequest("chatbotSecurity/disable", {
    finding: { uri: FILE, rule: "no-danger", fingerprint: "gone" },
    scope: "line",
    reason: "",
  });
  return { message: diagnostic!.message, actions, lens: lenses[0]?.command?.title, hover, problem };
}

describe("the words of the server", () => {
  it("come in the language of the client", async () => {
    const german = await shown("de-AT");
    expect(german.actions).toEqual([
      "Use the safe call",
      "Datenfluss anzeigen",
      "no-danger für diese Zeile deaktivieren…",
      "no-danger für diese Datei deaktivieren…",
      "Alle sicheren Behebungen von chatbot-security anwenden",
    ]);
    expect(german.lens).toBe("chat text `input` → reaches the call (2 Schritte): Datenfluss anzeigen");
    expect(german.hover).toContain("Weg: chat text `input` (Zeile 1) → reaches the call (Zeile 2) ([Datenfluss anzeigen](");
    expect(german.problem).toEqual({ problem: "der Befund ist nicht mehr da" });
    // The rules speak English.
    expect(german.message).toBe("DANGER(input) is dangerous");
    expect(german.hover).toContain("**Why.** It hurts.");
    expect((await shown("fr")).lens).toMatch(/étapes/u);
    expect((await shown("ja_JP")).lens).toMatch(/データ フローを表示$/u);
  });

  it("are English for everybody else", async () => {
    const english = await shown(undefined);
    expect(english.lens).toBe("chat text `input` → reaches the call (2 steps): Show data flow");
    expect(await shown("pt-br")).toEqual(english);
    for (const odd of ["", "constructor", "__proto__", 7, null, {}]) expect(translator(odd)("line {0}", 3), String(odd)).toBe("line 3");
  });

  it("keep what stands in them, whatever that is", () => {
    expect(translator("fr")("{0}, line {1}", "a{1}$&.js", 4)).toBe("a{1}$&.js, ligne 4");
  });

  it.each([...TRANSLATIONS])("have the same places for values in %s", (_, translation) => {
    for (const [text, translated] of Object.entries(translation)) {
      expect(translated.trim(), text).not.toBe("");
      expect(placeholders(translated), text).toEqual(placeholders(text));
    }
  });

  it("are all used", () => {
    const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts") && file !== "l10n.ts");
    const program = files.map((file) => readFileSync(join(sources, file), "utf8")).join("\n");
    const [[, translation]] = [...TRANSLATIONS] as [[string, Readonly<Record<Text, string>>]];
    expect(Object.keys(translation).filter((text) => !program.includes(JSON.stringify(text)))).toEqual([]);
  });
});
