/** The letters before a string's quotes. */

export const enum Prefix {
  Raw = 1,
  Bytes = 2,
  Unicode = 4,
  Format = 8,
  Template = 16,
}

/** What the letters from `start` to `end` say together; -1 when they are a name. */
export function prefixOf(text: string, start: number, end: number): number {
  let flags = 0;
  for (let at = start; at < end; at++) {
    const flag = letter(text.charCodeAt(at) | 32);
    if (flag === 0 || (flags & flag) !== 0) return -1;
    flags |= flag;
  }
  // Two letters are r and one more.
  return end - start < 2 || (flags & Prefix.Raw) !== 0 ? flags : -1;
}

function letter(c: number): number {
  switch (c) {
    case 114:
      return Prefix.Raw;
    case 98:
      return Prefix.Bytes;
    case 117:
      return Prefix.Unicode;
    case 102:
      return Prefix.Format;
    case 116:
      return Prefix.Template;
    default:
      return 0;
  }
}
