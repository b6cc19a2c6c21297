/**
 * The scripts of Vue, Svelte and Astro files, at their places: everything else is blanked. Several scripts of a file are one module.
 * What the markup shows as raw HTML (`v-html="x"`, `{@html x}`, `set:html={x}`) stays as a call, `$h(_=>x)`, which the models know, and so do
 * addresses of Vue's links, `$a(_=>x)`.
 */
import type { At } from "../../ir/ir.js";
import { keepOnly } from "./blank.js";

export interface Script {
  readonly text: string;
  /** Any of the scripts says that it is TypeScript. */
  readonly typed: boolean;
}

/** A name, member or call without quotes of its own; anything else could be cut off at the wrong place. */
const SIMPLE = "[\\w$]+(?:\\??\\.[\\w$]+|\\[[\\w$]*\\]|\\((?:[\\w$.,?\\s]|\\([\\w$.,?\\s]*\\))*\\))*";
const RAW_HTML: Readonly<Record<string, RegExp>> = {
  vue: new RegExp(`(\\sv-html=")(${SIMPLE})"`, "g"),
  svelte: new RegExp(`(\\{@html\\s)\\s*(${SIMPLE})\\s*\\}`, "g"),
  astro: new RegExp(`(\\sset:html=\\{)(${SIMPLE})\\}`, "g"),
};
const LINKS: Readonly<Record<string, RegExp>> = { vue: new RegExp(`(\\s(?:v-bind)?:href=")(${SIMPLE})"`, "g") };
/** No longer than what they stand for. */
const SHOW = ";$h(_=>";
const LINK = ";$a(_=>";

const MARKUP = /\.(vue|svelte|astro)$/i;
const OPENING = /<script((?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*>/gi;

/** Undefined for a file that is script throughout. */
export function extractScript(file: string, text: string): Script | undefined {
  const kind = markupKind(file);
  if (!kind) return undefined;
  const { parts, typed } = scriptParts(kind, text);
  const shown = withCalls(RAW_HTML[kind]!, SHOW, text, keepOnly(text, parts), parts);
  const links = LINKS[kind];
  return { text: links ? withCalls(links, LINK, text, shown, parts) : shown, typed };
}

/** Where the scripts of a Vue, Svelte or Astro file stand, without their tags; nothing for a file that is script throughout. */
export function scriptsIn(file: string, text: string): readonly At[] {
  const kind = markupKind(file);
  return kind ? scriptParts(kind, text).parts : [];
}

/** Is it a file of this kind? */
export function isMarkupOf(file: string, kind: string): boolean {
  return markupKind(file) === kind;
}

function markupKind(file: string): string | undefined {
  return MARKUP.exec(file)?.[1]?.toLowerCase();
}

function scriptParts(kind: string, text: string): { readonly parts: readonly At[]; readonly typed: boolean } {
  const parts: At[] = [];
  let typed = kind === "astro";
  const frontmatter = kind === "astro" ? /^\s*---\r?\n([\s\S]*?)^---\s*$/my.exec(text) : null;
  let from = 0;
  if (frontmatter && frontmatter.index === 0) {
    from = frontmatter[0].length;
    parts.push({ start: text.indexOf("---") + 3, end: frontmatter[0].lastIndexOf("---") });
  }
  OPENING.lastIndex = from;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const attributes = match[1] ?? "";
    const start = OPENING.lastIndex;
    const close = text.slice(start).search(/<\/script\s*>/i);
    const end = close < 0 ? text.length : start + close;
    OPENING.lastIndex = end;
    if (/\btype\s*=\s*["']?(?!module|text\/(java|type)script|application\/javascript)[\w./+-]+/i.test(attributes)) continue;
    typed ||= /\blang\s*=\s*["']?(ts|tsx|typescript)\b/i.test(attributes);
    parts.push({ start, end });
  }
  return { parts, typed };
}

/** `script` with calls for what the markup around the scripts shows in places like these. */
function withCalls(places: RegExp, call: string, text: string, script: string, parts: readonly At[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const match of text.matchAll(places)) {
    const { index } = match;
    const after = index + match[0].length;
    const [, opening = "", expression = ""] = match;
    if (parts.some((part) => index < part.end && part.start < after)) continue;
    const start = text.indexOf(expression, index + opening.length);
    pieces.push(script.slice(end, start - call.length), call, expression, ")");
    end = start + expression.length + 1;
  }
  return pieces.join("") + script.slice(end);
}
