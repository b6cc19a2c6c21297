import { exec } from "node:child_process";
import { error, json, redirect, type RequestEvent } from "@sveltejs/kit";
import { Pool } from "pg";

const pool = new Pool();

export const POST = async ({ request, params, url, cookies, locals, getClientAddress }) => {
  const body = await request.json();
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [body.text]); // error[require-input-validation]
  exec(params.id); // error[no-command-injection]: Request data
  exec(url.searchParams.get("q")); // error[no-command-injection]
  exec(cookies.get("name")); // error[no-command-injection]
  exec(`ls ${getClientAddress()} ${locals.user}`);
  cookies.set("seen", "1");
  if (!/^\w+$/.test(params.id)) error(400, "no");
  exec(`ls ${params.id}`);
  if (params.next) redirect(302, params.next); // error[no-open-redirect]: Request data
  return json({});
};

export async function GET(event: RequestEvent) {
  exec(event.params.id); // error[no-command-injection]
  return new Response("ok");
}
