/** `chatbot-security.json`: its published schema, and what it can say. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isPlainPattern } from "../../eslint-plugin/src/pattern.js";
import { listRules } from "../../eslint-plugin/src/lint.js";
import { javascript } from "../../eslint-plugin/src/models/javascript/index.js";
import { projectSchema, readProjectSettings } from "../../eslint-plugin/src/settings.js";

describe("the published schema", () => {
  it("is the one that settings are checked with; `npm run build` writes it", () => {
    const url = new URL("../../eslint-plugin/schema/chatbot-security.schema.json", import.meta.url);
    expect(JSON.parse(readFileSync(url, "utf8"))).toEqual(JSON.parse(JSON.stringify(projectSchema())));
  });

  it("knows every rule with its options", () => {
    const rules = Object.fromEntries(listRules().map(({ name, defaultOptions }) => [name, defaultOptions]));
    expect(readProjectSettings(JSON.stringify({ rules }))).toMatchObject({ rules });
  });

  it("allows every model of our own, patterns apart: those may be less plain", () => {
    const text = JSON.stringify({ models: javascript }, (key, value: unknown) => {
      if (["matches", "files", "named", "madeOf"].includes(key) && typeof value === "string") return "^plain$";
      if (key === "writers" || (["path", "way"].includes(key) && Array.isArray(value))) return ["^plain$"];
      return key === "spoken" ? Object.fromEntries(Object.keys(value as object).map((kind) => [kind, ["^plain$"]])) : value;
    });
    expect(readProjectSettings(text)).not.toHaveProperty("problem");
  });
});

describe("settings", () => {
  it("are read whole", () => {
    const text = JSON.stringify({
      $schema: "x",
      preset: "strict",
      includeTests: true,
      ignores: ["/old/", "*.gen.js", "!keep.gen.js"],
      rules: { "no-ssrf": "off", "no-sql-injection": { possible: "none" } },
      models: [{ name: "ours", types: {} }],
      budget: 5000,
    });
    const settings = readProjectSettings(`\uFEFF${text}`);
    if ("problem" in settings) throw new Error(settings.problem);
    const { ignores, ...rest } = settings;
    expect(rest).toEqual({
      preset: "strict",
      includeTests: true,
      rules: { "no-ssrf": "off", "no-sql-injection": { possible: "none" } },
      settings: { models: [{ name: "ours", types: {} }], budget: 5000 },
    });
    expect(["old/", "old/a.js", "src/old/a.js", "a.gen.js", "keep.gen.js", ""].map(ignores)).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it("may be empty", () => {
    const settings = readProjectSettings("{}");
    expect(settings).toEqual({ ignores: expect.any(Function) as unknown });
  });

  it("hold no pattern that could keep the matcher busy", () => {
    const model = (matches: string) =>
      JSON.stringify({ models: [{ name: "x", types: { x: { call: { when: [{ arg: "0", matches }] } } } }] });
    expect(readProjectSettings(model("^https?://"))).not.toHaveProperty("problem");
    expect(readProjectSettings(model("^(a+)+$"))).toEqual({
      problem: 'models.0.types.x.call.when.0.matches: must match format "plain-pattern"',
    });
    const plain = ["", "^(?:json|text)/", "^[\\w-]+$", "a.*b"];
    const others = ["(a+)+", "(a|a)*", "a*a*a*b", "(a|b)(a|b)(a|b)", "(a)\\1", "(?=a*)", "(", "(?:(?:a|b)|a)(?:c|d)"];
    expect(plain.filter((pattern) => !isPlainPattern(pattern))).toEqual([]);
    expect(others.filter(isPlainPattern)).toEqual([]);
  });
});
