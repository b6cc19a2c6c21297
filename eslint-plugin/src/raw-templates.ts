/**
 * Where a template of Jinja, Django or Nunjucks puts a value into the page as it is: the filter `safe`, and blocks without escaping. It reads
 * the template alone, so that nobody knows where the value comes from.
 */
import type { At } from "./ir/ir.js";

const TAGS = /\{\{-?([^{}\n]{1,200})\}\}|\{%-?([^{}\n]{1,100})%\}|\{#|#\}/gu;
const SAFE = /^([^]*)\|\s*safe\s*-?$/u;
const UNESCAPED = /^\s*autoescape\s+(?:off|false)\s*-?$/u;
/** Blocks whose text is none of the template's own. */
const QUIET = /^\s*(comment|verbatim|raw)\b/u;

/** Filters and functions that leave nothing to run, and what frameworks make themselves. */
const HARMLESS =
  /\|\s*(?:e|escape|force_escape|tojson|json_script|urlencode|length|int|float|date|bleach|clean\w*|nh3|sanitize\w*)\b[^|]*$|^(?:csrf_\w+|\w*form\w*\.\w+|url_for|static|super|caller|_|gettext|icon|svg)\b|^["'\d]/u;

export interface RawHole {
  readonly at: At;
  /** The value as written; undefined for a block. */
  readonly value?: string;
}

export function rawHoles(text: string): readonly RawHole[] {
  const found: RawHole[] = [];
  let until: string | undefined;
  for (const { index, 0: whole, 1: hole, 2: tag = "" } of text.matchAll(TAGS)) {
    if (until !== undefined) {
      if (whole === until || tag.trim().startsWith(until)) until = undefined;
      continue;
    }
    if (whole === "{#") until = "#}";
    else if (QUIET.test(tag)) until = `end${QUIET.exec(tag)![1]!}`;
    const at = { start: index, end: index + whole.length };
    const value = hole && SAFE.exec(hole)?.[1]?.trim();
    if (UNESCAPED.test(tag)) found.push({ at });
    else if (value && !HARMLESS.test(value)) found.push({ at, value });
  }
  return found;
}
