/** Adds the argument that keeps mentions from pinging to the call that sends the message. */
import type { Hit, RuleContext } from "../../../define.js";
import type { Suggestion } from "../../../engine/finding.js";
import { callAt, treeOf, walk } from "./tree.js";

/** `allowed_mentions=discord.AllowedMentions.none()`: the module has to be imported under the name in it. */
const OPTION = /^(\w+)=(\w+)\.[\w.]+\(\)$/;

export function allowNoMentions(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const { result } = context;
  const call = callAt(treeOf(result), hit.statement);
  const option = hit.detail.option?.text ?? hit.detail.instead?.replaceAll("`", "");
  const [, keyword, module] = OPTION.exec(option ?? "") ?? [];
  if (!call || option === undefined || call.keywords.some(({ arg }) => arg === null || arg === keyword)) return [];
  const last = [...call.args, ...call.keywords].at(-1);
  if (!last || call.args.some((argument) => argument.type === "GeneratorExp" || argument.type === "Starred")) return [];
  const name = importedAs(result, module!);
  if (name === undefined) return [];
  const end = last.range[1];
  return [
    {
      title: "Send it with mentions off",
      edits: [{ at: { start: end, end }, text: `, ${option.replace(`=${module!}.`, `=${name}.`)}` }],
      safe: false,
    },
  ];
}

function importedAs(result: RuleContext["result"], module: string): string | undefined {
  for (const node of walk(treeOf(result))) {
    const alias = node.type === "Import" ? node.names.find(({ name }) => name === module) : undefined;
    if (alias) return alias.asname ?? alias.name;
  }
  return undefined;
}
