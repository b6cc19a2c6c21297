/** A text whose end is untrusted: what stands before can go without it. */
import type { Hit } from "../../define.js";
import type { At } from "../../ir/ir.js";
import type { Piece } from "./piece.js";

/** The one untrusted hole, when only punctuation follows it, and what stands before it. */
export function endWithHole(
  hit: Hit,
  pieces: readonly Piece[] | undefined,
): { readonly hole: At; readonly rest: readonly Piece[] } | undefined {
  if (!pieces) return undefined;
  const tainted = hit.parts?.filter((part) => part.hole && part.tainted) ?? [];
  const index = pieces.findLastIndex((piece) => typeof piece !== "string");
  const hole = pieces[index];
  const [only] = tainted;
  if (typeof hole !== "object" || tainted.length !== 1 || only?.hole?.start !== hole.start) return undefined;
  if (!pieces.slice(index + 1).every((piece) => typeof piece === "string" && /^[\s"'`.)>\]]*$/.test(piece))) return undefined;
  const rest = pieces
    .slice(0, index)
    .map((piece, i) => (i === index - 1 && typeof piece === "string" ? piece.replace(/(?<![\s"'`(<[])[\s"'`(<[]+$/, "") : piece));
  return rest.some((piece) => typeof piece === "string" && piece.trim().length > 10) ? { hole, rest } : undefined;
}
