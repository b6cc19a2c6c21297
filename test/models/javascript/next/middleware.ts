import { exec } from "node:child_process";
import { NextResponse, type NextRequest } from "next/server";

export function middleware(incoming: NextRequest) {
  exec(`log ${incoming.nextUrl.pathname}`); // error[no-command-injection]
  exec(`log ${incoming.cookies.get("name")?.value}`); // error[no-command-injection]
  const url = incoming.nextUrl.clone();
  if (!incoming.cookies.has("session")) return NextResponse.redirect(new URL("/login", incoming.nextUrl.href));
  if (url.searchParams.has("to")) return NextResponse.rewrite(url.searchParams.get("to")); // error[no-ssrf]
  if (url.pathname === "/old") return NextResponse.redirect(new URL("/new", incoming.nextUrl));
  if (url.pathname === "/older") return NextResponse.redirect(new URL("/new", url.toString()));
  return NextResponse.redirect(new URL("/", incoming.url));
}
