import type { ObjectSchema } from "joi";

export function failure(schema: ObjectSchema, data: unknown) {
  return schema.validate(data).error;
}
