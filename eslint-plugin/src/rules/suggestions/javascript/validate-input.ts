/**
 * A check to begin with, put at the top of the entry that takes the data: a zod schema where the file has zod, else `typeof` guards. Its
 * types are a guess that a person completes. Offered only where the data is a plain parameter or a field of one.
 */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";
import { closing, split, tokens, trim } from "./tokens.js";

const IMPORTS_ZOD =
  /(?:import\s*(?:\{[^}]*\bz\b[^}]*\}|z|\*\s*as\s+z)\s*from|(?:const|let|var)\s*(?:\{[^}]*\bz\b[^}]*\}|z)\s*=\s*require\()\s*\(?\s*["']zod(?:\/v\d)?["']/;
/** Fields that hold all of a request's data, not one value of it. */
const WHOLE = /^(?:body|query|params|headers|cookies|data|payload|arguments|input)$/;
const PATH = /^([\w$]+(?:\.[\w$]+)*)\.([\w$]+)$/;

export function validateInput(hits: readonly Hit[], context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  const entry = hits[0]?.entry;
  const head = entry?.file === context.result.file ? functionHead(source, entry.start, entry.end) : undefined;
  const data = commonObject(hits);
  if (!head || !data || !head.parameters.includes(data.object.split(".")[0]!)) return [];
  const zod = IMPORTS_ZOD.test(source);
  const check = zod ? schema(data.object, data.fields) : guards(data.object, data.fields, head.parameters);
  const indent = /^[ \t]*/.exec(source.slice(source.lastIndexOf("\n", head.body) + 1))![0] + "  ";
  const text = check.map((line) => `\n${indent}${line}`).join("");
  const title = zod
    ? `Parse \`${data.object}\` with a schema (complete its types)`
    : `Check the fields of \`${data.object}\` (complete the types)`;
  return [{ title, edits: [{ at: { start: head.body + 1, end: head.body + 1 }, text }], safe: false }];
}

/** The object whose fields are used: "req.body" with "amount" and "user". Undefined when the sources are of several objects. */
function commonObject(hits: readonly Hit[]): { readonly object: string; readonly fields: readonly string[] } | undefined {
  const flows = hits.flatMap((hit) => hit.flows.filter((flow) => flow.structured));
  const paths = flows.map((flow) => PATH.exec(flow.label));
  const object = paths[0]?.[1];
  if (object === undefined || !paths.every((path) => path?.[1] === object && !WHOLE.test(path[2]!))) return undefined;
  // What was parsed from a text on the way is checked after the parsing, which is elsewhere.
  if (flows.some((flow) => flow.steps.some((step) => step.role === "propagate"))) return undefined;
  return { object, fields: [...new Set(paths.map((path) => path![2]!))] };
}

/** The plain parameters of a function and the place of its body's opening brace. */
function functionHead(
  source: string,
  start: number,
  end: number,
): { readonly parameters: readonly string[]; readonly body: number } | undefined {
  for (const token of tokens(source, { start, end })) {
    if (token.kind !== "open") continue;
    if (source[token.start] !== "(") return undefined;
    const close = closing(source, token.start);
    if (close === undefined) return undefined;
    const parameters = split(source, { start: token.end, end: close }, ",") ?? [];
    const body = /^\)\s*(?::[^={]*)?(?:=>\s*)?\{/.exec(source.slice(close, end));
    const names = parameters.map((parameter) => /^[\w$]+/.exec(source.slice(parameter.start, trim(source, parameter).end))?.[0] ?? "");
    return body ? { parameters: names, body: close + body[0].length - 1 } : undefined;
  }
  return undefined;
}

function schema(object: string, fields: readonly string[]): readonly string[] {
  return [`${object} = z.object({ ${fields.map((field) => `${field}: z.string()`).join(", ")} }).parse(${object});`];
}

function guards(object: string, fields: readonly string[], parameters: readonly string[]): readonly string[] {
  const reply = parameters.find((name) => name === "res");
  const refuse = object.startsWith("req.") && reply ? `return ${reply}.status(400).end();` : "return;";
  return [`if (${fields.map((field) => `typeof ${object}?.${field} !== "string"`).join(" || ")}) ${refuse}`];
}
