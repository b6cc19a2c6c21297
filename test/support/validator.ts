/** A validator of JSON schemas: the plugin's own version of ajv, which the tests' folder would not find. */
import { createRequire } from "node:module";

interface Engine {
  addSchema(schema: object, address: string): void;
  compile(schema: object): Validator;
}

export type Validator = ((value: unknown) => boolean) & { readonly errors?: unknown };

/** `others`: schemas that it refers to, by the address it does so with. */
export function validator(schema: object, others: Readonly<Record<string, object>> = {}): Validator {
  const require = createRequire(new URL("../../eslint-plugin/package.json", import.meta.url));
  const { Ajv } = require("ajv") as { Ajv: new (options: object) => Engine };
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  for (const [address, other] of Object.entries(others)) ajv.addSchema(other, address);
  return ajv.compile(schema);
}
