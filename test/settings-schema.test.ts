/**
 * The schema of users' model rows against the type that the engine has for them: field by field, through lists, maps and alternatives, with what is
 * optional and which words are allowed. A field that only one of the two knows is one that users cannot write, or that nobody reads.
 */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";
import { SINK_KINDS } from "../eslint-plugin/src/engine/kinds.js";
import { projectSchema } from "../eslint-plugin/src/settings.js";

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | false;
  readonly propertyNames?: { readonly enum?: readonly string[] };
  readonly then?: Schema;
  readonly else?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const FILE = fileURLToPath(new URL("../eslint-plugin/src/engine/summary.ts", import.meta.url));
const ROOT = projectSchema() as Schema;

/** Alternatives are conditions, so that errors speak of the one that was meant. */
function alternatives(schema: Schema): readonly Schema[] {
  const { $ref } = schema;
  if ($ref !== undefined) return alternatives(ROOT.definitions![$ref.replace("#/definitions/", "")]!);
  return schema.then && schema.else ? [...alternatives(schema.then), ...alternatives(schema.else)] : [schema];
}

function comparison(checker: ts.TypeChecker) {
  const differences: string[] = [];
  const seen = new Set<string>();
  const members = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);
  const isNothing = (type: ts.Type): boolean => (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) !== 0;
  const elementOf = (type: ts.Type): ts.Type | undefined =>
    checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
  const valueOf = (type: ts.Type): ts.Type | undefined => checker.getIndexTypeOfType(type, ts.IndexKind.String);
  const isRecord = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Object) !== 0 && !elementOf(type) && !valueOf(type);
  const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

  function differ(at: string, what: string, ofType: readonly string[], ofSchema: readonly string[]): void {
    for (const name of ofType) if (!ofSchema.includes(name)) differences.push(`${at}: the schema lacks the ${what} ${name}`);
    for (const name of ofSchema) if (!ofType.includes(name)) differences.push(`${at}: the type lacks the ${what} ${name}`);
  }

  /** Of alternatives that are objects all fields; one is required that all of them require. */
  function fields(at: string, types: readonly ts.Type[], schemas: readonly Schema[]): void {
    const properties = types.map((type) => checker.getPropertiesOfType(type));
    const all = sorted(properties.flat().map(({ name }) => name));
    differ(at, "field", all, sorted(schemas.flatMap((schema) => Object.keys(schema.properties ?? {}))));
    const isRequired = (name: string): boolean =>
      properties.every((each) => each.some((property) => property.name === name && (property.flags & ts.SymbolFlags.Optional) === 0));
    const required = sorted(schemas.flatMap((schema) => schema.required ?? [])).filter((name) =>
      schemas.every((schema) => schema.required?.includes(name)),
    );
    differ(at, "demand for", all.filter(isRequired), required);
    for (const name of all) {
      const inner = schemas.flatMap((schema) => schema.properties?.[name] ?? []);
      const symbols = properties.flat().filter((property) => property.name === name);
      if (inner.length === 0) continue;
      compare(
        `${at}.${name}`,
        symbols.flatMap((symbol) => members(checker.getTypeOfSymbol(symbol))),
        inner.flatMap(alternatives),
      );
    }
  }

  function compare(at: string, given: readonly ts.Type[], schemas: readonly Schema[]): void {
    const types = given.filter((type) => !isNothing(type));
    const key = [...types.map((type) => checker.typeToString(type)), JSON.stringify(schemas)].join("\0");
    if (seen.has(key)) return;
    seen.add(key);
    // Facts are no taint: the type lets a row clean them, which does nothing, and the schema does not.
    const isCleaned = /\.(?:cleans|restores|kinds)\[\]$/u.test(at);
    const isMeant = (word: string): boolean => !isCleaned || (SINK_KINDS as readonly string[]).includes(word);
    const words = types.flatMap((type) => (type.isStringLiteral() && isMeant(type.value) ? [type.value] : []));
    const isAnyText = types.some((type) => (type.flags & ts.TypeFlags.String) !== 0);
    if (!isAnyText) differ(at, "word", sorted(words), sorted(schemas.flatMap((schema) => (schema.enum ?? []).map(String))));
    const objects = schemas.filter(({ properties }) => properties);
    if (objects.length > 0) fields(at, types.filter(isRecord), objects);
    const elements = types.flatMap((type) => elementOf(type) ?? []);
    const items = schemas.flatMap((schema) => schema.items ?? []);
    if (elements.length > 0 !== items.length > 0) differences.push(`${at}: only one of them has a list`);
    else if (items.length > 0) compare(`${at}[]`, elements.flatMap(members), items.flatMap(alternatives));
    // A map whose keys are words is an object to the compiler.
    const keys = schemas.flatMap((schema) => schema.propertyNames?.enum ?? []);
    const properties = keys.length > 0 ? types.flatMap((type) => checker.getPropertiesOfType(type)) : [];
    if (keys.length > 0) differ(at, "key", sorted(properties.map(({ name }) => name)), sorted(keys));
    const values = types.flatMap((type) => (elementOf(type) ? [] : (valueOf(type) ?? properties.map(checker.getTypeOfSymbol))));
    const entries = schemas.flatMap((schema) => schema.additionalProperties || []);
    if (values.length > 0 !== entries.length > 0) differences.push(`${at}: only one of them has a map`);
    else if (entries.length > 0) compare(`${at}{}`, values.flatMap(members), entries.flatMap(alternatives));
  }
  return { compare, differences };
}

it("knows every field of a model that the engine knows, and no other", () => {
  const program = ts.createProgram([FILE], { strict: true, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, noEmit: true });
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(FILE)!)!);
  const library = checker.getDeclaredTypeOfSymbol(exported.find(({ name }) => name === "Library")!);
  const { compare, differences } = comparison(checker);
  compare("library", [library], alternatives({ $ref: "#/definitions/library" }));
  expect(differences).toEqual([]);
});
