/** A sanitizer at a source takes away what came from there, and nothing else; a flow put into a program adds that one finding. */
import { describe, expect, it } from "vitest";
import type { Finding } from "../../eslint-plugin/src/engine/finding.js";
import { difference, findingsOf, keysOf, programOf } from "./compare.js";
import * as javascript from "./javascript.js";
import { bot, cases, chosen, foldersOf } from "./programs.js";
import * as python from "./python.js";
import { rewrite, verbatim, type Program, type Variant } from "./rewrite.js";
import { isJavascript, isPython } from "./sources.js";

/** Rules about what a text may do: no number does it. */
const OF_TEXTS = new Set([
  "no-code-injection",
  "no-command-injection",
  "no-html-injection",
  "no-ldap-injection",
  "no-mention-injection",
  "no-open-redirect",
  "no-path-traversal",
  "no-sql-injection",
  "no-ssrf",
  "no-xpath-injection",
]);
/** In one program; they are the same functions of the engine each time. */
const MOST_SOURCES = 4;

/** Of a member of a number nobody knows what it is: whole flows are compared. */
const ofTexts = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule, confidence }) => OF_TEXTS.has(rule) && confidence === "confirmed");
const unchanged = (program: Program): Variant => new Map([...program].map(([path, text]) => [path, [verbatim(path, text)]]));

/** Where the data of these findings come from, if a call around it keeps the syntax. */
function sourcesOf(program: Program, findings: readonly Finding[]): readonly string[] {
  const places = new Set<string>();
  for (const { flows } of findings) {
    for (const { steps } of flows) {
      const { file, start, end } = steps[0]!;
      const text = program.get(file);
      if (text === undefined) continue;
      const source = isJavascript(file) ? javascript.read(file, text) : undefined;
      const isValue = source
        ? javascript.valueAt(source, start, end)
        : isPython(file) && python.valueAt(python.read(file, text), start, end);
      if (isValue) places.add(`${file}\0${start}\0${end}`);
    }
  }
  return [...places].slice(0, MOST_SOURCES);
}

describe("a sanitizer at a source", () => {
  const all = [...foldersOf("../examples").map(bot), ...cases("../flows"), ...foldersOf("../fixtures").flatMap(cases)];
  it.each(all.filter(({ name }) => name.includes((process.env["TRUTH"] ?? "").replace(/^all$/u, ""))))("$name", ({ program }) => {
    const before = ofTexts(findingsOf(program));
    for (const place of sourcesOf(program, before)) {
      const [file, start, end] = place.split("\0") as [string, string, string];
      const text = program.get(file)!;
      const edits = [
        { start: Number(start), end: Number(start), text: isPython(file) ? "int(" : "Number(" },
        { start: Number(end), end: Number(end), text: ")" },
      ];
      const variant = new Map(unchanged(program)).set(file, rewrite(file, text, edits));
      const source = text.slice(Number(start), Number(end));
      const isAt = (last: number, { flows }: Finding): boolean =>
        flows.length > 0 && flows.every(({ steps: [first] }) => first!.file === file && first!.start < last && Number(start) < first!.end);
      // Where the same is read again, it is what was found to be a number, if it is read behind that.
      const isAgain = (of: Program, { flows }: Finding): boolean =>
        flows.length > 0 && flows.every(({ steps: [first] }) => of.get(first!.file)?.slice(first!.start, first!.end) === source);
      const changed = programOf(variant);
      const found = ofTexts(findingsOf(changed));
      const kept = before.filter((finding) => !isAt(Number(end), finding) && !isAgain(program, finding));
      const left = found.filter((finding) => isAt(Number(end) + edits[0]!.text.length, finding) || !isAgain(changed, finding));
      const after = keysOf(program, variant, left);
      expect(difference(keysOf(program, unchanged(program), kept), after), `a number instead of ${source}`).toEqual([]);
    }
  });
});

const FLOW = {
  commonjs: `
const { Telegraf: InsertedBot } = require("telegraf");
const { exec: insertedExec } = require("node:child_process");
new InsertedBot(process.env.INSERTED).on("text", (inserted) => { insertedExec(inserted.message.text); });
`,
  module: `
import { Telegraf as InsertedBot } from "telegraf";
import { exec as insertedExec } from "node:child_process";
new InsertedBot(process.env.INSERTED).on("text", (inserted) => { insertedExec(inserted.message.text); });
`,
  python: `

import os as inserted_os
from telegram.ext import Application as InsertedBot, MessageHandler as InsertedHandler

async def inserted_function(update, context):
    inserted_os.system(update.message.text)

InsertedBot.builder().build().add_handler(InsertedHandler(None, inserted_function))
`,
};

describe("a flow that is put in", () => {
  it.each(chosen(0))("$name", ({ program }) => {
    const file = [...program.keys()].find((path) => isJavascript(path) || isPython(path));
    const text = program.get(file ?? "");
    const source = file !== undefined && isJavascript(file) ? javascript.read(file, text!) : undefined;
    if (file === undefined || (isJavascript(file) && !source)) return;
    const flow = isPython(file) ? FLOW.python : source!.module ? FLOW.module : FLOW.commonjs;
    const variant = new Map(unchanged(program)).set(file, [verbatim(file, text!), { text: flow }]);
    const before = keysOf(program, unchanged(program), findingsOf(program));
    const after = keysOf(program, variant, findingsOf(programOf(variant)));
    const changes = difference(before, after);
    expect(changes.filter((change) => change.startsWith("+ no-command-injection (confirmed) in new code"))).toHaveLength(1);
    expect(changes).toHaveLength(1);
  });
});
