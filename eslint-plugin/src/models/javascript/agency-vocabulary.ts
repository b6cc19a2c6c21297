/** Words for what a model may do without anybody being asked. Data only: it names no library and no rule. */
import type { OptionFact, Sink, SinkDetail } from "../../engine/summary.js";

/** Names what the model can do; the whole call is the place. */
export function allows(use: string, instead: string, more: Partial<Sink> = {}): Sink {
  return { arg: "return", kind: "agency", fact: true, detail: { use, instead }, ...more };
}

export const COMMANDS = "the model runs any command on this machine";
export const PROGRAMS = "the model runs any program on this machine";
export const FILES = "the model reads and writes any file on this machine";
export const ASKED = "a confirmation by a person, or a list of what is allowed,";
export const CONTAINER = "a container or a service that runs programs apart";

const UNASKED: SinkDetail = { use: "the agent acts without asking anybody", instead: ASKED };

export function unasked(is: OptionFact["is"], more: Partial<OptionFact> = {}): OptionFact {
  return { kind: "agency", is, detail: UNASKED, ...more };
}

/** Options of agents on the command line. */
const FLAGS = [
  "--dangerously-skip-permissions",
  "--allow-dangerously-skip-permissions",
  "--dangerously-bypass-approvals-and-sandbox",
  "--yolo",
];
const IN_COMMAND = "\\b(claude|codex|gemini|qwen|aider)\\b.*--(dangerously-(skip-permissions|bypass-approvals-and-sandbox)|yolo)\\b";

/** An agent that is started as a program: `list` holds its arguments, or each argument is one. */
export function startsUnasked(list: string): Sink {
  return {
    arg: list,
    kind: "agency",
    fact: true,
    when: [{ arg: list.endsWith("+") || list === "*" ? list : `${list}.[]`, is: FLAGS }],
    detail: UNASKED,
  };
}

export function startsUnaskedByText(text: string): Sink {
  return { arg: text, kind: "agency", fact: true, when: [{ arg: text, matches: IN_COMMAND }], detail: UNASKED };
}
