import { exec } from "node:child_process";
import type { RouterContext } from "@koa/router";
import { default as Koa, type Context } from "koa";

export async function other(ctx: Context) {
  exec(ctx.query.name as string); // error[no-command-injection]
}

async function show(ctx: unknown) {
  exec(ctx.query.name as string); // error[no-command-injection]
}

export async function list(ctx: RouterContext) {
  exec(ctx.params.id); // error[no-command-injection]
}

new Koa().use((ctx) => show(ctx));
