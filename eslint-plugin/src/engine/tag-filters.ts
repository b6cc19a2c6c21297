/**
 * Patterns that take scripts or comments out of a page and leave what browsers read as one, too: `</script >`, `<SCRIPT>`, a line break within,
 * `--!>`. A pattern is such a filter when the whole of a plain script, or comment, is what it finds; a few short texts tell what gets past.
 */
import type { Expr } from "../ir/ir.js";
import { isExponential } from "./backtracking.js";
import { nodes } from "./definitions.js";
import type { Sink } from "./summary.js";

interface Element {
  readonly plain: string;
  readonly others: readonly string[];
}

const ELEMENTS: readonly Element[] = [
  {
    plain: "<script>a</script>",
    others: [
      "<script>a\nb</script>",
      "<SCRIPT>a</SCRIPT>",
      '<script src="b">a</script>',
      '<script\n src="b">a</script>',
      "<script>a</script >",
      "<script>a</script\t\n b>",
    ],
  },
  { plain: "<!-- a -->", others: ["<!-- a\nb -->", "<!-- a --!>"] },
];
const LONGEST = 300;

export const LEAKY: Omit<Sink, "arg"> = {
  kind: "bypassable",
  fact: true,
  possible: true,
  detail: { use: "some scripts or comments get past", instead: "a parser of markup, or a sanitizer", cwe: [116, 185, 186] },
};

/** `flags` are JavaScript's. */
export function isLeakyFilter(pattern: string, flags: string): boolean {
  if (pattern.length > LONGEST || !/<[^]{0,20}(?:script|--)/i.test(pattern) || isExponential(pattern, flags)) return false;
  const finds = finder(pattern, flags.replace(/[^imsu]/g, ""));
  return ELEMENTS.some(({ plain, others }) => finds?.(plain) && !others.every(finds));
}

/** The pattern's own flags in front, and names of groups as Python writes them, are taken for JavaScript's. */
function finder(pattern: string, flags: string): ((text: string) => boolean) | undefined {
  const [whole = "", own = ""] = /^\(\?([imsxu]{1,5})\)/.exec(pattern) ?? [];
  const all = [...new Set(flags + own.replace(/[^ims]/g, ""))].join("");
  try {
    const regex = new RegExp(pattern.slice(whole.length).replaceAll("(?P<", "(?<"), all);
    return (text) => regex.exec(text)?.[0].length === text.length;
  } catch {
    return undefined;
  }
}

const NAMED_FLAGS: Readonly<Record<string, string>> = { I: "i", IGNORECASE: "i", S: "s", DOTALL: "s", M: "m", MULTILINE: "m" };

/** The flags that are named among a call's arguments: `re.I | re.DOTALL`. */
export function namedFlags(args: readonly { readonly expr: Expr }[]): string {
  const found = args.flatMap(({ expr }) => [...nodes([expr])].map((node) => NAMED_FLAGS[String(node["name"])] ?? ""));
  return [...new Set(found)].join("");
}
