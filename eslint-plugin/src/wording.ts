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
  error: "Error text",
  signature: "Signature",
  random: "Predictable random value",
  literal: "Literal",
  identity: "Identity",
  standing: "Standing",
  requested: "What was found for a request",
  mentioned: "What was found for a message",
  "requested-number": "A number of a request",
  "mentioned-number": "A number of a message",
  secret: "Secret",
  personal: "Personal data",
};

/** Values that the program makes itself, and what they are used for. */
const MADE: ReadonlySet<SourceKind> = new Set(["random", "literal"]);

/** At most this many functions are named on the way. */
const NAMED_CALLS = 3;

/** A path of names that is called, tagged or assigned to, up to what it takes; or, a whole statement, appended to. */
const PATH = String.raw`([\w$]+(?:\s*\??\.\s*[\w$#]+)*)\s*`;
const TAKES = new RegExp(String.raw`^(?:await\s+|new\s+)*${PATH}(?:<[\w$<>[\]., ]*>\s*)?(?:\(|\?\.\(|\+?=)?\s*$`);
/** An element of markup, up to what it takes. */
const ELEMENT = /^<([a-z][\w$.:-]*)[\s/>]/i;
const APPENDS = new RegExp(String.raw`^${PATH}\+?=(?!=)`);
/** A whole call. */
const CALLS = new RegExp(String.raw`^(?:await\s+|new\s+)*${PATH}(?:<[\w$<>[\]., ]*>\s*)?(?:\?\.)?\(`);

/** Where the words of a step name a function of the program. */
const FUNCTION_OF: Partial<Record<Step["role"], RegExp>> = { call: /to `([^`]+)`/, parameter: / of `([^`]+)`/, return: /by `([^`]+)`/ };

/** "Chat text `message.content` (line 12) reaches an SQL statement in `pool.query` through `findUser`. Bind it …" */
export function confirmedMessage(sentence: Sentence): string {
  const { flow, hit, advice, context } = sentence;
  const reaches = flow?.source && MADE.has(flow.source) ? "is used as" : "reaches";
  return `${source(flow, hit, context)} ${reaches} ${target(sentence)}${through(flow, hit, context)}. ${advice}`;
}

/** "A value of unknown origin is put inside a quoted SQL literal in `pool.query`. Bind it …" */
export function possibleMessage(sentence: Sentence): string {
  const { hit, flow, advice, context } = sentence;
  const path = through(flow, hit, context);
  if (flow?.source) return `${source(flow, hit, context)} may reach ${target(sentence)}${path}. ${advice}`;
  const quoted = hit.kind === "sql" && (hit.parts ?? []).some((part) => part.hole && part.position === "quoted");
  const reaches = quoted ? `is put inside a quoted SQL literal in ${code(sinkName(hit, context))}` : `reaches ${target(sentence)}`;
  return `A value of unknown origin ${reaches}${path}. ${advice}`;
}

/** "External entities are resolved in `libxml.parseXml`. Leave `noent` out." The model's `use` is the first sentence's beginning. */
export function factMessage({ hit, reaches, advice, context }: Sentence): string {
  const what = hit.detail.use ?? reaches;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} in ${code(sinkName(hit, context))}. ${advice}`;
}

function source(flow: Flow | undefined, hit: Hit, context: Surroundings): string {
  const words = flow?.source ? SOURCE_WORDS[flow.source] : "Untrusted data";
  const label = flow && labelOf(flow, hit, context);
  return `${words}${label ? ` ${code(label)}` : ""}${where(flow?.steps[0], hit.at.file, context)}`;
}

