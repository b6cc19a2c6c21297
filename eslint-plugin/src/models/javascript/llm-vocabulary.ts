/**
 * Words that the models of LLM libraries share. Data only: it names no library and no rule.
 *
 * What a model writes is untrusted, and so is what it gives to a tool. Text in positions that a model obeys (system and developer
 * role, instructions, tool descriptions) is a prompt; the user role takes user text and says nothing.
 */
import type { Callback, Given, Member, Sink } from "../../engine/summary.js";

/** Text that a model wrote. */
export const LLM = { kind: "llm" } as const;
/** Data whose shape is of the model's choosing as well. */
export const LLM_DATA = { kind: "llm", structured: true } as const;
/** What a model, or whoever drives it, gives to a tool. */
export const TOOL = { kind: "tool" } as const;
export const TOOL_DATA = { kind: "tool", structured: true } as const;
/** Text brought in from elsewhere: found documents, pages, answers of other services. */
export const RETRIEVED = { kind: "retrieved" } as const;
export const RETRIEVED_DATA = { kind: "retrieved", structured: true } as const;
/** What somebody said into a microphone. */
export const SPOKEN = { kind: "chat" } as const;

export const llmText: Member = { source: LLM };
export const llmData: Member = { source: LLM_DATA };
export const safe: Member = { safe: true };

/** A call that gives model output. */
export const givesLlm: Member = { call: { returns: { source: LLM } } };
export const givesLlmData: Member = { call: { returns: { source: LLM_DATA } } };

/** Text in this position tells the model how to behave. */
export function prompt(arg: string, use: string): Sink {
  return { arg, kind: "prompt", detail: { use } };
}

export function prompts(use: string, ...args: readonly string[]): readonly Sink[] {
  return args.map((arg) => prompt(arg, use));
}

/** The client chooses which role its text is read in. */
export function roleOf(list: string, field = "role"): Sink {
  return { ...prompt(`${list}.[].${field}`, "message role"), when: [{ arg: list, type: "list" }] };
}

/** Text of the messages in one of the roles that a model obeys; `parts` are the places of the text in a message. */
export function systemText(list: string, parts: readonly string[] = ["content", "content.[].text"]): readonly Sink[] {
  return parts.map((part) => ({
    ...prompt(`${list}.[].${part}`, "system message"),
    when: [{ arg: `${list}.[].role`, is: ["system", "developer"] }],
  }));
}

/** What takes the places of the templates that a chain keeps (in `templates`), in those roles; the values stand in `values`, by name. */
export function fillsSystemText(values: string, templates = "this.messages"): Sink {
  return {
    ...prompt(`${templates}.[].1`, "system message"),
    filledBy: values,
    when: [{ arg: `${templates}.[].0`, is: ["system", "developer", SYSTEM_TEMPLATE] }],
  };
}

/** The role of a template that was made by itself, and judged there. */
export const SYSTEM_TEMPLATE = "system template";

/** A list of messages: who writes the list writes the system message. */
export function messages(list: string, parts?: readonly string[]): readonly Sink[] {
  return [...systemText(list, parts), prompt(list, "messages array"), roleOf(list)];
}

/** The address that requests, with key and conversation, are sent to. */
export function modelUrl(...args: readonly string[]): readonly Sink[] {
  return args.map((arg) => ({ arg, kind: "url", detail: { use: "address of the model" } }));
}

/** Whoever opens the page reads the key that the client is made with. Where each visitor brings one of their own, that is as it should be. */
const IN_BROWSER: readonly Sink[] = [
  {
    arg: "0.apiKey",
    kind: "publication",
    when: [{ arg: "0.dangerouslyAllowBrowser", is: [true] }],
    detail: { use: "client that runs in the browser" },
  },
  {
    arg: "0.dangerouslyAllowBrowser",
    kind: "publication",
    fact: true,
    possible: true,
    when: [{ arg: "0.dangerouslyAllowBrowser", is: [true] }],
    detail: { use: "the client runs in the browser, with its key" },
  },
];

/** A constructor of a client with its options in the first argument. */
export function client(type: string, ...urls: readonly string[]): Member {
  return { new: { sinks: [...modelUrl(...urls), ...IN_BROWSER], returns: { type } } };
}

/** A function that a model calls with arguments of its choosing, after the schema let them through where the library validates. */
export function toolFunction(arg: string, schema?: string, context?: Given): Callback {
  return { arg, params: [{ source: TOOL_DATA, ...(schema === undefined ? {} : { schema }) }, context ?? {}], runs: "entry", byModel: true };
}

/** The same where the library asks a person about each call first. */
export function askedFirst(callback: Callback): Callback {
  return { ...callback, proves: ["confirmed"] };
}

/** A program of the caller's choice is started, with these arguments and no shell. */
export function program(command: string, args: string): readonly Sink[] {
  return [
    { arg: command, kind: "command", detail: { use: "program that is started" } },
    { arg: args, kind: "argument", detail: { use: "arguments of a program that is started" } },
  ];
}
