/** Runs the command line within the test's process, its streams caught. */
import { main, type Environment } from "../../eslint-plugin/src/cli/main.js";

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export function run(cwd: string, args: readonly string[], more: Partial<Environment> = {}): Run {
  const out: string[] = [];
  const err: string[] = [];
  const code = main(args, {
    cwd,
    env: {},
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    ...more,
  }) as number;
  return { code, out: out.join(""), err: err.join("") };
}

/** A bot with one defect, an error, on line 3. */
export const BAD_BOT = `const { exec } = require("node:child_process");
const { Telegraf } = require("telegraf");
new Telegraf(process.env.BOT_TOKEN).on("text", (ctx) => exec("ping " + ctx.message.text));
`;

export const GOOD_BOT = `const { Telegraf } = require("telegraf");
new Telegraf(process.env.BOT_TOKEN).on("text", (ctx) => ctx.reply("pong"));
`;
