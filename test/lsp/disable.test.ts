/** Where an `eslint-disable` comment goes, for every kind of place in which a finding can be. */
import { describe, expect, it } from "vitest";
import { disableForFile, disableForLine } from "../../server/src/disable.js";
import type { Edit, Finding } from "../../server/src/tools.js";

const REASON = "explain why this is safe";
const NEXT = `eslint-disable-next-line chatbot-security/no-x -- ${REASON}`;
const INLINE = `/* eslint-disable-line chatbot-security/no-x -- ${REASON} */`;
const WHOLE = `eslint-disable chatbot-security/no-x -- ${REASON}`;

/** The text without its mark, and a finding where the mark was. */
function marked(text: string): { text: string; finding: Finding } {
  const start = text.indexOf("▶");
  const place = { line: 1, column: 1 };
  const finding: Finding = {
    rule: "no-x",
    file: "a.ts",
    at: { start, end: start + 1 },
    start: place,
    end: place,
    message: "",
    confidence: "confirmed",
    severity: "error",
    flows: [],
    suggestions: [],
    fingerprint: "",
  };
  return { text: text.replace("▶", ""), finding };
}

function apply(text: string, edit: Edit | undefined): string {
  if (!edit) return "no comment";
  const { at, text: inserted } = edit;
  return text.slice(0, at.start) + inserted + text.slice(at.end);
}

function forLine(source: string, languageId = "typescriptreact"): string {
  const { text, finding } = marked(source);
  return apply(text, disableForLine({ text, languageId }, finding));
}

function forFile(source: string, languageId = "typescript"): string {
  const { text, finding } = marked(source);
  return apply(text, disableForFile({ text, languageId }, finding));
}

describe("for a line", () => {
  it("goes above it with its indentation", () => {
    expect(forLine("f();\n\t  g(▶x);\n")).toBe(`f();\n\t  // ${NEXT}\n\t  g(x);\n`);
    expect(forLine("▶x")).toBe(`// ${NEXT}\nx`);
    expect(forLine("f();\r\n  g(▶x);\r\n")).toBe(`f();\r\n  // ${NEXT}\r\n  g(x);\r\n`);
  });

  it.each([
    ["// eslint-disable-next-line no-eval", "// eslint-disable-next-line no-eval, chatbot-security/no-x"],
    ["// eslint-disable-next-line a, b -- known", "// eslint-disable-next-line a, b, chatbot-security/no-x -- known"],
    ["/* eslint-disable-next-line a */", "/* eslint-disable-next-line a, chatbot-security/no-x */"],
    ["/* eslint-disable-next-line a -- known */", "/* eslint-disable-next-line a, chatbot-security/no-x -- known */"],
    ["{/* eslint-disable-next-line a */}", "{/* eslint-disable-next-line a, chatbot-security/no-x */}"],
  ])("joins the directive above it: %s", (before, after) => {
    expect(forLine(`  ${before}\n  g(▶x);`)).toBe(`  ${after}\n  g(x);`);
    expect(forLine(`  ${before}\r\n  g(▶x);`)).toBe(`  ${after}\r\n  g(x);`);
  });

  it("joins the directive in the line itself", () => {
    expect(forLine("g(▶x); // eslint-disable-line a -- known")).toBe("g(x); // eslint-disable-line a, chatbot-security/no-x -- known");
  });

  it("is no comment between tags", () => {
    expect(forLine("return (\n  <div>\n    {f(▶x)}\n  </div>\n);")).toBe(
      `return (\n  <div>\n    {/* ${NEXT} */}\n    {f(x)}\n  </div>\n);`,
    );
    expect(forLine("const a = <>\n  <p title={▶x}>it's</p>\n</>;")).toBe(`const a = <>\n  {/* ${NEXT} */}\n  <p title={x}>it's</p>\n</>;`);
  });

  it.each([
    ["inside a tag", "return <div\n  onClick={▶x}\n/>;"],
    ["inside a hole of an element", "return <div>{list.map((y) => {\n  return ▶f(y);\n})}</div>;"],
    ["behind an element", "const a = <p>text</p>;\n▶f(a);"],
    ["behind an element with an apostrophe", "const a = <p>it's {'}'} a &lt; b</p>;\n▶f(a);"],
    ["behind a comparison", "const ok = a <b && c> d;\n▶f(<b>text</b>);"],
    ["behind type parameters", "const f = <T,>(x: T) => x;\nconst g = <U extends Y>(x: U) => x;\n▶f(<T>text</T>, <U>text</U>);"],
    ["behind a division", "const a = b / c; const d = `/`;\n▶f(a / d);"],
    ["behind a regular expression", "const d = /[/`]\\/x/u;\n▶f(d);"],
    ["behind a template with holes", "const a = `x ${f({ b: `}` })} \\` $ {`;\n▶f(a);"],
    ["behind strings and comments", "const a = '`\\''; // it's `\n/* ` */ const b = \"`\";\n▶f(a);"],
    ["behind an unfinished string", "const a = 'it;\n▶f(a);"],
  ])("is a comment %s", (_, source) => {
    const result = forLine(source);
    expect(result).toContain(`\n${/\n([ \t]*)[^\n]*▶/u.exec(source)?.[1]}// ${NEXT}\n`);
  });

  it("stays in the line where a line above would be text", () => {
    expect(forLine("q(`SELECT *\n  WHERE id = ${▶x}\n`);")).toBe(`q(\`SELECT *\n  WHERE id = \${${INLINE} x}\n\`);`);
    expect(forLine("/* a\n b */ f(▶x);")).toBe(`/* a\n b */ f(${INLINE} x);`);
  });

  it("knows the script blocks of component files", () => {
    const vue = "<template>\n  <p>it's `</p>\n</template>\n<script setup>\nf(▶x);\n</script>\n";
    expect(forLine(vue, "vue")).toBe(vue.replace("f(▶x)", `// ${NEXT}\nf(x)`));
    expect(forLine("<script>f(▶x)</script>", "svelte")).toBe(`<script>f(${INLINE} x)</script>`);
    expect(forLine("---\nf(▶x);\n---\n<p>{a}</p>", "astro")).toBe(`---\n// ${NEXT}\nf(x);\n---\n<p>{a}</p>`);
    expect(forLine("<p>\n  {@html ▶x}\n</p>", "svelte")).toBe(`<p>\n  <!-- ${NEXT} -->\n  {@html x}\n</p>`);
  });

  it("ends on any text", () => {
    for (const text of ["`${", "<div", "<a><b", "/", "'\\", "/* ", "`\\", "<a b='", "{{{", "}}}}", "</a>", "<>"]) {
      expect(forLine(`${text}\n▶x`)).toContain("chatbot-security/no-x");
    }
  });
});

