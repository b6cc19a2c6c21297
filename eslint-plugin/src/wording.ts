/**
 * The words of a report: where the data comes from, what it reaches and through which calls. Knows no rule and decides nothing.
 */
import type { Flow, Hit, LineColumn, Place, Step } from "./engine/finding.js";
import type { SourceKind } from "./engine/kinds.js";
import type { At } from "./ir/ir.js";

/** What the sentence needs of its surroundings. */
export interface Surroundings {
  text(at: At): string;
  locate(place: Place): LineColumn | undefined;
}

export interface Sentence {
  readonly hit: Hit;
  readonly flow: Flow | undefined;
  readonly reaches: string;
  readonly advice: string;
  readonly context: Surroundings;
}

const SOURCE_WORDS: Readonly<Record<SourceKind, string>> = {
  chat: "Chat text",
  webhook: "Webhook data",
  http: "Request data",
  llm: "Model output",
  tool: "Tool argument",
  retrieved: "Retrieved text",
  stored: "Stored chat text",
  environment: "Environment variable",
  argv: "Command-line argument",
};

/** At most this many functions are named on the way. */
const NAMED_CALLS = 3;

/** Where the words of a step name a function of the program. */
const FUNCTION_OF: Partial<Record<Step["role"], RegExp>> = { call: /to `([^`]+)`/, parameter: / of `([^`]+)`/, return: /by `([^`]+)`/ };

/** "Chat text `message.content` (line 12) reaches an SQL statement in `pool.query` through `findUser`. Bind it …" */
export function confirmedMessage(sentence: Sentence): string {
  const { flow, hit, advice, context } = sentence;
  const source = flow?.source ? SOURCE_WORDS[flow.source] : "Untrusted data";
  const label = flow?.label ? ` ${code(flow.label)}` : "";
  const first = flow?.steps[0];
  return `${source}${label}${where(first, hit.at.file, context)} reaches ${target(sentence)}${through(flow, calleeText(hit, context))}. ${advice}`;
}

/** "A value of unknown origin is put inside a quoted SQL literal in `pool.query`. Bind it …" */
export function possibleMessage(sentence: Sentence): string {
  const { hit, flow, advice, context } = sentence;
  const quoted = (hit.parts ?? []).some((part) => part.hole && part.position === "quoted");
  const subject = flow?.source
    ? `${SOURCE_WORDS[flow.source]} ${code(flow.label)}${where(flow.steps[0], hit.at.file, context)} may reach`
    : "A value of unknown origin reaches";
  if (flow?.source === undefined && hit.kind === "sql" && quoted)
    return `A value of unknown origin is put inside a quoted SQL literal in ${code(calleeText(hit, context))}. ${advice}`;
  return `${subject} ${target(sentence)}. ${advice}`;
}

function target({ hit, reaches, context }: Sentence): string {
  const what = hit.detail.use === undefined ? reaches : withArticle(hit.detail.use);
  const callee = calleeText(hit, context);
  return callee === "" ? what : `${what} in ${code(callee)}`;
}

/** Words of models come without an article. */
function withArticle(use: string): string {
  if (/^(?:an?|the) |^(?:program text|arguments|instructions|markup|media|text|data)\b/.test(use)) return use;
  if (/ (?:of|that|to) /.test(use)) return `the ${use}`;
  return `${/^[aeiou]|^(?:HTML|SQL|SSH|XML|LLM|MCP)\b/.test(use) ? "an" : "a"} ${use}`;
}

/** "Use `execFile` with a list of arguments instead.", or what the rule says when the model names nothing better. */
export function useInstead(hit: Hit, otherwise: string, how = ""): string {
  const { instead } = hit.detail;
  return instead === undefined ? otherwise : `Use ${/^[\w$.]+$/.test(instead) ? code(instead) : instead}${how} instead.`;
}

/** The called or assigned expression as written when that is a short path of names, else the model's name for it. */
export function calleeText(hit: Hit, context: Pick<Surroundings, "text">): string {
  const statement = context.text(hit.statement);
  const path = /^(?:await\s+|new\s+)*([\w$]+(?:\s*\??\.\s*[\w$#]+)*)\s*(?:<[\w$<>[\]., ]*>\s*)?(?:\??\.?\(|\+?=(?!=)|`)/
    .exec(statement)?.[1]
    ?.replace(/\s+/g, "");
  return path !== undefined && path.length <= 60 ? path : hit.sink;
}

function where(step: Place | undefined, file: string, context: Surroundings): string {
  const line = step && context.locate(step)?.line;
  if (step === undefined || line === undefined) return "";
  return step.file === file ? ` (line ${line})` : ` (${step.file}:${line})`;
}

function through(flow: Flow | undefined, callee: string): string {
  const names: string[] = [];
  for (const step of flow?.steps ?? []) {
    const name = FUNCTION_OF[step.role]?.exec(step.text)?.[1];
    if (name !== undefined && name !== callee && !names.includes(name)) names.push(name);
  }
  if (names.length === 0) return "";
  const shown = names.slice(0, NAMED_CALLS).map(code);
  if (names.length > NAMED_CALLS) shown.push(`${names.length - NAMED_CALLS} more`);
  return ` through ${shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)!}`}`;
}

function code(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``;
}
