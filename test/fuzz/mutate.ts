/** Texts that were real once: a text of a corpus, and what was done to it. fast-check shrinks the list of changes. */
import fc from "fast-check";

/** Where it happens, in parts of the text's length, so that a change means something for any text. */
interface Change {
  readonly kind: "delete" | "double" | "insert" | "splice" | "swap" | "cut" | "nest" | "repeat" | "replace";
  readonly at: number;
  readonly length: number;
  readonly token: string;
  readonly count: number;
}

/** What breaks tokenizers, and what makes something happen. */
const TOKENS = [
  ..."(){}[]<>;:,.'\"`\\/#@$&|!?=+-*%~^_",
  ..."\0\b\t\v\f\r\n\u0085\u00a0\u2028\u2029\ufeff\ud800\udc00\u200d\u202e",
  "\r\n",
  "${",
  "{{",
  "}}",
  "'''",
  '"""',
  'f"{',
  "rb'",
  "/*",
  "*/",
  "//",
  "<!--",
  "-->",
  "</script>",
  "/[/",
  "(?:",
  "=>",
  "...",
  "?.",
  "??=",
  "**",
  ":=",
  "->",
  "0x",
  "1e999",
  "9".repeat(400),
  "é",
  "𝒳",
  "\\u{110000}",
  "\\x",
  "async ",
  "await ",
  "yield ",
  "function ",
  "function* ",
  "class ",
  "extends ",
  "static {",
  "import ",
  "export default ",
  "from ",
  "return ",
  "throw ",
  "new ",
  "super(",
  "this.",
  "typeof ",
  "delete ",
  "let ",
  "var ",
  "if (",
  "else ",
  "for (",
  "while (",
  "switch (",
  "case ",
  "try {",
  "} catch {",
  "} finally {",
  " as ",
  " satisfies ",
  "<T>",
  "enum ",
  "namespace ",
  "declare ",
  "@a ",
  "def ",
  "lambda ",
  "with ",
  "match ",
  "case _:",
  "except*",
  "elif ",
  "global ",
  "nonlocal ",
  "del ",
  "pass\n",
  "\n    ",
  "\n\t",
  "\n",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "__init__",
  "__class__",
  "undefined",
  "NaN",
  "eslint-disable-next-line ",
  "eslint-disable ",
  "eslint-enable",
  "chatbot-security/no-eval",
  " -- ",
  "process.env.TOKEN",
  "req.query.q",
  "message.content",
  "exec(",
  "eval(",
  "require(",
  "SELECT * FROM t WHERE a = '",
] as const;

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom("delete", "double", "insert", "insert", "insert", "splice", "swap", "cut", "nest", "repeat", "replace"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 60 }),
  token: fc.constantFrom(...TOKENS),
  count: fc.constantFrom(1, 2, 3, 30, 3000),
});

/** No text becomes longer than this: it is about the form, not about the length. */
const LONGEST = 200_000;

function changed(text: string, { kind, at, length, token, count }: Change, other: string): string {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + length);
  const [before, inside, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (kind) {
    case "delete":
      return before + after;
    case "double":
      return before + inside + inside + after;
    case "insert":
      return before + token + text.slice(start);
    case "replace":
      return before + token + after;
    case "splice":
      return before + other.slice(Math.floor(at * other.length), Math.floor(at * other.length) + 10 * length) + text.slice(start);
    case "swap": {
      const lines = text.split("\n");
      const [one, two] = [Math.floor(at * lines.length), (Math.floor(at * lines.length) + length) % lines.length];
      [lines[one], lines[two]] = [lines[two] ?? "", lines[one] ?? ""];
      return lines.join("\n");
    }
    case "cut":
      return before;
    case "nest":
      return before + "([{`${<".charAt(length % 7).repeat(count) + inside + ")]}`}>".charAt(length % 6).repeat(count) + after;
    case "repeat":
      return before + (inside || token).repeat(Math.min(count, Math.ceil(LONGEST / 10 / (inside.length + token.length)))) + after;
  }
}

/** A text of the corpus, changed at most `most` times. */
export function mutated(corpus: readonly string[], most = 8): fc.Arbitrary<string> {
  const index = fc.nat(Math.max(0, corpus.length - 1));
  return fc.tuple(index, index, fc.array(change, { maxLength: most })).map(([first, second, changes]) => {
    const other = corpus[second] ?? "";
    return changes.reduce((text, each) => (text.length > LONGEST ? text : changed(text, each, other)), corpus[first] ?? "");
  });
}
