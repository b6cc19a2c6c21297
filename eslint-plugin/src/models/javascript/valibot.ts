/** valibot 0.31 and later: a pipe's actions follow the schema. The schema stands first, the data second. */
import type { Library, Member } from "../../engine/summary.js";
import { gives, named } from "./rows.js";
import { answers, answersBy, asserts, builders, LOOSE } from "./schema-rows.js";

const make = builders("valibot.Schema");

const SAFE_FORMATS = [
  ...["uuid", "ulid", "cuid2", "nanoid", "ksuid", "digits", "decimal", "hexadecimal", "octal", "hexColor", "mac", "imei", "isbn", "isrc"],
  ...[
    "isoDate",
    "isoDateTime",
    "isoDateTimeSecond",
    "isoTime",
    "isoTimeSecond",
    "isoTimestamp",
    "isoWeek",
    "toNumber",
    "toBigint",
    "toDate",
  ],
  ...["toBoolean", "parseBoolean", "creditCard"],
];

/** Actions that narrow a value no further than its form. */
const ACTIONS = [
  ...["minLength", "maxLength", "length", "nonEmpty", "empty", "minValue", "maxValue", "value", "values", "minSize", "maxSize", "integer"],
  ...[
    "trim",
    "trimStart",
    "trimEnd",
    "toLowerCase",
    "toUpperCase",
    "normalize",
    "startsWith",
    "endsWith",
    "includes",
    "excludes",
    "url",
    "emoji",
  ],
  ...["brand", "readonly", "description", "title", "metadata", "examples", "forward", "rawCheck", "partialCheck", "finite", "safeInteger"],
  ...["mimeType", "multipleOf", "minBytes", "maxBytes", "words", "ipv6"],
];

const parse: Member = { call: { returns: { same: "1", schema: "0" }, guards: [asserts("1")] } };
const safeParse: Member = {
  call: {
    returns: { fields: { success: {}, output: { same: "1", schema: "0" }, issues: {}, typed: {} } },
    guards: [answersBy("1", "success", "true")],
  },
};

export const library: Library = {
  name: "valibot",
  modules: { valibot: "valibot" },
  types: {
    valibot: {
      members: {
        ...named(["number", "boolean", "bigint", "date", "nan", "null", "undefined", "void", "never"], make.safe),
        ...named(["enum", "enum_", "picklist", "literal", "keyof", ...SAFE_FORMATS], make.safe),
        ...named(["string", "blob", "file", "instance", "lazy", "map", "set", ...ACTIONS], make.open),
        ...named(["any", "unknown", "parseJson"], make.anything),
        ...named(["ip", "ipv4"], make.text("^[\\da-fA-F.:]+$")),
        email: make.text("^[\\w+\\-.@]+$"),
        base64: make.text("^[\\w+/=]*$"),
        ...named(["slug", "domain"], make.text("^[\\w.\\-]+$")),
        ...named(["object", "strictObject", "objectAsync"], make.with({ shape: { same: "0" } })),
        looseObject: make.with({ shape: { same: "0" }, loose: LOOSE }),
        ...named(["array", "arrayAsync"], make.with({ item: { same: "0" } })),
        ...named(["tuple", "strictTuple"], make.with({ shape: { same: "0" } })),
        record: make.with({ values: { same: "1" } }),
        ...named(["union"], make.with({ anyOf: { same: "0" } })),
        variant: make.with({ anyOf: { same: "1" } }),
        intersect: make.with({ allOf: { same: "0" } }),
        ...named(["pipe", "pipeAsync"], make.list("steps")),
        ...named(["optional", "nullable", "nullish", "exactOptional", "nonOptional", "fallback", "partial", "required", "pick", "omit"], {
          call: { returns: { same: "0" } },
        }),
        regex: make.with({ pattern: { same: "0" } }),
        ...named(["check", "checkAsync", "custom"], make.check),
        ...named(["transform", "transformAsync"], make.with({ transform: { same: "0" } })),
        ...named(["parse", "parseAsync"], parse),
        ...named(["safeParse", "safeParseAsync"], safeParse),
        is: { call: { returns: { safe: true }, guards: [answers("1")] } },
        assert: { call: { guards: [asserts("1")] } },
        parser: gives({ type: "valibot.Parser", fields: { schema: { same: "0" } } }),
        ...named(["flatten", "summarize"], { call: {} }),
      },
    },
    "valibot.Schema": {},
    "valibot.Parser": { call: { returns: { same: "0", schema: "this.schema" }, guards: [asserts("0")] } },
  },
};
