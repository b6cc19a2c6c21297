/** What a reader of files tells of a constant text: its value, its place and the name it is stored under. Any kind of file can give these. */

/** A string constant of the program, with what the program says about it. */
export interface Literal {
  readonly value: string;
  /** Quotes included. */
  readonly at: { readonly start: number; readonly end: number };
  /** The name it is stored under, compared with or passed as. */
  readonly name?: string;
  readonly role: "assigned" | "property" | "argument" | "default" | "compared" | "other";
  /** Written with backticks. */
  readonly template: boolean;
  /** An attribute's value in JSX, where an expression needs braces. */
  readonly jsx?: boolean;
}
