/**
 * Our own regular expressions read texts that strangers wrote: none of them takes time out of proportion to the text. All are collected from
 * the sources by parsing; each is judged by its form, and run on texts of the characters it looks for.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";
import { parse } from "@typescript-eslint/parser";
import { describe, expect, it } from "vitest";
import { isExponential } from "../eslint-plugin/src/engine/backtracking.js";
import { FORMATS } from "../eslint-plugin/src/secrets/formats/index.js";
import { nodesOf, type Fields, type Node } from "./truth/trees.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

interface Found {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

function isRegExp(node: Fields): boolean {
  return /^(?:New|Call)Expression$/u.test(node.type) && (node["callee"] as Fields)["name"] === "RegExp";
}

/** Literals, constant arguments of `RegExp`, and the fields of models that hold a pattern. */
function expressionsIn(file: string): readonly Found[] {
  const text = readFileSync(file, "utf8");
  const found: Found[] = [];
  for (const { node } of nodesOf(parse(text, { filePath: file, range: true, loc: true, sourceType: "module" }) as unknown as Node)) {
    const place = `${relative(ROOT, file)}:${text.slice(0, node.range[0]).split("\n").length}`;
    const regex = node["regex"] as { pattern: string; flags: string } | undefined;
    if (regex) found.push({ place, source: regex.pattern, flags: regex.flags });
    else if (isRegExp(node)) {
      const [source, flags] = (node["arguments"] as readonly Fields[]).map((argument) => argument["value"]);
      if (typeof source === "string") found.push({ place, source, flags: typeof flags === "string" ? flags : "" });
    } else if (node.type === "Property") {
      const [key, value] = [(node["key"] as Fields)["name"], (node["value"] as Fields)["value"]];
      if (typeof value === "string" && PATTERN_FIELDS.has(String(key)) && file.includes("models"))
        found.push({ place, source: value, flags: "" });
    }
  }
  return found;
}

/** What is a regular expression in a row. */
const PATTERN_FIELDS = new Set(["matches", "named", "pattern"]);

function all(): readonly Found[] {
  const folders = ["eslint-plugin/src", "server/src", "extension/src"].map((path) => join(ROOT, path));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .sort()
      .map((path) => join(folder, path)),
  );
  const ofFormats = FORMATS.flatMap(({ id, pattern, before }) =>
    [pattern, ...(before ? [before] : [])].map(({ source, flags }) => ({ place: `the format ${id}`, source, flags })),
  );
  const unique = new Map([...files.flatMap(expressionsIn), ...ofFormats].map((each) => [`${each.flags}/${each.source}`, each]));
  return [...unique.values()];
}

/** A few characters that the pattern looks for, and a few that it hardly does. */
function charactersOf({ source, flags }: Found): readonly string[] {
  const chars = new Set(["a", "0", " ", "\n", "-"]);
  const add = (code: number): void => void (code <= 0xffff && chars.add(String.fromCharCode(code)));
  try {
    visitRegExpAST(
      new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
        unicode: flags.includes("u"),
        unicodeSets: flags.includes("v"),
      }),
      {
        onCharacterEnter: ({ value }) => add(value),
        onCharacterClassRangeEnter: ({ min }) => add(min.value),
      },
    );
  } catch {
    return [...chars];
  }
  return [...chars].slice(0, 24);
}

/** Repeated, they lead into the repetitions of the pattern; nothing of it follows at the end. */
function attacksOn(found: Found): readonly string[] {
  const chars = charactersOf(found);
  const words = [...found.source.matchAll(/[\w ./:-]{2,}/gu)].map(([word]) => word).slice(0, 6);
  return [
    ...chars,
    ...words,
    ...chars.flatMap((one, i) => [one + chars[(i + 1) % chars.length]!, one + "a"]),
    ...words.map((word) => `${word} `),
  ];
}

const LENGTHS = [500, 4_000, 16_000];
/** Processor time for 16,000 characters, in seconds. What takes time in proportion needs a hundredth of it. */
const SLOW = 0.1;

/** How long the slowest text of 16,000 characters takes, or a shorter one that is slow already. */
function slowest(found: Found): { readonly seconds: number; readonly attack: string; readonly length: number } {
  let worst = { seconds: 0, attack: "", length: 0 };
  const expression = new RegExp(found.source, found.flags.replace("g", ""));
  for (const attack of attacksOn(found)) {
    for (const length of LENGTHS) {
      const text = `${attack.repeat(Math.ceil(length / attack.length))}\u0000`;
      const run = (): number => {
        expression.lastIndex = 0;
        const before = process.cpuUsage();
        expression.exec(text);
        return process.cpuUsage(before).user / 1e6;
      };
      const first = run();
      // What only came by is not there the second time.
      const seconds = first > SLOW ? Math.min(first, run()) : first;
      if (seconds > worst.seconds) worst = { seconds, attack, length };
      if (seconds > SLOW) return worst;
    }
  }
  return worst;
}

/** These see nothing that a stranger wrote, or only so much of it. */
const SHORT_TEXTS: readonly RegExp[] = [
  // The 120 characters before a secret.
  /suggestions\/javascript\/environment\.ts/u,
  // Patterns and pieces of code of at most 1,000 characters.
  /backtracking\.ts|fills\.ts/u,
  // The address of this program itself.
  /own-eslint\.ts/u,
];

describe("our regular expressions", () => {
  const expressions = all();
  it("are found", () => expect(expressions.length).toBeGreaterThan(500));
  it("never take exponential time", () => {
    expect(
      expressions.filter(({ source, flags }) => isExponential(source, flags)).map(({ place, source }) => `${place} ${source}`),
    ).toEqual([]);
  });
  it("take time in proportion to the text", { timeout: 600_000 }, () => {
    const slow = expressions.flatMap((each) => {
      if (SHORT_TEXTS.some((place) => place.test(each.place))) return [];
      const { seconds, attack, length } = slowest(each);
      return seconds > SLOW
        ? [`${each.place} /${each.source}/${each.flags}: ${seconds.toFixed(1)} s for ${length} characters of ${JSON.stringify(attack)}`]
        : [];
    });
    expect(slow).toEqual([]);
  });
});
