/**
 * Components of Vue that are written as an object of options, as the class that Vue makes of them: what `data` gives are fields, what is
 * computed are getters, methods and hooks are methods, and so is what the markup shows. Everything stays at its place.
 */
import type * as es from "@oxc-project/types";
import { isMarkupOf } from "./markup.js";

/** What the class extends; the models say what Vue calls of it. */
const BASE = "$VueComponent";
/** The method that stands for the markup. */
const SHOWN = "$markup";
/** What a template names without asking the component. */
const GLOBALS: ReadonlySet<string> = new Set(
  "undefined NaN Infinity isNaN isFinite parseInt parseFloat decodeURI decodeURIComponent encodeURI encodeURIComponent Math Number Date Array Object Boolean String RegExp Map Set JSON Intl BigInt console".split(
    " ",
  ),
);
const OPTIONS: ReadonlySet<string> = new Set(["data", "methods", "computed"]);
const MAKERS: ReadonlySet<string> = new Set(["defineComponent", "createApp", "defineNuxtComponent"]);
/** Modules that hand on what Vue exports. */
const OF_VUE = /^(?:vue|@vue\/[\w-]{1,40}|nuxt|nuxt\/app|#imports|#app|#components)$/;
const DEEPEST = 12;

type Node = { readonly type: string; readonly start: number; readonly end: number } & Record<string, unknown>;

/** Changes the program's tree where a component is written so. */
export function liftComponents(file: string, program: es.Program): void {
  const isComponent = isMarkupOf(file, "vue");
  const others = othersNames(program);
  for (const statement of program.body as unknown as Node[]) {
    if (statement.type === "ExportDefaultDeclaration") {
      const lifted = lift(statement["declaration"] as Node, isComponent, others);
      if (!lifted) continue;
      statement["declaration"] = lifted.outer;
      if (isComponent) show(program, lifted.made);
    } else if (!isComponent) within(statement, others, 0);
  }
}

/** Names that the file gives to something else than Vue's: a function `createApp` of its own makes no component. */
function othersNames(program: es.Program): ReadonlySet<string> {
  const others = new Set<string>();
  const add = (name: Node | null | undefined): void => void (name?.type === "Identifier" && others.add(String(name["name"])));
  for (const given of program.body as unknown as Node[]) {
    const statement = given.type === "ExportNamedDeclaration" ? ((given["declaration"] as Node | null) ?? given) : given;
    if (statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration") add(statement["id"] as Node | null);
    if (statement.type === "VariableDeclaration")
      for (const { id, init } of statement["declarations"] as Node[]) if (!isVue(init as Node | null)) add(id as Node);
    if (statement.type !== "ImportDeclaration" || OF_VUE.test(String((statement["source"] as Node)["value"]))) continue;
    for (const { local } of statement["specifiers"] as Node[]) add(local as Node);
  }
  return others;
}

/** `require("vue")` */
function isVue(init: Node | null): boolean {
  const [source] = init?.type === "CallExpression" ? (init["arguments"] as Node[]) : [];
  return (init?.["callee"] as Node | undefined)?.["name"] === "require" && OF_VUE.test(String(source?.["value"]));
}

/** The expression with the class in place of its object, if it has one. */
function lift(
  node: Node | undefined,
  isComponent: boolean,
  others: ReadonlySet<string>,
): { readonly outer: Node; readonly made: Node } | undefined {
  if (node?.type === "ObjectExpression" && isComponent && isWritten(node)) {
    const made = classOf(node);
    return { outer: made, made };
  }
  const made = node && (node.type === "CallExpression" || node.type === "NewExpression") ? liftArgument(node, others) : undefined;
  return node && made ? { outer: node, made } : undefined;
}

function liftArgument(call: Node, others: ReadonlySet<string>): Node | undefined {
  const args = call["arguments"] as Node[];
  const at = args.findIndex((arg) => arg.type === "ObjectExpression");
  if (at < 0 || !isMaker(call["callee"] as Node, call.type, others) || !isWritten(args[at]!)) return undefined;
  return (args[at] = classOf(args[at]!));
}

/** `new Vue(…)`, `Vue.component(…)`, `Vue.extend(…)`, `defineComponent(…)`, `createApp(…)`. */
function isMaker(callee: Node, type: string, others: ReadonlySet<string>): boolean {
  if (others.has(String(callee["name"] ?? (callee["object"] as Node | undefined)?.["name"]))) return false;
  if (callee.type === "Identifier") return type === "NewExpression" ? callee["name"] === "Vue" : MAKERS.has(String(callee["name"]));
  if (callee.type !== "MemberExpression" || callee["computed"]) return false;
  const object = callee["object"] as Node;
  const name = String((callee["property"] as Node)["name"]);
  return object.type === "Identifier" && object["name"] === "Vue" ? name === "component" || name === "extend" || MAKERS.has(name) : false;
}

/** A few expressions around it: `createApp({ … }).use(router).mount("#app")`, `const app = new Vue({ … })`. */
function within(node: Node | undefined | null, others: ReadonlySet<string>, depth: number): void {
  if (!node || depth > DEEPEST) return;
  switch (node.type) {
    case "ExpressionStatement":
      return within(node["expression"] as Node, others, depth + 1);
    case "ExportNamedDeclaration":
      return within(node["declaration"] as Node | null, others, depth + 1);
    case "VariableDeclaration":
      return (node["declarations"] as Node[]).forEach((each) => within(each["init"] as Node | null, others, depth + 1));
    case "AssignmentExpression":
      return within(node["right"] as Node, others, depth + 1);
    case "MemberExpression":
      return within(node["object"] as Node, others, depth + 1);
    case "CallExpression":
    case "NewExpression":
      if (!liftArgument(node, others)) within(node["callee"] as Node, others, depth + 1);
  }
}

function properties(object: Node): readonly Node[] {
  return (object["properties"] as Node[]).filter((each) => each.type === "Property" && !each["computed"]);
}

function keyOf(property: Node): string {
  const key = property["key"] as Node;
  return String(key["name"] ?? key["value"]);
}

function isWritten(object: Node): boolean {
  return properties(object).some((property) => OPTIONS.has(keyOf(property)));
}

function classOf(object: Node): Node {
  const at = { start: object.start, end: object.end };
  const body = properties(object).flatMap(membersOf);
  return {
    ...at,
    type: "ClassExpression",
    decorators: [],
    id: null,
    superClass: { type: "Identifier", name: BASE, start: at.start, end: at.start },
    implements: [],
    body: { ...at, type: "ClassBody", body },
  };
}

function membersOf(property: Node): readonly Node[] {
  const name = keyOf(property);
  const value = property["value"] as Node;
  const inner = value.type === "ObjectExpression" ? properties(value) : [];
  if (name === "data") return fields(value);
  if (name === "methods") return inner.filter(isFunction).map((each) => method(each, "method"));
  if (name === "computed") return inner.flatMap(computed);
  if (name === "watch") return inner.flatMap(watched);
  return isFunction(property) ? [method(property, "method")] : [];
}

function isFunction(property: Node): boolean {
  return (property["value"] as Node).type === "FunctionExpression";
}

function method(property: Node, kind: "method" | "get", key: Node = property["key"] as Node, value: unknown = property["value"]): Node {
  const { start, end } = property;
  return { type: "MethodDefinition", decorators: [], key, value, kind, computed: false, static: false, override: false, start, end };
}

/** A getter, or an object with one. */
function computed(property: Node): readonly Node[] {
  const value = property["value"] as Node;
  if (isFunction(property)) return [method(property, "get")];
  const getter =
    value.type === "ObjectExpression" ? properties(value).find((each) => keyOf(each) === "get" && isFunction(each)) : undefined;
  return getter ? [method(getter, "get", property["key"] as Node)] : [];
}

/** Called when the field of its name changes: under a name of its own, since the field has that one. */
function watched(property: Node): readonly Node[] {
  const { start, end } = property["key"] as Node;
  const key = { type: "Identifier", name: `$watch ${keyOf(property)}`, start, end };
  const value = property["value"] as Node;
  if (isFunction(property)) return [method(property, "method", key)];
  const handler =
    value.type === "ObjectExpression" ? properties(value).find((each) => keyOf(each) === "handler" && isFunction(each)) : undefined;
  return handler ? [method(handler, "method", key)] : [];
}

/** What `data` gives: the object itself, or what the function returns. */
function fields(value: Node): readonly Node[] {
  const object = value.type === "ObjectExpression" ? value : returned(value);
  if (object?.type !== "ObjectExpression") return [];
  return properties(object).map(({ key, value: initial, start, end }) => ({
    ...{ type: "PropertyDefinition", decorators: [], key, value: initial, computed: false, static: false },
    ...{ declare: false, override: false, optional: false, definite: false, readonly: false, typeAnnotation: null, start, end },
  }));
}

function returned(func: Node): Node | undefined {
  const body = func["body"] as Node | undefined;
  if (body?.type === "BlockStatement") {
    const last = (body["body"] as Node[]).at(-1);
    return last?.type === "ReturnStatement" ? ((last["argument"] as Node | null) ?? undefined) : undefined;
  }
  return body?.type === "ParenthesizedExpression" ? (body["expression"] as Node) : body;
}

/** What the markup shows, `$h(_=>x)`, becomes a method of the component, in which names are the component's. */
function show(program: es.Program, made: Node): void {
  const statements = program.body as unknown as Node[];
  const shown = statements.filter((statement) => isShown(statement));
  if (shown.length === 0) return;
  program.body = statements.filter((statement) => !shown.includes(statement)) as unknown as es.Program["body"];
  for (const statement of shown) ofComponent(statement, 0);
  const { start } = made;
  const at = { start, end: start };
  const body = { ...at, type: "BlockStatement", body: shown };
  const func = { ...at, type: "FunctionExpression", id: null, params: [], body, async: false, generator: false, expression: false };
  const key = { ...at, type: "Identifier", name: SHOWN };
  const members = (made["body"] as Node)["body"] as Node[];
  members.push(method({ ...at, type: "Property", key, value: func } as Node, "method"));
}

function isShown(statement: Node): boolean {
  if (statement.type !== "ExpressionStatement") return false;
  const call = statement["expression"] as Node;
  const callee = call["callee"] as Node | undefined;
  return call.type === "CallExpression" && callee?.type === "Identifier" && /^\$[ah]$/.test(String(callee["name"]));
}

/** Names in what is given to the call become members of the component. */
function ofComponent(node: Node, depth: number): void {
  if (depth > DEEPEST * 4) return;
  for (const [field, child] of Object.entries(node)) {
    if (field === "params" || (field === "callee" && isShown({ ...node, type: "ExpressionStatement", expression: node } as Node))) continue;
    if ((field === "property" || field === "key") && !node["computed"]) continue;
    if (Array.isArray(child)) (child as Node[]).forEach((each, i) => ((child as Node[])[i] = named(each, depth)));
    else if (isNode(child)) node[field] = named(child, depth);
  }
}

function named(node: Node, depth: number): Node {
  if (node?.type === "Identifier" && !GLOBALS.has(String(node["name"]))) {
    const { start, end } = node;
    return {
      type: "MemberExpression",
      object: { type: "ThisExpression", start, end: start },
      property: node,
      computed: false,
      optional: false,
      start,
      end,
    };
  }
  if (isNode(node)) ofComponent(node, depth + 1);
  return node;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}
