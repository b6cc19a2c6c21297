/** What the extension says: every text is there in English and in each language, none too many, with the same links and placeholders. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const extension = join(root, "extension");
const LANGUAGES = ["de", "fr", "ja"] as const;
const NAME = "Chatbot Security";

type Texts = Readonly<Record<string, string>>;
const json = (path: string): unknown => JSON.parse(readFileSync(join(extension, path), "utf8"));
const texts = (path: string): Texts => json(path) as Texts;

/** What a translation takes over as it is: placeholders, the targets of links, code. */
function fixed(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}|\]\([^)]*\)|`[^`]*`|\$\([\w~-]+\)/gu)].map(([part]) => part).sort();
}

/** The translations of one set of texts. */
function agree(english: Texts, file: (language: string) => string): void {
  it.each(LANGUAGES)("are the same in %s", (language) => {
    const translated = texts(file(language));
    expect(Object.keys(translated)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(translated)) {
      expect(text.trim(), key).not.toBe("");
      expect(fixed(text), key).toEqual(fixed(english[key]!));
    }
  });
}

describe("the texts of the manifest", () => {
  const manifest = json("package.json");
  const english = texts("package.nls.json");
  const keys = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/gu)].map(([, key]) => key!);

  it("are those that it names", () => {
    expect(Object.keys(english).sort()).toEqual([...new Set(keys)].sort());
  });

  it("stand nowhere else: what the editor shows is a key or our name", () => {
    const SHOWN =
      /^(?:title|name|contents|description|markdownDescription|displayName|userDescription|altText|.*[eE]numDescriptions|label)$/u;
    const literal: string[] = [];
    const look = (value: unknown, path: readonly string[]): void => {
      if (typeof value === "string") {
        // Read by language models, or looked up by the program.
        const isForModels = path.includes("inputSchema") || (path.includes("languageModelTools") && path.at(-1) === "name");
        const isShown = path.some((part) => SHOWN.test(part)) && !isForModels;
        if (isShown && value !== NAME && !/^%[^%]+%$/u.test(value)) literal.push(`${path.join(".")}: ${value}`);
      } else if (typeof value === "object" && value !== null) {
        for (const [key, each] of Object.entries(value)) look(each, [...path, key]);
      }
    };
    look((manifest as { readonly contributes: unknown }).contributes, []);
    expect(literal).toEqual([]);
  });

  it("say of every setting where more is written, in a file that there is", () => {
    const settings = Object.keys(english).filter((key) => /^config\.\w+$/u.test(key));
    expect(settings.length).toBeGreaterThanOrEqual(9);
    for (const key of settings) {
      const [, path, heading] =
        /\]\(https:\/\/github\.com\/chatbot-security\/chatbot-security\/blob\/main\/([^)#]+)(?:#([^)]+))?\)/u.exec(english[key]!) ?? [];
      expect(path, key).toBeDefined();
      const headings = [...readFileSync(join(root, path!), "utf8").matchAll(/^#+ (.+)$/gmu)].map(([, each]) =>
        each!.toLowerCase().replaceAll(" ", "-"),
      );
      if (heading !== undefined) expect(headings, key).toContain(heading);
    }
  });

  agree(english, (language) => `package.nls.${language}.json`);

  it("have no language that nobody checks", () => {
    const files = readdirSync(extension).filter((name) => name.startsWith("package.nls."));
    expect(files.sort()).toEqual(["package.nls.json", ...LANGUAGES.map((language) => `package.nls.${language}.json`)].sort());
  });
});

describe("the texts of the program", () => {
  const sources = readdirSync(join(extension, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ file, text: readFileSync(join(extension, "src", file), "utf8") }));
  const english = texts("l10n/bundle.l10n.json");

  it("are those that it asks for, each written where it is asked for", () => {
    const asked = new Set<string>();
    for (const { file, text } of sources) {
      const literal = [...text.matchAll(/\bl10n\.t\(\s*("(?:[^"\\]|\\.)*")/gu)].map(([, words]) => JSON.parse(words!) as string);
      expect(literal, file).toHaveLength([...text.matchAll(/\bl10n\.t\(/gu)].length);
      for (const words of literal) asked.add(words);
    }
    expect(Object.keys(english).sort()).toEqual([...asked].sort());
    for (const [key, words] of Object.entries(english)) expect(words).toBe(key);
  });

  it("are asked for wherever words are shown", () => {
    const shown =
      /\b(?:label|detail|description|title|prompt|placeHolder|tooltip|name|text|message)(?::| =)\s*(["`])(?!\$\{|Chatbot Security(?:\1|: \$\{))[^"`]*[a-z]{2}[^"`]*\1/gu;
    // Words for language models, and for the log.
    const ELSEWHERE = ["agent-tools.ts", "oxc-wasm.ts"];
    const found = sources
      .filter(({ file }) => !ELSEWHERE.includes(file))
      .flatMap(({ file, text }) => [...text.matchAll(shown)].map(([words]) => `${file}: ${words}`));
    expect(found).toEqual([]);
  });

  agree(english, (language) => `l10n/bundle.l10n.${language}.json`);

  it("are packed, and the manifest says where they are", () => {
    expect((json("package.json") as { readonly l10n: string }).l10n).toBe("./l10n");
    const packed = readFileSync(join(extension, ".vscodeignore"), "utf8").split("\n");
    expect(packed).toEqual(expect.arrayContaining(["!package.nls.json", "!package.nls.*.json", "!l10n/*.json"]));
    const files = readdirSync(join(extension, "l10n"));
    expect(files.sort()).toEqual(["bundle.l10n.json", ...LANGUAGES.map((language) => `bundle.l10n.${language}.json`)].sort());
  });
});
