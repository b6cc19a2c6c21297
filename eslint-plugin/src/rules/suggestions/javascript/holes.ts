/** The expressions of a sink's argument that bring untrusted text in, where they can be wrapped in a call or replaced. */
import type { Hit, RuleContext } from "../../../define.js";
import type { At } from "../../../ir/ir.js";
import { readPieces } from "./pieces.js";
import { split, tokens } from "./tokens.js";

/** The places to wrap, or undefined when untrusted text comes in anywhere else as well. */
export function untrustedHoles(hit: Hit, context: RuleContext): readonly At[] | undefined {
  const source = context.result.text;
  const pieces = readPieces(source, hit.at);
  // Text that was put together elsewhere holds more than what is untrusted.
  if (!pieces) return isOperand(source, hit.at) && !hit.parts?.some((part) => part.text !== undefined) ? [hit.at] : undefined;
  const holes = pieces.filter((piece): piece is At => typeof piece !== "string");
  const tainted = hit.parts?.filter((part) => part.hole && part.tainted);
  if (!tainted?.length) return undefined;
  const chosen = holes.filter((hole) => tainted.some((part) => inside(part.hole!, hole)));
  const complete = tainted.every((part) => holes.some((hole) => inside(part.hole!, hole)));
  return complete && chosen.every((hole) => isOperand(source, hole)) ? chosen : undefined;
}

function inside(inner: At, outer: At): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** A path of names, calls and indices: a method can be called on it as it stands. */
export function isOperand(source: string, at: At): boolean {
  let level = 0;
  let words = 0;
  for (const token of tokens(source, at)) {
    const text = source.slice(token.start, token.end);
    if (token.kind === "open") level++;
    else if (token.kind === "close") level--;
    else if (level > 0) continue;
    else if (token.kind === "word") words++;
    else if (token.kind !== "sign" || !/^[.?]$/.test(text)) return false;
    if (level === 0 && token.kind === "word" && /^(?:await|new|typeof|yield|function|async|class|void|delete)$/.test(text)) return false;
  }
  return words > 0 && !/\?(?!\.)/.test(source.slice(at.start, at.end)) && split(source, at, ",")?.length === 1;
}
