/** Words about the form of text and data that models share: what a text of plain words, or data that passed a schema, can no longer harm. */
import type { SinkKind } from "../../engine/kinds.js";
import type { Guard } from "../../engine/summary.js";

/** Letters, digits, and one kind of separator. A name of plain words may still be a host. */
export const PLAIN_WORDS: readonly SinkKind[] = [
  ...(["sql", "nosql", "command", "argument", "code", "path", "html", "regex", "log", "mention", "ldap", "xpath", "xml"] as const),
];

/** What data of a known form can no longer do: be a query document, a nested key, or unchecked input. */
export const FORM: readonly SinkKind[] = ["consequence", "nosql", "property"];

/** The call returns only for data that has the form. */
export const asserts = (arg: string): Guard => ({ arg, cleans: FORM, on: "return" });
/** The call answers whether the data has the form. */
export const answers = (arg: string): Guard => ({ arg, cleans: FORM, on: "true" });
