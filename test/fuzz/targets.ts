/** What is fuzzed: each target makes inputs and says what must hold of them. */
import fc from "fast-check";
import { Advisories } from "../../eslint-plugin/src/advisories/advisories.js";
import { readBaseline } from "../../eslint-plugin/src/baseline/index.js";
import { readDirectives } from "../../eslint-plugin/src/directives.js";
import { javascript as javascriptLanguage } from "../../eslint-plugin/src/languages/javascript/index.js";
import { parse as parsePython } from "../../eslint-plugin/src/languages/python/parser/parse.js";
import { createLineIndex } from "../../eslint-plugin/src/lines.js";
import { createLinter, type LintOptions } from "../../eslint-plugin/src/lint.js";
import { readEslintSettings, readProjectSettings } from "../../eslint-plugin/src/settings.js";
import { memoryWorkspace } from "../../eslint-plugin/src/workspace/memory.js";
import { defects } from "../lowering/walk.js";
import { defects as pythonDefects } from "../python/walk.js";
import { corpus } from "./corpus.js";
import * as grammar from "./grammar.js";
import { mutated } from "./mutate.js";
import { edits, messages } from "./server.js";
import { checkReport, inTime } from "./sound.js";

export interface Target<T = unknown> {
  readonly inputs: () => fc.Arbitrary<T>;
  readonly check: (input: T) => void | Promise<void>;
  /** How many inputs the short run takes. */
  readonly runs: number;
}

/** Lints every file, and wants the reports sound. */
function lintAll(files: Readonly<Record<string, string>>, options: Partial<LintOptions> = {}): void {
  const workspace = memoryWorkspace(Object.entries(files));
  inTime(() => {
    const linter = createLinter(workspace, { preset: "strict", ...options });
    for (const file of Object.keys(files)) checkReport(linter.lint(file), workspace);
  });
}

const JAVASCRIPT = ["js", "ts", "tsx", "jsx", "mjs", "cjs"];
const EXTENSIONS = fc.constantFrom("js", "js", "ts", "tsx", "mjs", "cjs", "d.ts", "vue", "svelte", "astro");
const javascriptText = (): fc.Arbitrary<string> =>
  fc.oneof(mutated(corpus(...JAVASCRIPT)), mutated(corpus(...JAVASCRIPT)), grammar.javascript);
const pythonText = (): fc.Arbitrary<string> => fc.oneof(mutated(corpus("py")), mutated(corpus("py")), grammar.python);

function target<T>(runs: number, inputs: () => fc.Arbitrary<T>, check: (input: T) => void | Promise<void>): Target {
  return { runs, inputs, check: check as Target["check"] };
}

/** Any value as JSON has it, and often with names that mean something. */
const json = (names: readonly string[]): fc.Arbitrary<unknown> =>
  fc.letrec<Record<"value", unknown>>((tie) => ({
    value: fc.oneof(
      { depthSize: "medium" },
      fc.constantFrom<unknown>(
        null,
        true,
        false,
        0,
        -1,
        1.5,
        1e308,
        "",
        "*",
        "off",
        "recommended",
        "strict",
        "./x",
        "sql",
        "command",
        "chat",
        "error",
      ),
      fc.string({ maxLength: 8 }),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 5 })), tie("value"), { maxKeys: 4 }),
    ),
  })).value;

const SETTINGS_NAMES = [
  ..."preset includeTests rules models budget baseline suppressions ignores failOn maxFindings minConfidence name modules types members call".split(
    " ",
  ),
  ..."returns source sinks arg kind when op args equals type field sanitizes cleans clears guards params entry callbacks new extends __proto__".split(
    " ",
  ),
];

const MODEL = {
  name: "own",
  modules: { "./lib.js": "Own" },
  types: {
    Own: {
      members: { run: { call: { sinks: [{ arg: "0", kind: "command" }] } }, read: { call: { returns: { source: { kind: "http" } } } } },
    },
  },
};

/** A place in a value gets another value. */
function replaced(value: unknown, path: readonly number[], other: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== "object" || value === null) return other;
  const entries = Object.entries(value);
  if (entries.length === 0) return other;
  const at = first % entries.length;
  const changed = entries.map(([name, part], i) => [name, i === at ? replaced(part, rest, other) : part] as const);
  return Array.isArray(value) ? changed.map(([, part]) => part) : Object.fromEntries(changed);
}

