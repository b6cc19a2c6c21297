/** What code says by its form alone: questions about statements and expressions that need no values. */
import type { Expr, Func, Stmt } from "../ir/ir.js";
import { nodes } from "./definitions.js";

/** An expression without the types that its author asserts: `value as T` is `value`. */
export function uncast(expr: Expr): Expr {
  let at = expr;
  while (at.op === "cast") at = at.value;
  return at;
}

/** The statements of a body, those of plain blocks in it included, without what says nothing. */
export function statementsOf(body: readonly Stmt[]): readonly Stmt[] {
  return body.flatMap((stmt) =>
    stmt.do === "block" && stmt.label === undefined
      ? statementsOf(stmt.body)
      : stmt.do === "expr" && (stmt.value.op === "const" || stmt.value.op === "unknown")
        ? []
        : [stmt],
  );
}

/** The names in a callee, outermost object first; `inner`: those of calls in it, too (`logging.getLogger().info`). */
export function calledNames(callee: Expr, inner: boolean): readonly string[] {
  const names: string[] = [];
  for (let at: Expr | undefined = callee; at;) {
    if (at.op === "member") {
      if (at.name) names.unshift(at.name);
      at = at.object;
    } else if (at.op === "call" && inner) at = at.callee;
    else {
      if (at.op === "global") names.unshift(at.name);
      else if (at.op === "import" && at.name !== "*" && at.name !== "default") names.unshift(at.name);
      break;
    }
  }
  return names;
}

/** The same code at two places. */
export function sameCode(a: Expr, b: Expr): boolean {
  return textOf(a) === textOf(b);
}

function textOf(expr: Expr): string {
  return JSON.stringify(expr, (key, value: unknown) =>
    key === "at" || key === "nameAt" ? undefined : typeof value === "bigint" ? String(value) : value,
  );
}

/** The bodies in a statement. */
export function bodiesOf(stmt: Stmt): readonly (readonly Stmt[])[] {
  switch (stmt.do) {
    case "if":
      return [stmt.then, stmt.else];
    case "loop":
    case "each":
    case "block":
      return [stmt.body];
    case "switch":
      return stmt.cases.map(({ body }) => body);
    case "try":
      return [stmt.body, stmt.handler?.body ?? [], stmt.finalizer ?? []];
    default:
      return [];
  }
}

/** Is there anything after this statement, but for the end of the function? Undefined: it is not in the body. */
export function isFollowed(body: readonly Stmt[], wanted: Stmt): boolean | undefined {
  for (const [index, stmt] of body.entries()) {
    const inside =
      stmt === wanted ? false : bodiesOf(stmt).reduce<boolean | undefined>((found, each) => found ?? isFollowed(each, wanted), undefined);
    if (inside === undefined) continue;
    return inside || body.slice(index + 1).some((next) => !(next.do === "return" && !next.value) && next.do !== "break");
  }
  return undefined;
}

/** Does a function read a member of one of these names, take one out of its first parameter, or hand that on as a whole? */
export function readsOrHandsOn(func: Func, names: readonly string[]): boolean {
  const [first] = func.params;
  return first === undefined || first.fields.some((name) => names.includes(name)) || readsIn(func, names, first.slot, 0);
}

function readsIn({ body }: Func, names: readonly string[], slot: number, depth: number): boolean {
  const isWhole = (expr: Expr | undefined): boolean => expr?.op === "var" && expr.hops === depth && expr.slot === slot;
  for (const node of nodes([...body]) as Iterable<unknown>) {
    const expr = node as Expr;
    if (expr.op === "member" && names.includes(expr.name)) return true;
    if (expr.op === "call" && expr.args.some(({ value }) => isWhole(uncast(value)))) return true;
    if (expr.op === "assign" && isWhole(uncast(expr.value))) return true;
    if (expr.op === "function" && readsIn(expr.func, names, slot, depth + 1)) return true;
  }
  return false;
}
