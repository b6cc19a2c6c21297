/** Handlebars and Mustache: paths between braces, blocks in which they begin elsewhere. Conditions are not looked at. */
import { tagsIn, type Piece } from "./piece.js";

const OPENING = /\{\{/gu;
const CLOSING = { "{{": "}}" };
const PATH = /^[A-Za-z_$][\w$]*(?:[./][A-Za-z_$][\w$]*)*$/u;
const NAME = /^[\w./-]+/u;

export function handlebars(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  /** What paths begin at, by block; blocks that change nothing repeat what is outside. */
  const contexts = ["locals"];
  const valueOf = (path: string): string => {
    const context = contexts.at(-1)!;
    const steps = path.replaceAll("/", ".");
    return steps === "this" ? context : `${context}.${steps.startsWith("this.") ? steps.slice(5) : steps}`;
  };
  /** The path's last name stands in the program as it does in the template, so that its place is known. */
  const show = (shows: string, path: string, at: number): void => {
    const value = valueOf(path);
    const last = path.length - 1 - Math.max(path.lastIndexOf("."), path.lastIndexOf("/"));
    const end = at + path.length;
    if (path === "this") pieces.push(shows, value, ");");
    else pieces.push(shows, value.slice(0, value.length - last), { start: end - last, end }, ");");
  };
  const open = (block: string, subject: string, name: string | undefined): void => {
    const item = `$${contexts.length}`;
    if (!PATH.test(subject) || (block !== "each" && block !== "with")) {
      pieces.push(";{");
      contexts.push(contexts.at(-1)!);
      return;
    }
    const value = valueOf(subject);
    pieces.push(block === "each" ? `;for (const ${item} of ${value}) {` : `;{ const ${item} = ${value};`);
    contexts.push(name === undefined ? item : `({ ...locals, ${name}: ${item} })`);
  };
  for (const tag of tagsIn(text, OPENING, CLOSING)) {
    const inner = text.slice(tag.start, tag.end);
    const plain = inner.replaceAll("~", " ");
    const mark = /^[\s{]*[{&#/>^!]?/u.exec(plain)![0].trim().at(-1) ?? "";
    const code = plain.slice(mark === "" ? 0 : plain.indexOf(mark) + 1).trim();
    const at = tag.start + plain.indexOf(code, mark === "" ? 0 : plain.indexOf(mark) + 1);
    const [first = "", ...others] = code.split(/\s+/u);
    if (mark === "{" || mark === "&") {
      if (PATH.test(code)) show(";$viewRaw(", code, at);
      else if (PATH.test(first) && others.every((arg) => PATH.test(arg)))
        pieces.push(`;$viewRaw(locals.${first.replaceAll("/", ".")}(${others.map(valueOf).join(", ")}));`);
    } else if (mark === "" && PATH.test(code) && code !== "else") show(";$viewEscaped(", code, at);
    else if (mark === "#") open(first, others[0] ?? "", /^\|(\w+)/u.exec(others[others.indexOf("as") + 1] ?? "")?.[1]);
    else if (mark === "/" && contexts.length > 1) {
      contexts.pop();
      pieces.push("}");
    } else if (mark === ">" && NAME.test(code)) pieces.push(`;include("${NAME.exec(code)![0]}", ${contexts.at(-1)!});`);
  }
  for (; contexts.length > 1; contexts.pop()) pieces.push("}");
  return pieces;
}