/** Names, their parts and elements, as languages write them. */
const SIMPLE = /^[\w$]+(?:\.[\w$]+|\[(?:\d+|"[^"\n]*"|'[^'\n]*')\])*$/;

/** The source as the file writes it where that is the same path (`request.json["name"]`), or where the path has no beginning of its own. */
function labelOf({ label, steps: [first] }: Flow, hit: Hit, context: Surroundings): string {
  const unnamed = label.startsWith("…");
  if (!first || first.file !== hit.at.file) return unnamed ? "" : label;
  const text = context.text(first).trim();
  if (unnamed) return SIMPLE.test(text) ? text : "";
  const path = text.replace(/\([^()]+\)/g, "(…)");
  return path.replace(/\[(?:"([^"\n]*)"|'([^'\n]*)')\]/g, ".$1$2") === label && path.length <= 60 ? path : label;
}

function target({ hit, reaches, context }: Sentence): string {
  const what = hit.detail.use === undefined ? reaches : withArticle(hit.detail.use);
  return `${what} in ${code(sinkName(hit, context))}`;
}

/** Words of models come without an article; the name of a property takes none. */
function withArticle(use: string): string {
  if (/^(?:an?|the) |^(?:program text|arguments|instructions|markup|media|text|[mM]arkdown|data|[a-z]+[A-Z]\w*)\b/.test(use)) return use;
  if (/ (?:of|that|to) /.test(use)) return `the ${use}`;
  return `${/^[aeiou]|^(?:HTML|SQL|SSH|XML|XPath|LDAP|LLM|MCP)\b/.test(use) ? "an" : "a"} ${use}`;
}

/** "Use `execFile` with a list of arguments instead.", or what the rule says when the model names nothing better. `how` goes with a name. */
export function useInstead(hit: Hit, otherwise: string, how = ""): string {
  const { instead } = hit.detail;
  if (instead === undefined) return otherwise;
  return `Use ${/^[\w$.]+$/.test(instead) ? `${code(instead)}${how}` : instead} instead.`;
}

/** The called or assigned expression as written, when it is a short path of names. */
function calleeText(hit: Hit, context: Pick<Surroundings, "text">): string | undefined {
  const { start, end } = hit.statement;
  const before = context.text({ start, end: hit.at.start > start ? Math.min(hit.at.start, hit.args[0]?.start ?? end) : end });
  const written = hit.at.start > start ? TAKES.exec(before) : (APPENDS.exec(before) ?? (hit.fact ? CALLS.exec(before) : null));
  const path = written?.[1]?.replace(/\s+/g, "");
  return path !== undefined && path.length <= 60 ? path : undefined;
}

/** The sink as written; the model's name for it where a function of the program stands before it. */
function sinkName(hit: Hit, context: Surroundings): string {
  const { at, statement } = hit;
  const element = at.start > statement.start && ELEMENT.exec(context.text({ start: statement.start, end: at.start }))?.[1];
  if (element) return `<${element}>`;
  const callee = calleeText(hit, context);
  return callee !== undefined && !isWrapper(callee, hit) ? callee : hit.sink;
}

function isWrapper(callee: string, hit: Hit): boolean {
  return lastName(callee) !== lastName(hit.sink);
}

function lastName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("."), path.lastIndexOf(" ")) + 1);
}

function where(step: Place | undefined, file: string, context: Surroundings): string {
  const line = step && context.locate(step)?.line;
  if (step === undefined || line === undefined) return "";
  return step.file === file ? ` (line ${line})` : ` (${step.file}:${line})`;
}

function through(flow: Flow | undefined, hit: Hit, context: Surroundings): string {
  const callee = calleeText(hit, context);
  const names: string[] = [];
  for (const step of flow?.steps ?? []) {
    const name = FUNCTION_OF[step.role]?.exec(step.text)?.[1];
    if (name !== undefined && name !== callee && !names.includes(name)) names.push(name);
  }
  if (callee !== undefined && isWrapper(callee, hit)) names.push(callee);
  if (names.length === 0) return "";
  const shown = names.slice(0, NAMED_CALLS).map(code);
  if (names.length > NAMED_CALLS) shown.push(`${names.length - NAMED_CALLS} more`);
  return ` through ${shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)!}`}`;
}

function code(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `\`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``;
}