const around = (value: unknown, names: readonly string[]): fc.Arbitrary<unknown> =>
  fc.tuple(fc.array(fc.nat(20), { maxLength: 6 }), json(names)).map(([path, other]) => replaced(value, path, other));

const ADVISORY = {
  id: "GHSA-1",
  summary: "x",
  aliases: ["CVE-1"],
  affected: [
    {
      package: { name: "express", ecosystem: "npm" },
      ranges: [{ type: "SEMVER", events: [{ introduced: "0" }, { fixed: "4.19.2" }] }],
      versions: ["1.0.0"],
    },
    {
      package: { name: "flask", ecosystem: "PyPI" },
      ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { last_affected: "2.0rc1" }] }],
    },
  ],
};

const NOTEBOOK = {
  cells: [
    { cell_type: "code", source: ["import os\n", "%pip install x\n", "os.system(input())"], metadata: {}, outputs: [] },
    { cell_type: "markdown", source: "# a" },
    { cell_type: "code", source: "x = f'{y}'\n!ls {x}\n" },
  ],
  metadata: { kernelspec: { language: "python" } },
  nbformat: 4,
};

const DOCUMENTS: Readonly<Record<string, string>> = {
  "package.json": '{"scripts": {"a": "curl https://x.dev/i.sh | sh"}, "dependencies": {"a": "latest", "b": "git+https://x/y.git"}}',
  "requirements.txt": "a\nb==1.0 \\\n  --hash=sha256:00\n-e git+https://x/y.git#egg=z\nc[d]>=1; python_version < '3'\n",
  "pyproject.toml":
    '[project]\ndependencies = ["a>=1", "b"]\n[tool.poetry.dependencies]\nc = { git = "https://x/y.git" }\n[[x]]\ny = """\na"""\n',
  "docker-compose.yml": "services:\n  a: &a\n    image: x:latest\n    environment: {TOKEN: 'abc', <<: *a}\n  b: |\n    text\n",
  ".github/workflows/ci.yml": "on: push\njobs:\n  a:\n    steps:\n      - uses: x/y@main\n      - run: |\n          curl x | bash\n",
  Dockerfile: "FROM node\nENV TOKEN=abc \\\n  B=c\nRUN curl -fsSL https://x | sh\n",
  ".env": 'TOKEN="abc\\"def"\nexport A=b # c\nB=\'\'\n',
  "mcp.json": '{"mcpServers": {"a": {"command": "npx", "args": ["-y", "b@latest"], "env": {"TOKEN": "x"}}}}',
  "index.html": '<script src="https://cdn.jsdelivr.net/npm/a"></script><!-- a --><script>eval(location.hash)</script>',
  "notes.md": "```js\nconst token = 'abc';\n```\n<!-- ignore -->\n",
  "app.ini": "[a]\npassword = 'b'\n; c\n",
  "run.sh": 'export A="$(cat b)"\ncurl x | sh\n',
};

const DIRECTIVES = [
  "eslint-disable",
  "eslint-enable",
  "eslint-disable-next-line",
  "eslint-disable-line",
  "chatbot-security/no-eval",
  ",",
  "--",
  " ",
  "\n",
  "why",
  "*/",
  "😀",
];

