/** What code says by its form alone: questions about statements and expressions that need no values. */
import type { Expr, Stmt } from "../ir/ir.js";

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
