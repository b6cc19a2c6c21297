/** Walks over lowered modules, for tests. */
import type { Call, Func, Module, Var } from "../../eslint-plugin/src/ir/ir.js";

/** Calls `visit` with every object of the module that has an `op`, and the functions it stands in, outermost first. */
export function walk(module: Module, visit: (node: { readonly op: string }, frames: readonly Func[]) => void): void {
  const open: { node: unknown; frames: readonly Func[] }[] = [{ node: module.body.body, frames: [module.body] }];
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const { node, frames } = entry;
    if (typeof node !== "object" || node === null) continue;
    if ("op" in node) visit(node as { op: string }, frames);
    if ("op" in node && node.op === "function") {
      const { func } = node as unknown as { func: Func };
      const inner = [...frames, func];
      for (const param of func.params) {
        open.push({ node: param.decorators, frames }, { node: [param.type, param.default], frames: inner });
      }
      open.push({ node: [func.returns, func.body], frames: inner });
      continue;
    }
    for (const [key, value] of Object.entries(node)) if (key !== "at" && key !== "nameAt") open.push({ node: value, frames });
  }
}

/** What makes the module one the engine must not be given; empty when it is well formed. */
export function defects(module: Module): string[] {
  const found: string[] = [];
  const seen = new Set<Func>([module.body]);
  module.functions.forEach((func, index) => {
    if (func.id !== index) found.push(`function ${func.name} has the id ${func.id} at index ${index}`);
    const before = module.functions[index - 1];
    if (before && before.at.start > func.at.start) found.push(`function ${func.name} stands out of order`);
    if (func.names.length !== func.slots) found.push(`function ${func.name} has ${func.slots} slots, ${func.names.length} names`);
    for (const param of func.params) if (param.slot >= func.slots) found.push(`parameter ${param.name} has no slot`);
  });
  walk(module, (node, frames) => {
    if (node.op === "function") seen.add((node as unknown as { func: Func }).func);
    if (node.op !== "var") return;
    const { slot, hops } = node as Var;
    const frame = frames[frames.length - 1 - hops];
    if (!frame || slot >= frame.slots) found.push(`no slot ${slot}, ${hops} functions up, at ${(node as Var).at.start}`);
  });
  for (const func of module.functions)
    if (!seen.has(func)) found.push(`function ${func.name} at ${func.at.start} is nowhere in the module`);
  if (seen.size !== module.functions.length) found.push(`${seen.size} functions, ${module.functions.length} listed`);
  return found;
}

/** Where the calls of a module start and end. */
export function calls(module: Module): readonly Call["at"][] {
  const found: Call["at"][] = [];
  walk(module, (node) => {
    if (node.op === "call") found.push((node as Call).at);
  });
  return found;
}

/** How deep the objects of a module nest. */
export function depthOf(module: Module): number {
  let deepest = 0;
  const open: [unknown, number][] = [[module.body, 0]];
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const [node, depth] = entry;
    if (depth > deepest) deepest = depth;
    if (typeof node === "object" && node !== null) for (const value of Object.values(node)) open.push([value, depth + 1]);
  }
  return deepest;
}
