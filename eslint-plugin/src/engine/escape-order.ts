/**
 * Records replacements of `&` and `&amp;` at the wrong end of a row: escaped last, what the others have written is escaped once more;
 * unescaped first, `&amp;lt;` becomes `<`.
 */
import type { Call, Expr, Func } from "../ir/ir.js";
import { nodes } from "./definitions.js";
import { keepFact } from "./facts.js";
import type { Interpreter } from "./interpreter.js";

const ENTITY = /^&(?:lt|gt|quot|apos|#0?39|#x27|#34);$/i;

/** One replacement: what, by what. */
interface Step {
  readonly from: string;
  readonly to: string;
  readonly call: Call;
}

/** `at`: where a text or a pattern `&amp;` stands, in the function that runs. */
export function checkEscapeOrder(I: Interpreter, written: string, at: number): void {
  const func = I.stack.at(-1);
  if (written !== "&amp;" || !func) return;
  for (const row of rows(func, I.registry.texts.replaces)) {
    const index = row.findIndex(({ call: { args } }) => args.some(({ value }) => value.at.start === at));
    const step = row[index];
    if (!step) continue;
    const escapesLate = step.from === "&" && row.slice(0, index).some(({ to }) => ENTITY.test(to));
    const undoesEarly = step.from === "&amp;" && step.to === "&" && row.slice(index + 1).some(({ from }) => ENTITY.test(from));
    if (!escapesLate && !undoesEarly) continue;
    keepFact(I, {
      kind: "bypassable",
      sink: step.call.callee.op === "member" ? step.call.callee.name : "",
      at: I.place({ start: step.call.callee.op === "member" ? step.call.callee.nameAt.start : step.call.at.start, end: step.call.at.end }),
      detail: {
        use: escapesLate ? "what the replacements before it wrote is escaped once more" : "`&amp;lt;` becomes `<`: it is unescaped twice",
        instead: escapesLate ? "`&` as the first to be replaced" : "`&amp;` as the last to be replaced",
      },
    });
  }
}

/** The replacements of a function in rows: `text.replace(…).replace(…)`, and `text = text.replace(…)` again and again. */
function rows({ body }: Func, replaces: ReadonlySet<string>): readonly (readonly Step[])[] {
  const isReplace = ({ callee, args }: Call): boolean => callee.op === "member" && replaces.has(callee.name) && args.length >= 2;
  const inner = new Set<unknown>();
  const targets = new Map<unknown, Expr>();
  const calls: Call[] = [];
  for (const node of nodes([...body])) {
    const expr = node as unknown as Expr;
    if (expr.op === "assign") targets.set(expr.value, expr.target);
    if (expr.op !== "call" || !isReplace(expr)) continue;
    calls.push(expr);
    inner.add(receiver(expr));
  }
  const found = new Map<unknown, Step[]>();
  for (const call of calls.filter((each) => !inner.has(each)).sort((a, b) => a.at.end - b.at.end)) {
    const steps: Step[] = [];
    let at: Expr = call;
    for (; at.op === "call" && isReplace(at); at = receiver(at)) steps.unshift(stepOf(at));
    const target = targets.get(call);
    const key =
      at.op === "var" && target?.op === "var" && target.slot === at.slot && target.hops === at.hops ? `${at.slot} ${at.hops}` : call;
    found.set(key, [...(found.get(key) ?? []), ...steps]);
  }
  return [...found.values()];
}

function receiver({ callee }: Call): Expr {
  return callee.op === "member" ? callee.object : callee;
}

function stepOf(call: Call): Step {
  return { from: textOf(call.args[0]!.value), to: textOf(call.args[1]!.value), call };
}

function textOf(expr: Expr): string {
  return expr.op === "regex" ? expr.pattern : expr.op === "const" ? String(expr.value) : "";
}
