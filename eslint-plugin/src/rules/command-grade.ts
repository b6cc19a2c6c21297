/** How sure a hit of a command is: an argument matters only if the program may take it for an option. Looks at the call's text only. */
import type { Hit, RuleContext } from "../define.js";
import type { Confidence } from "../engine/kinds.js";
import { codeOf } from "./code-of.js";
import { isOwnersShell } from "./owners-command.js";

const END_OF_OPTIONS = /(["'`])--\1\s{0,80},/;
/** A string, template or f-string that starts with text: whatever follows cannot make it an option. */
const STARTS_WITH_TEXT = /^(?:"[^"]|'[^']|`(?!\$\{)|[fF][rR]?["']{1,3}[^{"'])/;

/** A shell's command line and a program's name are as sure as the hit; an argument is possible at most, and so is the owner's own shell. */
export function gradeCommand(hit: Hit, context: RuleContext): Confidence | undefined {
  if (isOwnersShell(hit)) return "possible";
  // The service that answers was chosen by the program: it would have to attack whoever asks it.
  if (hit.kind === "argument" && hit.flows.every(({ source }) => source === "retrieved")) return "possible";
  if (hit.kind === "command") return hit.confidence;
  // A list as a whole may hold any option, but behind the sign that ends them.
  if (hit.at.start === hit.args[0]?.start) return END_OF_OPTIONS.test(context.text(hit.at)) ? undefined : hit.confidence;
  // Whoever starts the program may give any options to the other one, too.
  if (hit.flows.length > 0 && hit.flows.every(({ source }) => source === "environment" || source === "argv")) return undefined;
  if (!mayBeOption(hit, context)) return undefined;
  return runsByOption(hit, context) ? hit.confidence : "possible";
}

/** The first word behind a command of git's or Mercurial's that asks an address: `--upload-pack=…` names a program that is run. */
function runsByOption({ statement, at }: Hit, context: RuleContext): boolean {
  return RUNS_BY_OPTION.test(codeOf(context.result, { start: statement.start, end: at.start }));
}
const RUNS_BY_OPTION =
  /(["'`])(?:git|hg)\1\s{0,20},\s{0,40}\[\s{0,40}(["'`])(?:clone|fetch|pull|ls-remote|archive|grep|log)\2\s{0,20},\s{0,40}$/;

function mayBeOption(hit: Hit, context: RuleContext): boolean {
  const argument = context.text(hit.at);
  if (STARTS_WITH_TEXT.test(argument)) return false;
  const before = context.text({ start: hit.statement.start, end: hit.at.start });
  const list = argument.startsWith("[") ? argument : "";
  return !END_OF_OPTIONS.test(before) && !END_OF_OPTIONS.test(list);
}
