/** `eslint-disable` comments mean to our linter what they mean to ESLint. */
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { readDirectives } from "../eslint-plugin/src/directives.js";
import type { Comment } from "../eslint-plugin/src/languages/language.js";
import { createLineIndex } from "../eslint-plugin/src/lines.js";
import { createLinter, type LintOptions } from "../eslint-plugin/src/lint.js";
import { memoryWorkspace } from "../eslint-plugin/src/workspace/memory.js";

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

describe("a comment that names our rules", () => {
  const OWN = "chatbot-security/no-command-injection";
  const problems = (text: string, options: Partial<LintOptions> = {}) => {
    const report = createLinter(memoryWorkspace([["bot.js", text]]), { preset: "strict", ...options }).lint("bot.js");
    return (report?.suppressionProblems ?? []).map(({ kind, start }) => `${start.line}:${kind}`);
  };
  const bot = (comment: string): string => `import { exec } from "node:child_process";
import { Bot } from "grammy";
new Bot(process.env.BOT_TOKEN).on("message:text", (ctx) => {
  ${comment}
  exec("ping " + ctx.message.text);
});
`;

  it("is to give a reason, of its own words", () => {
    expect(problems(bot(`// eslint-disable-next-line ${OWN} -- only the owner may write here`))).toEqual([]);
    for (const comment of [OWN, `${OWN} --`, `${OWN} -- explain why this is safe`])
      expect(problems(bot(`// eslint-disable-next-line ${comment}`)), comment).toEqual(["4:suppression-without-reason"]);
    expect(problems(`/* eslint-disable ${OWN} */\n${bot("")}`)).toEqual(["1:suppression-without-reason"]);
  });

  it("is to switch something off, which what it names alone decides", () => {
    expect(problems(`${bot("// eslint-disable-next-line chatbot-security/no-ssrf -- a reason")}`)).toEqual(["4:unused-suppression"]);
    expect(problems(`${bot("")}\n// eslint-disable-next-line ${OWN}, chatbot-security/no-ssrf`)).toEqual(["8:unused-suppression"]);
    const both = bot(`// eslint-disable-next-line ${OWN}, chatbot-security/no-ssrf`);
    expect(problems(both)).toEqual(["4:unused-suppression", "4:suppression-without-reason"]);
    expect(problems(`/* eslint-disable ${OWN} -- all of it */\n${bot("")}`)).toEqual([]);
    expect(problems(bot("// eslint-disable-next-line chatbot-security/no-such-rule -- a reason"))).toEqual(["4:unused-suppression"]);
  });

  it("is nobody's business when it names others' rules, a rule that is off, or stands in a file that was not understood", () => {
    expect(problems(bot("// eslint-disable-next-line"))).toEqual([]);
    expect(problems(bot("// eslint-disable-next-line no-console"))).toEqual([]);
    const comment = "// eslint-disable-next-line chatbot-security/no-ssrf -- a reason";
    expect(problems(bot(comment), { rules: { "no-ssrf": "off" } })).toEqual([]);
    expect(problems(`${bot(comment)}\nconst = ;`)).toEqual([]);
  });

  it("is looked at as the settings say", () => {
    const both = `${bot(`// eslint-disable-next-line ${OWN}`)}\n// eslint-disable-next-line ${OWN} -- for nothing`;
    expect(problems(both, { suppressions: "off" })).toEqual([]);
    expect(problems(both, { suppressions: "unused" })).toEqual(["8:unused-suppression"]);
    expect(problems(both, { suppressions: "all" })).toEqual(["4:suppression-without-reason", "8:unused-suppression"]);
    expect(problems(both, { preset: "recommended" })).toEqual(["8:unused-suppression"]);
  });

  it("is read in Python and in other texts, too", () => {
    const lint = (file: string, text: string) =>
      createLinter(memoryWorkspace([[file, text]]), { preset: "strict" })
        .lint(file)
        ?.suppressionProblems?.map(({ start }) => start.line);
    expect(lint("bot.py", "x = 1  # eslint-disable-line chatbot-security/no-ssrf -- why\n")).toEqual([1]);
    expect(lint("a.yaml", "# eslint-disable-next-line chatbot-security/no-hardcoded-secrets -- why\na: 1\n")).toEqual([1]);
  });
});
