/**
 * Words that the chat and database models share, so that their tables stay short. Data only: it names no library and no rule.
 */
import type { Member, Sink, Source, Summary } from "../../engine/summary.js";

/** Text that a person on a chat platform wrote or chose: messages, captions, file names, display names. */
export const chat: Source = { kind: "chat" };
/** Names that the platform keeps on one line and in which it allows no "@". */
export const chatName: Source = { kind: "chat", absent: "@\n\r" };
/** Data whose shape the sender chooses as well. */
export const chatData: Source = { kind: "chat", structured: true };
/** Who triggered what runs now, as the platform says it. */
export const identity: Source = { kind: "identity" };
/** What is known of them: their permissions, their session. */
export const standing: Source = { kind: "standing" };
/** Rows of a database: what was once stored may have come from a chat. */
export const stored: Source = { kind: "stored" };

export const chatText: Member = { source: chat };
export const nameText: Member = { source: chatName };
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

/** A reply in which mentions ping, unless an option says otherwise. */
export interface Pings {
  /** The field of a message object that holds the text. */
  readonly field: string;
  /** The option of a message object, or of the second argument, that keeps mentions from pinging, and how it is written. */
  readonly option: string;
  readonly written: string;
}

/** Sends text, or an object with it, in which mentions ping. */
export function pings({ field, option, written }: Pings, type: string): readonly Summary[] {
  const detail = { use: "message that pings", instead: `\`${written}\``, option: { text: written } };
  const alone = { ...detail, option: { text: written, beside: field } };
  const returns = { type };
  return [
    {
      when: [
        { arg: "0", type: "object" },
        { arg: `0.${option}`, given: false },
      ],
      sinks: [{ arg: `0.${field}`, kind: "mention", detail }],
      returns,
    },
    { when: [{ arg: "0", type: "object" }], returns },
    { when: [{ arg: `1.${option}`, given: true }], returns },
    { sinks: [{ arg: "0", kind: "mention", detail: alone }], returns },
  ];
}

/** A text, or an object with it, that the platform sends; mentions in it ping nobody who could not be pinged before. */
export function sends(type?: string): Summary {
  return type === undefined ? {} : { returns: { type } };
}
