/**
 * Rewrites a command line for a shell to a program with a list of arguments: `exec(`git log ${x}`)` to `execFile("git", ["log", x])`.
 * Offered only when the text has no meaning to a shell beyond spaces and quotes.
 */
import type { Hit, RuleContext } from "../../../define.js";
import type { Edit, Suggestion } from "../../../engine/finding.js";
import { quote, readPieces, writePieces } from "./pieces.js";
import { readWords } from "../command-words.js";

const WITHOUT_SHELL: Readonly<Record<string, string>> = { exec: "execFile", execSync: "execFileSync" };
const CALLEE = /^((?:[\w$]+\.)*)(exec|execSync)\s*\(\s*$/;
/** The line that brings `exec` in by name, up to the list of names. */
const IMPORTED =
  /((?:import\s*|(?:const|let|var)\s*)\{)([^}]*)(\}\s*(?:from\s*|=\s*(?:await\s+import\s*|require\s*)\(\s*)["'](?:node:)?child_process["'])/;

export function runWithoutShell(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  const command = hit.args[0];
  if (hit.kind !== "command" || hit.detail.instead !== "execFile" || command?.start !== hit.at.start || command.end !== hit.at.end)
    return [];
  const callee = CALLEE.exec(source.slice(hit.statement.start, hit.at.start));
  const pieces = readPieces(source, hit.at);
  const words = pieces && readWords(pieces);
  const program = words?.[0]?.pieces;
  if (!callee || !words || program?.length !== 1 || typeof program[0] !== "string") return [];
  if (hit.args.slice(1).some((argument) => /\bshell\b|^\.\.\./.test(context.text(argument)))) return [];
  const [, object = "", name = ""] = callee;
  const replacement = WITHOUT_SHELL[name]!;
  const imported = object === "" ? importEdit(source, name, replacement) : [];
  if (!imported) return [];
  const nameStart = hit.statement.start + object.length;
  const args = words.slice(1).map((word) => writePieces(source, word.pieces));
  const edits: Edit[] = [
    ...imported,
    { at: { start: nameStart, end: nameStart + name.length }, text: replacement },
    { at: hit.at, text: `${quote(source, program[0])}, [${args.join(", ")}]` },
  ];
  return [{ title: `Use ${replacement} with a list of arguments`, edits, safe: words.every((word) => !word.split) }];
}

/** Brings the other function in beside the first; undefined when the name does not come from child_process in a plain list of names. */
function importEdit(source: string, name: string, replacement: string): readonly Edit[] | undefined {
  const match = IMPORTED.exec(source);
  if (!match) return undefined;
  const names = match[2]!.split(",").map((each) => each.trim());
  if (!names.includes(name)) return undefined;
  if (names.includes(replacement)) return [];
  const listStart = match.index + match[1]!.length;
  const at = listStart + match[2]!.search(new RegExp(`(?<![\\w$])${name}(?![\\w$])`)) + name.length;
  return [{ at: { start: at, end: at }, text: `, ${replacement}` }];
}
