/**
 * Moves untrusted text from the end of a system message to a message of role `user` right after it. Offered only where both messages stand in a
 * list that is written in place, and the constant text makes sense on its own.
 */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";
import { endWithHole } from "../last-hole.js";
import { quote, readPieces, writePieces } from "./pieces.js";
import { at, code, expressionAt, nodesAround, treeOf, type Expr, type Node } from "./tree.js";

const SYSTEM = new Set(["system", "developer"]);

export function moveToUserRole(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  const tree = treeOf(context.result);
  const content = expressionAt(tree, hit.at);
  const around = nodesAround(tree, hit.at);
  const message = around.findLast((node): node is Expr & { type: "Dict" } => node.type === "Dict");
  const list = message && around[around.indexOf(message) - 1];
  if (!content || !message || list?.type !== "List" || !isSystem(message, content)) return [];
  const split = endWithHole(hit, readPieces(source, content));
  if (!split) return [];
  const rest = writePieces(source, split.rest, code(source, content).includes("\n"));
  if (rest === undefined) return [];
  const { hole } = split;
  const added = `{${quote(source, "role")}: ${quote(source, "user")}, ${quote(source, "content")}: ${source.slice(hole.start, hole.end)}}`;
  const end = message.range[1];
  const edits = [
    { at: at(content), text: rest },
    { at: { start: end, end }, text: `,${gapBefore(source, message)}${added}` },
  ];
  return [{ title: "Pass it in a message of role `user`", edits, safe: false }];
}

/** `{"role": "system", "content": …}` and nothing else. */
function isSystem(message: Expr & { type: "Dict" }, content: Expr): boolean {
  const value = (name: string): Expr | undefined =>
    message.values[message.keys.findIndex((key) => key?.type === "Constant" && key.value === name)];
  const role = value("role");
  return message.keys.length === 2 && role?.type === "Constant" && SYSTEM.has(String(role.value)) && value("content") === content;
}

/** A message on a line of its own is followed by one on the next line. */
function gapBefore(source: string, node: Node): string {
  const line = source.slice(source.lastIndexOf("\n", node.range[0]) + 1, node.range[0]);
  return /^\s*$/.test(line) ? `\n${line}` : " ";
}
