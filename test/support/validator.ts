/** A validator of JSON schemas: the plugin's own version of ajv, which the tests' folder would not find. */
import { createRequire } from "node:module";

export type Validator = ((value: unknown) => boolean) & { readonly errors?: unknown };

export function validator(schema: object): Validator {
  const require = createRequire(new URL("../../eslint-plugin/package.json", import.meta.url));
  const { Ajv } = require("ajv") as { Ajv: new (options: object) => { compile(schema: object): Validator } };
  return new Ajv({ strict: false, allErrors: true }).compile(schema);
}
