/** Colours for a terminal, and the guard that keeps analysed text from acting on it. */

type Style = (text: string) => string;

export interface Paint {
  readonly red: Style;
  readonly yellow: Style;
  readonly green: Style;
  readonly cyan: Style;
  readonly dim: Style;
  readonly bold: Style;
  readonly underline: Style;
}

export function paint(color: boolean): Paint {
  const style = (open: number, close: number): Style => (color ? (text) => `\u001B[${open}m${text}\u001B[${close}m` : (text) => text);
  return {
    red: style(31, 39),
    yellow: style(33, 39),
    green: style(32, 39),
    cyan: style(36, 39),
    dim: style(2, 22),
    bold: style(1, 22),
    underline: style(4, 24),
  };
}

/** One line without control and direction-changing characters: file names and code are written by others. */
export function printable(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\p{Cc}\p{Bidi_Control}]/gu, "\uFFFD");
}
