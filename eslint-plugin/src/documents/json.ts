/** JSON, with the comments and trailing commas that configuration files have, as far as it can be read. */
import { visit } from "jsonc-parser";
import type { Comment } from "../languages/language.js";
import { DEEPEST, type Contents, type Entry, type Value } from "./document.js";

export function readJson(text: string): Contents {
  const entries: Entry[] = [];
  const comments: Comment[] = [];
  const path: (string | number)[] = [];
  let depth = 0;
  const open = (first: string | number) => (): boolean => {
    if (++depth > DEEPEST) return false;
    path.push(first);
    return true;
  };
  const close = (): void => {
    if (depth-- <= DEEPEST) path.pop();
  };
  const last = (): number => path.length - 1;
  try {
    visit(
      text,
      {
        onObjectBegin: open(""),
        onObjectEnd: close,
        onArrayBegin: open(0),
        onArrayEnd: close,
        onObjectProperty: (name) => {
          path[last()] = name;
        },
        onSeparator: (sign) => {
          const at = path[last()];
          if (sign === "," && typeof at === "number") path[last()] = at + 1;
        },
        onLiteralValue: (value: Value, offset, length) => {
          entries.push({ path: [...path], value, at: { start: offset, end: offset + length } });
        },
        onComment: (offset, length) => {
          const written = text.slice(offset, offset + length);
          const block = written.startsWith("/*");
          comments.push({ text: block ? written.slice(2, -2) : written.slice(2), block, at: { start: offset, end: offset + length } });
        },
      },
      { disallowComments: false, allowTrailingComma: true },
    );
  } catch {
    // Nested so deeply that the stack ended: what came before was read.
  }
  return { entries, comments };
}
