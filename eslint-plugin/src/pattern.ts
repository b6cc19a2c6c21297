/**
 * Which regular expressions a project's settings may hold: those that a backtracking matcher ends with soon on any short text. The settings
 * of a folder that was just opened are as hostile as its code.
 */
import { RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";

/** Each repetition or choice that can be tried again multiplies the steps; in one another they would be raised to a power. */
const MOST_QUANTIFIERS = 2;
const MOST_CHOICES = 2;

const parser = new RegExpParser({ ecmaVersion: 2024 });

/** Is it valid, and plain enough? */
export function isPlainPattern(pattern: string): boolean {
  let quantifiers = 0;
  let depth = 0;
  let choices = 0;
  let plain = true;
  const choice = ({ alternatives }: { readonly alternatives: readonly unknown[] }): void => {
    if (alternatives.length > 1) choices++;
    if (depth > 0) plain = false;
  };
  try {
    visitRegExpAST(parser.parsePattern(pattern), {
      onQuantifierEnter() {
        quantifiers++;
        if (depth++ > 0) plain = false;
      },
      onQuantifierLeave: () => depth--,
      onGroupEnter: choice,
      onCapturingGroupEnter: choice,
      onPatternEnter: choice,
      onBackreferenceEnter: () => (plain = false),
      onAssertionEnter: ({ kind }) => {
        if (kind === "lookbehind" || kind === "lookahead") plain = false;
      },
    });
  } catch {
    return false;
  }
  return plain && quantifiers <= MOST_QUANTIFIERS && choices <= MOST_CHOICES;
}
