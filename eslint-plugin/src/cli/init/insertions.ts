/**
 * Changes to files that exist: texts put between others, nothing taken away. So they can be taken back, even from a file that was changed
 * elsewhere since, and nothing of the file need be kept for it.
 */
export interface Insertion {
  /** In the text without any of them. */
  readonly at: number;
  readonly text: string;
}

export function insert(text: string, insertions: readonly Insertion[]): string {
  let result = text;
  for (const { at, text: added } of [...insertions].sort((a, b) => b.at - a.at)) result = result.slice(0, at) + added + result.slice(at);
  return result;
}

/** The text without what was put in; undefined when not every insertion stands there exactly once. */
export function takeOut(text: string, added: readonly string[]): string | undefined {
  let result = text;
  for (const each of added) {
    const at = result.indexOf(each);
    if (at < 0 || result.indexOf(each, at + 1) >= 0) return undefined;
    result = result.slice(0, at) + result.slice(at + each.length);
  }
  return result;
}

/** The line ends of a text. */
export function lineEnd(text: string): "\n" | "\r\n" {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
