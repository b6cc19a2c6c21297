import { readFileSync } from "node:fs";
import path from "node:path";

const ROOT = "/srv/files";

export function read(name) {
  const file = path.join(ROOT, name);
  if (!file.startsWith(ROOT)) return null; // error[no-bypassable-check]: A folder beside it
  return readFileSync(file);
}

export function readBelow(name) {
  const file = path.resolve(ROOT, name);
  if (file.startsWith("/srv/files")) return readFileSync(file); // error[no-bypassable-check]: A folder beside it
  return file.startsWith(ROOT + path.sep) || file.startsWith("/srv/files/") ? readFileSync(file) : null;
}

export function route(req) {
  return req.path.startsWith("/api/chat") || path.extname(req.path).startsWith(".j");
}