export const TARGETS: Readonly<Record<string, Target>> = {
  "the JavaScript front end": target(
    60,
    () => fc.tuple(EXTENSIONS, javascriptText()),
    ([extension, text]) => {
      const { module, problems } = inTime(() => javascriptLanguage.parse(`a.${extension}`, text));
      const wrong = defects(module);
      if (wrong.length > 0) throw new Error(wrong[0]);
      for (const { at } of problems)
        if (!(0 <= at.start && at.start <= at.end && at.end <= text.length)) throw new Error(`a problem at ${JSON.stringify(at)}`);
    },
  ),
  "the Python parser": target(250, pythonText, (text) => {
    const { ast, errors } = inTime(() => parsePython(text));
    const wrong = pythonDefects(ast, text.length);
    if (wrong.length > 0) throw new Error(wrong[0]);
    if (errors.some(({ message }) => message.startsWith("Not parsed"))) throw new Error(errors[0]?.message);
  }),
  "JavaScript through all rules": target(
    70,
    () => fc.tuple(EXTENSIONS, javascriptText()),
    ([extension, text]) => lintAll({ [`index.${extension}`]: text }),
  ),
  "Python through all rules": target(70, pythonText, (text) => lintAll({ "bot.py": text })),
  "projects of several files": target(
    8,
    () => fc.tuple(javascriptText(), javascriptText(), pythonText(), pythonText()),
    ([one, two, three, four]) =>
      lintAll({
        "package.json": "{}",
        "index.js": `const lib = require("./lib");\nlib.f(process.argv[2]);\n${one}`,
        "lib.js": `require("./index");\n${two}`,
        "bot.py": `from lib import *\nimport lib\n${three}`,
        "lib.py": `import bot\n${four}`,
      }),
  ),
  notebooks: target(
    60,
    () =>
      fc.oneof(
        mutated([JSON.stringify(NOTEBOOK), JSON.stringify(NOTEBOOK, undefined, 1), ...corpus("ipynb")]),
        around(NOTEBOOK, ["cells", "source", "cell_type"]).map((it) => JSON.stringify(it)),
      ),
    (text) => lintAll({ "a.ipynb": text }),
  ),
  "other texts": target(
    150,
    () =>
      fc
        .constantFrom(...Object.keys(DOCUMENTS))
        .chain((name) => fc.tuple(fc.constant(name), mutated([DOCUMENTS[name]!, ...Object.values(DOCUMENTS)]))),
    ([name, text]) => lintAll({ [name]: text }),
  ),
  directives: target(
    300,
    () => fc.array(fc.constantFrom(...DIRECTIVES), { maxLength: 20 }).map((parts) => parts.join(" ")),
    (text) => {
      const lines = createLineIndex(text);
      const places = [0, Math.floor(text.length / 2), text.length];
      for (const lineForm of [true, false]) {
        const read = readDirectives(
          places.map((start) => ({ text: text.slice(start), block: !lineForm, at: { start, end: text.length } })),
          lines,
          lineForm,
        );
        for (const place of places) read.suppresses("no-eval", place);
        for (const { at } of read.problems(() => true)) if (at.end > text.length || at.start > at.end) throw new Error("a place outside");
      }
    },
  ),
  "settings and models": target(
    200,
    () =>
      fc.oneof(
        mutated([JSON.stringify({ preset: "strict", models: [MODEL], ignores: ["*.js"], rules: { "no-ssrf": "off" } })]),
        json(SETTINGS_NAMES).map((it) => JSON.stringify(it)),
        around({ preset: "strict", models: [MODEL], ignores: ["a/"], budget: 1000 }, SETTINGS_NAMES).map((it) => JSON.stringify(it)),
      ),
    (text) => {
      const read = inTime(() => readProjectSettings(text));
      if ("problem" in read) return;
      read.ignores("a/b.js");
      const { settings, rules } = read;
      // What is accepted does no harm.
      lintAll(
        { "index.js": 'const own = require("./lib.js");\nown.run(own.read(process.argv[2]));\n', "lib.js": "" },
        { ...(settings && { settings }), ...(rules && { rules }) },
      );
    },
  ),
  "settings of ESLint": target(
    100,
    () => fc.oneof(json(SETTINGS_NAMES), around({ models: [MODEL] }, SETTINGS_NAMES)),
    (value) => void readEslintSettings(value),
  ),
  baselines: target(
    200,
    () => {
      const whole = { version: 1, findings: { "a/b.js": { "no-ssrf": ["0123456789abcdef"] } } };
      return fc.oneof(
        mutated([JSON.stringify(whole)]),
        around(whole, ["version", "findings"]).map((it) => JSON.stringify(it)),
      );
    },
    (text) => void readBaseline(text),
  ),
  advisories: target(
    150,
    () => fc.oneof(json(Object.keys(ADVISORY)), around(ADVISORY, [...Object.keys(ADVISORY), "events", "ranges", "package", "versions"])),
    (value) => {
      const advisories = new Advisories();
      advisories.add(value);
      for (const version of ["1.0.0", "1.0", "", "x", "1!2.0.post1.dev3+a", "9".repeat(400)])
        for (const [ecosystem, name] of [
          ["npm", "express"],
          ["PyPI", "flask"],
        ] as const)
          advisories.of(ecosystem, name, version);
      lintAll({ "package.json": '{"dependencies": {"express": "1.0.0"}}', "requirements.txt": "flask==1.0\n" }, { advisories });
    },
  ),
  "messages to the language server": target(12, messages.inputs, messages.check),
  "edits in the language server": target(4, edits.inputs, edits.check),
};
