/**
 * The languages, and which one a file is in. The one list a new language is added to.
 */
import { javascript } from "./javascript/index.js";
import type { Language } from "./language.js";
import { python } from "./python/index.js";

export const languages: readonly Language[] = [javascript, python];

const byExtension = new Map(
  languages.flatMap((language) => [...language.extensions, ...(language.views ?? [])].map((extension) => [extension, language] as const)),
);

/** The language of a file by its extension, in any case. */
export function languageOf(file: string): Language | undefined {
  const dot = file.lastIndexOf(".");
  return dot < 0 ? undefined : byExtension.get(file.slice(dot).toLowerCase());
}

/** A template, which runs where the program renders it. */
export function isView(file: string): boolean {
  return languageOf(file)?.views?.some((extension) => file.toLowerCase().endsWith(extension)) ?? false;
}
