/** The programs that are written otherwise: everything of ours that has findings, and looks like real code. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { readFixtures } from "../support/fixtures.js";
import { expandSecrets } from "../support/fake-secrets.js";
import type { Program } from "./rewrite.js";

export interface Named {
  readonly name: string;
  readonly program: Program;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Each file that is a case of its own, and each folder. */
export function cases(folder: string): readonly Named[] {
  return readFixtures(here(folder)).map(({ name, files }) => ({
    name: `${folder.replace("../", "")}/${name}`,
    program: new Map(files.map(({ path, text }) => [path, text])),
  }));
}

/** A folder as one program. */
export function bot(folder: string): Named {
  const root = here(folder);
  const below = (at: string): string[] =>
    readdirSync(at)
      .sort()
      .map((name) => join(at, name))
      .flatMap((path) => (statSync(path).isDirectory() ? below(path) : [path]));
  const files = below(root).map((path) => [relative(root, path).replaceAll("\\", "/"), expandSecrets(readFileSync(path, "utf8"))] as const);
  return { name: folder.replace("../", ""), program: new Map(files) };
}

export const foldersOf = (folder: string): string[] =>
  readdirSync(here(folder), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => `${folder}/${name}`);

export function programs(): readonly Named[] {
  return [
    ...foldersOf("../examples").map(bot),
    ...cases("../flows"),
    ...foldersOf("../fixtures").flatMap(cases),
    ...["javascript", "python"].flatMap((language) => cases(`../models/${language}`)),
  ];
}

/**
 * The programs whose name holds TRUTH (`all`: all of them). Without it every relation takes a third of the examples of models, each another
 * one: there are many, and they are alike.
 */
export function chosen(relation: number): readonly Named[] {
  const wanted = process.env["TRUTH"];
  if (wanted !== undefined) return programs().filter(({ name }) => wanted === "all" || name.includes(wanted));
  return programs().filter(({ name }, index) => !name.startsWith("models/") || index % 3 === relation % 3);
}
