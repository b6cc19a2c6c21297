/** The texts of a document, each with the name under which it is kept there: what the search for secrets asks for. */
import type { Document, Entry } from "./documents/index.js";
import type { Literal } from "./secrets/index.js";

export function literalsOfDocument({ entries }: Document, text: string): readonly Literal[] {
  return entries.flatMap((entry, index) => {
    if (typeof entry.value !== "string" || entry.value === "") return [];
    return [pairIn(entry, entry.value, text) ?? { ...literal(entry.value, entry.at), ...named(nameOf(entries, index)) }];
  });
}

function literal(value: string, at: Entry["at"]): Omit<Literal, "name"> {
  return { value, at, role: "property", template: false };
}

/** The name of a package, an address or a path says nothing about what stands beside it. */
function named(name: string | undefined): Pick<Literal, "name"> {
  return name === undefined || /[/@\s]/u.test(name) ? {} : { name };
}

/** `- TOKEN=…` in a list of variables, and `--token=…` in a list of arguments. */
function pairIn({ path, at }: Entry, value: string, text: string): Literal | undefined {
  if (typeof path.at(-1) !== "number") return undefined;
  const [, flag = "", name = "", rest = ""] = /^(-{0,2})([A-Za-z_][\w.-]{0,80})=(\S+)$/u.exec(value) ?? [];
  if (name === "") return undefined;
  const before = text.slice(at.start, at.end).indexOf(value);
  const start = at.start + Math.max(0, before) + flag.length + name.length + 1;
  return { ...literal(rest, before < 0 ? at : { start, end: start + rest.length }), name };
}

/** The nearest key; a flag before a list's item; or what stands beside a key that only says "value". */
function nameOf(entries: readonly Entry[], index: number): string | undefined {
  const { path } = entries[index]!;
  const last = path.at(-1);
  if (typeof last === "number") {
    const before = entries[index - 1];
    const flag = before && isBeside(before, path) ? /^--?([A-Za-z][\w-]*)$/u.exec(String(before.value))?.[1] : undefined;
    return flag ?? path.findLast((key): key is string => typeof key === "string");
  }
  if (last !== "value") return last;
  const beside = [entries[index - 1], entries[index + 1], entries[index - 2]].find(
    (each) => each && isBeside(each, path) && (each.path.at(-1) === "name" || each.path.at(-1) === "key"),
  );
  return typeof beside?.value === "string" ? beside.value : path.findLast((key): key is string => typeof key === "string" && key !== last);
}

function isBeside({ path }: Entry, other: Entry["path"]): boolean {
  return path.length === other.length && path.every((key, i) => i === path.length - 1 || key === other[i]);
}
