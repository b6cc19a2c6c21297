/** What the SQL suggestion writes for each way in which drivers take parameters, and where it keeps silent. */
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";
import type { SinkDetail } from "../eslint-plugin/src/engine/summary.js";
import { createLinter } from "../eslint-plugin/src/lint.js";
import { memoryWorkspace } from "../eslint-plugin/src/workspace/memory.js";
import { applySuggestion } from "./support/annotations.js";

const statement = (placeholder: SinkDetail["placeholder"], arg = "0") => ({
  call: { sinks: [{ arg, kind: "sql" as const, detail: { ...(placeholder ? { placeholder } : {}) } }] },
});

/** A driver for each form. */
const DRIVER = {
  name: "driver",
  modules: { driver: "driver" },
  types: {
    driver: {
      members: {
        list: statement({ style: "?", params: "1" }),
        numbered: statement({ style: "$n", params: "1" }),
        oracle: statement({ style: ":n", params: "1" }),
        named: statement({ style: "@pn", params: "1" }),
        spread: statement({ style: "?", params: "1+", spread: true }),
        prepare: statement({ style: "?", params: "return" }),
        object: statement({ style: "$n", params: "0.values" }, "0.text"),
        second: statement({ style: "?", params: "2" }, "1"),
        nothing: statement(undefined),
      },
    },
  },
};

const before = (line: string): string =>
  `const db = require("driver");\nrequire("express")().get("/", (req, res) => {\n  const { x, y } = req.query;\n  ${line}\n});\n`;

/** The line after the first suggestion, or undefined when there is none. What it makes must parse. */
function fix(line: string): { readonly code: string; readonly safe: boolean } | undefined {
  const text = before(line);
  const report = createLinter(memoryWorkspace([["bot.js", text]]), { preset: "recommended", settings: { models: [DRIVER] } }).lint(
    "bot.js",
  );
  const finding = report?.findings.find(({ rule }) => rule === "no-sql-injection");
  expect(finding, line).toBeDefined();
  if (!finding?.suggestions[0]) return undefined;
  const after = applySuggestion(text, finding, 0);
  expect(parseSync("bot.js", after).errors).toEqual([]);
  const lines = after.split("\n").slice(3, -2);
  return { code: lines.join("\n").trim(), safe: finding.suggestions[0].safe };
}

const REWRITTEN: Readonly<Record<string, string>> = {
  // The forms of drivers.
  "db.list(`a = '${x}'`)": 'db.list("a = ?", [x])',
  "db.numbered(`a = '${x}' AND b = ${y}`)": 'db.numbered("a = $1 AND b = $2", [x, y])',
  "db.oracle('a = ' + x)": 'db.oracle("a = :1", [x])',
  "db.named(`a = ${x}`, ['z'])": "",
  "db.named(`b = @p1 AND a = ${x}`, ['z'])": "db.named(\"b = @p1 AND a = @p2\", ['z', x])",
  "db.spread(`a = ? AND b = '${x}'`, 1)": 'db.spread("a = ? AND b = ?", 1, x)',
  "db.spread(`b = '${x}' AND a = ?`, 1, (error) => error)": 'db.spread("b = ? AND a = ?", x, 1, (error) => error)',
  "db.prepare(`a = '${x}'`).get()": 'db.prepare("a = ?").get(x)',
  "db.prepare(`a = ? AND b = '${x}'`).all(1)": 'db.prepare("a = ? AND b = ?").all(1, x)',
  "const s = db.prepare(`a = '${x}'`)": "",
  "db.object({ text: `a = '${x}'` })": 'db.object({ text: "a = $1", values: [x] })',
  "db.object({ text: `a = '${x}' AND b = $1`, values: [y] })": 'db.object({ text: "a = $2 AND b = $1", values: [y, x] })',
  "db.object({ ...y, text: `a = '${x}'` })": "",
  "db.second(1, `a = '${x}'`)": 'db.second(1, "a = ?", [x])',
  "db.nothing(`a = '${x}'`)": "",
  // Parameters that are there already.
  "db.list(`a = '${x}' AND b = ?`, [1])": 'db.list("a = ? AND b = ?", [x, 1])',
  "db.list(`b = ? AND c = ? AND a = '${x}'`, values)": 'db.list("b = ? AND c = ? AND a = ?", [...values, x])',
  "db.list(`a = '${x}' AND b = ? AND c = ?`, values)": "",
  "db.list(`b = ? AND a = '${x}'`, [...y])": "",
  "db.list(`a = '${x}'`, ...y)": "",
  "db.list(`a = '${x}'`, (error, rows) => rows)": 'db.list("a = ?", [x], (error, rows) => rows)',
  "db.list(`a = '${x}'`, callback)": 'db.list("a = ?", [x], callback)',
  "db.list(`a = '${x}'`, options)": "",
  "db.list(`b = '?' AND a = '${x}'`)": "db.list(\"b = '?' AND a = ?\", [x])",
  "db.list(`a = '${x}' -- why?`)": 'db.list("a = ? -- why?", [x])',
  "db.numbered(`b = $2 AND c = $1 AND a = '${x}'`, [1, 2])": 'db.numbered("b = $2 AND c = $1 AND a = $3", [1, 2, x])',
  // How the text is put together.
  'db.list("a = \'" + x + "\' AND b = \'" + y + "\'")': 'db.list("a = ? AND b = ?", [x, y])',
  "db.list('a = \"' + x + '\"')": 'db.list("a = ?", [x])',
  "db.list(`a LIKE '%${x}%' OR a LIKE '${y}%'`)": 'db.list("a LIKE ? OR a LIKE ?", [`%${x}%`, `${y}%`])',
  "db.list(`a = 'it''s ${x}'`)": 'db.list("a = ?", [`it\'s ${x}`])',
  "db.list(`a = '${x.replace(/'/g, \"''\")}'`)": 'db.list("a = ?", [x.replace(/\'/g, "\'\'")])',
  "db.list(`a = '${x}'\n    AND b = 1`)": "db.list(`a = ?\n    AND b = 1`, [x])",
  'db.list(("a = " + x) + " AND b = 1")': 'db.list("a = ? AND b = 1", [x])',
  "db.list(`a = '${x ?? `none`}'`)": 'db.list("a = ?", [x ?? `none`])',
  "const q = `a = '${x}'`;\n  db.list(q);": 'const q = "a = ?";\n  db.list(q, [x]);',
  "const q = `a = '${x}'`;\n  db.list(q); log(q);": "",
  "let q = 'SELECT 1';\n  q += ` WHERE a = '${x}'`;\n  db.list(q);": "",
  // What cannot be bound.
  "db.list(`SELECT * FROM ${x} WHERE a = '${y}'`)": "",
  "db.list(`SELECT * FROM t WHERE a IN (${x})`)": "",
  "db.list(`SELECT * FROM t WHERE a = ${x.join(',')}`)": "",
  "db.list(`a = E'${x}'`)": "",
  "db.list(`a = '\\\\${x}'`)": "",
  "db.list('a = ' + (y ? x : 1))": 'db.list("a = ?", [y ? x : 1])',
  "db.list('a = ' + (y, x))": 'db.list("a = ?", [(y, x)])',
  "db.list('a = ' + (x + y))": "",
  "db.list(`/* '${x}' */ a = '${y}'`)": "",
  'db.list(`PRAGMA table_info("${x}")`)': "",
  "db.list(`CREATE USER a PASSWORD '${x}'`)": "",
  "db.list(x)": "",
  "db.list(y ? `a = '${x}'` : `b = '${x}'`)": "",
};

