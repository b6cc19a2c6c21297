import { exec } from "node:child_process";
import type { APIContext } from "astro";
import { defineAction } from "astro:actions";
import { defineMiddleware } from "astro:middleware";
import { z } from "zod";

export const POST = async ({ request, params, url, cookies, redirect }) => {
  exec((await request.json()).name); // error[no-command-injection]: Request data
  exec(params.id); // error[no-command-injection]
  exec(url.searchParams.get("q")); // error[no-command-injection]
  exec(cookies.get("name")?.value); // error[no-command-injection]
  return redirect(params.next); // error[no-open-redirect]: Request data
};

export async function GET(context: APIContext) {
  exec(context.params.id); // error[no-command-injection]
  return new Response("ok");
}

export const middleware = defineMiddleware(async (context, next) => {
  exec(context.url.pathname); // error[no-command-injection]
  return next();
});

export const add = defineAction({
  input: z.object({ text: z.string(), count: z.number() }),
  handler: async (input) => {
    exec(`note ${input.text}`); // error[no-command-injection]
    exec(`note ${input.count}`);
  },
});
