/**
 * A row of a model that no example makes take part is a row that nobody has seen work; a type that no model describes, or a thing that two
 * models describe, is one that nobody sees fail.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyseText } from "../eslint-plugin/src/analysis.js";
import { Registry, rows } from "../eslint-plugin/src/engine/registry.js";
import type { Member, Summary } from "../eslint-plugin/src/engine/summary.js";
import { languageOf } from "../eslint-plugin/src/languages/index.js";
import type { Library } from "../eslint-plugin/src/engine/summary.js";
import { javascript } from "../eslint-plugin/src/models/javascript/index.js";
import { python } from "../eslint-plugin/src/models/python/index.js";

/** The registry after the analysis of every example of a folder. */
function watched(libraries: readonly Library[], language: string): Registry {
  const folder = join(import.meta.dirname, "models", language);
  const registry = new Registry(libraries, true);
  // Files of a case of several files lie in folders, which some frameworks go by.
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (languageOf(name)) analyseText(name.replaceAll("\\", "/"), readFileSync(join(folder, name), "utf8"), registry);
  }
  return registry;
}

/** Names of what was never used: one object may stand under many names, one use of it is enough. */
function unused(libraries: readonly Library[], shown: readonly Library[], language: string): readonly string[] {
  const used = watched(libraries, language).used!;
  const names = new Map<object, string>();
  const note = (row: object, name: string): void => {
    if (!used.has(row) && !names.has(row)) names.set(row, name);
  };
  const noteRows = (summary: Summary | readonly Summary[] | undefined, name: string): void => {
    for (const [index, row] of rows(summary).entries()) note(row, `${name} row ${index}`);
  };
  const noteMember = (member: Member, name: string): void => {
    // A property is used when it is read, a function when one of its rows applies, a sink property when it is written.
    if (!member.call && !member.new && !member.assign && !member.handles) note(member, name);
    noteRows(member.call, name);
    noteRows(member.new, `new ${name}`);
    for (const sink of [...(member.assign ?? []), ...(member.handles ?? [])]) note(sink, `${name} =`);
  };
  for (const library of shown) {
    for (const [name, member] of Object.entries(library.globals ?? {})) noteMember(member, name);
    for (const [type, model] of Object.entries(library.types)) {
      noteRows(model.call, type);
      noteRows(model.new, `new ${type}`);
      for (const [name, member] of Object.entries(model.members ?? {})) noteMember(member, `${type}.${name}`);
    }
    for (const [name, sinks] of Object.entries(library.told ?? {})) for (const sink of sinks) note(sink, `told ${name}`);
    for (const [name, facts] of Object.entries(library.options ?? {}))
      for (const fact of "kind" in facts ? [facts] : facts) note(fact, `option ${name}: ${String(fact.is)}`);
    for (const shape of library.shapes ?? []) note(shape, `shape ${shape.exported.join("|")} (${shape.needs.join(", ")})`);
  }
  return [...names.values()];
}

/** Every value of a model with the path to it, each once. */
function* within(value: unknown, path: string, seen = new Set<object>()): Generator<[string, Readonly<Record<string, unknown>>]> {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [key, part] of Object.entries(value)) yield* within(part, `${path}.${key}`, seen);
}

/** Names of types that a model uses and none describes. */
function unknownTypes(libraries: readonly Library[]): readonly string[] {
  const known = new Set(libraries.flatMap(({ types }) => Object.keys(types)));
  const missing: string[] = [];
  const need = (name: unknown, path: string): void => {
    if (typeof name === "string" && !known.has(name)) missing.push(`${path}: ${name}`);
  };
  for (const library of libraries) {
    for (const [specifier, type] of Object.entries(library.modules ?? {})) need(type, specifier);
    for (const type of [...Object.keys(library.also ?? {}), ...(library.answers ?? [])]) need(type, library.name);
    for (const { of = [] } of Object.values(library.options ?? {}).flat()) for (const type of of) need(type, `option of ${library.name}`);
    for (const [path, part] of within(library, library.name)) {
      // A condition's `type` is a kind of value.
      if (!/\.(?:when|unless)\./.test(path)) need(part["type"], path);
      need(part["this"], path);
      if (Array.isArray(part["extends"])) for (const base of part["extends"]) need(base, path);
    }
  }
  return missing;
}

/** Modules, globals, members and calls that two libraries describe: the later one would win without a word. */
function saidTwice(libraries: readonly Library[]): readonly string[] {
  const said = new Map<string, string>();
  const twice: string[] = [];
  const say = (what: string, library: string): void => {
    const other = said.get(what);
    if (other !== undefined) twice.push(`${what}: ${other}, ${library}`);
    said.set(what, library);
  };
  for (const { name, modules = {}, globals = {}, types } of libraries) {
    for (const specifier of Object.keys(modules)) say(`module ${specifier}`, name);
    for (const global of Object.keys(globals)) say(`global ${global}`, name);
    for (const [type, model] of Object.entries(types)) {
      for (const [key, value] of Object.entries(model)) {
        if (key === "members") for (const member of Object.keys(value as object)) say(`${type}.${member}`, name);
        else if (key !== "extends") say(`${type}, ${key}`, name);
      }
    }
  }
  return twice;
}

/** Models of Python whose tables were written faster than their examples: a name that is no longer needed here is to be taken out. */
const WITHOUT_EXAMPLES: ReadonlySet<string> = new Set(["answers", "cryptography", "random", "sessions", "TLS"]);

describe.each([
  { language: "javascript", libraries: javascript },
  { language: "python", libraries: python },
])("models of $language libraries", ({ language, libraries }) => {
  it("name no type that none of them describes", () => {
    expect(unknownTypes(libraries)).toEqual([]);
  });

  it("say each thing once", () => {
    expect(saidTwice(libraries)).toEqual([]);
  });

  it("have no row that no example uses", () => {
    const shown = libraries.filter(({ name }) => language !== "python" || !WITHOUT_EXAMPLES.has(name));
    expect(unused(libraries, shown, language)).toEqual([]);
  });
});
