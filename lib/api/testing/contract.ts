import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { ApiRequest } from "@/lib/api/testing/requests";

type Json = Readonly<Record<string, unknown>>;

/** What came back, as far as the description speaks of it. */
export type SeenAnswer = { readonly status: number; readonly type: string; readonly body: unknown };

const record = (value: unknown): Json => (typeof value === "object" && value !== null ? { ...value } : {});

/** Holds answers to a description: gives what is wrong with one, or null. */
export function contractOf(description: unknown): (request: ApiRequest, answer: SeenAnswer) => string | null {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: "api", ...record(description) });
  const paths = record(record(description)["paths"]);
  const validators = new Map<string, ValidateFunction>();
  const validate = (pointer: string) => {
    const known = validators.get(pointer) ?? ajv.compile({ $ref: `api#${pointer}` });
    validators.set(pointer, known);
    return known;
  };
  return (request, answer) => {
    if (answer.status >= 500) return `a fault: ${answer.status}`;
    const [path = ""] = request.path.split("?", 1);
    const template = Object.keys(paths).find((one) => matches(one, path));
    const operation = record(record(paths[template ?? ""])[request.method.toLowerCase()]);
    if (operation["responses"] === undefined) return faultOutside(path, answer, validate(problemPointer));
    const described = record(record(operation["responses"])[String(answer.status)]);
    const media = record(record(described["content"])[answer.type]);
    if (media["schema"] === undefined) return `${answer.status} ${answer.type} is not described`;
    const ref = record(media["schema"])["$ref"];
    return shapeFault(validate(typeof ref === "string" ? ref.slice(1) : ""), answer);
  };
}

const problemPointer = "/components/schemas/Problem";

/** Where nothing is, or not by this method, only a refusal may come; the description itself is the exception. */
function faultOutside(path: string, answer: SeenAnswer, validate: ValidateFunction): string | null {
  if (answer.status === 200 && path === "/openapi.json") return null;
  if (![400, 401, 404, 405, 411, 413, 414, 429].includes(answer.status))
    return `${answer.status} outside of every operation`;
  return shapeFault(validate, answer);
}

function shapeFault(validate: ValidateFunction, { body }: SeenAnswer): string | null {
  return validate(body) ? null : JSON.stringify(validate.errors);
}

function matches(template: string, path: string): boolean {
  const pattern = template.replaceAll(/\{\w+\}/g, "[^/]*");
  return new RegExp(`^${pattern}$`).test(path);
}
