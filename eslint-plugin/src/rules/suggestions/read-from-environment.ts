/** Puts a read of the environment in a literal's place; the variable is called after the use: "session secret" is SESSION_SECRET. */
import type { Hit, RuleContext } from "../../define.js";
import type { Suggestion } from "../../engine/finding.js";
import { ENVIRONMENT } from "./environment.js";

const QUOTED = /^["'`]/;

export function readFromEnvironment(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const { result } = context;
  const name = (hit.detail.use ?? "").split(" ").slice(0, 2).join("_").toUpperCase();
  if (hit.at.file !== result.file || !QUOTED.test(context.text(hit.at)) || !/^[A-Z]+_(?:KEY|SECRET)$/.test(name)) return [];
  const secret = { at: hit.at, format: "generic", title: "", masked: "…", whole: true, env: name };
  return ENVIRONMENT[result.language].suggest(secret, name, result);
}
