/**
 * Rows that the schema libraries share. What a schema is made of, `engine/schemas.ts` says: a library's builders fill these fields.
 * What has passed a schema has the form that the schema demands; it is still the sender's text unless the schema leaves no room for harm.
 */
import type { Guard, Member, Result } from "../../engine/summary.js";
import { answers, asserts, FORM } from "./form-vocabulary.js";
import { gives } from "./rows.js";

export { answers, asserts, FORM };

/** A field of the result says whether the data has the form. */
export const answersBy = (arg: string, of: string, on: "true" | "false"): Guard => ({ arg, cleans: FORM, on, of });

const yes: Result = { const: true };

/** Builders of one library's schemas: each gives a schema of this type. */
export function builders(type: string): Readonly<Record<"safe" | "open" | "anything" | "check" | "refined", Member>> & {
  readonly with: (fields: Readonly<Record<string, Result>>) => Member;
  readonly text: (pattern: string) => Member;
  readonly list: (field: string) => Member;
} {
  const schema = (fields: Readonly<Record<string, Result>>): Member => gives({ type, fields });
  return {
    /** Numbers, enumerations, ids and dates only. */
    safe: schema({ harmless: yes }),
    /** A form, with room for any text. */
    open: gives({ type }),
    anything: schema({ anything: yes }),
    check: schema({ check: { same: "0" } }),
    refined: schema({ base: { same: "this" }, check: { same: "0" } }),
    with: schema,
    /** Text of this form. */
    text: (source) => schema({ pattern: { type: "RegExp", fields: { source: { const: source }, flags: { const: "" } } } }),
    /** The arguments, as a list in this field. */
    list: (field) => ({ call: { op: "list-of", into: field, returns: { type } } }),
  };
}

export const LOOSE: Result = yes;
