import { jsonSchemaOf } from "@/lib/api/input/json-schema";
import { operations } from "@/lib/api/operations";
import type { AnyOperation } from "@/lib/api/operation";
import { apiWords } from "@/lib/api/words";

const { page: words, common, ifMatch } = apiWords.en;

type Row = { readonly name: string; readonly meaning: string };

/** The operations as people read them, from the same list that answers programs. */
export function operationsToRead() {
  return operations.map((operation) => ({
    id: operation.id,
    address: `${operation.method} /api/v1${operation.path}`,
    summary: operation.summary,
    description: operation.description ?? "",
    scope: operation.scope,
    parameters: [
      ...fieldsOf(operation.query),
      ...(operation.needsVersion ? [{ name: "If-Match", meaning: ifMatch }] : []),
    ],
    body: operation.body === undefined ? [] : fieldsOf(operation.body),
    answers: answersOf(operation),
  }));
}

function answersOf({ answers, body }: AnyOperation): readonly Row[] {
  const own = Object.entries(answers).map(([name, { description }]) => ({ name, meaning: description }));
  const shared = (
    body === undefined ? ([400, 401, 403, 429] as const) : ([400, 401, 403, 413, 415, 422, 429] as const)
  ).map((code) => ({ name: String(code), meaning: common[code] }));
  return [...own, ...shared].toSorted((one, other) => Number(one.name) - Number(other.name));
}

function fieldsOf(schema: AnyOperation["query"]): readonly Row[] {
  const { properties, required } = jsonSchemaOf(schema, "input");
  const needed: readonly unknown[] = Array.isArray(required) ? required : [];
  return Object.entries(asRecord(properties)).map(([name, described]) => {
    const must = needed.includes(name) ? words.required : words.optional;
    return { name, meaning: [must, ...meaningsOf(asRecord(described))].join("; ") };
  });
}

function meaningsOf(schema: Readonly<Record<string, unknown>>): readonly string[] {
  const { description, enum: choices, type, maxLength } = schema;
  const kind = Array.isArray(choices) ? choices.map(String).join(" | ") : typeWords(type);
  const long = typeof maxLength === "number" ? `≤ ${maxLength}` : "";
  return [kind, long, typeof description === "string" ? description : ""].filter(Boolean);
}

function typeWords(type: unknown): string {
  if (Array.isArray(type)) return type.map(String).join(" | ");
  return typeof type === "string" ? type : "";
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
