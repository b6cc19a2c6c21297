/** Notebooks: the cells with code are one module, findings stand where the code stands in the JSON text, IPython's own lines do no harm. */
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../eslint-plugin/src/index.js";
import { python } from "../../eslint-plugin/src/languages/python/index.js";
import { parseNotebook } from "../../eslint-plugin/src/languages/python/notebook/notebook.js";
import { withoutMagics } from "../../eslint-plugin/src/languages/python/notebook/magics.js";
import { createLinter, type FileReport } from "../../eslint-plugin/src/lint.js";
import { memoryWorkspace } from "../../eslint-plugin/src/workspace/memory.js";
import { run } from "../cli/run.js";
import { temporaryFolder } from "../support/temporary.js";

const RULE = "no-command-injection";

const code = (source: string) => ({
  cell_type: "code",
  execution_count: 1,
  metadata: {},
  outputs: [{ output_type: "stream", name: "stdout", text: ["os.system(input())\n"] }],
  source: source.split(/(?<=\n)/u),
});
const words = (source: string) => ({ cell_type: "markdown", metadata: {}, source: [source] });
const notebook = (cells: readonly object[], language: string | undefined = "python"): string =>
  JSON.stringify(
    { cells, metadata: language === undefined ? {} : { language_info: { name: language } }, nbformat: 4, nbformat_minor: 5 },
    null,
    1,
  );

const CELLS = [
  words('# A bot\nIt calls `os.system("ls")`.'),
  code("%pip install python-telegram-bot\nimport os\nfrom telegram.ext import Application, CommandHandler"),
  code(
    'async def ping(update, context):\n    "Sagt \u00e4\t\\"hallo\\""\n    # A shell!\n    if update.message:\n        !date\n    os.system("ping " + update.message.text)\n',
  ),
  words("And now"),
  code(
    'app = Application.builder().build()\napp.add_handler(CommandHandler("ping", ping))\nawait app.run()\nlog = !tail "it\'s" \\\n  log.txt\napp?',
  ),
];
const BOT = notebook(CELLS);

function lint(text: string, file = "bot.ipynb"): FileReport {
  return createLinter(memoryWorkspace([[file, text]]), { preset: "recommended" }).lint(file)!;
}

describe("a notebook", () => {
  it("has its findings where the code stands in the file", () => {
    const { findings, problems } = lint(BOT);
    expect(problems).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual([RULE]);
    const [{ at, start, message, flows, suggestions }] = findings as [FileReport["findings"][number]];
    expect(BOT.slice(at.start, at.end)).toBe(String.raw`\"ping \" + update.message.text`);
    const line = BOT.split("\n").findIndex((each) => each.includes('os.system(\\"ping')) + 1;
    expect(start).toEqual({ line, column: BOT.split("\n")[line - 1]!.indexOf('\\"ping') + 1 });
    expect(message).toMatch(/^Cell 3: Chat text `update\.message\.text`/u);
    expect(flows[0]?.steps.map((step) => step.startAt.line)).toEqual([line, line]);
    expect(suggestions).toEqual([]);
  });

  it("may keep each cell in one string, and escape what it likes", () => {
    const oneString = JSON.stringify({ cells: CELLS.map((cell) => ({ ...cell, source: cell.source.join("") })), metadata: {} });
    const escaped = oneString.replaceAll("os.system(", "os\\u002esystem\\u0028").replaceAll("/", "\\/");
    for (const text of [oneString, escaped]) {
      const [{ at }] = lint(text).findings as [FileReport["findings"][number]];
      expect(JSON.parse(`"${text.slice(at.start, at.end)}"`)).toBe('"ping " + update.message.text');
    }
  });

  it("honours directives in the lines of its cells", () => {
    const reason = `    # eslint-disable-next-line chatbot-security/${RULE} -- our own machine\n`;
    const cells = CELLS.map((cell) => ({
      ...cell,
      source: cell.source.flatMap((line) => (/^ +os\.system/u.test(line) ? [reason, line] : [line])),
    }));
    expect(lint(notebook(cells))).toMatchObject({ findings: [], suppressed: [{ rule: RULE }] });
  });

  it("is read only when it is one of Python", () => {
    expect(lint(notebook(CELLS, undefined)).findings).toHaveLength(1);
    expect(lint(notebook(CELLS, "ipython")).findings).toHaveLength(1);
    expect(lint(notebook(CELLS, "R"))).toMatchObject({ findings: [], problems: [] });
  });

  it("keeps its cells apart when one is broken", () => {
    const { findings, problems } = lint(notebook([...CELLS.slice(0, 3), code("def broken(:\n  x = (\n"), ...CELLS.slice(3)]));
    expect(findings).toHaveLength(1);
    expect(problems.length).toBeGreaterThan(0);
  });

  it.each(["", "{", "[]", "null", '"x"', '{"cells":3}', '{"cells":[null,1,{"cell_type":"code"},{"cell_type":"code","source":{"a":"b"}}]}'])(
    "of %j has no code",
    (text) => {
      const { module, problems } = python.parse("a.ipynb", text);
      expect(module.body.body).toEqual([]);
      expect(problems.length).toBe(text.endsWith("}") || text === "[]" ? 0 : 1);
    },
  );

  it("may be nested as deep as it likes", () => {
    const deep = 100_000;
    const { ast } = parseNotebook(`{"x":${"[".repeat(deep)}${"]".repeat(deep)},"cells":[{"cell_type":"code","source":"x = 1"}]}`);
    expect(ast.body).toHaveLength(1);
  });
});

describe("IPython's lines", () => {
  it.each([
    ["%matplotlib inline\nx = 1\n", "0                 \nx = 1\n"],
    ["for i in x:\n    !ls {i}\n", "for i in x:\n    0      \n"],
    ["files = !ls\na, b = %sql SELECT\n", "files = 0  \na, b = 0          \n"],
    ["!pip install \\\n  x\ny\n", "0             \n   \ny\n"],
    ["x = (a\n  %b)\n", "x = (a\n  %b)\n"],
    ['x = """\n!ls\n%time\n"""\n%time\n', 'x = """\n!ls\n%time\n"""\n0    \n'],
    ["a = b \\\n  %c\n", "a = b \\\n  %c\n"],
    ["open??\n?x\nx != y\nx == !y\n", "0     \n0 \nx != y\nx == !y\n"],
    ["%%bash\nls 'x\n", "      \n     \n"],
    ["%%time\nx = 1\n", "0     \nx = 1\n"],
    ["# it's\n!ls 'x\ny\n", "# it's\n0     \ny\n"],
  ])("%j", (cell, expected) => expect(withoutMagics(cell)).toBe(expected));
});

it("every door finds the same in a notebook", () => {
  const folder = temporaryFolder({ "bot.ipynb": BOT, "pyproject.toml": "", ".ipynb_checkpoints/bot-checkpoint.ipynb": BOT });
  const { out } = run(folder, ["--format", "json"]);
  const { findings } = JSON.parse(out) as { findings: readonly { file: string; line: number; column: number; message: string }[] };
  const messages = new Linter({ cwd: folder }).verify(BOT, [plugin.configs.python], { filename: "bot.ipynb" });
  expect(findings.map(({ file, line, column, message }) => ({ file, line, column, message }))).toEqual(
    messages.map(({ line, column, message }) => ({ file: "bot.ipynb", line, column, message })),
  );
  expect(findings).toHaveLength(1);
  const unused = BOT.replace("# A shell!", "# eslint-disable-line");
  const { output } = new Linter().verifyAndFix(unused, [plugin.configs.python], { filename: "bot.ipynb" });
  expect(JSON.parse(output)).toBeDefined();
});
