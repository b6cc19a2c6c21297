/** A row of a model that no example makes take part is a row that nobody has seen work. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyseText } from "../eslint-plugin/src/analysis.js";
import { Registry, rows } from "../eslint-plugin/src/engine/registry.js";
import type { Member, Summary } from "../eslint-plugin/src/engine/summary.js";
import { languageOf } from "../eslint-plugin/src/languages/index.js";
import { javascript } from "../eslint-plugin/src/models/javascript/index.js";

const folder = join(import.meta.dirname, "models/javascript");
const registry = new Registry(javascript, true);
// Files of a case of several files lie in folders, which some frameworks go by.
for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
  const language = languageOf(name);
  if (language) analyseText(name.replaceAll("\\", "/"), readFileSync(join(folder, name), "utf8"), registry);
}

/** Names of what was never used: one object may stand under many names, one use of it is enough. */
function unused(): readonly string[] {
  const used = registry.used!;
  const names = new Map<object, string>();
  const note = (row: object, name: string): void => {
    if (!used.has(row) && !names.has(row)) names.set(row, name);
  };
  const noteRows = (summary: Summary | readonly Summary[] | undefined, name: string): void => {
    for (const [index, row] of rows(summary).entries()) note(row, `${name} row ${index}`);
  };
  const noteMember = (member: Member, name: string): void => {
    // A property is used when it is read, a function when one of its rows applies, a sink property when it is written.
    if (!member.call && !member.new && !member.assign) note(member, name);
    noteRows(member.call, name);
    noteRows(member.new, `new ${name}`);
    for (const sink of member.assign ?? []) note(sink, `${name} =`);
  };
  for (const library of javascript) {
    for (const [name, member] of Object.entries(library.globals ?? {})) noteMember(member, name);
    for (const [type, model] of Object.entries(library.types)) {
      noteRows(model.call, type);
      noteRows(model.new, `new ${type}`);
      for (const [name, member] of Object.entries(model.members ?? {})) noteMember(member, `${type}.${name}`);
    }
    for (const shape of library.shapes ?? []) note(shape, `shape ${shape.exported.join("|")} (${shape.needs.join(", ")})`);
  }
  return [...names.values()];
}

describe("models of JavaScript libraries", () => {
  it("have no row that no example uses", () => {
    expect(unused()).toEqual([]);
  });
});
