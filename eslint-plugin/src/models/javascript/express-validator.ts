/**
 * express-validator, celebrate's kin for Express: chains stand before the handler as middleware, `validationResult(request)` in it says
 * whether they held, `matchedData` gives what they named. class-validator with class-transformer: classes whose decorators are the schema.
 * Both prove the form of the data, not which characters are left: the chain and the handler do not meet in one expression.
 */
import type { SinkKind } from "../../engine/kinds.js";
import type { Guard, Library, Member } from "../../engine/summary.js";
import { CHAIN, gives, HARMLESS, named } from "./rows.js";
import { asserts } from "./schema-rows.js";

/** A check of a text's length holds for an object, too. */
const CHECKED: readonly SinkKind[] = ["consequence", "property"];
const checked = (part: string): Guard => ({ arg: `0.${part}`, cleans: CHECKED, on: "return" });

const chain: Member = gives({ type: "express-validator.Chain" });

export const library: Library = {
  name: "express-validator",
  modules: {
    "express-validator": "express-validator",
    "express-validator/check": "express-validator",
    "express-validator/filter": "express-validator",
    "class-validator": "class-validator",
    "class-transformer": "class-transformer",
  },
  types: {
    "express-validator": {
      members: {
        ...named(["body", "query", "param", "header", "cookie", "check", "sanitize", "buildCheckFunction"], chain),
        ...named(["oneOf", "checkExact", "checkSchema"], chain),
        validationResult: {
          call: {
            returns: { type: "express-validator.Result" },
            // Who asks for the result acts upon it.
            guards: ["body", "query", "params"].map(checked),
          },
        },
        matchedData: gives({ source: { kind: "http", structured: true }, cleans: CHECKED }),
      },
    },
    "express-validator.Chain": { members: { checks: { const: true }, "*": CHAIN, run: HARMLESS } },
    "express-validator.Result": {
      members: { ...named(["isEmpty", "array", "mapped", "formatWith", "throw", "errors"], { call: { returns: { safe: true } } }) },
    },
    "class-validator": {
      members: {
        ...named(["validate", "validateSync", "validateOrReject"], {
          call: { returns: { list: true, safe: true }, guards: [asserts("0")] },
        }),
        // Decorators of fields, and their like as functions.
        "*": HARMLESS,
      },
    },
    "class-transformer": {
      members: {
        ...named(["plainToInstance", "plainToClass"], gives({ from: ["1"], structured: true })),
        ...named(["instanceToPlain", "classToPlain"], gives({ same: "0" })),
        "*": HARMLESS,
      },
    },
  },
};