describe("binding parameters", () => {
  for (const [line, expected] of Object.entries(REWRITTEN)) {
    it(line, () => expect(fix(line)?.code ?? "").toBe(expected));
  }

  it("keeps the file's quotes", () => {
    expect(fix("const other = require('other'); db.list(`a = '${x}'`);")?.code).toBe(
      "const other = require('other'); db.list('a = ?', [x]);",
    );
  });

  it("is unsafe where drivers take numbers only", () => {
    expect(fix("db.list(`SELECT * FROM t LIMIT ${x}`)")).toEqual({ code: 'db.list("SELECT * FROM t LIMIT ?", [x])', safe: false });
    expect(fix("db.list(`SELECT * FROM t WHERE a = ${x}`)")?.safe).toBe(true);
  });
});

/** The code after the first suggestion of a rule of the injections without SQL; "" where none is offered. */
function fixOf(rule: string, line: string): string {
  const text = `const { Client } = require("discord.js");
const mongoose = require("mongoose");
const Note = mongoose.model("Note");
const app = require("express")();
new Client({ intents: [] }).on("messageCreate", (message) => {
  const text = message.content;
  app.post("/", (req, res) => {
    ${line}
  });
});
`;
  const report = createLinter(memoryWorkspace([["bot.js", text]]), { preset: "strict" }).lint("bot.js");
  const finding = report?.findings.find((each) => each.rule === rule);
  expect(finding, line).toBeDefined();
  if (!finding?.suggestions[0]) return "";
  const after = applySuggestion(text, finding, 0);
  expect(parseSync("bot.js", after).errors).toEqual([]);
  return after.split("\n").slice(7, -3).join("\n").trim();
}

const ESCAPED = String.raw`.replace(/[.*+?^${"$"}{}()|[\]\\]/g, "\\$&")`;

const OTHERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "no-regex-injection": {
    "new RegExp(text)": `new RegExp(text${ESCAPED})`,
    "new RegExp(`^${text}$`, 'g')": `new RegExp(\`^\${text${ESCAPED}}$\`, 'g')`,
    "new RegExp(message.content.split(' ')[1])": `new RegExp(message.content.split(' ')[1]${ESCAPED})`,
    "new RegExp(text || 'x')": "",
    "const pattern = '^' + text; new RegExp(pattern)": "",
  },
  "no-nosql-injection": {
    "Note.find({ name: req.body.name })": "Note.find({ name: { $eq: req.body.name } })",
    "Note.find({ 'a.b': req.body.name, c: 1 })": "Note.find({ 'a.b': { $eq: req.body.name }, c: 1 })",
    "const { name } = req.body; Note.find({ name })": "const { name } = req.body; Note.find({ name: { $eq: name } })",
    "Note.find({ $or: [{ name: req.body.name }] })": "",
    "Note.find({ name: { $in: req.body.names } })": "",
    "Note.find({ name: req.body.name, ...req.body.more })": "",
    "Note.find(req.body)": "",
  },
  "no-mention-injection": {
    "message.reply(text)": "message.reply({ content: text, allowedMentions: { parse: [] } })",
    "message.reply({ content: text })": "message.reply({ content: text, allowedMentions: { parse: [] } })",
    "const payload = { content: text }; message.reply(payload)": "",
  },
  "no-log-injection": {
    "console.log(text)": "console.log(JSON.stringify(text))",
    "console.log('a', `b ${text}`)": "console.log('a', `b ${JSON.stringify(text)}`)",
    "console.log(text || 'x')": "",
  },
};

describe("other suggestions", () => {
  for (const [rule, lines] of Object.entries(OTHERS))
    for (const [line, expected] of Object.entries(lines)) it(`${rule}: ${line}`, () => expect(fixOf(rule, line)).toBe(expected));
});
