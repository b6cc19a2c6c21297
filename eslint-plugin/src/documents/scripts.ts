/**
 * Shell scripts and Dockerfiles: what they set, and the commands they run. A command's path is `["run"]` in a script and the instruction in
 * a Dockerfile; the value is the whole line, what goes on after `\` included.
 */
import { commentsIn } from "./comments.js";
import type { Contents, Entry } from "./document.js";
import { valueAt } from "./lines.js";

const LOGICAL_LINE = /(?:[^\n\\]|\\[^])+/gu;
const ASSIGNMENT = /(?<![^\s;&|(])([A-Za-z_]\w*)=(?=\S)("[^"\n]{0,512}"|'[^'\n]{0,512}'|[^\s;&|)"'`]{1,512})/gu;
const LONGEST = 65_536;

export function readShell(text: string): Contents {
  const entries = logicalLines(text).flatMap((line) => [...assignments(line), command(line, ["run"])]);
  return { entries, comments: commentsIn(text, "hash") };
}

export function readDockerfile(text: string): Contents {
  const entries = logicalLines(text).flatMap((line): readonly Entry[] => {
    const [head = "", word = ""] = /^\s*([A-Za-z]+)\s+/u.exec(line.text) ?? [];
    const instruction = word.toUpperCase();
    const rest = { text: line.text.slice(head.length), start: line.start + head.length };
    if (instruction === "ENV" || instruction === "ARG" || instruction === "LABEL") return settings(text, rest);
    if (instruction === "") return [];
    return [...(instruction === "RUN" ? assignments(rest) : []), command(rest, [instruction])];
  });
  return { entries, comments: commentsIn(text, "hash") };
}

interface Line {
  readonly text: string;
  readonly start: number;
}

function logicalLines(text: string): readonly Line[] {
  return [...text.matchAll(LOGICAL_LINE)]
    .map(({ 0: line, index }) => ({ text: line, start: index }))
    .filter((line) => line.text.length <= LONGEST && !/^\s*(?:#|$)/u.test(line.text));
}

function assignments({ text, start }: Line): readonly Entry[] {
  return [...text.matchAll(ASSIGNMENT)].map(({ index, 1: name = "", 2: written = "" }): Entry => {
    const from = start + index + name.length + 1;
    return { path: [name], value: written.replace(/^(["'])(.*)\1$/su, "$2"), at: { start: from, end: from + written.length } };
  });
}

function command({ text, start }: Line, path: readonly string[]): Entry {
  const from = start + text.length - text.trimStart().length;
  return { path, value: text.trim(), at: { start: from, end: start + text.trimEnd().length } };
}

/** `ENV NAME=value OTHER=value`, or the older `ENV NAME value`. */
function settings(whole: string, line: Line): readonly Entry[] {
  const old = /^([A-Za-z_]\w*)[ \t]+(?!=)(\S.*)$/u.exec(line.text);
  if (!old || /^[A-Za-z_]\w*=/u.test(line.text)) return assignments(line);
  const [, name = "", rest = ""] = old;
  return [{ path: [name], ...valueAt(whole, line.start + line.text.length - rest.length, rest) }];
}
