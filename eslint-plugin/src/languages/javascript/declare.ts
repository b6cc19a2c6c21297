/**
 * Which names a block or a function declares, before any of it is lowered. It gives names their slots and emits no code.
 */
import type {
  BindingPattern,
  Declaration,
  Statement,
  ParamPattern,
  VariableDeclaration,
  ImportDeclaration,
  Expression,
} from "@oxc-project/types";
import type { Scope } from "./scope.js";

type Pattern = BindingPattern | ParamPattern;

/** Declares every name a pattern binds. */
export function declarePattern(scope: Scope, pattern: Pattern): void {
  switch (pattern.type) {
    case "Identifier":
      if (pattern.name !== "this") scope.declare(pattern.name);
      return;
    case "AssignmentPattern":
      return declarePattern(scope, pattern.left);
    case "RestElement":
      return declarePattern(scope, pattern.argument);
    case "TSParameterProperty":
      return declarePattern(scope, pattern.parameter);
    case "ObjectPattern":
      for (const property of pattern.properties)
        declarePattern(scope, property.type === "RestElement" ? property.argument : property.value);
      return;
    case "ArrayPattern":
      for (const element of pattern.elements) if (element) declarePattern(scope, element);
      return;
  }
}

/** Whether a block needs a scope of its own. */
export function declares(statements: readonly Statement[]): boolean {
  return statements.some((statement) => {
    switch (statement.type) {
      case "VariableDeclaration":
        return statement.kind !== "var";
      case "FunctionDeclaration":
      case "ClassDeclaration":
      case "TSEnumDeclaration":
      case "TSModuleDeclaration":
      case "TSInterfaceDeclaration":
      case "TSTypeAliasDeclaration":
      case "TSImportEqualsDeclaration":
      case "ImportDeclaration":
      case "ExportNamedDeclaration":
      case "ExportDefaultDeclaration":
        return true;
      default:
        return false;
    }
  });
}

/** Names that belong to this very block. */
export function declareBlock(scope: Scope, statements: readonly Statement[]): void {
  for (const statement of statements) {
    switch (statement.type) {
      case "ImportDeclaration":
        declareImport(scope, statement);
        break;
      case "ExportNamedDeclaration":
        if (statement.declaration) declareLexical(scope, statement.declaration);
        break;
      case "ExportDefaultDeclaration": {
        const { declaration } = statement;
        if (declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration") {
          if (declaration.id) scope.declare(declaration.id.name);
        } else if (declaration.type === "TSInterfaceDeclaration") scope.declareType(declaration.id.name, declaration);
        break;
      }
      default:
        declareLexical(scope, statement);
    }
  }
}

function declareLexical(scope: Scope, statement: Statement | Declaration): void {
  switch (statement.type) {
    case "VariableDeclaration":
      if (statement.kind !== "var") declareVariables(scope, statement);
      return;
    case "FunctionDeclaration":
    case "ClassDeclaration":
      if (statement.id && !statement.declare) scope.declare(statement.id.name);
      return;
    case "TSEnumDeclaration":
      if (!statement.declare) scope.declare(statement.id.name);
      return;
    case "TSModuleDeclaration": {
      if (statement.declare || statement.global || !statement.body) return;
      let id: { type: string } = statement.id;
      while (id.type === "TSQualifiedName") id = (id as { left: { type: string } } & typeof id).left;
      if (id.type === "Identifier") scope.declare((id as { name: string } & typeof id).name);
      return;
    }
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
      scope.declareType(statement.id.name, statement);
      return;
    case "TSImportEqualsDeclaration": {
      const reference = statement.moduleReference;
      if (reference.type === "TSExternalModuleReference") {
        scope.bind(statement.id.name, { kind: "import", module: reference.expression.value, name: "*", dynamic: true });
      } else scope.declare(statement.id.name);
      return;
    }
  }
}

function declareVariables(scope: Scope, declaration: VariableDeclaration): void {
  if (declaration.declare) return;
  for (const { id, init } of declaration.declarations) {
    if (!(id.type === "Identifier" && id.name === "require" && makesRequire(init))) declarePattern(scope, id);
  }
}

/** `const require = createRequire(import.meta.url)` leaves `require` what it is. */
export function makesRequire(init: Expression | null): boolean {
  if (init?.type !== "CallExpression") return false;
  const { callee } = init;
  if (callee.type === "Identifier") return callee.name === "createRequire";
  return callee.type === "MemberExpression" && callee.property.type === "Identifier" && callee.property.name === "createRequire";
}

function declareImport(scope: Scope, node: ImportDeclaration): void {
  for (const specifier of node.specifiers) {
    let name = "*";
    if (specifier.type === "ImportDefaultSpecifier") name = "default";
    else if (specifier.type === "ImportSpecifier") {
      name = specifier.imported.type === "Literal" ? specifier.imported.value : specifier.imported.name;
    }
    scope.bind(specifier.local.name, { kind: "import", module: node.source.value, name, dynamic: false });
  }
}

/** `var` declarations anywhere in a function, not in functions within it. */
export function declareVars(scope: Scope, statements: readonly Statement[]): void {
  for (const statement of statements) declareVarsOf(scope, statement);
}

function declareVarsOf(scope: Scope, first: Statement | null): void {
  let statement = first;
  while (statement) {
    switch (statement.type) {
      case "VariableDeclaration":
        if (statement.kind === "var") declareVariables(scope, statement);
        return;
      case "ExportNamedDeclaration":
        statement = statement.declaration;
        continue;
      case "BlockStatement":
        return declareVars(scope, statement.body);
      case "IfStatement":
        declareVarsOf(scope, statement.consequent);
        statement = statement.alternate;
        continue;
      case "ForStatement":
        if (statement.init?.type === "VariableDeclaration") declareVarsOf(scope, statement.init);
        statement = statement.body;
        continue;
      case "ForInStatement":
      case "ForOfStatement":
        if (statement.left.type === "VariableDeclaration") declareVarsOf(scope, statement.left);
        statement = statement.body;
        continue;
      case "WhileStatement":
      case "DoWhileStatement":
      case "LabeledStatement":
      case "WithStatement":
        statement = statement.body;
        continue;
      case "TryStatement":
        declareVars(scope, statement.block.body);
        if (statement.handler) declareVars(scope, statement.handler.body.body);
        if (statement.finalizer) declareVars(scope, statement.finalizer.body);
        return;
      case "SwitchStatement":
        for (const { consequent } of statement.cases) declareVars(scope, consequent);
        return;
      default:
        return;
    }
  }
}
