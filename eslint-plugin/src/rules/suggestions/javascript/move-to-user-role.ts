/**
 * Moves untrusted text from the end of a system message to a message of role `user` right after it. Offered only where both messages stand in a
 * list that is written in place, and the constant text makes sense on its own.
 */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";
import { readPieces, writePieces } from "./pieces.js";
import { endWithHole } from "../last-hole.js";
import { closing } from "./tokens.js";

/** `{ role: "system", content: `, up to the content. */
const SYSTEM = /\{(\s*)role\s*:\s*(["'])(?:system|developer)\2\s*,\s*content\s*:\s*$/;

export function moveToUserRole(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  if (hit.at.file !== context.result.file) return [];
  const before = SYSTEM.exec(source.slice(Math.max(0, hit.at.start - 200), hit.at.start));
  if (!before) return [];
  const open = hit.at.start - before[0].length;
  const close = closing(source, open);
  if (close === undefined || !/^\s*(?:,\s*)?$/.test(source.slice(hit.at.end, close))) return [];
  if (!/[[,]\s*$/.test(source.slice(Math.max(0, open - 200), open))) return [];
  const split = endWithHole(hit, readPieces(source, hit.at));
  if (!split) return [];
  const { hole, rest } = split;
  const sign = before[2]!;
  const line = source.slice(source.lastIndexOf("\n", open) + 1, open);
  const gap = /^\s*$/.test(line) ? `\n${line}` : " ";
  const message = `,${gap}{ role: ${sign}user${sign}, content: ${source.slice(hole.start, hole.end)} }`;
  return [
    {
      title: "Pass it in a message of role `user`",
      edits: [
        { at: hit.at, text: writePieces(source, rest) },
        { at: { start: close + 1, end: close + 1 }, text: message },
      ],
      safe: false,
    },
  ];
}
