/** Files of either language as trees. */
import * as javascript from "./javascript.js";
import * as python from "./python.js";

export type Ranges = readonly (readonly [number, number])[];

export const isPython = (path: string): boolean => path.endsWith(".py");
export const isJavascript = (path: string): boolean => /\.[cm]?[jt]sx?$/u.test(path);

/** The places of all statements. */
export function statementsOf(path: string, text: string): Ranges {
  const { nodes = [] } = isPython(path) ? python.read(path, text) : isJavascript(path) ? (javascript.read(path, text) ?? {}) : {};
  const isStatement = isPython(path) ? python.isStatement : javascript.isStatement;
  return nodes.filter(({ node }) => isStatement(node)).map(({ node }) => node.range);
}
