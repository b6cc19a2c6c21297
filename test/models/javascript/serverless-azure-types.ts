import { exec } from "node:child_process";
import type { HttpRequest } from "@azure/functions";

export async function show(request: HttpRequest) {
  exec(request.query.get("name")); // error[no-command-injection]: Request data
}
