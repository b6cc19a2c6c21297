/** The shell commands that a text runs: of a script, of a Dockerfile, of a package's scripts, of a workflow. */
import type { Document, Entry } from "./document.js";

export function commandsIn({ kind, entries }: Document): readonly Entry[] {
  return entries.filter(({ path, value }) => typeof value === "string" && isCommand(kind, path));
}

function isCommand(kind: Document["kind"], path: Entry["path"]): boolean {
  const last = path.at(-1);
  if (kind === "shell") return last === "run";
  if (kind === "dockerfile") return last === "RUN";
  if (kind === "json") return path.length === 2 && path[0] === "scripts";
  return (
    kind === "yaml" &&
    (last === "run" || last === "command" || path.some((key) => /^(?:script|before_script|after_script)$/u.test(String(key))))
  );
}
