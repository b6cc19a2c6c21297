/** Text put together from pieces, with the places of its holes. */
import { uniteTaints } from "./taint.js";
import { constant, make, MOST_PIECES, SAFE, strongest, textsOf, type Piece, type Text, type Value } from "./values.js";
import type { Place } from "./finding.js";

const LONGEST_LITERAL = 50_000;
const MOST_ALTERNATIVES = 6;

/** The text of one value as pieces; one hole when nothing is known of its making. */
function alternatives(value: Value, place: Place): readonly Text[] {
  return textsOf(value) ?? [[{ value, place }]];
}

/** Neighbouring literals are one piece. */
function append(text: Text, more: Text): Text {
  const out: Piece[] = [...text];
  for (const piece of more) {
    const last = out.at(-1);
    if (typeof piece === "string" && typeof last === "string" && last.length + piece.length < LONGEST_LITERAL)
      out[out.length - 1] = last + piece;
    else if (out.length < MOST_PIECES) out.push(piece);
  }
  return out;
}

function combine(left: readonly Text[], right: readonly Text[]): readonly Text[] {
  const out: Text[] = [];
  for (const a of left) for (const b of right) if (out.length < MOST_ALTERNATIVES) out.push(append(a, b));
  return out;
}

function build(texts: readonly Text[]): Value {
  if (texts.every((text) => text.every((piece) => typeof piece === "string"))) {
    const consts = [...new Set(texts.map((text) => text.join("")))];
    // So long a constant text is data; nothing is asked of it.
    if (consts.some((item) => item.length > LONGEST_LITERAL)) return SAFE;
    return consts.length === 1 ? constant(consts[0]) : make({ consts });
  }
  let taints: Value["taints"] = [];
  let unknown: Value["unknown"];
  for (const text of texts)
    for (const piece of text)
      if (typeof piece !== "string") {
        // Text is no structure any more, whatever went into it.
        const own = piece.value.taints;
        taints = uniteTaints(taints, own.some(({ structured }) => structured) ? own.map((taint) => taint.shaped(false)) : own);
        unknown = strongest(unknown, piece.value.unknown);
      }
  return make({ texts, taints, unknown });
}

/** A literal, or a value with the place of its expression. */
export type TextInput = string | { readonly value: Value; readonly place: Place };

/** Text from literal and other pieces, in order. */
export function text(pieces: readonly TextInput[]): Value {
  let texts: readonly Text[] = [[]];
  for (const piece of pieces) texts = combine(texts, typeof piece === "string" ? [[piece]] : alternatives(piece.value, piece.place));
  return build(texts);
}

/** `left + right` where at least one side is, or may be, text. */
export function concatenate(left: Value, leftPlace: Place, right: Value, rightPlace: Place): Value {
  return build(combine(alternatives(left, leftPlace), alternatives(right, rightPlace)));
}
