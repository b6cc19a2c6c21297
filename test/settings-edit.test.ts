/** Changes of a `chatbot-security.json`: the smallest ones, in the file's own form, and none that would be refused. */
import { describe, expect, it } from "vitest";
import { readProjectSettings, ruleOff, withLibrary, type Library, type SettingsEdit } from "../eslint-plugin/src/settings.js";

function apply(text: string | undefined, edit: SettingsEdit): string {
  if ("problem" in edit) return edit.problem;
  return edit.edits.reduce((now, { at, text: inserted }) => now.slice(0, at.start) + inserted + now.slice(at.end), text ?? "");
}

const LIBRARY: Library = {
  name: "./src/checks.js",
  modules: { "./src/checks.js": "./src/checks.js" },
  types: { "./src/checks.js": { members: { clean: { call: { returns: { from: ["0"], cleans: ["html"] } } } } } },
};
const MORE: Library = {
  ...LIBRARY,
  types: { "./src/checks.js": { members: { strip: { call: { returns: { from: ["0"], cleans: "all" } } } } } },
};

describe("switching a rule off", () => {
  it("makes the file when there is none", () => {
    const text = apply(undefined, ruleOff(undefined, "no-ssrf", "internal hosts only"));
    expect(text).toBe('{\n  "rules": {\n    "no-ssrf": {\n      "off": "internal hosts only"\n    }\n  }\n}\n');
    expect(readProjectSettings(text)).toMatchObject({ rules: { "no-ssrf": "off" } });
    expect(apply("", ruleOff("", "no-ssrf", undefined))).toContain('"no-ssrf": "off"');
  });

  it.each([
    ["two spaces", '{\n  "preset": "strict"\n}\n', '{\n  "preset": "strict",\n  "rules": {\n    "no-ssrf": "off"\n  }\n}\n'],
    ["tabs", '{\n\t"rules": {\n\t\t"no-xxe": "off"\n\t}\n}', '{\n\t"rules": {\n\t\t"no-xxe": "off",\n\t\t"no-ssrf": "off"\n\t}\n}'],
    [
      "four spaces and CRLF",
      '{\r\n    "preset": "strict"\r\n}',
      '{\r\n    "preset": "strict",\r\n    "rules": {\r\n        "no-ssrf": "off"\r\n    }\r\n}',
    ],
    [
      "what somebody aligned by hand",
      '{ "ignores":   ["a",   "b"],\n  "rules": { "no-ssrf": {"possible": "all"} } }',
      '{ "ignores":   ["a",   "b"],\n  "rules": { "no-ssrf": "off" } }',
    ],
  ])("keeps %s", (_, before, after) => expect(apply(before, ruleOff(before, "no-ssrf", undefined))).toBe(after));

  it("refuses a file that is broken", () => {
    expect(ruleOff('{ "rules": ', "no-ssrf", "x")).toEqual({ problem: "is not JSON: mend it first" });
    expect(ruleOff("[]", "no-ssrf", "x")).toEqual({ problem: "is not JSON: mend it first" });
  });
});

describe("a reason", () => {
  it("is read by people, and has to be there", () => {
    expect(readProjectSettings('{ "rules": { "no-ssrf": { "off": "" } } }')).toHaveProperty("problem");
    expect(readProjectSettings('{ "rules": { "no-ssrf": { "off": "a", "possible": "all" } } }')).toHaveProperty("problem");
    expect(readProjectSettings('{ "rules": { "no-ssrf": { "off": "a" } } }')).toMatchObject({ rules: { "no-ssrf": "off" } });
  });
});

describe("adding rows", () => {
  it("makes the list, and joins what is known of the module", () => {
    const first = apply("{}", withLibrary("{}", LIBRARY));
    expect(JSON.parse(first)).toEqual({ models: [LIBRARY] });
    const second = apply(first, withLibrary(first, MORE));
    expect(readProjectSettings(second)).not.toHaveProperty("problem");
    const members = (JSON.parse(second) as { models: Library[] }).models.map(({ types }) =>
      Object.keys(types["./src/checks.js"]!.members!),
    );
    expect(members).toEqual([["clean", "strip"]]);
    expect(withLibrary(second, MORE)).toEqual({ edits: [] });
  });

  it("leaves other libraries as they are", () => {
    const before = '{\n  "models": [\n    { "name": "acme", "types": {} }\n  ]\n}\n';
    const after = apply(before, withLibrary(before, LIBRARY));
    expect(after).toContain('    { "name": "acme", "types": {} },\n    {\n      "name": "./src/checks.js"');
    expect((JSON.parse(after) as { models: unknown[] }).models).toHaveLength(2);
  });
});
