/**
 * Where an `eslint-disable` comment for a finding goes and how it is written there: ESLint's own directives, which every door honours.
 * Makes edits; never decides whether a finding deserves one.
 */
import { codeContextAt } from "./code-context.js";
import { DIAGNOSTIC_SOURCE } from "./protocol.js";
import { commentableLines } from "./python-context.js";
import type { At, Edit, Finding } from "./tools.js";

export interface Source {
  readonly text: string;
  readonly languageId: string;
}

const PYTHON = "python";

/** Texts that are no programs, by the comments they have. */
const HASH = new Set(
  "yaml dockercompose github-actions-workflow toml ini properties dotenv env dockerfile shellscript sh bash pip-requirements requirements".split(
    " ",
  ),
);
const MARKUP = new Set(["markdown", "html"]);
/** In these a comment would be read as a value, or be an error. */
const WITHOUT = new Set(["json", "plaintext", "text"]);

/** A comment that stands alone on its line, in a text that is no program; undefined in a program. */
function alone(languageId: string, directive: string): string | undefined {
  if (HASH.has(languageId)) return `# ${directive}`;
  return MARKUP.has(languageId) ? `<!-- ${directive} -->` : undefined;
}

/** Where the reader writes the reason; a directive without one says nothing to the next reader. */
export const PLACEHOLDER = "explain why this is safe";

