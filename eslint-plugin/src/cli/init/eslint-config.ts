/**
 * Adds our configurations to an ESLint configuration that exists, by its tree: an import and the last entries of the exported list. Only where
 * the list is plain to see; an undefined result means that somebody should look at it. Executes nothing.
 */
import type { Argument, ArrayExpressionElement, Expression, Program, Statement } from "@oxc-project/types";
import { parseSync } from "oxc-parser";
import { insert, lineEnd, type Insertion } from "./insertions.js";

const PACKAGE = "eslint-plugin-chatbot-security";
const NAME = "chatbotSecurity";

/** Functions that take the list, or its entries, by the module they are imported from. */
const TAKES_LIST: Readonly<Record<string, string>> = { "eslint/config": "defineConfig", "typescript-eslint": "config" };

export function addToEslintConfig(file: string, text: string, configs: readonly string[]): readonly Insertion[] | undefined {
  if (new RegExp(`\\b${NAME}\\b`, "u").test(text)) return undefined;
  const program = parsed(file, text);
  if (!program) return undefined;
  const common = program.body.some((statement) => exportOf(statement) !== undefined && statement.type === "ExpressionStatement");
  const list = listOf(program);
  if (!list) return undefined;
  const insertions = [importInto(program, text, common), entriesInto(list, text, configs)];
  return parsed(file, insert(text, insertions)) && insertions;
}

function parsed(file: string, text: string): Program | undefined {
  const { program, errors } = parseSync(file.replace(/\.[cm]?js$/u, ".js"), text, { sourceType: "unambiguous" });
  return errors.length === 0 ? program : undefined;
}

interface List {
  readonly entries: readonly (ArrayExpressionElement | Argument)[];
  /** Of the closing bracket. */
  readonly close: number;
}

function listOf(program: Program): List | undefined {
  const exported = program.body.flatMap((statement) => exportOf(statement) ?? []);
  if (exported.length !== 1) return undefined;
  const value = bare(exported[0]!);
  return listIn(value.type === "Identifier" ? initialValue(program, value.name) : value, program);
}

function listIn(value: Expression | undefined, program: Program): List | undefined {
  if (value?.type === "ArrayExpression") {
    const entries = value.elements;
    return entries.some((entry) => entry === null) ? undefined : { entries, close: value.end - 1 };
  }
  if (value?.type !== "CallExpression" || !takesList(value.callee, program)) return undefined;
  const [first, ...others] = value.arguments;
  if (first?.type === "ArrayExpression" && others.length === 0) return listIn(first, program);
  return { entries: value.arguments, close: value.end - 1 };
}

/** `export default …` and `module.exports = …`. */
function exportOf(statement: Statement | Program["body"][number]): Expression | undefined {
  if (statement.type === "ExportDefaultDeclaration") {
    const { declaration } = statement;
    return /Declaration$/u.test(declaration.type) ? undefined : (declaration as Expression);
  }
  if (statement.type !== "ExpressionStatement" || statement.expression.type !== "AssignmentExpression") return undefined;
  const { left, operator, right } = statement.expression;
  const isExports =
    left.type === "MemberExpression" &&
    left.object.type === "Identifier" &&
    left.object.name === "module" &&
    left.property.type === "Identifier" &&
    left.property.name === "exports";
  return isExports && operator === "=" ? right : undefined;
}

/** Without what only says its type. */
function bare(value: Expression): Expression {
  if (value.type === "TSAsExpression" || value.type === "TSSatisfiesExpression" || value.type === "ParenthesizedExpression")
    return bare(value.expression);
  return value;
}

/** Of a constant of the file. */
function initialValue(program: Program, name: string): Expression | undefined {
  for (const statement of program.body) {
    if (statement.type !== "VariableDeclaration" || statement.kind !== "const") continue;
    const found = statement.declarations.find(({ id }) => id.type === "Identifier" && id.name === name);
    if (found?.init) return bare(found.init);
  }
  return undefined;
}

