/**
 * The scripts of Vue, Svelte and Astro files, at their places: everything else is blanked. Several scripts of a file are one module.
 */
import type { At } from "../../ir/ir.js";
import { keepOnly } from "./blank.js";

export interface Script {
  readonly text: string;
  /** Any of the scripts says that it is TypeScript. */
  readonly typed: boolean;
}

const MARKUP = /\.(vue|svelte|astro)$/i;
const OPENING = /<script((?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*>/gi;

/** Undefined for a file that is script throughout. */
export function extractScript(file: string, text: string): Script | undefined {
  const kind = MARKUP.exec(file)?.[1]?.toLowerCase();
  if (!kind) return undefined;
  const parts: At[] = [];
  let typed = kind === "astro";
  const frontmatter = kind === "astro" ? /^\s*---\r?\n([\s\S]*?)^---\s*$/m.exec(text) : null;
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
  return { text: keepOnly(text, parts), typed };
}
