/**
 * Where the holes of an SQL text stand: in the place of a value, inside a quoted literal, or in the place of an identifier or keyword.
 * Knows SQL's lexical grammar, nothing of drivers.
 */

export type Position = "value" | "quoted" | "identifier";

/** After one of these words or signs an operand follows: a hole there is a value. */
const BEFORE_VALUE =
  /(?:[=<>(,+*/%-]|\b(?:where|and|or|not|like|ilike|between|in|values|set|limit|offset|then|else|when|is|returning|regexp|rlike|glob|having|on|select))$/i;
/** After one of these words a name follows. */
const BEFORE_NAME =
  /(?:\b(?:from|join|into|update|table|exists|by|column|index|database|schema|view|trigger|asc|desc|as|add|drop|alter|rename|to|pragma|collate|references|constraint|use|truncate|describe|show|explain|if|set|select|distinct|cascade|grant|user|role))$/i;
const STATEMENT =
  /^(?:[\s(]|--[^\n]*\n|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*(?:select|insert|update|delete|replace|create|alter|drop|with|pragma|merge|call|exec|execute|truncate|grant|show|describe|explain|set|begin|use|vacuum|upsert|copy|lock)\b/i;

/** Does the literal text begin like a statement? Used where a sink takes other things than SQL, too. */
export function looksLikeSql(text: string): boolean {
  return STATEMENT.test(text);
}

/**
 * The position of each hole. `literals[i]` stands before hole i; there is one more literal than there are holes.
 */
export function holePositions(literals: readonly string[]): Position[] {
  const positions: Position[] = [];
  let quote = "";
  let depthOfNames = 0; // inside the column list of INSERT INTO t ( … )
  let before = "";
  for (let i = 0; i + 1 < literals.length; i++) {
    const literal = literals[i]!;
    for (let at = 0; at < literal.length; at++) {
      const char = literal[at]!;
      if (quote) {
        if (char === "\\" && quote !== "`") at++;
        else if (char === quote) {
          if (literal[at + 1] === quote) at++;
          else quote = "";
        }
        continue;
      }
      if (char === "'" || char === '"' || char === "`") quote = char;
      else if (char === "[" && /[\s.,(]$/.test(before + literal.slice(0, at))) quote = "]";
      else if (char === "-" && literal[at + 1] === "-") {
        const end = literal.indexOf("\n", at);
        at = end < 0 ? literal.length : end;
      } else if (char === "/" && literal[at + 1] === "*") {
        const end = literal.indexOf("*/", at + 2);
        at = end < 0 ? literal.length : end + 1;
      } else if (char === "(") {
        if (depthOfNames || /\binto\s+[\w."`[\]]*\s*$/i.test((before + literal.slice(0, at)).slice(-120))) depthOfNames++;
      } else if (char === ")" && depthOfNames) depthOfNames--;
    }
    before = (before + literal).slice(-160);
    positions.push(position(quote, before, literals[i + 1]!, depthOfNames > 0));
    before += quote ? "x" : " x";
  }
  return positions;
}

function position(quote: string, before: string, after: string, amongNames: boolean): Position {
  if (quote === "'") return "quoted";
  // Double quotes hold values in MySQL and SQLite and names in PostgreSQL: what stands before tells.
  if (quote === '"') {
    const opened = before.lastIndexOf('"');
    return BEFORE_VALUE.test(before.slice(0, opened).trimEnd()) && !amongNames && !BEFORE_NAME.test(before.slice(0, opened).trimEnd())
      ? "quoted"
      : "identifier";
  }
  if (quote) return "identifier";
  const text = before.trimEnd();
  const glued = text.length === before.length && /[\w."`$]$/.test(text);
  if (glued) return "identifier";
  if (/^[\w."`]*\s*(?:=|<|>|\.|\sin\b|\slike\b|\sis\b)/i.test(after) && !/[=<>]\s*$/.test(text)) return "identifier";
  if (amongNames) return "identifier";
  if (BEFORE_NAME.test(text) && !/\b(?:set|select)$/i.test(text)) return "identifier";
  if (/\border\s+by\b[^()]*$|\bgroup\s+by\b[^()]*$/i.test(text)) return /\b(?:limit|offset)$/i.test(text) ? "value" : "identifier";
  return BEFORE_VALUE.test(text) && !/\b(?:set|select|where|and|or|not|on|having)$/i.test(text) ? "value" : "identifier";
}
