/** What a returned call proves about the arguments it was given, in terms of its parameters, and what that says where it was called. */
import type { Expr, Func } from "../ir/ir.js";
import { cleanedByAbsence, uniteAbsent } from "./danger.js";
import { assignedSlots } from "./definitions.js";
import { factOfWhole, pathOf } from "./guards.js";
import type { Interpreter } from "./interpreter.js";
import { ALL_CLEAN } from "./kinds.js";
import type { State } from "./state.js";
import { untrusted } from "./taint.js";
import { LEADING, tidied } from "./tidied.js";
import { isStrange, truth, type AccessPath, type Fact, type Facts, type Frame, type Value } from "./values.js";

/** What a returned call proves about a parameter. */
export interface Narrowing {
  readonly param: number;
  /** Of which part of it: a chain of member names; none: of the whole. */
  readonly part?: AccessPath;
  readonly is?: Value;
  readonly cleans: number;
  readonly absent: string;
  readonly on: "true" | "false" | "return";
}

/**
 * Compares each untrusted parameter at the function's returns with what it was at its start. Parameters that are assigned to say nothing
 * about the caller's value, but for forms of themselves about where an address leads.
 */
export function narrowedParameters(
  I: Interpreter,
  func: Func,
  frame: Frame,
  before: readonly Value[],
  returns: readonly { value: Value; state: State }[],
  end: State | undefined,
): readonly Narrowing[] {
  const interesting = before.flatMap((value, index) => (untrusted(value.taints).length || isStrange(value) ? [index] : []));
  const assigned = assignedSlots(func);
  const result = [...narrowedParts(func, frame, assigned, returns, end)];
  if (interesting.length === 0 || returns.length + (end ? 1 : 0) === 0) return result;
  for (const index of interesting) {
    const param = func.params[index];
    if (!param || (assigned.has(param.slot) && !tidied(I, func).again.has(param.slot))) continue;
    const kept = assigned.has(param.slot) ? LEADING : -1;
    const cell = frame.base + param.slot;
    const known = (on: boolean | undefined): { cleans: number; absent: string } | undefined => {
      let cleans = ALL_CLEAN;
      let absent: string | undefined;
      let count = 0;
      for (const { value, state } of returns) {
        const outcome = truth(value);
        if (on !== undefined && outcome !== undefined && outcome !== on) continue;
        count++;
        const proof = proven(state.value(cell), before[index]!, on === undefined ? [] : factsFor(I, value, on, cell));
        cleans &= proof.cleans;
        absent = absent === undefined ? proof.absent : [...absent].filter((char) => proof.absent.includes(char)).join("");
      }
      if (end && on !== true) {
        count++;
        const proof = proven(end.value(cell), before[index]!, []);
        cleans &= proof.cleans;
        absent = absent === undefined ? proof.absent : [...absent].filter((char) => proof.absent.includes(char)).join("");
      }
      return count ? { cleans: cleans & kept, absent: kept === LEADING ? "" : (absent ?? "") } : undefined;
    };
    for (const [on, flag] of [
      ["return", undefined],
      ["true", true],
      ["false", false],
    ] as const) {
      const found = known(flag);
      if (found && (found.cleans || found.absent)) result.push({ param: index, on, ...found });
    }
  }
  return result;
}

/** What the only answer that may be true, or false, says of parts of parameters: `return message.text.isdigit()`. */
function narrowedParts(
  func: Func,
  frame: Frame,
  assigned: ReadonlySet<number>,
  returns: readonly { value: Value }[],
  end: State | undefined,
): readonly Narrowing[] {
  return ([true, false] as const).flatMap((on) => {
    const taken = returns.filter(({ value }) => (truth(value) ?? on) === on);
    const [only] = taken;
    if (!only || taken.length > 1 || (end && !on)) return [];
    return ((on ? only.value.facts?.whenTrue : only.value.facts?.whenFalse) ?? []).flatMap(({ path, cleans, absent = "", is }) => {
      const param = func.params.findIndex(({ slot }) => frame.base + slot === path.cell && !assigned.has(slot));
      if (param < 0 || path.fields.length === 0) return [];
      return [{ param, part: path, cleans, absent, on: on ? ("true" as const) : ("false" as const), ...(is ? { is } : {}) }];
    });
  });
}

/** What an answer says of the value in a cell: of the whole, or of a part that decides it. */
function factsFor(I: Interpreter, { facts }: Value, on: boolean, cell: number): readonly Fact[] {
  const said = (on ? facts?.whenTrue : facts?.whenFalse)?.filter(({ path }) => path.cell === cell) ?? [];
  return said.map((fact) => factOfWhole(I, fact) ?? fact).filter(({ path }) => path.fields.length === 0);
}

export function proven(after: Value | undefined, before: Value, facts: readonly Fact[]): { cleans: number; absent: string } {
  let cleans = 0;
  let absent = "";
  if (after && before.taints.length === 0) cleans = isStrange(after) ? 0 : ALL_CLEAN;
  else if (after && after.taints.length === 0) cleans = ALL_CLEAN;
  else if (after) {
    cleans =
      after.taints.reduce((all, taint) => all & taint.cleaned, ALL_CLEAN) &
      ~before.taints.reduce((all, taint) => all & taint.cleaned, ALL_CLEAN);
    absent = after.taints[0]!.absent;
  }
  for (const fact of facts) {
    cleans |= fact.cleans;
    absent = uniteAbsent(absent, fact.absent ?? "");
  }
  return { cleans: cleans | cleanedByAbsence(absent), absent };
}

/** Facts for the caller, whose argument expressions stand for the parameters. */
export function toCallerFacts(
  I: Interpreter,
  narrowings: readonly Narrowing[],
  args: readonly Expr[],
): { facts: Facts | undefined; always: readonly Fact[] } {
  const whenTrue: Fact[] = [];
  const whenFalse: Fact[] = [];
  const always: Fact[] = [];
  for (const { param, part, on, ...said } of narrowings) {
    const expr = args[param];
    const path = expr && pathOf(I, expr);
    if (!path) continue;
    const fact = { ...said, path: part ? partOf(path, part) : path };
    (on === "true" ? whenTrue : on === "false" ? whenFalse : always).push(fact);
  }
  return { facts: whenTrue.length || whenFalse.length ? { whenTrue, whenFalse } : undefined, always };
}

/** The part of one thing that another path names of its own beginning. Its expression means it in the other's activation. */
export function partOf({ cell, fields }: Pick<AccessPath, "cell" | "fields">, part: AccessPath): AccessPath {
  return { ...part, cell, fields: [...fields, ...part.fields] };
}
