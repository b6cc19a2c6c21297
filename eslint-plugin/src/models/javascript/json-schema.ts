/**
 * JSON Schema validators: ajv, jsonschema, TypeBox with its compiler. They answer, the data stays as it is; TypeBox's `Parse` and
 * `Decode` give it back.
 */
import type { Library, Member, Sink, Summary, TypeModel } from "../../engine/summary.js";
import { CHAIN, gives, makes, named } from "./rows.js";
import { answers, answersBy, asserts, builders, LOOSE } from "./schema-rows.js";

const check = (arg: string): Summary => ({ returns: { safe: true }, guards: [answers(arg)] });

const AJV: TypeModel = {
  members: {
    ...named(["compile", "compileAsync", "getSchema", "compileParser"], gives({ type: "ajv.Validate" })),
    validate: { call: check("1") },
    ...named(["addSchema", "addFormat", "addKeyword", "addMetaSchema", "addVocabulary"], CHAIN),
    ...named(["errors", "errorsText"], { safe: true, call: { returns: { safe: true } } }),
  },
};

/** Ajv's documentation, "Security risks": it goes on after a limit of length was broken, and collects an error for each entry. */
const ALL_ERRORS: Sink = {
  arg: "0.allErrors",
  kind: "protection",
  fact: true,
  possible: true,
  when: [{ arg: "0.allErrors", is: [true] }],
  detail: { use: "data too long for the schema is checked to its end", instead: "`allErrors: false`", cwe: [400], leaveOut: true },
};
const ajv: Member = makes({ type: "ajv.Ajv" }, { sinks: [ALL_ERRORS] });

const make = builders("typebox.Schema");

const TYPE: TypeModel = {
  members: {
    ...named(
      ["Number", "Integer", "Boolean", "Literal", "Enum", "Null", "Undefined", "Void", "Never", "Date", "BigInt", "KeyOf"],
      make.safe,
    ),
    ...named(["Any", "Unknown"], make.anything),
    String: {
      call: [
        { when: [{ arg: "0.format", is: ["uuid", "date", "date-time", "time", "ipv4"] }], ...make.safe.call },
        {
          when: [{ arg: "0.pattern", given: true }],
          returns: {
            type: "typebox.Schema",
            fields: { pattern: { type: "RegExp", fields: { source: { same: "0.pattern" }, flags: { const: "" } } } },
          },
        },
        { returns: { type: "typebox.Schema" } },
      ],
    },
    ...named(["RegExp", "TemplateLiteral"], make.with({ pattern: { same: "0" } })),
    Object: {
      call: [
        {
          when: [{ arg: "1.additionalProperties", is: [true] }],
          returns: { type: "typebox.Schema", fields: { shape: { same: "0" }, loose: LOOSE } },
        },
        { returns: { type: "typebox.Schema", fields: { shape: { same: "0" } } } },
      ],
    },
    Array: make.with({ item: { same: "0" } }),
    Tuple: make.with({ shape: { same: "0" } }),
    Record: make.with({ values: { same: "1" } }),
    Union: make.with({ anyOf: { same: "0" } }),
    ...named(["Intersect", "Composite"], make.with({ allOf: { same: "0" } })),
    ...named(["Optional", "Readonly", "Partial", "Required", "Pick", "Omit", "Recursive", "Ref", "Unsafe"], gives({ same: "0" })),
    Transform: gives({ type: "typebox.Transform" }),
  },
};

const parsed: Member = { call: { returns: { same: "1", schema: "0" }, guards: [asserts("1")] } };

export const library: Library = {
  name: "json-schema",
  modules: {
    ajv: "ajv",
    "ajv/*": "ajv",
    jsonschema: "jsonschema",
    "@sinclair/typebox": "typebox",
    typebox: "typebox",
    "@sinclair/typebox/value": "typebox.values",
    "typebox/value": "typebox.values",
    "@sinclair/typebox/compiler": "typebox.compiler",
    "typebox/compile": "typebox.compiler",
  },
  types: {
    ajv: { ...ajv, members: { ...named(["default", "Ajv"], ajv) } } as TypeModel,
    "ajv.Ajv": AJV,
    "ajv.Validate": { call: check("0"), members: { errors: { safe: true } } },
    jsonschema: {
      members: {
        validate: { call: { returns: { fields: { valid: {}, errors: {} } }, guards: [answersBy("0", "valid", "true")] } },
        Validator: makes({ type: "jsonschema.Validator" }),
      },
    },
    "jsonschema.Validator": {
      members: {
        validate: { call: { returns: { fields: { valid: {}, errors: {} } }, guards: [answersBy("0", "valid", "true")] } },
        addSchema: CHAIN,
      },
    },
    typebox: { members: { ...named(["Type", "t", "default"], { type: "typebox.Type" }), ...TYPE.members } },
    "typebox.Type": TYPE,
    "typebox.Schema": {},
    "typebox.Transform": { members: { Decode: gives({ type: "typebox.Transform" }), Encode: make.open } },
    "typebox.values": { members: { ...named(["Value", "default"], { type: "typebox.Value" }) } },
    "typebox.Value": {
      members: {
        Check: { call: check("1") },
        Assert: { call: { guards: [asserts("1")] } },
        ...named(["Parse", "Decode"], parsed),
        ...named(["Convert", "Default", "Clean", "Cast"], gives({ same: "1" })),
        Errors: { call: { returns: { type: "typebox.Errors" } } },
      },
    },
    "typebox.Errors": { members: { First: { call: {} } } },
    "typebox.compiler": {
      members: {
        TypeCompiler: { type: "typebox.TypeCompiler" },
        Compile: gives({ type: "typebox.Check", fields: { schema: { same: "0" } } }),
      },
    },
    "typebox.TypeCompiler": { members: { Compile: gives({ type: "typebox.Check", fields: { schema: { same: "0" } } }) } },
    "typebox.Check": {
      members: {
        Check: { call: check("0") },
        ...named(["Decode", "Parse"], { call: { returns: { same: "0", schema: "this.schema" }, guards: [asserts("0")] } }),
        Errors: { call: { returns: { type: "typebox.Errors" } } },
      },
    },
  },
};
