import { exec } from "node:child_process";
import type { Request, ResponseToolkit } from "@hapi/hapi";

export function show(request: Request, h: ResponseToolkit) {
  exec(request.query.q); // error[no-command-injection]
  return h.response({ q: request.query.q });
}
