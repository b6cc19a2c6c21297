/**
 * HTML put together so that no text can become markup: what stands in a hole of the template is escaped, unless it is markup made here.
 */
import { printable } from "../ansi.js";

export class Markup {
  constructor(readonly text: string) {}
}

export type Hole = Markup | string | number | false | undefined | null | readonly Hole[];

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Also of characters that change the direction of what follows: code is written by others. */
export function escape(text: string): string {
  return printable(text).replace(/[&<>"']/gu, (character) => ENTITIES[character]!);
}

export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + shown(holes[index - 1]) + part));
}

function shown(hole: Hole): string {
  if (hole instanceof Markup) return hole.text;
  if (Array.isArray(hole)) return (hole as readonly Hole[]).map(shown).join("");
  return hole === false || hole === undefined || hole === null ? "" : escape(String(hole));
}

/** Text in which what stands between backticks is code. */
export function prose(text: string): Markup {
  const pieces = text.split("`");
  // An odd backtick at the end opens nothing.
  return new Markup(
    pieces
      .map(
        (piece, index) =>
          (index % 2 === 1 && index < pieces.length - 1 ? html`<code>${piece}</code>` : html`${index % 2 ? "`" : ""}${piece}`).text,
      )
      .join(""),
  );
}

export function count(number: number, word: string, many = `${word}s`): string {
  return `${number.toLocaleString("en-US")} ${number === 1 ? word : many}`;
}
