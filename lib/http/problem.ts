import { securityHeaders } from "@/lib/http/security-headers";

/** What went wrong, for a program: a problem as RFC 9457 wants it, with a code that doesn't change with the words. */
export type ApiProblem = {
  readonly status: number;
  /** A name in kebab-case that programs can compare. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** What is wrong with single fields. */
  readonly errors?: ReadonlyArray<{ readonly field: string; readonly detail: string }>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A problem as an answer: application/problem+json, kept by nobody. */
export function problemAnswer({ headers = {}, ...problem }: ApiProblem): Response {
  return jsonAnswer({
    status: problem.status,
    body: { type: "about:blank", ...problem },
    headers: { ...headers, "Content-Type": "application/problem+json" },
  });
}

/** A value as JSON for a program: kept by nobody and shown by no browser as a page. */
export function jsonAnswer(answer: {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}): Response {
  return new Response(JSON.stringify(answer.body), {
    status: answer.status,
    headers: {
      ...securityHeaders,
      "Content-Type": "application/json",
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      ...answer.headers,
    },
  });
}

export const problems = {
  notFound: { status: 404, code: "not-found", title: "Not found", detail: "There is nothing at this address." },
  busy: {
    status: 503,
    code: "unavailable",
    title: "Not available just now",
    detail: "The database did not answer in time. Try again in a moment; nothing was half done.",
    headers: { "Retry-After": "5" },
  },
  broken: {
    status: 500,
    code: "fault",
    title: "A fault of ours",
    detail: "The fault is noted. Nothing was half done.",
  },
} as const satisfies Record<string, ApiProblem>;
