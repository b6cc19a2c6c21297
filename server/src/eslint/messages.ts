/** What is asked of the process with the workspace's ESLint, and what it says: data from outside, to be checked. */

/** By which our plugin is known, whatever prefix a configuration gives it. */
export const OUR_PLUGIN = "eslint-plugin-chatbot-security";

export interface Question {
  /** Absolute. */
  readonly file: string;
  /** Where ESLint is run: the folder of the configuration that is nearest to the file. */
  readonly directory: string;
}

export type Answer =
  | { readonly enabled: boolean; readonly rules: Readonly<Record<string, unknown>>; readonly settings?: unknown }
  | { readonly problem: string };
