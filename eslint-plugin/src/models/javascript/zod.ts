/**
 * zod 3 and 4, zod/mini included. Formats prove the characters they allow and no more: an address checked by `url()` may have any host.
 */
import type { Library, Member, TypeModel } from "../../engine/summary.js";
import { CHAIN, gives, named } from "./rows.js";
import { answersBy, asserts, builders, LOOSE } from "./schema-rows.js";

const make = builders("zod.Schema");
const first: Member = gives({ same: "0" });

const parse: Member = { call: { returns: { same: "0", schema: "this" }, guards: [asserts("0")] } };
const safeParse: Member = {
  call: {
    returns: { fields: { success: {}, data: { same: "0", schema: "this" }, error: { type: "zod.Error" } } },
    guards: [answersBy("0", "success", "true")],
  },
};

/** Formats without a character that is special anywhere. */
const SAFE_FORMATS = ["uuid", "uuidv4", "uuidv6", "uuidv7", "guid", "cuid", "cuid2", "ulid", "xid", "ksuid", "nanoid", "e164", "hex"];
const FORMATS: Readonly<Record<string, Member>> = {
  ...named([...SAFE_FORMATS, "duration", "datetime", "mac", "currencyCode", "iban"], make.safe),
  ...named(["ip", "ipv4"], make.text("^[\\da-fA-F.:]+$")),
  email: make.text("^[\\w'+\\-.@]+$"),
  ...named(["base64", "base64url", "jwt"], make.text("^[\\w+/=.\\-]*$")),
  ...named(["cidrv4", "hostname"], make.text("^[\\w.\\-/]+$")),
};

/** What leaves a schema at least as strict as it was. */
const REFINEMENTS = [
  ...["optional", "exactOptional", "nullable", "nullish", "nonoptional", "default", "prefault", "catch", "brand", "readonly"],
  ...["describe", "meta", "register", "superRefine", "overwrite", "strict", "strip", "partial", "deepPartial", "required"],
  ...["pick", "omit", "min", "max", "length", "size", "nonempty", "trim", "normalize", "slugify", "clone", "unwrap", "removeDefault"],
  ...["toLowerCase", "toUpperCase", "lowercase", "uppercase", "startsWith", "endsWith", "includes", "url", "emoji", "ipv6", "cidrv6"],
  ...["gt", "gte", "lt", "lte", "multipleOf", "positive", "negative", "nonnegative", "nonpositive", "finite", "safe", "step"],
];

const SCHEMA: TypeModel = {
  members: {
    ...named(["parse", "parseAsync", "decode", "decodeAsync"], parse),
    ...named(["safeParse", "safeParseAsync", "spa", "safeDecode"], safeParse),
    ...named(REFINEMENTS, CHAIN),
    ...FORMATS,
    ...named(["int", "date", "time", "keyof"], make.safe),
    refine: make.refined,
    // In zod/mini the arguments are what others call methods.
    check: { call: { op: "list-of", into: "steps", returns: { type: "zod.Schema", fields: { base: { same: "this" } } } } },
    regex: make.with({ base: { same: "this" }, pattern: { same: "0" } }),
    transform: make.with({ base: { same: "this" }, transform: { same: "0" } }),
    ...named(["passthrough", "loose", "catchall"], make.with({ base: { same: "this" }, loose: LOOSE })),
    ...named(["extend", "safeExtend"], make.with({ base: { same: "this" }, shape: { same: "0" } })),
    ...named(["merge", "and"], make.with({ allOf: { fields: { left: { same: "this" }, right: { same: "0" } } } })),
    or: make.with({ anyOf: { fields: { left: { same: "this" }, right: { same: "0" } } } }),
    array: make.with({ item: { same: "this" } }),
    pipe: make.with({ steps: { fields: { first: { same: "this" }, second: { same: "0" } } } }),
  },
};

const functional = (into: "data" | undefined): Member =>
  into === undefined
    ? { call: { returns: { same: "1", schema: "0" }, guards: [asserts("1")] } }
    : {
        call: {
          returns: { fields: { success: {}, data: { same: "1", schema: "0" }, error: { type: "zod.Error" } } },
          guards: [answersBy("1", "success", "true")],
        },
      };

const ZOD: TypeModel = {
  members: {
    ...named(["z", "default", "zod"], { type: "zod" }),
    ...FORMATS,
    ...named(
      ["number", "boolean", "date", "bigint", "int", "int32", "uint32", "int64", "float32", "float64", "nan", "stringbool"],
      make.safe,
    ),
    ...named(["enum", "nativeEnum", "literal", "null", "undefined", "void", "never", "creditCard", "keyof"], make.safe),
    ...named(["string", "url", "httpUrl", "emoji", "lazy", "map", "set", "file", "instanceof", "templateLiteral", "ipv6"], make.open),
    ...named(["any", "unknown", "json"], make.anything),
    ...named(["object", "strictObject"], make.with({ shape: { same: "0" } })),
    looseObject: make.with({ shape: { same: "0" }, loose: LOOSE }),
    array: make.with({ item: { same: "0" } }),
    tuple: make.with({ shape: { same: "0" } }),
    record: {
      call: [
        { when: [{ arg: "1", given: true }], returns: { type: "zod.Schema", fields: { values: { same: "1" } } } },
        { returns: { type: "zod.Schema", fields: { values: { same: "0" } } } },
      ],
    },
    union: make.with({ anyOf: { same: "0" } }),
    discriminatedUnion: make.with({ anyOf: { same: "1" } }),
    intersection: make.with({ allOf: { fields: { left: { same: "0" }, right: { same: "1" } } } }),
    custom: {
      call: [
        { when: [{ arg: "0", given: false }], returns: { type: "zod.Schema", fields: { anything: { const: true } } } },
        { returns: { type: "zod.Schema", fields: { check: { same: "0" } } } },
      ],
    },
    coerce: { type: "zod.Coerce" },
    iso: { type: "zod.Iso" },
    ...named(["preprocess", "codec"], gives({ same: "1" })),
    pipe: make.with({ steps: { fields: { first: { same: "0" }, second: { same: "1" } } } }),
    transform: make.with({ transform: { same: "0" } }),
    regex: make.with({ pattern: { same: "0" } }),
    refine: make.check,
    extend: make.with({ base: { same: "0" }, shape: { same: "1" } }),
    merge: make.with({ allOf: { fields: { left: { same: "0" }, right: { same: "1" } } } }),
    ...named(["optional", "nullable", "nullish", "readonly", "prefault", "nonoptional", "partial", "required", "pick", "omit"], first),
    ...named(["parse", "parseAsync", "decode"], functional(undefined)),
    ...named(["safeParse", "safeParseAsync", "safeDecode"], functional("data")),
    ...named(["ZodType", "ZodSchema", "ZodObject", "ZodTypeAny", "Schema"], { type: "zod.Schema" }),
    ...named(["ZodError", "prettifyError", "flattenError", "treeifyError", "formatError"], {}),
  },
};

export const library: Library = {
  name: "zod",
  modules: { zod: "zod", "zod/*": "zod" },
  types: {
    zod: ZOD,
    "zod.Schema": SCHEMA,
    "zod.Coerce": { members: { ...named(["number", "boolean", "date", "bigint"], make.safe), string: make.open } },
    "zod.Iso": { members: { ...named(["date", "time", "datetime", "duration"], make.safe) } },
    "zod.Error": { members: { ...named(["issues", "errors", "message", "name"], {}), ...named(["format", "flatten"], { call: {} }) } },
  },
};
