/**
 * Schema libraries: zod, joi, yup, ajv. What has passed a schema has the form the schema demands; it is still the sender's text unless
 * the schema leaves no room for harm.
 *
 * A schema is a value with these fields, whatever the library: `shape` (an object of schemas by key), `item` (the schema of each element),
 * `pattern` (the regular expression a text must match), `harmless` (true when it lets numbers, enumerations, ids and dates through only).
 * Operation "validate" reads this from its receiver.
 */
import type { Library, Member, Result, Summary, TypeModel } from "../../engine/summary.js";
import { CHAIN, gives, makes, named } from "./rows.js";

const checked = { arg: "0", cleans: ["consequence"], on: "return" } as const;

/** Throws or gives the data. */
const parse: Member = { call: { op: "validate", guards: [checked] } };

/** Gives an object with the data in this field. */
const parseInto = (into: string): Member => ({ call: { op: "validate", into, guards: [checked] } });

const SAFE: Result = { type: "schema.Schema", fields: { harmless: { const: true } } };
const OPEN: Result = { type: "schema.Schema" };

const safe: Member = gives(SAFE);
const open: Member = gives(OPEN);
const patterned: Member = gives({ type: "schema.Schema", fields: { pattern: { same: "0" } } });
const objectOf: Member = gives({ type: "schema.Schema", fields: { shape: { same: "0" } } });
const listOf: Member = gives({ type: "schema.Schema", fields: { item: { same: "0" } } });
/** `z.string().array()`. */
const manyOf: Member = gives({ type: "schema.Schema", fields: { item: { same: "this" } } });

/** Refinements that leave a schema at least as strict as it was. */
const REFINEMENTS = [
  "optional",
  "nullable",
  "nullish",
  "default",
  "describe",
  "label",
  "refine",
  "superRefine",
  "brand",
  "catch",
  "readonly",
  "strict",
  "strip",
  "passthrough",
  "partial",
  "pick",
  "omit",
  "min",
  "max",
  "length",
  "nonempty",
  "trim",
  "strictObject",
  "toLowerCase",
  "lowercase",
  "required",
  "notRequired",
  "unknown",
  "noUnknown",
  "options",
  "messages",
  "email",
  "url",
  "uri",
];

const SCHEMA: TypeModel = {
  members: {
    ...named(["parse", "parseAsync", "validateSync", "cast", "validateAsync"], parse),
    ...named(["safeParse", "safeParseAsync"], parseInto("data")),
    // Joi gives { error, value }; yup a promise of the data.
    validate: parse,
    ...named(REFINEMENTS, CHAIN),
    ...named(["int", "positive", "integer", "uuid", "guid", "cuid", "cuid2", "ulid", "nanoid", "datetime", "ip", "ipv4"], safe),
    ...named(["alphanum", "hex", "token", "valid", "equal", "oneOf"], safe),
    ...named(["regex", "pattern", "matches"], patterned),
    ...named(["array"], manyOf),
    ...named(["transform", "or", "and", "extend", "merge", "when", "concat"], open),
    pipe: gives({ same: "0" }),
    keys: objectOf,
    shape: objectOf,
    items: listOf,
    of: listOf,
    isValidSync: { call: { returns: { safe: true }, guards: [{ arg: "0", cleans: ["consequence"], on: "true" }] } },
    isValid: { call: { returns: { safe: true }, guards: [{ arg: "0", cleans: ["consequence"], on: "true" }] } },
  },
};

/** Builders that the libraries name alike. */
const BUILDERS: Readonly<Record<string, Member>> = {
  ...named(["number", "boolean", "date", "bigint", "mixed"], safe),
  ...named(["string", "any", "unknown", "record", "tuple", "lazy"], open),
  object: objectOf,
  array: listOf,
};

const ZOD: TypeModel = {
  members: {
    ...BUILDERS,
    ...named(["z", "default", "zod"], { type: "zod" }),
    ...named(["enum", "nativeEnum", "literal", "uuid", "int", "null", "undefined", "void", "never", "guid", "ipv4", "hex"], safe),
    ...named(["strictObject", "looseObject"], objectOf),
    ...named(["email", "url", "union", "discriminatedUnion", "intersection", "custom", "instanceof", "map", "set"], open),
    coerce: { type: "zod.Coerce" },
    ...named(["optional", "nullable"], gives({ same: "0" })),
    preprocess: gives({ same: "1" }),
    ...named(["ZodType", "ZodSchema", "ZodObject", "ZodTypeAny"], { type: "schema.Schema" }),
  },
};

const JOI: TypeModel = {
  members: {
    ...BUILDERS,
    ...named(["valid"], safe),
    ...named(["alternatives", "binary"], open),
    attempt: gives({ from: ["0"], cleans: ["consequence"], structured: true }),
    assert: { call: { guards: [checked] } },
    ...named(["default", "joi"], { type: "joi" }),
  },
};

/** `validate(data)` answers true or false and leaves the data as it is. */
const AJV_CHECK: Summary = { returns: { safe: true }, guards: [{ arg: "0", cleans: ["consequence"], on: "true" }] };

const AJV: TypeModel = {
  members: {
    ...named(["compile", "compileAsync", "getSchema"], gives({ type: "ajv.Validate" })),
    validate: { call: { returns: { safe: true }, guards: [{ arg: "1", cleans: ["consequence"], on: "true" }] } },
    ...named(["addSchema", "addFormat", "addKeyword"], CHAIN),
    errors: { safe: true },
  },
};

export const library: Library = {
  name: "validation",
  modules: { zod: "zod", "zod/*": "zod", joi: "joi", "@hapi/joi": "joi", yup: "yup", ajv: "ajv", "ajv/*": "ajv" },
  types: {
    "schema.Schema": SCHEMA,
    zod: ZOD,
    "zod.Coerce": { members: { ...named(["number", "boolean", "date", "bigint"], safe), string: open } },
    joi: JOI,
    yup: { members: { ...BUILDERS, ref: open } },
    ajv: { new: { returns: { type: "ajv.Ajv" } }, members: { ...named(["default", "Ajv"], makes({ type: "ajv.Ajv" })) } },
    "ajv.Ajv": AJV,
    "ajv.Validate": { call: AJV_CHECK, members: { errors: { safe: true } } },
  },
};
