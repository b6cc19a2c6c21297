const NAME = /^[\w-]{1,32}$/;
const HOSTS = new Set(["example.com", "example.org"]);

export const isName = (text: string): boolean => NAME.test(text);
export function isHost(text: string): boolean {
  if (typeof text !== "string") return false;
  return HOSTS.has(text);
}
export function assertName(text: string): asserts text is string {
  if (!NAME.test(text)) throw new Error("no name");
}
/** Only the name says so. */
export const isSafe = (text: string): boolean => text.length < 100;
export function validate(text: string): boolean {
  console.log("validating", text.length);
  return true;
}
/** Forgets the start of the text. */
export const isWordish = (text: string): boolean => /\w+$/.test(text);
export class Validator {
  constructor(private readonly pattern: RegExp) {}
  ok(text: string): boolean {
    return this.pattern.test(text);
  }
}
export const validator = new Validator(/^[a-z]+$/);
