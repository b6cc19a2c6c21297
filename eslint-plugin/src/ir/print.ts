/**
 * A module as compact text, for tests and debugging. Places are left out; nothing reads this text back.
 */
import type { Argument, ClassMember, Entry, Expr, Func, Module, Param, Stmt, TypeRef } from "./ir.js";

/** The functions whose slots the code can reach, innermost first. */
type Outer = readonly Func[];

export function printModule(module: Module): string {
  const lines: string[] = [];
  if (module.imports.length > 0) lines.push(`imports ${module.imports.map((it) => it.module).join(", ")}`);
  if (module.truncated) lines.push("truncated");
  printBlock(module.body.body, [module.body], "", lines);
  return lines.join("\n") + "\n";
}

function printBlock(body: readonly Stmt[], outer: Outer, indent: string, lines: string[]): void {
  for (const statement of body) printStatement(statement, outer, indent, lines);
}

function printStatement(statement: Stmt, outer: Outer, indent: string, lines: string[]): void {
  const text = (expr: Expr): string => print(expr, outer, indent);
  const block = (head: string, body: readonly Stmt[]): void => {
    lines.push(`${indent}${head}`);
    printBlock(body, outer, indent + "  ", lines);
  };
  const label = "label" in statement && statement.label !== undefined ? ` ${statement.label}` : "";
  switch (statement.do) {
    case "expr":
      lines.push(indent + text(statement.value));
      return;
    case "if":
      block(`if ${text(statement.test)}`, statement.then);
      if (statement.else.length > 0) block("else", statement.else);
      return;
    case "loop": {
      const test = statement.test ? ` ${statement.bodyFirst ? "until not" : "while"} ${text(statement.test)}` : "";
      const update = statement.update ? ` update ${text(statement.update)}` : "";
      return block(`loop${label && `:${label.slice(1)}`}${test}${update}`, statement.body);
    }
    case "each":
      return block(
        `each${label && `:${label.slice(1)}`} ${slotName(outer[0], statement.slot)} of ${statement.of} ${text(statement.iterable)}`,
        statement.body,
      );
    case "switch":
      lines.push(`${indent}switch${label && `:${label.slice(1)}`} ${text(statement.value)}`);
      for (const { tests, body } of statement.cases) {
        lines.push(`${indent}  ${tests.length > 0 ? `case ${tests.map(text).join(", ")}` : "default"}`);
        printBlock(body, outer, indent + "    ", lines);
      }
      return;
    case "try":
      block("try", statement.body);
      if (statement.handler) {
        const { slot, body } = statement.handler;
        block(slot === undefined ? "catch" : `catch ${slotName(outer[0], slot)}`, body);
      }
      if (statement.finalizer) block("finally", statement.finalizer);
      return;
    case "return":
      lines.push(`${indent}return${statement.value ? ` ${text(statement.value)}` : ""}`);
      return;
    case "throw":
      lines.push(`${indent}throw ${text(statement.value)}`);
      return;
    case "break":
    case "continue":
      lines.push(`${indent}${statement.do}${label}`);
      return;
    case "block":
      return block(`block${label}`, statement.body);
    case "export":
      lines.push(`${indent}export ${statement.name} ${text(statement.value)}`);
  }
}

function slotName(func: Func | undefined, slot: number): string {
  const name = func?.names[slot];
  return name ? (func.names.indexOf(name) === slot ? name : `${name}#${slot}`) : `$${slot}`;
}

function print(expr: Expr, outer: Outer, indent: string): string {
  const p = (inner: Expr): string => print(inner, outer, indent);
  switch (expr.op) {
    case "const":
      return constant(expr.value);
    case "template":
      return `\`${expr.text.map((text, i) => text + (expr.holes[i] ? `\${${p(expr.holes[i])}}` : "")).join("")}\``;
    case "regex":
      return `/${expr.pattern}/${expr.flags}`;
    case "var":
      return "^".repeat(expr.hops) + slotName(outer[expr.hops], expr.slot);
    case "global":
      return `@${expr.name}`;
    case "import":
      return `${expr.dynamic ? "require" : "import"}(${expr.module}:${expr.name})`;
    case "member":
      return `${p(expr.object)}${expr.optional ? "?" : ""}${expr.key ? `[${p(expr.key)}]` : `.${expr.name}`}`;
    case "call": {
      const args = printArguments(expr.args, p);
      const style = expr.style === "call" ? "" : `${expr.style} `;
      return `${style}${p(expr.callee)}${expr.optional ? "?" : ""}(${args})`;
    }
    case "binary":
      return `(${p(expr.left)} ${expr.operator} ${p(expr.right)})`;
    case "unary":
      return `(${expr.operator} ${p(expr.value)})`;
    case "logical":
      return `(${p(expr.left)} ${expr.operator} ${p(expr.right)})`;
    case "conditional":
      return `(${p(expr.test)} ? ${p(expr.then)} : ${p(expr.else)})`;
    case "assign":
      return `${expr.declares ? "let " : ""}${p(expr.target)}${expr.type ? `: ${printType(expr.type, outer)}` : ""} = ${p(expr.value)}`;
    case "function":
      return printFunction(expr.func, outer, indent);
    case "class":
      return printClass(expr, outer, indent);
    case "object":
      return `{${expr.entries.map((entry) => printEntry(entry, p)).join(", ")}}`;
    case "list":
      return `[${expr.items.map((item) => (item.spread ? "..." : "") + p(item.value)).join(", ")}]`;
    case "enter":
      return `enter(${p(expr.value)})`;
    case "await":
      return `await ${p(expr.value)}`;
    case "yield":
      return `yield${expr.each ? "*" : ""}${expr.value ? ` ${p(expr.value)}` : ""}`;
    case "sequence":
      return `(${expr.items.map(p).join("; ")})`;
    case "cast":
      return `<${expr.type ? printType(expr.type, outer) : "!"}>${p(expr.value)}`;
    case "super":
      return "super";
    case "unknown":
      return `unknown(${expr.uses.map(p).join(", ")})`;
  }
}

