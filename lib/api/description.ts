import { jsonSchemaOf } from "@/lib/api/input/json-schema";
import { namedShapes, problemShape } from "@/lib/api/input/resources";
import type { AnyOperation } from "@/lib/api/operation";
import { operations } from "@/lib/api/operations";
import { apiWords } from "@/lib/api/words";

const words = apiWords.en;

export type JsonObject = Readonly<Record<string, unknown>>;

/** The description of the API (OpenAPI 3.1), from the same schemas that parse requests and shape answers. */
export function describeApi(): JsonObject {
  return {
    openapi: "3.1.1",
    info: { title: words.title, version: "1", summary: words.summary },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
    paths: pathsOf(operations),
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: Object.fromEntries(
        Object.entries(namedShapes).map(([name, shape]) => [name, jsonSchemaOf(shape, "output")]),
      ),
    },
  };
}

function pathsOf(all: readonly AnyOperation[]): JsonObject {
  const paths = [...new Set(all.map(({ path }) => path))];
  return Object.fromEntries(
    paths.map((path) => [
      path,
      Object.fromEntries(
        all.filter((one) => one.path === path).map((one) => [one.method.toLowerCase(), described(one)]),
      ),
    ]),
  );
}

function described(operation: AnyOperation): JsonObject {
  const { id, summary, description, body, scope } = operation;
  return {
    operationId: id,
    summary,
    ...(description !== undefined && { description }),
    "x-scope": scope,
    parameters: parametersOf(operation),
    ...(body !== undefined && {
      requestBody: { required: true, content: { "application/json": { schema: jsonSchemaOf(body, "input") } } },
    }),
    responses: { ...commonAnswers(body !== undefined), ...ownAnswers(operation) },
  };
}

function parametersOf({ path, query, needsVersion }: AnyOperation): readonly JsonObject[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", format: "uuid" },
  }));
  const { properties } = jsonSchemaOf(query, "input");
  const inQuery = Object.entries(asObject(properties)).map(([name, schema]) => {
    const { description, ...rest } = asObject(schema);
    return { name, in: "query", required: false, ...(description !== undefined && { description }), schema: rest };
  });
  const header = { name: "If-Match", in: "header", required: true, description: words.ifMatch };
  return [...inPath, ...inQuery, ...(needsVersion ? [{ ...header, schema: { type: "string" } }] : [])];
}

function asObject(value: unknown): JsonObject {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

const everywhere = [400, 401, 403, 414, 429, 500, 503] as const;
const withBody = [411, 413, 415, 422] as const;

function commonAnswers(hasBody: boolean): JsonObject {
  const codes = hasBody ? [...everywhere, ...withBody] : everywhere;
  const refusals = codes.map((code): [string, JsonObject] => [
    String(code),
    problemAnswerOf(words.common[code], mayWait(code)),
  ]);
  return { ...Object.fromEntries(refusals), 431: tooLongForServer };
}

/** Said by the server before anything of ours has seen the request. */
const tooLongForServer = {
  description: words.common[431],
  content: { "text/plain": { schema: { type: "string" } } },
};

function mayWait(code: number): boolean {
  return code === 429 || code === 503;
}

function problemAnswerOf(description: string, waits: boolean): JsonObject {
  return {
    description,
    ...(waits && { headers: { "Retry-After": { description: words.retryAfter, schema: { type: "integer" } } } }),
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}

function ownAnswers({ answers }: AnyOperation): JsonObject {
  return Object.fromEntries(
    Object.entries(answers).map(([code, { description, schema, etag }]) => {
      if (schema === problemShape) return [code, problemAnswerOf(description, false)];
      const [name] = Object.entries(namedShapes).find(([, shape]) => shape === schema) ?? [];
      return [
        code,
        {
          description,
          ...(etag && { headers: { ETag: { schema: { type: "string" } } } }),
          content: { "application/json": { schema: { $ref: `#/components/schemas/${name ?? ""}` } } },
        },
      ];
    }),
  );
}
