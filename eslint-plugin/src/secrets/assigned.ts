/**
 * A value that a text stores under a provider's name, whatever the language: `TWITTER_KEY=…`, `twitterKey: "…"`, `getenv("TWITTER_KEY", "…")`,
 * `<twitterKey>…`. It finds the name around a word and the place where the value begins, and says whether the name lets it be a secret.
 */
import { words } from "./names.js";

export interface Assigned {
  readonly name: string;
  /** Where the value begins. */
  readonly value: number;
  /** Whether the value stands on a later line without anything that opens it, so that it may be the next entry. */
  readonly apart: boolean;
}

/** The rest of the name, what assigns, and what opens the value. Each part is bounded, and no two of them can share more than blanks. */
const REST = /([\w$.\- \t]{0,40})["'`\])\\\s]{0,30}(?::\s?(?:string|str|String)\s?=|:{1,3}=|=>|\|\||\?\?|\?=|[:=,(>])["'`\\\s=]{0,30}/y;
const BEFORE = /[\w$.-]/;
const LONGEST_PREFIX = 40;
/** A value ends here, or the expression has matched a piece of something longer. */
const AFTER = /[\s"'`;,)\]}<>&|\\#]/;

/** What is assigned to the name in which the word from `start` to `end` stands; undefined when nothing is. */
export function assignedAt(text: string, start: number, end: number): Assigned | undefined {
  REST.lastIndex = end;
  const rest = REST.exec(text);
  if (rest === null) return undefined;
  let begin = start;
  while (begin > 0 && start - begin < LONGEST_PREFIX && BEFORE.test(text.charAt(begin - 1))) begin--;
  const gap = text.slice(end + (rest[1] as string).length, REST.lastIndex);
  return {
    name: text.slice(begin, end) + (rest[1] as string),
    value: REST.lastIndex,
    apart: gap.slice(gap.trimEnd().length).includes("\n") && !gap.includes(">"),
  };
}

export function endsValue(text: string, end: number): boolean {
  return end >= text.length || AFTER.test(text.charAt(end));
}

/** Shorter words turn up inside others by chance, so that their case must be that of a word: "okta" in `oktaKey`, not in `rookTable`. */
const DISTINCT = 7;

/** Whether the word stands for the provider, as far as letters tell; `alone` asks for limits of words on both sides. */
export function isProvider(text: string, start: number, end: number, alone: boolean): boolean {
  const word = text.slice(start, end);
  const lower = /^[^A-Z]+$/.test(word);
  const upper = /^[^a-z]+$/.test(word);
  const capital = /^[A-Z][^A-Z]+$/.test(word);
  if (!lower && !upper && !capital && word.length < DISTINCT) return false;
  if (!alone) return true;
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  return (capital ? !/[A-Z]/.test(before) : !/[A-Za-z]/.test(before)) && (upper ? !/[A-Za-z]/.test(after) : !/[a-z]/.test(after));
}

const SECRET = new Set(
  "key keys apikey token tokens apitoken accesstoken authtoken bottoken secret secrets clientsecret secretkey auth pass password passwd pwd pat credential credentials bearer login".split(
    " ",
  ),
);
const PUBLIC = new Set(
  "public publishable pub site anon id ids uuid guid name username user url uri host hostname domain email version sha commit hash hashed digest checksum etag color class path file ref branch channel guild team room model label title endpoint region bucket account vault index".split(
    " ",
  ),
);
const DOUBLE = new Set("public publishable pub anon mock fake dummy example sample hash hashed".split(" "));

/** "secret" when the name says so, "public" when it says the contrary, "bare" when it names the provider alone. */
export function promise(name: string): "secret" | "public" | "bare" {
  const list = words(name);
  if (list.some((word) => DOUBLE.has(word))) return "public";
  const secret = list.findLastIndex((word) => SECRET.has(word));
  const open = list.findLastIndex((word) => PUBLIC.has(word));
  return secret > open ? "secret" : open >= 0 ? "public" : "bare";
}
