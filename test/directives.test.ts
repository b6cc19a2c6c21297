/** `eslint-disable` comments mean to our linter what they mean to ESLint. */
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { readDirectives } from "../eslint-plugin/src/directives.js";
import type { Comment } from "../eslint-plugin/src/languages/language.js";
import { createLineIndex } from "../eslint-plugin/src/lines.js";

const OTHER = "chatbot-security/other";
const RULE = "chatbot-security/no-eval";

/** Every comment of a text in which slashes stand in comments only. */
function comments(text: string): Comment[] {
  return [...text.matchAll(/\/\*([\s\S]*?)\*\/|\/\/([^\n]*)/g)].map((match) => ({
    text: match[1] ?? match[2]!,
    block: match[1] !== undefined,
    at: { start: match.index, end: match.index + match[0].length },
  }));
}

/** The lines with a call `bad()` that stay reported. */
function ours(text: string): number[] {
  const lines = createLineIndex(text);
  const { suppresses } = readDirectives(comments(text), lines, false);
  return [...text.matchAll(/bad\(\)/g)]
    .filter((match) => !suppresses("no-eval", match.index))
    .map((match) => lines.locate(match.index).line);
}

const plugin = {
  rules: {
    "no-eval": {
      create: (context: { report(descriptor: object): void }) => ({
        CallExpression: (node: object) => context.report({ node, message: "bad" }),
      }),
    },
    other: { create: () => ({}) },
  },
};

function theirs(text: string): number[] {
  const messages = new Linter().verify(
    text,
    { plugins: { "chatbot-security": plugin }, rules: { [RULE]: "error", [OTHER]: "error" } },
    "a.js",
  );
  return messages.filter((message) => message.ruleId === RULE).map((message) => message.line);
}

const CASES: Readonly<Record<string, string>> = {
  "no directive": "bad();",
  "a line": "bad(); // eslint-disable-line\nbad();",
  "a line, by rule": `bad(); // eslint-disable-line ${RULE}\nbad(); // eslint-disable-line ${OTHER}`,
  "a line, by a block comment": `bad(); /* eslint-disable-line ${RULE} */\nbad();`,
  "the next line": "// eslint-disable-next-line\nbad();\nbad();",
  "the next line, with a reason": `// eslint-disable-next-line ${OTHER}, ${RULE} -- the text is a constant\nbad();\nbad();`,
  "the next line, with a reason and no rule": "// eslint-disable-next-line -- checked above\nbad();",
  "a reason that names the rule": `// eslint-disable-next-line ${OTHER} -- not ${RULE}\nbad();`,
  "the line after a block comment of several lines": `/* eslint-disable-next-line\n  ${RULE} */\nbad();\nbad();`,
  "from here on": "bad();\n/* eslint-disable */\nbad();\nbad();",
  "from here to there": "/* eslint-disable */\nbad();\n/* eslint-enable */\nbad();",
  "all off, one on again": `/* eslint-disable */\nbad();\n/* eslint-enable ${RULE} */\nbad();`,
  "one off, all on again": `/* eslint-disable ${RULE} */\nbad();\n/* eslint-enable */\nbad();`,
  "another one on again": `/* eslint-disable ${RULE} */\nbad();\n/* eslint-enable ${OTHER} */\nbad();`,
  "twice off, once on": `/* eslint-disable */\n/* eslint-disable ${RULE} */\n/* eslint-enable ${RULE} */\nbad();`,
  "a line comment cannot switch off the rest": "// eslint-disable\nbad();",
  "words that only begin alike": "// eslint-disabled\nbad();",
  "within a line": "bad(); /* eslint-disable */ bad(); /* eslint-enable */ bad();",
  "on a line that was switched on again": `/* eslint-disable */\n/* eslint-enable */\nbad(); // eslint-disable-line\nbad();`,
};

describe("directives", () => {
  for (const [name, text] of Object.entries(CASES)) it(`as ESLint: ${name}`, () => expect(ours(text)).toEqual(theirs(text)));

  it("stand in line comments where a language has no others", () => {
    const text = "# eslint-disable\nbad()\n# eslint-enable\nbad()\n";
    const found = [...text.matchAll(/#([^\n]*)/g)].map((match) => ({
      text: match[1]!,
      block: false,
      at: { start: match.index, end: match.index + match[0].length },
    }));
    const { suppresses } = readDirectives(found, createLineIndex(text), true);
    expect([...text.matchAll(/bad\(\)/g)].map((match) => suppresses("no-eval", match.index))).toEqual([true, false]);
  });
});
