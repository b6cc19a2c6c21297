/** `element.innerHTML = text` to `element.textContent = text`, where the text brings no markup of its own. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";
import { readPieces } from "./pieces.js";

const ASSIGNS = /\.\s*(innerHTML)\s*\+?=\s*$/;

export function setTextContent(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  const target = source.slice(hit.statement.start, hit.at.start);
  const match = ASSIGNS.exec(target);
  if (!match || !isPlainText(hit, context)) return [];
  const start = hit.statement.start + match.index + match[0].indexOf("innerHTML");
  return [{ title: "Set textContent", edits: [{ at: { start, end: start + "innerHTML".length }, text: "textContent" }], safe: true }];
}

/** No piece written in the program holds markup, and nothing renders markup on the way. */
function isPlainText(hit: Hit, context: RuleContext): boolean {
  if (hit.parts?.some((part) => part.text !== undefined && /[<&]/.test(part.text))) return false;
  const source = context.result.text;
  const pieces = readPieces(source, hit.at) ?? [hit.at];
  return pieces.every((piece) =>
    typeof piece === "string" ? !/[<&]/.test(piece) : /^[\w$.?[\]]+$/.test(source.slice(piece.start, piece.end)),
  );
}
