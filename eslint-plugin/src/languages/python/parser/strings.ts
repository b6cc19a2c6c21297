/** The text that string literals stand for: escapes and line breaks. */

const BACKSLASH = 92;

/** Between a literal's quotes. `bytes` has fewer escapes. */
export function decode(text: string, start: number, end: number, raw: boolean, bytes: boolean): string {
  const written = text.slice(start, end);
  const lines = withLineFeeds(written);
  return raw || !lines.includes("\\") ? lines : unescape(lines, bytes);
}

/** Python reads every line break as a line feed. */
export function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function unescape(written: string, bytes: boolean): string {
  let out = "";
  let from = 0;
  for (let at = written.indexOf("\\"); at >= 0 && at < written.length - 1; at = written.indexOf("\\", from)) {
    out += written.slice(from, at);
    const c = written.charCodeAt(at + 1);
    from = at + 2;
    const simple = SIMPLE.get(c);
    if (simple !== undefined) out += simple;
    else if (c >= 48 && c <= 55) {
      while (from < at + 4 && isOctal(written.charCodeAt(from))) from++;
      out += String.fromCharCode(parseInt(written.slice(at + 1, from), 8) & (bytes ? 0xff : 0xffff));
    } else {
      const long = longEscape(written, at, c, bytes);
      // An escape that is none keeps its backslash.
      if (long) {
        out += long.text;
        from = long.end;
      } else out += written.slice(at, from);
    }
  }
  return out + written.slice(from);
}

const SIMPLE: ReadonlyMap<number, string> = new Map([
  [10, ""],
  [BACKSLASH, "\\"],
  [39, "'"],
  [34, '"'],
  [97, "\x07"],
  [98, "\b"],
  [102, "\f"],
  [110, "\n"],
  [114, "\r"],
  [116, "\t"],
  [118, "\v"],
]);

function isOctal(c: number): boolean {
  return c >= 48 && c <= 55;
}

function longEscape(written: string, at: number, c: number, bytes: boolean): { text: string; end: number } | undefined {
  if (c === 120) return hexadecimal(written, at + 2, 2);
  if (bytes) return undefined;
  if (c === 117) return hexadecimal(written, at + 2, 4);
  if (c === 85) return hexadecimal(written, at + 2, 8);
  if (c === 78 && written.charCodeAt(at + 2) === 123) {
    const close = written.indexOf("}", at);
    // The names of characters are not known here; the replacement character stands for any.
    if (close > 0) return { text: "\ufffd", end: close + 1 };
  }
  return undefined;
}

function hexadecimal(written: string, at: number, digits: number): { text: string; end: number } | undefined {
  const code = written.slice(at, at + digits);
  if (code.length < digits || !/^[0-9a-fA-F]+$/.test(code)) return undefined;
  const point = parseInt(code, 16);
  return point <= 0x10ffff ? { text: String.fromCodePoint(point), end: at + digits } : undefined;
}
