/** Any other text, programs in other languages among them: names that a quoted text on the same line is given to. */
import { commentsIn } from "./comments.js";
import type { Contents } from "./document.js";

const GIVEN = /(?<![\w.-])([A-Za-z_][\w.-]{0,63})["']?\]?[ \t]{0,8}(?::=|=>|[:=])[ \t]{0,8}(?:"([^"\n\\]{1,512})"|'([^'\n\\]{1,512})')/gu;

export function readPlain(text: string): Contents {
  const entries = [...text.matchAll(GIVEN)].map(({ 0: whole, index, 1: name = "", 2: double, 3: single }) => {
    const value = double ?? single ?? "";
    const end = index + whole.length;
    return { path: [name], value, at: { start: end - value.length - 2, end } };
  });
  return { entries, comments: commentsIn(text, "hash", "slashes", "markup") };
}
