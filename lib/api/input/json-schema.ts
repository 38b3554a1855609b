import { z } from "zod";

/** A schema of ours as JSON Schema 2020-12, the dialect of OpenAPI 3.1: what may be sent, or what is given back. */
export function jsonSchemaOf(schema: z.ZodType, side: "input" | "output"): Readonly<Record<string, unknown>> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: side, unrepresentable: "any" });
  return rest;
}
