import { type Context, Scenes } from "telegraf";
import { exec } from "node:child_process";

export async function weather(ctx: Context): Promise<void> {
  exec(`weather ${ctx.text}`); // error[no-command-injection]
}

export async function step(ctx: Scenes.WizardContext): Promise<void> {
  exec(`weather ${ctx.text}`); // error[no-command-injection]
}
