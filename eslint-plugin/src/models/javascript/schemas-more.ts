/** Schema libraries met less often: superstruct, io-ts, arktype, runtypes. */
import type { Library, Member, Summary } from "../../engine/summary.js";
import { CHAIN, gives, named } from "./rows.js";
import { answers, answersBy, asserts, builders, LOOSE } from "./schema-rows.js";

const struct = builders("superstruct.Schema");
const codec = builders("io-ts.Schema");
const runtype = builders("runtypes.Schema");

const answer = (arg: string): Member => ({ call: { returns: { safe: true }, guards: [answers(arg)] } });
const assertion = (arg: string): Member => ({ call: { guards: [asserts(arg)] } });
const first: Member = gives({ same: "0" });

/** `[error, value]`. */
const tuple = (data: string, schema: string): Member => ({
  call: { returns: { fields: { 0: {}, 1: { same: data, schema } } }, guards: [answersBy(data, "0", "false")] },
});

/** The definition is a small language of its own: what passes has the form. Its errors are an instance of `type.errors`. */
const arktype: Summary = { returns: { type: "arktype.Schema" } };

export const library: Library = {
  name: "schemas-more",
  modules: { superstruct: "superstruct", "io-ts": "io-ts", arktype: "arktype", runtypes: "runtypes" },
  types: {
    superstruct: {
      members: {
        ...named(["number", "integer", "boolean", "bigint", "date", "literal", "enums", "never"], struct.safe),
        ...named(["string", "func", "instance", "map", "set", "regexp", "lazy", "dynamic"], struct.open),
        ...named(["any", "unknown"], struct.anything),
        object: struct.with({ shape: { same: "0" } }),
        type: struct.with({ shape: { same: "0" }, loose: LOOSE }),
        array: struct.with({ item: { same: "0" } }),
        tuple: struct.with({ shape: { same: "0" } }),
        record: struct.with({ values: { same: "1" } }),
        union: struct.with({ anyOf: { same: "0" } }),
        intersection: struct.with({ allOf: { same: "0" } }),
        assign: struct.list("allOf"),
        pattern: struct.with({ base: { same: "0" }, pattern: { same: "1" } }),
        refine: struct.with({ base: { same: "0" }, check: { same: "2" } }),
        define: struct.with({ check: { same: "1" } }),
        ...named(
          ["optional", "nullable", "defaulted", "coerce", "partial", "pick", "omit", "size", "min", "max", "nonempty", "trimmed"],
          first,
        ),
        ...named(["create", "mask"], { call: { returns: { same: "0", schema: "1" }, guards: [asserts("0")] } }),
        assert: assertion("0"),
        is: answer("0"),
        validate: tuple("0", "1"),
        StructError: {},
      },
    },
    "superstruct.Schema": {
      members: {
        ...named(["create", "mask"], { call: { returns: { same: "0", schema: "this" }, guards: [asserts("0")] } }),
        assert: assertion("0"),
        is: answer("0"),
        validate: tuple("0", "this"),
      },
    },
    "io-ts": {
      members: {
        ...named(["literal", "keyof"], codec.safe),
        ...named(["number", "boolean", "bigint", "Int", "null", "undefined", "void"], { type: "io-ts.Safe" }),
        ...named(["string", "UnknownRecord"], { type: "io-ts.Schema" }),
        ...named(["any", "unknown"], { type: "io-ts.Anything" }),
        ...named(["type", "interface", "partial", "strict"], codec.with({ shape: { same: "0" } })),
        array: codec.with({ item: { same: "0" } }),
        tuple: codec.with({ shape: { same: "0" } }),
        record: codec.with({ values: { same: "1" } }),
        union: codec.with({ anyOf: { same: "0" } }),
        intersection: codec.with({ allOf: { same: "0" } }),
        ...named(["exact", "readonly", "brand", "refinement"], first),
      },
    },
    "io-ts.Schema": {
      members: {
        /** An Either: what is right has passed. */
        decode: gives({ fields: { right: { same: "0", schema: "this" }, left: {}, _tag: {} } }),
        is: answer("0"),
      },
    },
    "io-ts.Safe": { extends: ["io-ts.Schema"], members: { harmless: { const: true } } },
    "io-ts.Anything": { extends: ["io-ts.Schema"], members: { anything: { const: true } } },
    arktype: { members: { type: { type: "arktype.type" } } },
    "arktype.type": { call: arktype, members: { errors: {} } },
    "arktype.Schema": {
      call: { returns: { same: "0", schema: "this" } },
      members: {
        assert: { call: { returns: { same: "0", schema: "this" }, guards: [asserts("0")] } },
        allows: answer("0"),
        ...named(["or", "and", "array", "optional", "default", "describe", "narrow", "pick", "omit", "partial", "merge"], CHAIN),
      },
    },
    runtypes: {
      members: {
        Literal: runtype.safe,
        ...named(["Number", "Boolean", "BigInt", "Null", "Undefined", "Nullish", "Void", "Never"], { type: "runtypes.Safe" }),
        ...named(["String", "Function", "Symbol"], { type: "runtypes.Schema" }),
        Unknown: { type: "runtypes.Anything" },
        ...named(["Object", "Record", "Partial"], {
          call: [
            { when: [{ arg: "1", given: true }], returns: { type: "runtypes.Schema", fields: { values: { same: "1" } } } },
            { returns: { type: "runtypes.Schema", fields: { shape: { same: "0" } } } },
          ],
        }),
        ...named(["Array"], runtype.with({ item: { same: "0" } })),
        Dictionary: runtype.with({ values: { same: "0" } }),
        Union: runtype.list("anyOf"),
        Intersect: runtype.list("allOf"),
        Optional: first,
      },
    },
    "runtypes.Safe": { extends: ["runtypes.Schema"], members: { harmless: { const: true } } },
    "runtypes.Anything": { extends: ["runtypes.Schema"], members: { anything: { const: true } } },
    "runtypes.Schema": {
      members: {
        ...named(["check", "parse"], { call: { returns: { same: "0", schema: "this" }, guards: [asserts("0")] } }),
        assert: assertion("0"),
        guard: answer("0"),
        validate: {
          call: { returns: { fields: { success: {}, value: { same: "0", schema: "this" } } }, guards: [answersBy("0", "success", "true")] },
        },
        inspect: {
          call: { returns: { fields: { success: {}, value: { same: "0", schema: "this" } } }, guards: [answersBy("0", "success", "true")] },
        },
        ...named(["optional", "nullable", "undefinedable", "withBrand", "asReadonly", "asPartial", "pick", "omit"], CHAIN),
        withConstraint: runtype.refined,
        ...named(["extend"], runtype.with({ base: { same: "this" }, shape: { same: "0" } })),
        or: runtype.with({ anyOf: { fields: { left: { same: "this" }, right: { same: "0" } } } }),
        and: runtype.with({ allOf: { fields: { left: { same: "this" }, right: { same: "0" } } } }),
      },
    },
  },
};
