/**
 * Changes of the text of a `chatbot-security.json`: the smallest edits, in the file's own indentation. Makes no decision about what should
 * stand there, and writes no file.
 */
import { applyEdits, findNodeAtLocation, getNodeValue, modify, parseTree, type JSONPath, type Node, type ParseError } from "jsonc-parser";
import type { Edit } from "./engine/finding.js";
import type { Library } from "./engine/summary.js";

export type SettingsEdit = { readonly edits: readonly Edit[] } | { readonly problem: string };

/** Switches a rule off. `text`: of the file, undefined where there is none. */
export function ruleOff(text: string | undefined, rule: string, reason: string | undefined): SettingsEdit {
  return edited(text, () => [{ path: ["rules", rule], value: reason === undefined ? "off" : { off: reason } }]);
}

/** Adds rows about a library, to those that are there for its modules already. */
export function withLibrary(text: string | undefined, library: Library): SettingsEdit {
  return edited(text, (root) => {
    const models = valueAt(root, ["models"]);
    const known = Array.isArray(models) ? models.findIndex((each) => sharesModule(each, library) || isSame(each, library)) : -1;
    if (known < 0) return [{ path: ["models", Array.isArray(models) ? models.length : 0], value: library, insert: true }];
    const before = valueAt(root, ["models", known]);
    return merged(before, renamed(library, before), ["models", known]);
  });
}

interface Change {
  readonly path: JSONPath;
  readonly value: unknown;
  readonly insert?: true;
}

/** What is not there yet; what is, is left to whoever wrote it, unless it is about the same thing. */
function merged(before: unknown, after: unknown, path: JSONPath): Change[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    const added = after.filter((each) => !before.some((other) => JSON.stringify(other) === JSON.stringify(each)));
    return added.map((value, index) => ({ path: [...path, before.length + index], value, insert: true }));
  }
  if (Array.isArray(before) && isRecord(after)) return merged(before, [after], path);
  if (!isRecord(before) || !isRecord(after)) return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, value: after }];
  return Object.entries(after).flatMap(([key, value]) => {
    if (key === "name") return [];
    return Object.hasOwn(before, key) ? merged(before[key], value, [...path, key]) : [{ path: [...path, key], value }];
  });
}

function modulesOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) && isRecord(value["modules"]) ? value["modules"] : {};
}

function sharesModule(value: unknown, { modules = {} }: Library): boolean {
  return Object.keys(modules).some((specifier) => Object.hasOwn(modulesOf(value), specifier));
}

function isSame(value: unknown, { name, modules }: Library): boolean {
  return isRecord(value) && value["name"] === name && modules === undefined;
}

/** The library with the types that somebody has given to its modules already. */
function renamed(library: Library, before: unknown): Library {
  const own = modulesOf(before);
  const { modules = {}, types } = library;
  const names = new Map(Object.entries(modules).map(([specifier, type]) => [type, own[specifier] ?? type]));
  const name = (type: string): string => String(names.get(type) ?? type);
  return {
    ...library,
    ...(library.modules && { modules: Object.fromEntries(Object.entries(modules).map(([specifier, type]) => [specifier, name(type)])) }),
    types: Object.fromEntries(Object.entries(types).map(([type, model]) => [name(type), model])),
  };
}

function edited(text: string | undefined, change: (root: Node | undefined) => readonly Change[]): SettingsEdit {
  if (text === undefined || text.trim() === "") {
    const whole = change(undefined).reduce((now, each) => applied(now, each), "{}");
    return { edits: [{ at: { start: 0, end: text?.length ?? 0 }, text: `${whole}\n` }] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors);
  if (errors.length > 0 || root?.type !== "object") return { problem: "is not JSON: mend it first" };
  // One change moves the places of the next, so what is handed out is the one difference between before and after.
  const after = change(root).reduce((now, each) => applied(now, each), text);
  return { edits: after === text ? [] : [difference(text, after)] };
}

function applied(text: string, { path, value, insert }: Change): string {
  const list = insert && findNodeAtLocation(parseTree(text)!, path.slice(0, -1));
  const last = list && list.type === "array" ? list.children?.at(-1) : undefined;
  if (last) return appended(text, last, value);
  const formattingOptions = { ...indentation(text), eol: /\r\n/u.test(text) ? "\r\n" : "\n" };
  return applyEdits(text, modify(text, path, value, { formattingOptions, ...(insert && { isArrayInsertion: true }) }));
}

/** Behind the last element of a list. The library would write that one anew. */
function appended(text: string, { offset, length }: Node, value: unknown): string {
  const line = text.slice(text.lastIndexOf("\n", offset) + 1, offset);
  const { insertSpaces, tabSize } = indentation(text);
  const newline = (/\r\n/u.test(text) ? "\r\n" : "\n") + (/^[ \t]*/u.exec(line)?.[0] ?? "");
  const written = JSON.stringify(value, null, insertSpaces ? tabSize : "\t").replaceAll("\n", newline);
  const separator = line.trim() === "" ? newline : " ";
  return `${text.slice(0, offset + length)},${separator}${written}${text.slice(offset + length)}`;
}

/** As the file has it; two spaces where it has none. */
function indentation(text: string): { readonly insertSpaces: boolean; readonly tabSize: number } {
  const [, space = "  "] = /\n([ \t]+)\S/u.exec(text) ?? [];
  return { insertSpaces: !space.startsWith("\t"), tabSize: space.startsWith("\t") ? 1 : space.length };
}

function difference(before: string, after: string): Edit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { at: { start, end: before.length - end }, text: after.slice(start, after.length - end) };
}

function valueAt(root: Node | undefined, path: JSONPath): unknown {
  let value: unknown = root && getNodeValue(root);
  for (const key of path)
    value = isRecord(value) || Array.isArray(value) ? (value as Readonly<Record<string | number, unknown>>)[key] : undefined;
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
