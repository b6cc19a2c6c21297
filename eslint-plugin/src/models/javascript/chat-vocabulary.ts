/**
 * Words that the chat and database models share, so that their tables stay short. Data only: it names no library and no rule.
 */
import type { Member, Sink, Source, Summary } from "../../engine/summary.js";

/** Text that a person on a chat platform wrote or chose: messages, captions, file names, display names. */
export const chat: Source = { kind: "chat" };
/** Data whose shape the sender chooses as well. */
export const chatData: Source = { kind: "chat", structured: true };
/** Rows of a database: what was once stored may have come from a chat. */
export const stored: Source = { kind: "stored" };

export const chatText: Member = { source: chat };
/** Ids, numbers, dates and enumerations that the platform assigns. */
export const id: Member = { safe: true };

/** A call that gives text of a person. */
export const givesText: Member = { call: { returns: { source: chat } } };
/** A call that gives an id, a number, a boolean or an address on the platform's own host. */
export const givesId: Member = { call: { returns: { safe: true } } };

/** The same member under several names. */
export function named(names: string, member: Member): Readonly<Record<string, Member>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, member]));
}

/** Members that stand for values of one type under several names, as annotations use them. */
export function typed(names: string, type: string): Readonly<Record<string, Member>> {
  return named(names, { type });
}

/** A new value of this type by `new`. */
export function constructed(names: string, type: string): Readonly<Record<string, Member>> {
  return named(names, { new: { returns: { type } } });
}

/** The filter or the written values of a database call: any part of the argument counts. */
export function databaseUse(arg: string): Sink {
  return { arg, kind: "consequence", detail: { use: "database write or filter" } };
}

/** A reply in which mentions ping, given as text or as `{ <field>: text }`; the result is the sent message. */
export function sends(field: string, type?: string): readonly Summary[] {
  const result = type === undefined ? {} : { returns: { type } };
  return [
    { when: [{ arg: "0", type: "object" }], sinks: [{ arg: `0.${field}`, kind: "mention" }], ...result },
    { sinks: [{ arg: "0", kind: "mention" }], ...result },
  ];
}
