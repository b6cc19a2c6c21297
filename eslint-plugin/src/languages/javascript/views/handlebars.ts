/** Handlebars and Mustache: paths between braces, blocks in which they begin elsewhere. Conditions are not looked at. */
import type { Piece } from "./piece.js";

const TAG = /\{\{\{~?\s*([^{}]*?)\s*~?\}\}\}|\{\{~?\s*([&#/>^]?)\s*([^{}]*?)\s*~?\}\}/gu;
const PATH = /^(?:this|[A-Za-z_$][\w$]*)(?:[./][A-Za-z_$][\w$]*)*$/u;

export function handlebars(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  /** What paths begin at, by block; blocks that change nothing repeat what is outside. */
  const contexts = ["locals"];
  const valueOf = (path: string): string => {
    const context = contexts.at(-1)!;
    const steps = path.replace(/\//gu, ".");
    return steps === "this" ? context : `${context}.${steps.replace(/^this\./u, "")}`;
  };
  /** The path's own text stands in the program, so that its place is known. */
  const push = (path: string, at: number): void => {
    const value = valueOf(path);
    const last = /[A-Za-z_$][\w$]*$/u.exec(path)![0];
    if (path === "this") pieces.push(value);
    else pieces.push(value.slice(0, value.length - last.length), { start: at + path.length - last.length, end: at + path.length });
  };
  for (const match of text.matchAll(TAG)) {
    const [whole, raw, mark = "", code = ""] = match;
    const path = raw ?? code;
    const at = match.index + whole.indexOf(path, raw === undefined ? 2 : 3);
    if (raw !== undefined || mark === "&") {
      const [helper = "", ...args] = path.split(/\s+/u);
      if (PATH.test(path)) {
        pieces.push(";$r(");
        push(path, at);
        pieces.push(");");
      } else if (PATH.test(helper) && args.every((arg) => PATH.test(arg)))
        pieces.push(`;$r(locals.${helper.replace(/\//gu, ".")}(${args.map(valueOf).join(", ")}));`);
    } else if (mark === "" && PATH.test(path) && path !== "else") {
      pieces.push(";$e(");
      push(path, at);
      pieces.push(");");
    } else if (mark === "#") {
      const [, block = "", subject = "", , name] = /^([\w-]+)\s*(\S*)(\s+as\s+\|\s*(\w+)[^|]*\|)?$/u.exec(path) ?? [];
      const listed = block === "each" ? subject : block === "with" ? subject : "";
      const item = `$${contexts.length}`;
      if (PATH.test(listed)) {
        const value = valueOf(listed);
        pieces.push(block === "each" ? `;for (const ${item} of ${value}) {` : `;{ const ${item} = ${value};`);
        contexts.push(name === undefined ? item : `({ ...locals, ${name}: ${item} })`);
      } else {
        pieces.push(";{");
        contexts.push(contexts.at(-1)!);
      }
    } else if (mark === "/" && contexts.length > 1) {
      contexts.pop();
      pieces.push("}");
    } else if (mark === ">" && /^[\w./-]+/u.test(path)) pieces.push(`;include("${/^[\w./-]+/u.exec(path)![0]}", ${contexts.at(-1)!});`);
  }
  for (; contexts.length > 1; contexts.pop()) pieces.push("}");
  return pieces;
}
