/** What suggestions write in Python: for each way in which drivers take parameters, for each remedy, and that the result is Python. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { SinkDetail } from "../eslint-plugin/src/engine/summary.js";
import { parse } from "../eslint-plugin/src/languages/python/parser/parse.js";
import { createLinter } from "../eslint-plugin/src/lint.js";
import { memoryWorkspace } from "../eslint-plugin/src/workspace/memory.js";
import { applySuggestion } from "./support/annotations.js";
import { readFixtures } from "./support/fixtures.js";

const FIXTURES = fileURLToPath(new URL("fixtures", import.meta.url));

const statement = (placeholder: SinkDetail["placeholder"]) => ({
  call: { sinks: [{ arg: "0|sql=", kind: "sql" as const, detail: { ...(placeholder ? { placeholder } : {}) } }], returns: {} },
});

/** A driver for each form. */
const DRIVER = {
  name: "driver",
  modules: { driver: "driver" },
  types: {
    driver: {
      members: {
        mark: statement({ style: "?", params: "1" }),
        percent: statement({ style: "%s", params: "1" }),
        dollar: statement({ style: "$n", params: "1", spread: true }),
        oracle: statement({ style: ":n", params: "1" }),
        named: statement({ style: ":name", params: "1" }),
        keyword: statement({ style: "?", params: "params=" }),
        text: statement({ style: ":name", params: "return" }),
        executemany: statement({ style: "?", params: "1" }),
        nothing: statement(undefined),
      },
    },
  },
};

const BEFORE = `import driver as db
from flask import Flask, request

app = Flask(__name__)


@app.get("/")
def handler():
    x = request.args["x"]
    y = request.args["y"]
`;

function suggested(rule: string, lines: string): string | undefined {
  const text = `${BEFORE}    ${lines}\n`;
  const report = createLinter(memoryWorkspace([["bot.py", text]]), { preset: "strict", settings: { models: [DRIVER] } }).lint("bot.py");
  const finding = report?.findings.find((each) => each.rule === rule);
  expect(finding, lines).toBeDefined();
  return finding?.suggestions[0] && applySuggestion(text, finding, 0);
}

/** The handler's lines after the first suggestion, below an import that it added; "" where none is offered. What it makes must parse. */
function fixOf(rule: string, lines: string): string {
  const after = suggested(rule, lines);
  if (after === undefined) return "";
  expect(parse(after).errors).toEqual([]);
  const added = after.split("\n").filter((line) => /^(?:import|from) /.test(line) && !BEFORE.includes(`${line}\n`));
  const body = after.slice(after.indexOf('request.args["y"]\n') + 'request.args["y"]\n'.length);
  return [...added, body.replace(/^ {4}/gm, "").trim()].join("; ");
}

const SQL: Readonly<Record<string, string>> = {
  // The forms of drivers.
  "db.mark(f\"a = '{x}'\")": 'db.mark("a = ?", (x,))',
  "db.percent(f\"a = '{x}' AND b = {y}\")": 'db.percent("a = %s AND b = %s", (x, y))',
  "db.percent(\"a LIKE 'b%' AND c = '\" + x + \"'\")": "db.percent(\"a LIKE 'b%%' AND c = %s\", (x,))",
  "db.percent(\"a LIKE 'b%%' AND d = %s AND c = '\" + x + \"'\", [1])": "db.percent(\"a LIKE 'b%%' AND d = %s AND c = %s\", [1, x])",
  "db.dollar(f\"a = '{x}' AND b = {y}\")": 'db.dollar("a = $1 AND b = $2", x, y)',
  "db.dollar(f\"b = $1 AND a = '{x}'\", 1)": 'db.dollar("b = $1 AND a = $2", 1, x)',
  "db.dollar(f\"a = '{x}'\", *y)": "",
  "db.oracle('a = ' + x)": 'db.oracle("a = :1", (x,))',
  "db.named(f\"a = '{x}' AND b = '{request.args.x}'\")": 'db.named("a = :x AND b = :x_2", {"x": x, "x_2": request.args.x})',
  'db.named(f"a = \'{x}\' AND b = :b", {"b": 1})': 'db.named("a = :x AND b = :b", {"b": 1, "x": x})',
  "db.keyword(f\"a = '{x}'\", y)": 'db.keyword("a = ?", y, params=(x,))',
  "db.keyword(f\"a = '{x}' AND b = ?\", y, params=[1])": 'db.keyword("a = ? AND b = ?", y, params=[x, 1])',
  "run(db.text(f\"a = '{x}'\"))": 'run(db.text("a = :x"), {"x": x})',
  "run(db.text(f\"a = '{x}' AND b = :b\"), {'b': 1})": 'run(db.text("a = :x AND b = :b"), {\'b\': 1, "x": x})',
  "q = db.text(f\"a = '{x}'\")": "",
  "db.executemany(f\"a = '{x}'\", y)": "",
  "db.nothing(f\"a = '{x}'\")": "",
  "db.mark(sql=f\"a = '{x}'\")": "",
  // Parameters that are there already.
  "db.mark(f\"a = '{x}' AND b = ?\", (1,))": 'db.mark("a = ? AND b = ?", (x, 1))',
  "db.mark(f\"b = ? AND c = ? AND a = '{x}'\", values)": 'db.mark("b = ? AND c = ? AND a = ?", (*values, x))',
  "db.mark(f\"a = '{x}' AND b = ?\", values)": "",
  "db.mark(f\"a = '{x}'\", values)": "",
  "db.mark(f\"a = '{x}'\", **values)": "",
  // How the text is put together.
  'db.mark("a = \'" + x + "\' AND b = \'" + y + "\'")': 'db.mark("a = ? AND b = ?", (x, y))',
  "db.mark(\"a = '%s' AND b = %s\" % (x, y))": 'db.mark("a = ? AND b = ?", (x, y))',
  "db.mark(\"a = '%(x)s'\" % {'x': x})": 'db.mark("a = ?", (x,))',
  "db.mark(\"a = '{}' AND b = '{}'\".format(x, y))": 'db.mark("a = ? AND b = ?", (x, y))',
  "db.mark(\"a = '{1}' AND b = '{0}'\".format(x, y))": 'db.mark("a = ? AND b = ?", (y, x))',
  "db.mark(\"a = '{name}'\".format(name=x))": 'db.mark("a = ?", (x,))',
  "db.mark(\"a = '{:>10}'\".format(x))": "",
  "db.mark(f\"a = '{x:>10}'\")": "",
  "db.mark(f\"a = '{x!r}'\")": "",
  "db.mark(f\"a LIKE '%{x}%' OR a LIKE '{y}%'\")": 'db.mark("a LIKE ? OR a LIKE ?", (f"%{x}%", f"{y}%"))',
  'db.mark(f"a = \'{x}\' " "AND b = 1")': 'db.mark("a = ? AND b = 1", (x,))',
  "db.mark(f'''a = '{x}'\n      AND b = 1''')": "db.mark('''a = ?\n  AND b = 1''', (x,))",
  "db.mark(f\"a = '{x}' AND b = '\\\\n'\")": "db.mark(\"a = ? AND b = '\\\\n'\", (x,))",
  "q = f\"a = '{x}'\"\n    db.mark(q)": 'q = "a = ?"\ndb.mark(q, (x,))',
  "q = f\"a = '{x}'\"\n    db.mark(q); print(q)": "",
  'q = "SELECT 1"\n    q += f" WHERE a = \'{x}\'"\n    db.mark(q)': "",
  // What cannot be bound.
  "db.mark(f\"SELECT * FROM {x} WHERE a = '{y}'\")": "",
  'db.mark(f"SELECT * FROM t WHERE a IN ({x})")': "",
  "db.mark(x)": "",
  "db.mark(f\"a = '{x}'\" if y else f\"b = '{x}'\")": "",
};

const OTHERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "no-command-injection": {
    'import os; os.system(f"ls {x}")': 'import subprocess; import os; subprocess.run(["ls", x])',
    'import subprocess as sp; sp.run(f"ls {x}", shell=True)': 'import subprocess as sp; sp.run(["ls", x])',
    'import subprocess; subprocess.run(f"ls {x}", check=True, shell=True, cwd=y)':
      'import subprocess; subprocess.run(["ls", x], check=True, cwd=y)',
    'import os; os.system(f"ls {x} > out")': 'import shlex; import os; os.system(f"ls {shlex.quote(x)} > out")',
    "import os; os.system(f\"ls '{x}' > out\")": "",
    'import os; os.system("ls " + x + ";" + y)': 'import shlex; import os; os.system("ls " + shlex.quote(x) + ";" + shlex.quote(y))',
    'import asyncio; asyncio.create_subprocess_shell(f"ls {x}", stdout=y)':
      'import asyncio; asyncio.create_subprocess_exec("ls", x, stdout=y)',
    "import os; os.system(x)": "",
  },
  "no-regex-injection": {
    "import re; re.search(x, y)": "import re as re_module; import re; re.search(re_module.escape(x), y)",
    "import re; re.search(f\"^{x['a']}$\", y)": "import re as re_module; import re; re.search(f\"^{re_module.escape(x['a'])}$\", y)",
  },
  "no-log-injection": {
    'print("a", x)': 'print("a", repr(x))',
    "print(x if y else 1)": "",
    "print(*x)": "",
  },
};

describe("suggestions in Python", () => {
  for (const [line, expected] of Object.entries(SQL))
    it(line.replaceAll("\n", "⏎"), () => expect(fixOf("no-sql-injection", line)).toBe(expected));
  for (const [rule, lines] of Object.entries(OTHERS))
    for (const [line, expected] of Object.entries(lines)) it(`${rule}: ${line}`, () => expect(fixOf(rule, line)).toBe(expected));

  it("are Python to Python itself", () => {
    const texts = readdirSync(FIXTURES).flatMap((rule) => suggestionsOf(rule));
    expect(texts.length).toBeGreaterThan(30);
    for (const text of texts) expect(parse(text).errors).toEqual([]);
    const check =
      "import ast, json, sys\nfor text in json.load(sys.stdin):\n    try: ast.parse(text)\n    except SyntaxError as e: print(e, text)";
    const python = spawnSync("python3", ["-c", check], { input: JSON.stringify(texts), encoding: "utf8" });
    // Where there is no Python, our own parser has to do.
    if (python.error === undefined) expect(python.stdout + python.stderr).toBe("");
  });
});

/** Every Python fixture of a rule after each suggestion for it. */
function suggestionsOf(rule: string): readonly string[] {
  return readFixtures(`${FIXTURES}/${rule}`).flatMap((fixture) =>
    fixture.files
      .filter(({ path }) => path.endsWith(".py"))
      .flatMap(({ path, text }) => {
        const { findings } = createLinter(fixture.workspace, { preset: "strict" }).lint(path)!;
        return findings.flatMap((finding) => finding.suggestions.map((_, index) => applySuggestion(text, finding, index)));
      }),
  );
}
