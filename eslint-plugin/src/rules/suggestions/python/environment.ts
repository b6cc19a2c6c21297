/** `os.environ["NAME"]` in the place of a literal secret. */
import type { FileResult, SecretHit } from "../../../analysis.js";
import type { Suggestion } from "../../../engine/finding.js";
import type { Environment } from "../environment.js";
import { memberOf } from "./imports.js";
import { quote } from "./pieces.js";
import { code, expressionAt, nodesAround, treeOf, type Call } from "./tree.js";

const read = (name: string): string => `os.environ["${name}"]`;

function suggest(secret: SecretHit, name: string, result: FileResult): readonly Suggestion[] {
  const tree = treeOf(result);
  const literal = expressionAt(tree, secret.at);
  if (literal?.type !== "Constant" || typeof literal.value !== "string") return [];
  const dropped = dropFallback(secret, result);
  if (dropped) return [dropped];
  const { name: environ, edits } = memberOf(result, "os", "environ");
  const text = `${environ}[${quote(result.text, name)}]`;
  return [{ title: `Read it from ${read(name)}`, edits: [...edits, { at: secret.at, text }], safe: false }];
}

/** `os.getenv("NAME", "…")`: the variable is read already, so what goes is the fallback. */
function dropFallback(secret: SecretHit, result: FileResult): Suggestion | undefined {
  const call = nodesAround(treeOf(result), secret.at).findLast((node): node is Call => node.type === "Call");
  const [variable, fallback] = call?.args ?? [];
  if (!call || !variable || !fallback || fallback.range[0] !== secret.at.start || call.args.length !== 2) return undefined;
  if (!/(?:^|\.)(?:getenv|environ\.get)$/.test(code(result.text, call.func))) return undefined;
  const edit = { at: { start: variable.range[1], end: fallback.range[1] }, text: "" };
  return { title: `Drop the fallback for ${code(result.text, variable)}`, edits: [edit], safe: false };
}

export const environment: Environment = { read, suggest };
