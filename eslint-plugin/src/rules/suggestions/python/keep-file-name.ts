/** Takes a file name from outside without its folders, where it is the last piece of the path. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";
import type { At } from "../../../ir/ir.js";
import { moduleOf } from "./imports.js";
import { readPieces } from "./pieces.js";
import { at, code, expressionAt, treeOf, type Expr } from "./tree.js";

export function keepFileName(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  const path = expressionAt(treeOf(context.result), hit.at);
  const name = path && lastOf(source, path);
  if (!name || !comesFrom(hit, name, source)) return [];
  const { name: os, edits } = moduleOf(context.result, "os");
  const text = `${os}.path.basename(${source.slice(name.start, name.end)})`;
  return [{ title: "Keep the file name only", edits: [...edits, { at: name, text }], safe: false }];
}

/** The last argument of `os.path.join(…)`, `Path(…)` or `path.joinpath(…)`, what follows the last `/`, or the last hole of a text after a slash. */
function lastOf(source: string, path: Expr): At | undefined {
  if (path.type === "Call") {
    const callee = code(source, path.func);
    const least = /(?:^|\.)joinpath$/.test(callee) ? 1 : /(?:^|\.)(?:path\.join|Path)$/.test(callee) ? 2 : Infinity;
    const last = path.args.at(-1);
    return last && last.type !== "Starred" && path.args.length >= least && path.keywords.length === 0 ? at(last) : undefined;
  }
  if (path.type === "BinOp" && path.op === "Div") return at(path.right);
  const pieces = readPieces(source, path);
  const last = pieces?.at(-1);
  const before = pieces?.at(-2);
  return typeof last === "object" && typeof before === "string" && before.endsWith("/") ? last : undefined;
}

/** The untrusted text is this very expression, or a part of the path that this expression makes up. */
function comesFrom(hit: Hit, name: At, source: string): boolean {
  const tainted = hit.parts?.filter((part) => part.tainted && part.hole) ?? [];
  if (tainted.length > 0) return tainted.every((part) => part.hole!.start >= name.start && part.hole!.end <= name.end);
  return /^[\w.]+$/.test(source.slice(name.start, name.end));
}