function constant(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  return typeof value === "bigint" ? `${value}n` : String(value);
}

function printArguments(args: readonly Argument[], p: (expr: Expr) => string): string {
  return args.map(({ value, name, spread }) => (name ? `${name}=` : "") + (spread ? "..." : "") + p(value)).join(", ");
}

function printEntry(entry: Entry, p: (expr: Expr) => string): string {
  if (entry.kind === "spread") return `...${p(entry.value)}`;
  const name = entry.key ? `[${p(entry.key)}]` : /^[\w$]+$/.test(entry.name) ? entry.name : JSON.stringify(entry.name);
  return `${entry.kind === "value" ? "" : `${entry.kind} `}${name}: ${p(entry.value)}`;
}

function printFunction(func: Func, outer: Outer, indent: string): string {
  const inner = [func, ...outer];
  const kind = (func.async ? "async " : "") + (func.generator ? "generator " : "") + (func.receiver === undefined ? "arrow" : "function");
  const params = func.params.map((param) => printParam(param, func, inner, indent)).join(", ");
  const rest = func.rest === undefined ? "" : " arguments";
  const head = `${kind} ${func.name}(${params})${func.returns ? `: ${printType(func.returns, inner)}` : ""}${rest}`;
  if (func.body.length === 0) return `${head} {}`;
  const lines: string[] = [];
  printBlock(func.body, inner, indent + "  ", lines);
  return `${head} {\n${lines.join("\n")}\n${indent}}`;
}

function printParam(param: Param, func: Func, inner: Outer, indent: string): string {
  const decorators = (param.decorators ?? []).map((it) => `@(${print(it, inner.slice(1), indent)}) `).join("");
  const fields = param.fields.length > 0 ? ` {${param.fields.join(", ")}}` : "";
  const type = param.type ? `: ${printType(param.type, inner)}` : "";
  const fallback = param.default ? ` = ${print(param.default, inner, indent)}` : "";
  return `${decorators}${param.rest ? "..." : param.keywords ? "**" : ""}${slotName(func, param.slot)}${fields}${type}${fallback}`;
}

function printClass(node: Extract<Expr, { op: "class" }>, outer: Outer, indent: string): string {
  const bases = [...(node.base ? [node.base] : []), ...(node.mixins ?? [])];
  const base = bases.length > 0 ? ` extends ${bases.map((it) => print(it, outer, indent)).join(", ")}` : "";
  const implemented = node.implements.length > 0 ? ` implements ${node.implements.map((it) => printType(it, outer)).join(", ")}` : "";
  const meta = node.meta ? ` of ${print(node.meta, outer, indent)}` : "";
  const members = node.members.map((member) => `${indent}  ${printMember(member, outer, indent + "  ")}\n`).join("");
  return `class ${node.name}${base}${meta}${implemented} {\n${members}${indent}}`;
}

function printMember(member: ClassMember, outer: Outer, indent: string): string {
  const decorators = member.decorators.map((it) => `@(${print(it, outer, indent)}) `).join("");
  const type = member.type ? `: ${printType(member.type, outer)}` : "";
  return `${decorators}${member.static ? "static " : ""}${member.kind} ${member.name}${type} = ${printFunction(member.value.func, outer, indent)}`;
}

function printType(type: TypeRef, outer: Outer): string {
  const args = type.args.length > 0 ? `<${type.args.map((it) => printType(it, outer)).join(", ")}>` : "";
  const ref = type.ref ? `@${print(type.ref, outer, "")}` : "";
  const members = Object.entries(type.members ?? {}).map(([name, it]) => `${name}: ${printType(it, outer)}`);
  return `${type.name || "?"}${ref}${args}${type.members ? `{${members.join(", ")}}` : ""}`;
}
