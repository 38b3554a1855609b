import type { z } from "zod";
import type { Database } from "@/db/client";
import type { ApiCaller, ApiScope } from "@/lib/connections/scopes";
import type { ApiProblem } from "@/lib/http/problem";

/** What a request brought, parsed; and who sent it. */
export type ApiCall<Query extends z.ZodType, Body extends z.ZodType> = {
  readonly database: Database;
  readonly now: Date;
  readonly caller: ApiCaller;
  /** The parts of the address in braces. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
  readonly ifMatch: string | null;
};

export type ApiAnswer =
  | { readonly kind: "value"; readonly status: number; readonly body: unknown; readonly etag?: string }
  | { readonly kind: "problem"; readonly problem: ApiProblem };

type Described = { readonly description: string; readonly schema?: z.ZodType; readonly etag?: true };

/** One thing that programs can do: its address, what it takes, every answer it can give, and the work. */
export type Operation<Query extends z.ZodType = z.ZodType, Body extends z.ZodType = z.ZodType> = {
  readonly id: string;
  readonly method: "GET" | "POST" | "PATCH";
  /** Below /api/v1; `{id}` is an id. */
  readonly path: string;
  readonly scope: ApiScope;
  readonly summary: string;
  readonly description?: string;
  readonly query: Query;
  readonly body?: Body;
  /** Whether it changes exactly the version that the caller has seen. */
  readonly needsVersion?: true;
  /** The answers of its own; those that every operation can give are added by the description. */
  readonly answers: Readonly<Record<number, Described>>;
  readonly handle: (call: ApiCall<Query, Body>) => Promise<ApiAnswer>;
};

/** An operation whose types are known only to itself, so that all of them stand in one list. */
export type AnyOperation = Omit<Operation, "handle"> & {
  readonly handle: (call: ApiCall<z.ZodType, z.ZodType>) => Promise<ApiAnswer>;
};

export function operation<Query extends z.ZodType, Body extends z.ZodType>(
  described: Operation<Query, Body>,
): AnyOperation {
  return described;
}

export function valueAnswer(status: number, body: unknown, etag?: string): ApiAnswer {
  return { kind: "value", status, body, ...(etag !== undefined && { etag }) };
}

export function problemOf(problem: ApiProblem): ApiAnswer {
  return { kind: "problem", problem };
}
