import { exec } from "node:child_process";
import { cookies, headers } from "next/headers";
import { after, NextResponse } from "next/server";
import { Pool } from "pg";

const pool = new Pool();

// The names of the parameters say nothing; the folder does.
export async function GET(incoming, context) {
  const { id } = await context.params;
  exec(`note ${id}`); // error[no-command-injection]: Request data
  exec(`note ${incoming.nextUrl.searchParams.get("q")}`); // error[no-command-injection]
  exec(`note ${incoming.nextUrl.origin} ${incoming.method}`);
  exec(`note ${(await cookies()).get("name")?.value}`); // error[no-command-injection]
  exec(`note ${(await headers()).get("x-name")}`); // error[no-command-injection]
  after(() => exec(`note ${id}`)); // error[no-command-injection]
  return NextResponse.json({ id });
}

export async function POST(request: Request) {
  const { text } = await request.clone().json();
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [text]); // error[require-input-validation]
  return new NextResponse(`<p>${text}</p>`, { headers: { "Content-Type": "text/html" } }); // error[no-html-injection]
}

export async function PUT(request: Request) {
  const form = await request.formData();
  for (const value of form.values()) exec(`note ${value}`); // error[no-command-injection]
  for (const name of form.getAll("names")) exec(`note ${name}`); // error[no-command-injection]
  for (const pair of form) exec(`note ${pair[1]}`); // error[no-command-injection]
  form.forEach((value) => exec(`note ${value}`)); // error[no-command-injection]
  await pool.query("UPDATE notes SET text = $1", [form.get("text")]);
  return NextResponse.redirect(new URL("/notes", request.url));
}

export async function DELETE(request: Request) {
  const target = new URL(request.url).searchParams.get("target");
  if (target) return NextResponse.redirect(target); // error[no-open-redirect]: Request data
  return NextResponse.next();
}
