import { right, RIGHT } from "./right.mjs";
import { exec } from "node:child_process";
export const left = (text, depth) => (depth > 3 ? exec(text) : right(text, depth + 1));
export const LEFT = "left";
export class Left {
  partner = () => RIGHT;
}
