/** joi. `validate` hands the data back whether or not it is valid: its `error` tells. Keys that no schema names are errors by default. */
import type { Library, Member, Result, TypeModel } from "../../engine/summary.js";
import { CHAIN, gives, named } from "./rows.js";
import { answersBy, asserts, builders, LOOSE } from "./schema-rows.js";

const make = builders("joi.Schema");
const value: Result = { same: "0", schema: "this" };

const REFINEMENTS = [
  ...[
    "required",
    "optional",
    "allow",
    "default",
    "forbidden",
    "presence",
    "label",
    "messages",
    "message",
    "error",
    "description",
    "note",
    "tag",
  ],
  ...[
    "min",
    "max",
    "length",
    "trim",
    "lowercase",
    "uppercase",
    "normalize",
    "truncate",
    "strict",
    "email",
    "uri",
    "dataUri",
    "domain",
    "ip",
  ],
  ...["base64", "creditCard", "isoDuration", "insensitive", "replace", "when", "external", "single", "unique", "sparse", "has", "with"],
  ...["without", "or", "and", "xor", "nand", "oxor", "rename", "options", "prefs", "preferences", "id", "meta", "example", "strip", "raw"],
  ...[
    "empty",
    "failover",
    "warn",
    "fork",
    "tailor",
    "bind",
    "cast",
    "precision",
    "multiple",
    "port",
    "positive",
    "negative",
    "greater",
    "less",
  ],
];

const SCHEMA: TypeModel = {
  members: {
    validate: { call: { returns: { fields: { value, error: {}, warning: {} } }, guards: [answersBy("0", "error", "false")] } },
    validateAsync: { call: { returns: value, guards: [asserts("0")] } },
    ...named(REFINEMENTS, CHAIN),
    ...named(["alphanum", "hex", "token", "guid", "uuid", "isoDate", "valid", "equal", "only", "integer", "timestamp", "iso"], make.safe),
    hostname: make.text("^[\\w.\\-:]+$"),
    pattern: {
      call: [
        { when: [{ arg: "1", type: "object" }], returns: { type: "joi.Schema", fields: { values: { same: "1" } } } },
        { returns: { type: "joi.Schema", fields: { base: { same: "this" }, pattern: { same: "0" } } } },
      ],
    },
    regex: make.with({ base: { same: "this" }, pattern: { same: "0" } }),
    ...named(["keys", "append"], make.with({ base: { same: "this" }, shape: { same: "0" } })),
    unknown: {
      call: [
        { when: [{ arg: "0", is: [false] }], returns: { same: "this" } },
        { returns: { type: "joi.Schema", fields: { base: { same: "this" }, loose: LOOSE } } },
      ],
    },
    concat: make.with({ allOf: { fields: { left: { same: "this" }, right: { same: "0" } } } }),
    items: {
      call: [
        { when: [{ arg: "1", given: true }], returns: { type: "joi.Schema" } },
        { returns: { type: "joi.Schema", fields: { item: { same: "0" } } } },
      ],
    },
    try: { call: { op: "list-of", into: "anyOf", returns: { type: "joi.Schema" } } },
    custom: make.with({ base: { same: "this" }, transform: { same: "0" } }),
  },
};

const object: Member = {
  call: [
    { when: [{ arg: "0", given: true }], returns: { type: "joi.Schema", fields: { shape: { same: "0" } } } },
    { returns: { type: "joi.Schema", fields: { anything: { const: true } } } },
  ],
};

const JOI: TypeModel = {
  members: {
    ...named(["default", "joi", "Joi"], { type: "joi" }),
    ...named(["number", "boolean", "bool", "date", "valid", "equal"], make.safe),
    ...named(["string", "binary", "link", "symbol", "function", "func", "ref"], make.open),
    any: make.anything,
    object,
    array: make.open,
    alternatives: { call: { op: "list-of", into: "anyOf", returns: { type: "joi.Schema" } } },
    compile: make.with({ shape: { same: "0" } }),
    attempt: { call: { returns: { same: "0", schema: "1" }, guards: [asserts("0")] } },
    assert: { call: { guards: [asserts("0")] } },
    extend: gives({ type: "joi" }),
    defaults: gives({ type: "joi" }),
    ...named(["Schema", "ObjectSchema", "AnySchema"], { type: "joi.Schema" }),
  },
};

export const library: Library = {
  name: "joi",
  modules: { joi: "joi", "@hapi/joi": "joi", "joi-browser": "joi" },
  types: { joi: JOI, "joi.Schema": SCHEMA },
};
