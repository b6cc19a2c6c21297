import * as self from "./self.mjs";
import { exec } from "node:child_process";
export const run = (text) => self.inner(text);
export const inner = (text) => exec(text);