function takesList(callee: Expression, program: Program): boolean {
  if (callee.type === "Identifier") return isNameOf(callee.name, program, false);
  if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier" || callee.property.type !== "Identifier") return false;
  return Object.values(TAKES_LIST).includes(callee.property.name) && isNameOf(callee.object.name, program, true);
}

/** Whether a local name is such a function, or the module that has it. */
function isNameOf(local: string, program: Program, whole: boolean): boolean {
  return program.body.some((statement) => {
    if (statement.type === "ImportDeclaration") {
      const wanted = TAKES_LIST[statement.source.value];
      return statement.specifiers.some((specifier) => {
        if (wanted === undefined || specifier.local.name !== local) return false;
        if (specifier.type !== "ImportSpecifier") return whole;
        return !whole && specifier.imported.type === "Identifier" && specifier.imported.name === wanted;
      });
    }
    if (statement.type !== "VariableDeclaration") return false;
    return statement.declarations.some(({ id, init }) => {
      const wanted = init ? TAKES_LIST[required(init) ?? ""] : undefined;
      if (wanted === undefined) return false;
      if (id.type === "Identifier") return whole && id.name === local;
      if (whole || id.type !== "ObjectPattern") return false;
      return id.properties.some(
        (property) =>
          property.type === "Property" &&
          property.key.type === "Identifier" &&
          property.key.name === wanted &&
          property.value.type === "Identifier" &&
          property.value.name === local,
      );
    });
  });
}

/** The module of `require("…")`. */
function required(value: Expression): string | undefined {
  if (value.type !== "CallExpression" || value.callee.type !== "Identifier" || value.callee.name !== "require") return undefined;
  const [argument] = value.arguments;
  return argument?.type === "Literal" && typeof argument.value === "string" ? argument.value : undefined;
}

/** Behind the other imports, in their style. */
function importInto(program: Program, text: string, common: boolean): Insertion {
  const others = program.body.filter((statement) =>
    common
      ? statement.type === "VariableDeclaration" && statement.declarations.some(({ init }) => init && required(init) !== undefined)
      : statement.type === "ImportDeclaration",
  );
  const last = others.at(-1);
  const quote = last && text.slice(last.start, last.end).includes("'") ? "'" : '"';
  const semicolon = last && text[last.end - 1] !== ";" ? "" : ";";
  const source = `${quote}${PACKAGE}${quote}`;
  const line = common ? `const ${NAME} = require(${source})${semicolon}` : `import ${NAME} from ${source}${semicolon}`;
  const end = lineEnd(text);
  if (last) return { at: last.end, text: `${end}${line}` };
  // `// @ts-check` and the like are for the whole file, and stay in front.
  const at = /^(?:\uFEFF?(?:#!|\/\/|["']use strict["']).*\r?\n)*/u.exec(text)![0].length;
  return { at, text: `${line}${end}` };
}

function entriesInto({ entries, close }: List, text: string, configs: readonly string[]): Insertion {
  const names = configs.map((config) => `${NAME}.configs.${config}`);
  const last = entries.at(-1);
  if (!last) return { at: close, text: names.join(", ") };
  const behind = text.slice(last.end, close);
  const comma = /^\s*,/u.exec(behind.replace(/\/\*.*?\*\/|\/\/.*/gsu, (comment) => " ".repeat(comment.length)));
  const at = last.end + (comma?.[0].length ?? 0);
  if (!behind.includes("\n")) return { at, text: `${comma ? "" : ","} ${names.join(", ")}` };
  const line = text.lastIndexOf("\n", last.start) + 1;
  const indent = /^[ \t]*/u.exec(text.slice(line, last.start))![0];
  const separator = `,${lineEnd(text)}${indent}`;
  const added = names.join(separator);
  return { at, text: comma ? `${lineEnd(text)}${indent}${added},` : `${separator}${added}` };
}
