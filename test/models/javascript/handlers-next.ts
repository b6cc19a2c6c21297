import { type NextRequest, NextResponse } from "next/server";
import { exec } from "node:child_process";
import { Pool } from "pg";

const pool = new Pool();

export async function POST(request: Request, { params }: { params: { id: string } }) {
  const body = await request.json();
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [body.text]); // error[require-input-validation]
  exec(`note ${body.text}`); // error[no-command-injection]
  exec(`note ${params.id}`); // error[no-command-injection]
  exec(`note ${request.headers.get("x-name")}`); // error[no-command-injection]
  exec(`note ${request.headers.has("x-name")} ${request.method}`);
  return NextResponse.json({});
}

export async function PUT(req: Request) {
  const form = await req.formData();
  exec(`note ${form.get("text")}`); // error[no-command-injection]
  exec(`note ${await req.text()}`); // error[no-command-injection]
  exec(`note ${new URL(req.url).searchParams.get("text")}`); // error[no-command-injection]
  return new Response("ok");
}

export function middleware(incoming: NextRequest) {
  exec(`log ${incoming.nextUrl.searchParams.get("text")}`); // error[no-command-injection]
  exec(`log ${incoming.nextUrl.pathname} ${incoming.nextUrl.origin}`); // error[no-command-injection]
  exec(`log ${incoming.cookies.get("name")?.value}`); // error[no-command-injection]
}
