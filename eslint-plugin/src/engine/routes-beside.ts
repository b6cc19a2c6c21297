/** Whether the module that runs registers routes by methods of these names: calls whose first argument is a path such as "/orders". */
import type { Call, Expr, Func } from "../ir/ir.js";
import { nodes } from "./definitions.js";
import type { Interpreter } from "./interpreter.js";

const known = new WeakMap<Func, ReadonlySet<string>>();

export function hasRoutes(I: Interpreter, methods: readonly string[]): boolean {
  let { frame } = I.activation;
  while (frame.outer) frame = frame.outer;
  let names = known.get(frame.func);
  if (!names) known.set(frame.func, (names = new Set(routeMethods(frame.func))));
  return methods.some((method) => names.has(method));
}

function* routeMethods(body: Func): Generator<string> {
  const functions = [body];
  for (let func = functions.pop(); func; func = functions.pop())
    for (const node of nodes([...func.body])) {
      if (node["op"] === "function") functions.push(node["func"] as Func);
      if (node["op"] !== "call") continue;
      const { callee, args } = node as unknown as Call;
      if (callee.op === "member" && (isPath(args[0]?.value) || isOfRoute(callee.object))) yield callee.name;
    }
}

function isPath(expr: Expr | undefined): boolean {
  return expr?.op === "const" && typeof expr.value === "string" && expr.value.startsWith("/");
}

/** `app.route("/orders").get(…).post(…)` */
function isOfRoute(expr: Expr): boolean {
  if (expr.op !== "call" || expr.callee.op !== "member") return false;
  return (expr.callee.name === "route" && isPath(expr.args[0]?.value)) || isOfRoute(expr.callee.object);
}
