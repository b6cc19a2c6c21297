/**
 * Words that the database models share, so that their tables stay short. Data only: it names no library and no rule.
 */
import type { Member, Sink, SinkDetail, Summary, When } from "../../engine/summary.js";
import { databaseUse, stored } from "./chat-vocabulary.js";

type Style = NonNullable<SinkDetail["placeholder"]>["style"];

/** The driver takes values apart from the text: their notation, and the argument that takes them. */
export function bound(style: Style, params: string): SinkDetail {
  return { placeholder: { style, params } };
}

/** Nothing can be bound here: several statements, or a piece of a statement. */
export const unbound: SinkDetail = { raw: true };

/** The text of a statement, or of a piece of one. */
export function sql(arg: string, detail: SinkDetail = unbound): Sink {
  return { arg, kind: "sql", detail };
}

/** What begins like a statement, and goes on like one, is one whoever runs it. */
const STATEMENT =
  "^\\s*(?:(?:SELECT|select)\\s[^]*\\s(?:FROM|from)\\s|(?:INSERT|insert|REPLACE|replace)\\s+[^]*(?:INTO|into)\\s|(?:UPDATE|update)\\s[^]*\\s(?:SET|set)\\s|(?:DELETE|delete)\\s+(?:FROM|from)\\s)";

/** Sinks of methods of these names whose first argument says that it is a statement. */
export function statements(names: readonly string[], args = "0"): Readonly<Record<string, readonly Sink[]>> {
  const sink: Sink = { ...sql(args), when: [{ arg: args, matches: STATEMENT }] };
  return Object.fromEntries(names.map((name) => [name, [sink]]));
}

/** Operators that compare with a value, whatever it holds, or that take nothing but text. */
const COMPARES = ["$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$regex", "$options"];

/** The filter of a document database: text is one value in it, data with structure may carry operators. */
export function filter(arg: string): Sink {
  return { arg, kind: "nosql", structured: true, plainUnder: COMPARES, detail: { use: "database filter" } };
}

/** Text of a query language other than SQL, or of a program that the database runs. */
export function queryText(arg: string, use: string): Sink {
  return { arg, kind: "nosql", detail: { use } };
}

/** The statement calculates with a value: `coins = coins - $1`. */
const CALCULATES: When = { arg: "0", matches: "[-+*/]\\s*(?:\\$\\d|\\?|[:@]\\w|%s|%\\()" };

/**
 * Values that a driver binds. The type of a column keeps most of what is wrong out, but for what a statement calculates with: there a
 * negative amount is one, too.
 */
export function boundValues(arg: string): readonly Sink[] {
  const use = databaseUse(arg);
  return [
    { ...use, when: [CALCULATES] },
    { ...use, possible: true, unless: [CALCULATES] },
  ];
}

/** What was once stored may have come from a chat. */
export const rows = { source: stored } as const;
export const givesRows: Summary = { returns: rows };

/** A tag whose holes become bound parameters. */
export const tag: Summary = { when: [{ style: "tag" }], ...givesRows };

/** A call that hands a value of this type to the function among its arguments, and gives what that returns. */
export function within(type: string): Member {
  return { call: { callbacks: [{ arg: "*", params: [{ type }], runs: "now", returns: "return" }] } };
}
