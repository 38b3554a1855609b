import type { z } from "zod";
import { describeApi } from "@/lib/api/description";
import { isId } from "@/lib/api/input/versions";
import type { AnyOperation, ApiAnswer } from "@/lib/api/operation";
import { operations } from "@/lib/api/operations";
import { apiWords } from "@/lib/api/words";
import { noteTokenUsed } from "@/lib/connections/commands/tokens";
import { findApiCaller } from "@/lib/connections/queries/tokens";
import type { ApiCaller } from "@/lib/connections/scopes";
import { jsonAnswer, problemAnswer, problems, type ApiProblem } from "@/lib/http/problem";
import { readJson, type JsonRefusal, type ProgramContext } from "@/lib/http/program";
import { secondsToWait } from "@/lib/http/rate-limits";
import { accepted, type Result } from "@/lib/result";

const { refusals, ...words } = apiWords.en;

const perToken = { name: "api", points: 600, seconds: 60 } as const;
const withoutToken = { name: "api-strangers", points: 60, seconds: 60 } as const;

/** Where programs find everything; what is left of an address after it is looked up in the list of operations. */
const root = "/api/v1";

type Refused = { readonly ok: false; readonly problem: ApiProblem };
const refusedWith = (problem: ApiProblem): Refused => ({ ok: false, problem });

/** Answers one request of a program: finds the operation, proves the token, parses, works. Cookies mean nothing here. */
export async function answerApi(request: Request, context: ProgramContext): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.slice(root.length);
  const method = request.method === "HEAD" ? "GET" : request.method;
  if (path === "/openapi.json" && method === "GET") return jsonAnswer({ status: 200, body: describeApi() });
  const caller = await admit(request, context);
  if (!caller.ok) return problemAnswer(caller.problem);
  const found = findOperation(path, method);
  if (!found.ok) return problemAnswer(found.problem);
  const { operation, params } = found.value;
  if (!caller.value.scopes.includes(operation.scope)) return problemAnswer(scopeMissing(operation));
  const query = parseQuery(operation, searchParams);
  if (!query.ok) return problemAnswer(query.problem);
  const body = await parseBody(operation, request);
  if (!body.ok) return problemAnswer(body.problem);
  if (!Object.values(params).every(isId)) return problemAnswer(problems.notFound);
  const { database, now } = context;
  const ifMatch = request.headers.get("if-match");
  const call = { database, now, caller: caller.value, params, query: query.value, body: body.value, ifMatch };
  return respond(await operation.handle(call));
}

function respond(answer: ApiAnswer): Response {
  if (answer.kind === "problem") return problemAnswer(answer.problem);
  const { status, body, etag } = answer;
  return jsonAnswer({ status, body, headers: etag === undefined ? {} : { ETag: etag } });
}

type Found = { readonly operation: AnyOperation; readonly params: Readonly<Record<string, string>> };

function findOperation(path: string, method: string): { readonly ok: true; readonly value: Found } | Refused {
  const here = operations.flatMap((operation) => {
    const params = paramsOf(operation.path, path);
    return params === null ? [] : [{ operation, params }];
  });
  const found = here.find(({ operation }) => operation.method === method);
  if (found !== undefined) return accepted(found);
  const known = path === "/openapi.json" ? ["GET"] : here.map(({ operation }) => operation.method);
  if (known.length === 0) return refusedWith(problems.notFound);
  const allow = known.join(", ");
  const title = words.wrongMethod;
  const detail = words.allowed(allow);
  return refusedWith({ status: 405, code: "wrong-method", title, detail, headers: { Allow: allow } });
}

/** The values of the parts in braces, or null when the address is another one. */
function paramsOf(template: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = template.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const pairs = wanted.map((part, place) => [part, given[place] ?? ""] as const);
  if (pairs.some(([part, text]) => !part.startsWith("{") && part !== text)) return null;
  return Object.fromEntries(
    pairs.filter(([part]) => part.startsWith("{")).map(([part, text]) => [part.slice(1, -1), text]),
  );
}

/** Who comes without a token learns nothing, not even what is there. */
async function admit(
  request: Request,
  { database, now, visitorKey }: ProgramContext,
): Promise<{ readonly ok: true; readonly value: ApiCaller } | Refused> {
  const [, token] = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  const caller = token === undefined ? null : await findApiCaller(database, token, now);
  const [limit, key] = caller === null ? [withoutToken, visitorKey] : [perToken, caller.tokenId];
  const wait = await secondsToWait(database, limit, key);
  if (wait > 0) return refusedWith(tooMany(wait));
  if (caller === null) return refusedWith(token === undefined ? refusals.noToken : refusals.wrongToken);
  await noteTokenUsed(database, caller.tokenId, now);
  return accepted(caller);
}

function scopeMissing({ scope }: AnyOperation): ApiProblem {
  return { status: 403, code: "wrong-scope", title: words.wrongScope, detail: words.needsScope(scope) };
}

function tooMany(seconds: number): ApiProblem {
  const headers = { "Retry-After": String(seconds) };
  return { status: 429, code: "too-many", title: words.tooManyRequests, detail: words.wait(seconds), headers };
}

function parseQuery({ query }: AnyOperation, sent: URLSearchParams): Parsed {
  const pairs = [...sent];
  const names = new Set(pairs.map(([name]) => name));
  if (names.size < pairs.length || pairs.some((pair) => /[\0\ufffd]/.test(pair.join("")))) {
    return refusedWith(refusals.repeated);
  }
  return parsed(query, Object.fromEntries(pairs), refusals.wrongQuery);
}

type Parsed = { readonly ok: true; readonly value: unknown } | Refused;

const bodyRefusals: Readonly<Record<JsonRefusal, ApiProblem>> = {
  "not-json": refusals.notJson,
  "too-large": refusals.tooLarge,
  unreadable: refusals.unreadable,
};

async function parseBody({ body }: AnyOperation, request: Request): Promise<Parsed> {
  if (body === undefined) return accepted(undefined);
  const read: Result<unknown, JsonRefusal> = await readJson(request);
  return read.ok ? parsed(body, read.value, refusals.wrongBody) : refusedWith(bodyRefusals[read.reason]);
}

function parsed(schema: z.ZodType, value: unknown, problem: ApiProblem): Parsed {
  const result = schema.safeParse(value);
  if (result.success) return accepted(result.data);
  const errors = result.error.issues.map(({ path, message }) => ({ field: path.join("."), detail: message }));
  return refusedWith({ ...problem, errors: errors.slice(0, 20) });
}
