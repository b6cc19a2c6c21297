/** The expressions of a sink's argument that bring untrusted text in, where they can be wrapped in a call. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Edit, Suggestion } from "../../../engine/finding.js";
import type { At } from "../../../ir/ir.js";
import { memberOf } from "./imports.js";
import { isPlain, readPieces } from "./pieces.js";
import { expressionAt, nodesAround, treeOf } from "./tree.js";

/** The places to wrap, or undefined when untrusted text comes in anywhere else as well. */
export function untrustedHoles(hit: Hit, context: RuleContext): readonly At[] | undefined {
  const source = context.result.text;
  const around = nodesAround(treeOf(context.result), hit.at);
  const node = expressionAt(treeOf(context.result), hit.at);
  if (!node || !isPlain(node) || around.at(-2)?.type === "Starred") return undefined;
  const pieces = readPieces(source, node);
  // Text that was put together elsewhere holds more than what is untrusted.
  if (!pieces) return isValue(node.type) && !hit.parts?.some((part) => part.text !== undefined) ? [hit.at] : undefined;
  const holes = pieces.filter((piece): piece is At => typeof piece !== "string");
  const tainted = hit.parts?.filter((part) => part.hole && part.tainted);
  if (!tainted?.length) return undefined;
  const chosen = holes.filter((hole) => tainted.some((part) => inside(part.hole!, hole)));
  const complete = tainted.every((part) => holes.some((hole) => inside(part.hole!, hole)));
  return complete ? chosen : undefined;
}

function inside(inner: At, outer: At): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** A name, a part of something or the result of a call: not text that is put together here. */
function isValue(type: string): boolean {
  return type === "Name" || type === "Attribute" || type === "Subscript" || type === "Call" || type === "Await";
}

/** Each hole as the argument of a function of the standard library, which is imported when it is not. */
export function wrapHoles(hit: Hit, context: RuleContext, title: string, module: string, member: string): readonly Suggestion[] {
  const holes = untrustedHoles(hit, context);
  if (!holes) return [];
  const { name, edits } = memberOf(context.result, module, member);
  return [{ title: title.replace("{}", name), edits: [...edits, ...wrap(context.result.text, holes, name)], safe: false }];
}

export function wrap(source: string, holes: readonly At[], name: string): readonly Edit[] {
  return holes.map((at) => ({ at, text: `${name}(${source.slice(at.start, at.end)})` }));
}