describe("in Python", () => {
  const line = (source: string): string => forLine(source, "python");

  it("goes above the line with its indentation", () => {
    expect(line("def f(x):\n    g(▶x)\n")).toBe(`def f(x):\n    # ${NEXT}\n    g(x)\n`);
    expect(line("g(\r\n\t▶x)\r\n")).toBe(`g(\r\n\t# ${NEXT}\r\n\tx)\r\n`);
    expect(line("'it\\'s'; a = 'x  # \"\"\"\n▶x")).toBe(`'it\\'s'; a = 'x  # """\n# ${NEXT}\nx`);
    expect(line("# it's \"\"\"\n'''a\\'''\n'''\n▶x")).toBe(`# it's """\n'''a\\'''\n'''\n# ${NEXT}\nx`);
  });

  it("joins a directive that is there", () => {
    expect(line("# eslint-disable-next-line a -- known\n▶x")).toBe("# eslint-disable-next-line a, chatbot-security/no-x -- known\nx");
    expect(line("▶x  # eslint-disable-line a")).toBe("x  # eslint-disable-line a, chatbot-security/no-x");
    expect(line("a // eslint-disable-next-line b\n▶x")).toBe(`a // eslint-disable-next-line b\n# ${NEXT}\nx`);
  });

  it("goes around what hangs together, where a line above would be text or break a line", () => {
    const ON = "eslint-enable chatbot-security/no-x";
    expect(line('  q(f"""SELECT *\n  WHERE id = {▶x}\n  """)\ny')).toBe(
      `  # ${WHOLE}\n  q(f"""SELECT *\n  WHERE id = {x}\n  """)\n  # ${ON}\ny`,
    );
    expect(line("a = b + \\\n  ▶x")).toBe(`# ${WHOLE}\na = b + \\\n  x\n# ${ON}\n`);
  });

  it.each([
    ["at the top", "f(▶x)\n", `# ${WHOLE}\nf(x)\n`],
    [
      "below a #! line and the encoding",
      "#!/usr/bin/env python\n# -*- coding: utf-8 -*-\n▶x",
      `#!/usr/bin/env python\n# -*- coding: utf-8 -*-\n# ${WHOLE}\nx`,
    ],
    ["above the docstring, which stays one", '"""Bot."""\n▶x', `# ${WHOLE}\n"""Bot."""\nx`],
    ["in the directive that is there", "# eslint-disable a\n▶x", "# eslint-disable a, chatbot-security/no-x\nx"],
  ])("goes for the file %s", (_, source, expected) => expect(forFile(source, "python")).toBe(expected));

  it("ends on any text", () => {
    for (const text of ['"""', "'", "'\\", "\\", "#", '"""\\', "f'{", "\\\n"])
      expect(line(`${text}\n▶x`)).toContain("chatbot-security/no-x");
  });
});

describe("for a file", () => {
  it.each([
    ["at the top", "f(▶x);\n", `/* ${WHOLE} */\nf(x);\n`],
    ["below a #! line", "#!/usr/bin/env node\nf(▶x);", `#!/usr/bin/env node\n/* ${WHOLE} */\nf(x);`],
    ["above a directive, which stays one", '"use strict";\nf(▶x);', `/* ${WHOLE} */\n"use strict";\nf(x);`],
    ["behind a byte order mark", "\uFEFFf(▶x);", `\uFEFF/* ${WHOLE} */\nf(x);`],
    ["with the file's line breaks", "a();\r\nf(▶x);", `/* ${WHOLE} */\r\na();\r\nf(x);`],
    [
      "in the directive that is there",
      "/* eslint-disable a -- known */\nf(▶x);",
      "/* eslint-disable a, chatbot-security/no-x -- known */\nf(x);",
    ],
    ["beside a comment that is none", "// eslint-disable a\nf(▶x);", `/* ${WHOLE} */\n// eslint-disable a\nf(x);`],
  ])("goes %s", (_, source, expected) => expect(forFile(source)).toBe(expected));

  it("goes into the script block of a component file", () => {
    expect(forFile("<p/>\n<script>\nf(▶x);\n</script>", "vue")).toBe(`<p/>\n<script>\n/* ${WHOLE} */\nf(x);\n</script>`);
    expect(forFile("---\nf(▶x);\n---\n", "astro")).toBe(`---\n/* ${WHOLE} */\nf(x);\n---\n`);
    expect(forFile("<script>f(▶x);</script>", "vue")).toBe(`<script>\n/* ${WHOLE} */\nf(x);</script>`);
  });
});
