/**
 * Rewrites a command line for a shell to a list of arguments: `os.system(f"git log {x}")` to `subprocess.run(["git", "log", x])`. Offered only
 * when the text has no meaning to a shell beyond spaces and quotes. Elsewhere a value can be quoted for the shell.
 */
import type { Hit, RuleContext } from "../../../define.js";
import type { Edit, Suggestion } from "../../../engine/finding.js";
import { readWords } from "../command-words.js";
import { wrapHoles } from "./holes.js";
import { memberOf } from "./imports.js";
import { quote, readPieces, writePieces } from "./pieces.js";
import { at, callAt, code, expressionAt, nodesAround, treeOf, type Call, type Expr } from "./tree.js";

export function runWithoutShell(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  const tree = treeOf(context.result);
  const call = callAt(tree, hit.statement);
  const command = expressionAt(tree, hit.at);
  if (hit.kind !== "command" || !call || !command || call.args[0] !== command) return [];
  const list = argumentList(source, command);
  if (!list) return [];
  const title = "Run the program with a list of arguments, without a shell";
  const shell = call.keywords.find((keyword) => keyword.arg === "shell");
  if (shell) {
    const edits = [{ at: at(command), text: list.text }, withoutKeyword(call, shell)];
    return [{ title, edits, safe: list.safe }];
  }
  const replaced = replacement(context, call, list.text);
  return replaced ? [{ title, edits: replaced, safe: false }] : [];
}

/** The words of the command line as the elements of a list: the first one is a constant program. */
function argumentList(source: string, command: Expr): { readonly text: string; readonly safe: boolean } | undefined {
  const pieces = readPieces(source, command);
  const words = pieces && readWords(pieces);
  const program = words?.[0]?.pieces;
  if (!words || program?.length !== 1 || typeof program[0] !== "string") return undefined;
  const written = words.map((word) =>
    word.pieces.every((piece) => typeof piece === "string") ? quote(source, word.pieces.join("")) : writePieces(source, word.pieces),
  );
  if (written.some((word) => word === undefined)) return undefined;
  return { text: `[${written.join(", ")}]`, safe: words.every((word) => !word.split) };
}

function withoutKeyword(call: Call, keyword: Call["keywords"][number]): Edit {
  const before = [...call.args, ...call.keywords].filter((each) => each.range[1] <= keyword.range[0]);
  const start = Math.max(...before.map((each) => each.range[1]));
  return { at: { start, end: keyword.range[1] }, text: "" };
}

/** What the functions that always take a shell become. */
function replacement(context: RuleContext, call: Call, list: string): readonly Edit[] | undefined {
  const { result } = context;
  const name = code(result.text, call.func).split(".").at(-1);
  const alone = call.args.length === 1 && call.keywords.length === 0;
  if (name === "system" && alone) {
    const run = memberOf(result, "subprocess", "run");
    const used = isUsed(context, call) ? ".returncode" : "";
    return [...run.edits, { at: at(call), text: `${run.name}(${list})${used}` }];
  }
  if (name === "create_subprocess_shell" && call.func.type === "Attribute") {
    const end = call.func.range[1];
    const edits = [{ at: { start: end - name.length, end }, text: "create_subprocess_exec" }];
    return [...edits, { at: at(call.args[0]!), text: list.slice(1, -1) }];
  }
  const output = name === "popen" && alone ? readOf(context, call) : name === "getoutput" && alone ? call : undefined;
  if (output) {
    const run = memberOf(result, "subprocess", "run");
    return [...run.edits, { at: at(output), text: `${run.name}(${list}, capture_output=True, text=True).stdout` }];
  }
  return undefined;
}

/** A call whose value goes somewhere. */
function isUsed(context: RuleContext, call: Call): boolean {
  const around = nodesAround(treeOf(context.result), at(call));
  return around[around.indexOf(call) - 1]?.type !== "Expr";
}

/** `os.popen(…).read()` */
function readOf(context: RuleContext, call: Call): Call | undefined {
  return nodesAround(treeOf(context.result), at(call)).findLast(
    (node): node is Call =>
      node.type === "Call" &&
      node.func.type === "Attribute" &&
      node.func.value === call &&
      node.func.attr === "read" &&
      node.args.length === 0,
  );
}

/** Between the words of a command line that stays one, `shlex.quote(x)` makes a value one word. Within quotes it would end them. */
export function quoteForShell(hit: Hit, context: RuleContext): readonly Suggestion[] {
  const source = context.result.text;
  const command = expressionAt(treeOf(context.result), hit.at);
  const pieces = command && hit.kind === "command" ? readPieces(source, command) : undefined;
  if (!pieces || !standsBetweenWords(pieces)) return [];
  return wrapHoles(hit, context, "Quote it with `{}`", "shlex", "quote");
}

function standsBetweenWords(pieces: NonNullable<ReturnType<typeof readPieces>>): boolean {
  let before = "";
  for (const piece of pieces) {
    if (typeof piece === "string") before += piece;
    else if (before.trim() === "" || before.split("'").length % 2 === 0 || before.split('"').length % 2 === 0 || before.endsWith("\\"))
      return false;
  }
  return true;
}
