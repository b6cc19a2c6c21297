/** yup 0.32 and 1. `cast` converts and proves nothing but types. */
import type { Library, Member, TypeModel } from "../../engine/summary.js";
import { CHAIN, gives, named } from "./rows.js";
import { answers, asserts, builders } from "./schema-rows.js";

const make = builders("yup.Schema");
const parse: Member = { call: { returns: { same: "0", schema: "this" }, guards: [asserts("0")] } };

const REFINEMENTS = [
  ...[
    "required",
    "notRequired",
    "defined",
    "optional",
    "nullable",
    "nonNullable",
    "nullish",
    "default",
    "label",
    "meta",
    "typeError",
    "strict",
  ],
  ...[
    "min",
    "max",
    "length",
    "trim",
    "lowercase",
    "uppercase",
    "ensure",
    "email",
    "url",
    "when",
    "transform",
    "strip",
    "noUnknown",
    "stripUnknown",
  ],
  ...[
    "exact",
    "camelCase",
    "constantCase",
    "partial",
    "pick",
    "omit",
    "compact",
    "moreThan",
    "lessThan",
    "positive",
    "negative",
    "truncate",
    "round",
  ],
  ...["notOneOf", "test", "json", "clone", "from"],
];

const SCHEMA: TypeModel = {
  members: {
    ...named(["validate", "validateSync"], parse),
    cast: gives({ same: "0" }),
    ...named(["isValid", "isValidSync"], { call: { returns: { safe: true }, guards: [answers("0")] } }),
    ...named(REFINEMENTS, CHAIN),
    ...named(["uuid", "datetime", "oneOf", "equals", "integer"], make.safe),
    matches: make.with({ base: { same: "this" }, pattern: { same: "0" } }),
    shape: make.with({ base: { same: "this" }, shape: { same: "0" } }),
    concat: make.with({ allOf: { fields: { left: { same: "this" }, right: { same: "0" } } } }),
    of: make.with({ item: { same: "0" } }),
  },
};

export const library: Library = {
  name: "yup",
  modules: { yup: "yup" },
  types: {
    yup: {
      members: {
        default: { type: "yup" },
        ...named(["number", "boolean", "bool", "date"], make.safe),
        ...named(["string", "ref", "lazy"], make.open),
        mixed: make.anything,
        object: {
          call: [
            { when: [{ arg: "0", given: true }], returns: { type: "yup.Schema", fields: { shape: { same: "0" } } } },
            { returns: { type: "yup.Schema" } },
          ],
        },
        array: {
          call: [
            { when: [{ arg: "0", given: true }], returns: { type: "yup.Schema", fields: { item: { same: "0" } } } },
            { returns: { type: "yup.Schema" } },
          ],
        },
        tuple: make.with({ shape: { same: "0" } }),
        ...named(["Schema", "ObjectSchema", "AnySchema"], { type: "yup.Schema" }),
      },
    },
    "yup.Schema": SCHEMA,
  },
};
