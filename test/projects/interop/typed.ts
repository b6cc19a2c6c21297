import shell = require("./whole.cjs");
import type { Context } from "telegraf";
export const typed = (text: string): unknown => shell(text);
export type { Context };
export = { typed };
