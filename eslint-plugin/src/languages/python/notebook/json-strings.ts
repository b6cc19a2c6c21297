/** Where the strings of a JSON text stand: the places that `JSON.parse` does not keep. Asks of the text that it is valid JSON. */

/** A key of an object or an index of an array, from the root on. */
export type JsonPath = readonly (string | number)[];

interface Frame {
  /** The key or the index of the value that comes next. */
  key: string | number;
}

const TOKEN = /["{}[\],]/gu;
const STRING_END = /\\.|"/gu;

/** Every string that is a value and whose path `wanted` takes: where it begins and ends, quotes included. */
export function findStrings(
  json: string,
  wanted: (path: JsonPath) => boolean,
): readonly { readonly path: JsonPath; start: number; end: number }[] {
  const found: { path: JsonPath; start: number; end: number }[] = [];
  const stack: Frame[] = [];
  let isKey = false;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(json); match; match = TOKEN.exec(json)) {
    const top = stack.at(-1);
    const start = match.index;
    switch (match[0]) {
      case "{":
        stack.push({ key: "" });
        isKey = true;
        break;
      case "[":
        stack.push({ key: 0 });
        isKey = false;
        break;
      case "}":
      case "]":
        stack.pop();
        isKey = false;
        break;
      case ",":
        if (typeof top?.key === "number") top.key++;
        else isKey = true;
        break;
      default: {
        const end = stringEnd(json, start);
        TOKEN.lastIndex = end;
        if (isKey && top) top.key = json.slice(start + 1, end - 1);
        else {
          const path = stack.map(({ key }) => key);
          if (wanted(path)) found.push({ path, start, end });
        }
        isKey = false;
      }
    }
  }
  return found;
}

function stringEnd(json: string, start: number): number {
  STRING_END.lastIndex = start + 1;
  for (let match = STRING_END.exec(json); match; match = STRING_END.exec(json)) if (match[0] === '"') return STRING_END.lastIndex;
  return json.length;
}

const ESCAPED: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** Gives every character of a string with its place in the JSON text. */
export function eachCharacter(json: string, start: number, end: number, give: (character: string, place: number) => void): void {
  for (let at = start + 1; at < end - 1; at++) {
    const place = at;
    if (json[at] !== "\\") {
      give(json[at]!, place);
      continue;
    }
    const sign = json[++at]!;
    if (sign === "u") {
      give(String.fromCharCode(Number.parseInt(json.slice(at + 1, at + 5), 16)), place);
      at += 4;
    } else give(ESCAPED[sign] ?? sign, place);
  }
}
