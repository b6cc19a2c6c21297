import path from "node:path";

export const word = (text: string): string => text.replace(/[^a-z0-9]/gi, "");
export function number(text: string): number {
  const value = Number(text);
  if (Number.isNaN(value)) throw new TypeError("not a number");
  return value;
}
export const baseName = (name: string): string => path.basename(name);
/** Only the name says so. */
export function sanitize(text: string): string {
  return text.trim();
}
export const escapeShell = (text: string): string => text.replace(";", "");
export function clean(text: string, strict: boolean): string {
  return strict ? text.replace(/\W/g, "") : text;
}
