/** Transfer functions of paths. They know neither a language nor a library. */
import type { Expr } from "../ir/ir.js";
import { notePath } from "./built.js";
import { NO_PARENTS, PARENT_STEPS, ROOT_FIRST, uniteAbsent } from "./danger.js";
import { applyFact, factOfWhole, isOperators, pathOf } from "./guards.js";
import type { Interpreter } from "./interpreter.js";
import { bits } from "./kinds.js";
import { elementOf } from "./members.js";
import { arg, receiverOf, reform, self, through, type Operator } from "./operation.js";
import type { CallArgument, ModelCall } from "./paths.js";
import type { Taint } from "./taint.js";
import { text, type TextInput } from "./texts.js";
import { cleaned, mapTaints, SAFE, withPart, type AccessPath, type Fact, type Value } from "./values.js";

function pathText(I: Interpreter, call: ModelCall, lastRoot = false): Value {
  const pieces: TextInput[] = [];
  call.args.forEach((each, i) => {
    if (i && !endsWithSlash(call.args[i - 1]!)) pieces.push("/");
    const value = each.spread ? elementOf(I, each.value, I.place(each.expr.at)) : each.value;
    pieces.push({ value: i && lastRoot ? mapTaints(value, perhapsAbsolute) : value, place: I.place(each.expr.at) });
  });
  const value = through(I, normalised(withWay(text(pieces), call)), call);
  if (call.args.length > 1) notePath(I, value, call.node);
  // Put behind a folder, a text names another file than alone.
  const sameFile = call.args.length === 1 && value.taints.length ? sameFileAs(I, call.args[0]!) : [];
  return sameFile.length ? withPart(value, { facts: { whenTrue: [], whenFalse: [], sameFile } }) : value;
}

/** The root of a file system does: two slashes would begin the name of a host. */
function endsWithSlash({ value: { consts } }: CallArgument): boolean {
  return !!consts?.length && consts.every((item) => typeof item === "string" && item.endsWith("/"));
}

/** The way to a text's pieces is not that of the text: what one path is made of can be told by the latter (`other-forms.ts`). */
function withWay(path: Value, { args }: ModelCall): Value {
  const [only, ...others] = args;
  if (!only || others.length > 0 || only.spread || path.taints.length === 0) return path;
  return withPart(path, { taints: only.value.taints.map((taint) => taint.shaped(false)) });
}

/** Paths one behind the other, none of them resolved. */
function appended(I: Interpreter, call: ModelCall): Value {
  const pieces = call.args.flatMap((each, i): TextInput[] => {
    const value = each.spread ? elementOf(I, each.value, I.place(each.expr.at)) : each.value;
    const place = I.place(each.expr.at);
    return i === 0 ? [{ value, place }] : ["/", { value: beginsAsName(value) ? value : mapTaints(value, perhapsAbsolute), place }];
  });
  return through(I, text(pieces), call);
}

/** `original.${type}` is no absolute path. */
function beginsAsName({ texts }: Value): boolean {
  return texts?.every(([first]) => typeof first === "string" && /^[^\\/~]/.test(first)) ?? false;
}

/** An absolute path leaves the folder before it without a step to a parent. */
function perhapsAbsolute(taint: Taint): Taint {
  return taint.absent.includes("/") || taint.absent.includes(ROOT_FIRST)
    ? taint
    : taint.without(taint.absent.replace(NO_PARENTS, "").replace(".", ""));
}

/** A chain of normalisations is short. */
const MOST_FORMS = 4;

function sameFileAs(I: Interpreter, { expr, value }: CallArgument): readonly AccessPath[] {
  const path = pathOf(I, expr);
  return [...(path ? [path] : []), ...(value.facts?.sameFile ?? [])].slice(0, MOST_FORMS);
}

/** The path, and what names the same file, proven to be below a folder: it has no step to a parent any more. */
function below(I: Interpreter, expr: Expr | undefined, value: Value, folder: Value): readonly Fact[] {
  if (!expr || !isOperators(folder) || !value.taints.every((taint) => taint.innate || taint.absent.includes(PARENT_STEPS))) return [];
  return sameFileAs(I, { expr, value, spread: false }).map((path) => ({ path, cleans: bits(["path"]) }));
}

/** `path.relative_to(folder)` throws where the path is elsewhere. */
function isBelow(I: Interpreter, call: ModelCall): Value {
  const facts = below(I, receiverOf(call), self(call), arg(call, 0));
  for (const fact of facts) applyFact(I, fact);
  return facts.length ? cleaned(reform(self(call)), bits(["path"])) : through(I, reform(self(call)), call);
}

/** `path.is_relative_to(folder)` compares whole names, and so says more of a path than that its text begins so. */
function asksBelow(I: Interpreter, call: ModelCall): Value {
  const parts = below(I, receiverOf(call), self(call), arg(call, 0));
  // `folder in path.parents or path == folder`: both are said of the path.
  const whenTrue = [...parts, ...parts.flatMap((fact) => factOfWhole(I, fact) ?? [])];
  return whenTrue.length ? withPart(SAFE, { facts: { whenTrue, whenFalse: [] } }) : SAFE;
}

/** The folder that paths have in common: which it is says that they are below it. */
function commonPath(I: Interpreter, call: ModelCall): Value {
  const [list] = call.args;
  const whenEqual = list?.expr.op === "list" ? list.expr.items.flatMap(({ value }) => below(I, value, I.evaluate(value), SAFE)) : [];
  const value = reform(elementOf(I, arg(call, 0), I.place(call.node.at)));
  return whenEqual.length ? withPart(value, { facts: { whenTrue: [], whenFalse: [], whenEqual } }) : value;
}

/** The way from a folder to a file. */
function relativePath(I: Interpreter, call: ModelCall): Value {
  const value = through(I, normalised(reform(arg(call, 1))), call);
  const target = call.args[1];
  return target && value.taints.length
    ? withPart(value, { facts: { whenTrue: [], whenFalse: [], sameFile: sameFileAs(I, target), relative: true } })
    : value;
}

/** A path put together by the library has its inner steps to parents resolved. */
function normalised(value: Value): Value {
  return mapTaints(value, (taint) => taint.without(uniteAbsent(taint.absent, PARENT_STEPS)));
}

/** Whether a path is none of a folder that is written before it. */
function isAbsolute(I: Interpreter, call: ModelCall): Value {
  const path = call.args[0] && pathOf(I, call.args[0].expr);
  return path ? withPart(SAFE, { facts: { whenTrue: [], whenFalse: [{ path, cleans: 0, absent: ROOT_FIRST }] } }) : SAFE;
}

export const pathOperators = {
  "is-absolute": isAbsolute,
  "path-join": (I, call) => pathText(I, call),
  "path-resolve": (I, call) => pathText(I, call, true),
  "path-append": appended,
  "path-relative": relativePath,
  below: isBelow,
  "is-below": asksBelow,
  "common-path": commonPath,
  basename: (I, call) => cleaned(through(I, reform(arg(call, 0)), call), bits(["path"])),
} satisfies Record<string, Operator>;
