/** Puts a read of an environment variable in a literal's place; its name is that of the use: "session secret" is SESSION_SECRET. */
import type { Hit, RuleContext } from "../../define.js";
import type { Suggestion } from "../../engine/finding.js";

const TEXT = /^(b?)(["'`])(?!\2{2})(?:\\.|(?!\2)[^\\$])*\2$/s;

export function readFromEnvironment(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const { result } = context;
  const written = hit.at.file === result.file ? TEXT.exec(context.text(hit.at)) : null;
  const name = (hit.detail.use ?? "").split(" ").slice(0, 2).join("_").toUpperCase();
  if (!written || !/^[A-Z]+_(?:KEY|SECRET)$/.test(name)) return [];
  const python = result.language === "python";
  if (python ? !/^import os\b/m.test(result.text) : written[1] !== "") return [];
  const read = python ? `os.environ["${name}"]${written[1] ? ".encode()" : ""}` : `process.env.${name}`;
  return [{ title: `Read it from ${read}`, edits: [{ at: hit.at, text: read }], safe: false }];
}
