/** Wraps a file name from outside in `path.basename`, where it is the last piece of the path and `path` is imported. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";
import type { At } from "../../../ir/ir.js";
import { readPieces } from "./pieces.js";
import { closing, split } from "./tokens.js";

const IMPORTS_PATH = /(?:import\s+(?:\*\s+as\s+)?|(?:const|let|var)\s+)(\w+)\s*(?:from\s*|=\s*require\(\s*)["'](?:node:)?path["']/;

export function keepFileName(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  const path = IMPORTS_PATH.exec(source)?.[1];
  if (path === undefined) return [];
  const name = lastOfJoin(source, hit.at, path) ?? lastOfText(source, hit);
  if (!name || !comesFrom(hit, name, context)) return [];
  const edits = [{ at: name, text: `${path}.basename(${source.slice(name.start, name.end)})` }];
  return [{ title: "Keep the file name only", edits, safe: false }];
}

/** The last argument of `path.join(…)` or `path.resolve(…)`. */
function lastOfJoin(source: string, at: At, path: string): At | undefined {
  const call = new RegExp(`^${path}\\.(?:join|resolve)\\s*\\(`).exec(source.slice(at.start, at.end));
  if (!call) return undefined;
  const open = at.start + call[0].length - 1;
  if (closing(source, open) !== at.end - 1) return undefined;
  const args = split(source, { start: open + 1, end: at.end - 1 }, ",");
  return args && args.length > 1 ? args.at(-1) : undefined;
}

/** The last hole of a text, after a slash. */
function lastOfText(source: string, hit: Hit): At | undefined {
  const pieces = readPieces(source, hit.at);
  const last = pieces?.at(-1);
  const before = pieces?.at(-2);
  return typeof last === "object" && typeof before === "string" && before.endsWith("/") ? last : undefined;
}

/** The untrusted text is this very expression, or a part of the path that this expression makes up. */
function comesFrom(hit: Hit, name: At, context: RuleContext): boolean {
  const tainted = hit.parts?.filter((part) => part.tainted && part.hole) ?? [];
  if (tainted.length > 0) return tainted.every((part) => part.hole!.start >= name.start && part.hole!.end <= name.end);
  return /^[\w$.?]+$/.test(context.text(name));
}