/** In a comment of any language a reason is one line that does not end it. */
function safeReason(reason: string): string {
  const line = reason.replace(/\s+/gu, " ").trim();
  return line.replace(/\*\//gu, "* /").replace(/-->/gu, "-- >") || PLACEHOLDER;
}

/** Without the line break. */
function lineAt(text: string, offset: number): At {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const found = text.indexOf("\n", offset);
  const end = found < 0 ? text.length : found;
  return { start, end: text[end - 1] === "\r" && end > start ? end - 1 : end };
}

function lineBreak(text: string): string {
  return /\r?\n/u.exec(text)?.[0] ?? "\n";
}

/** Script blocks of component files; the group is the program. */
const BLOCKS: Readonly<Record<string, readonly RegExp[]>> = {
  vue: [/<script\b[^>]*>([\s\S]*?)<\/script\s*>/dgiu],
  svelte: [/<script\b[^>]*>([\s\S]*?)<\/script\s*>/dgiu],
  astro: [/^\s*---[ \t]*\r?\n([\s\S]*?)^---/dgmuy, /<script\b[^>]*>([\s\S]*?)<\/script\s*>/dgiu],
};

/** The part of a file that is a program: the whole, or the script block around an offset; undefined in markup. */
function programAround({ text, languageId }: Source, offset: number): At | undefined {
  const blocks = BLOCKS[languageId];
  if (!blocks) return { start: 0, end: text.length };
  for (const block of blocks) {
    for (const { indices } of text.matchAll(block)) {
      const [start, end] = indices?.[1] ?? [0, 0];
      if (start <= offset && offset < end) return { start, end };
    }
  }
  return undefined;
}

/** Adds a rule to the list of a directive that stands in this line already, and a reason that somebody gave where it has none. */
function merged({ text, languageId }: Source, line: At, directive: string, rule: string, reason: string): Edit | undefined {
  const signs = languageId === PYTHON || HASH.has(languageId) ? "#" : directive === "eslint-disable" ? "/\\*|<!--" : "//|/\\*|<!--";
  const written = new RegExp(`(?:${signs})\\s*${directive}\\s+(.*)$`, "u").exec(text.slice(line.start, line.end));
  if (!written) return undefined;
  const list = (written[1] ?? "").replace(/(?<!\s)(?:\s+-{2,}(?:\s.*|$)|\s*(?:\*\/|-->).*$)/u, "").trimEnd();
  if (!list) return undefined;
  const at = line.start + written.index + written[0].length - (written[1] ?? "").length + list.length;
  const isExplained = /^\s*-{2,}\s/u.test(text.slice(at, line.end));
  return { at: { start: at, end: at }, text: `, ${rule}${isExplained || reason === PLACEHOLDER ? "" : ` -- ${reason}`}` };
}

interface Directive {
  readonly rule: string;
  readonly reason: string;
}

/** Undefined where no comment can stand. */
export function disableForLine(source: Source, finding: Finding, given: string = PLACEHOLDER): Edit | undefined {
  const { text, languageId } = source;
  if (WITHOUT.has(languageId)) return undefined;
  const reason = safeReason(given);
  const rule = `${DIAGNOSTIC_SOURCE}/${finding.rule}`;
  const line = lineAt(text, finding.at.start);
  const sameLine = merged(source, line, "eslint-disable-line", rule, reason);
  if (sameLine) return sameLine;
  const above = line.start > 0 ? lineAt(text, line.start - 1) : undefined;
  const nextLine = above && merged(source, above, "eslint-disable-next-line", rule, reason);
  const comment = alone(languageId, `eslint-disable-next-line ${rule} -- ${reason}`);
  const indentation = /^[ \t]*/u.exec(text.slice(line.start, line.end))?.[0] ?? "";
  if (!nextLine && comment !== undefined) {
    return { at: { start: line.start, end: line.start }, text: indentation + comment + lineBreak(text) };
  }
  return nextLine ?? (languageId === PYTHON ? writtenInPython : written)(source, finding, line, { rule, reason });
}

/** Above the line; where that would be within a string or a continued line, around all that hangs together. */
function writtenInPython({ text }: Source, { at }: Finding, line: At, { rule, reason }: Directive): Edit {
  const starts = commentableLines(text);
  const start = starts.findLast((each) => each <= line.start) ?? 0;
  const newline = lineBreak(text);
  const indentation = /^[ \t]*/u.exec(text.slice(start))?.[0] ?? "";
  if (start === line.start) {
    const comment = `${indentation}# eslint-disable-next-line ${rule} -- ${reason}${newline}`;
    return { at: { start, end: start }, text: comment };
  }
  const end = starts.find((each) => each > at.start) ?? text.length;
  const body = text.slice(start, end);
  const closed = body.endsWith("\n") ? body : body + newline;
  const lines = [`${indentation}# eslint-disable ${rule} -- ${reason}`, closed + `${indentation}# eslint-enable ${rule}`];
  return { at: { start, end }, text: lines.join(newline) + newline };
}

function written(source: Source, finding: Finding, line: At, { rule, reason }: Directive): Edit {
  const { text } = source;
  const program = programAround(source, finding.at.start);
  const jsx = !/^(?:typescript|vue|svelte|astro)$/u.test(source.languageId);
  // In a script block that begins in this very line there is no line above to write on.
  const inLine = program !== undefined && program.start > line.start;
  const context = program && !inLine ? codeContextAt(text, program.start, line.start, jsx) : "code";
  const indentation = /^[ \t]*/u.exec(text.slice(line.start, line.end))?.[0] ?? "";
  const above = (comment: string): Edit => ({
    at: { start: line.start, end: line.start },
    text: indentation + comment + lineBreak(text),
  });
  const directive = `eslint-disable-next-line ${rule} -- ${reason}`;
  if (!program) return above(`<!-- ${directive} -->`);
  // Between backticks, or behind the end of a comment, a line above would be text: the comment goes before the expression itself.
  if (inLine || context === "template" || context === "text") {
    const { start } = finding.at;
    return { at: { start, end: start }, text: `/* eslint-disable-line ${rule} -- ${reason} */ ` };
  }
  return above(context === "jsx" ? `{/* ${directive} */}` : `// ${directive}`);
}

/** Comments and directives such as "use strict" keep their meaning behind a comment; a `#!` line and a byte order mark do not. */
function firstPlace(text: string, start: number): number {
  const head = /^\uFEFF?(?:#![^\n]*(?:\n|$))?/u.exec(text.slice(start))?.[0] ?? "";
  return start + head.length;
}

/** In Python the line that names the encoding has to stay among the first two. */
function firstPlaceInPython(text: string): number {
  const first = firstPlace(text, 0);
  return first + (/^[ \t\f]*#.*?coding[:=][ \t]*[-\w.]+.*(?:\n|$)/u.exec(text.slice(first))?.[0] ?? "").length;
}

/** Undefined where no comment can stand. */
export function disableForFile(source: Source, finding: Finding, given: string = PLACEHOLDER): Edit | undefined {
  const { text, languageId } = source;
  if (WITHOUT.has(languageId)) return undefined;
  const reason = safeReason(given);
  const rule = `${DIAGNOSTIC_SOURCE}/${finding.rule}`;
  const program = programAround(source, finding.at.start);
  const start = program ? program.start : 0;
  const isBlock = program !== undefined && start > 0;
  const first = isBlock
    ? start + (/^[ \t]*\r?\n/u.exec(text.slice(start, program.end))?.[0] ?? "").length
    : languageId === PYTHON
      ? firstPlaceInPython(text)
      : firstPlace(text, 0);
  const existing = merged(source, lineAt(text, first), "eslint-disable", rule, reason);
  if (existing) return existing;
  const comment = `eslint-disable ${rule} -- ${reason}`;
  const newline = lineBreak(text);
  const missingBreak = first > 0 && text[first - 1] !== "\n" && text[first - 1] !== "\uFEFF" ? newline : "";
  const written =
    languageId === PYTHON ? `# ${comment}` : (alone(languageId, comment) ?? (program ? `/* ${comment} */` : `<!-- ${comment} -->`));
  return { at: { start: first, end: first }, text: missingBreak + written + newline };
}
