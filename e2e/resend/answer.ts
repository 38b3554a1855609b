import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FaultPlan, OneFault } from "@/e2e/resend/fault";
import { readMail, type KeptMail, type MailContent } from "@/e2e/resend/mail";
import type { Once } from "@/e2e/resend/once";
import { refuse, type Refusal } from "@/e2e/resend/refusal";

const mostMailsInBatch = 100;

export type Desk = {
  readonly apiKey: string;
  readonly mails: KeptMail[];
  readonly faults: FaultPlan;
  readonly once: Once;
};

/** Answers POST /emails and POST /emails/batch. */
export async function answerSending(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refused = refusalAtDoor(desk, request);
  if (refused !== null) return send(response, refused.statusCode, refused);
  const isBatch = request.url === "/emails/batch";
  const body = await readBody(request);
  const contents = readContents(body, isBatch);
  if ("statusCode" in contents) return send(response, contents.statusCode, contents);
  const key = idempotencyKeyOf(request);
  return answerOnce(desk, { contents, isBatch, key, payload: `${request.url} ${body}` }, response);
}

type Sending = {
  readonly contents: readonly MailContent[];
  readonly isBatch: boolean;
  readonly key: string | null;
  /** What must be the same when the key comes again. */
  readonly payload: string;
};

/** Accepts, repeats an earlier answer, or carries out the planned fault. */
function answerOnce(desk: Desk, sending: Sending, response: ServerResponse): void {
  const { key, payload, contents } = sending;
  const planned = desk.faults.take(contents.flatMap((content) => content.to));
  const turn = key === null ? ({ kind: "first" } as const) : desk.once.begin(key, payload);
  if ("statusCode" in turn) return send(response, turn.statusCode, turn);
  if (planned !== null && planned.kind !== "accept-then-reset") {
    // Under way until the line is cut or the answer is out; then the key is free again.
    if (key !== null && turn.kind === "first") response.once("close", () => desk.once.forget(key));
    return misbehave(planned, response);
  }
  const answer = turn.kind === "again" ? turn.answer : accept(desk, sending);
  if (planned !== null) return void response.destroy();
  return sendText(response, 200, answer);
}

function refusalAtDoor({ apiKey }: Desk, request: IncomingMessage): Refusal | null {
  if (!["/emails", "/emails/batch"].includes(request.url ?? ""))
    return refuse("not_found", "The requested endpoint does not exist.");
  if (request.method !== "POST") return refuse("method_not_allowed", "Method is not allowed for the requested path.");
  // Resend's front turns away clients without a name: https://resend.com/docs/knowledge-base/403-error-1010
  if (request.headers["user-agent"] === undefined)
    return { ...refuse("invalid_api_key", "error code: 1010"), statusCode: 403 };
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (given === undefined) return refuse("missing_api_key", "Missing API key in the authorization header.");
  return given === apiKey ? null : refuse("invalid_api_key", "API key is invalid.");
}

function readContents(body: string, isBatch: boolean): MailContent[] | Refusal {
  const given = parseJson(body);
  if (given === undefined) return refuse("validation_error", "The request body is not JSON.");
  if (!isBatch) return collect([given]);
  if (!Array.isArray(given) || given.length === 0 || given.length > mostMailsInBatch) {
    return refuse("validation_error", `A batch is a list of 1 to ${mostMailsInBatch} emails.`);
  }
  const contents = collect(given);
  if ("statusCode" in contents || contents.every((content) => content.attachments.length === 0)) return contents;
  // https://resend.com/docs/dashboard/emails/attachments
  return refuse("validation_error", "The `attachments` field is not supported in a batch.");
}

/** Strict, as Resend is by default: one wrong mail refuses them all. */
function collect(given: readonly unknown[]): MailContent[] | Refusal {
  const contents: MailContent[] = [];
  for (const one of given) {
    const content = readMail(one);
    if ("statusCode" in content) return content;
    contents.push(content);
  }
  return contents;
}

function accept(desk: Desk, { contents, key, isBatch }: Sending): string {
  const kept = contents.map((content) => ({ ...content, id: randomUUID(), idempotencyKey: key }));
  desk.mails.push(...kept);
  const ids = kept.map(({ id }) => ({ id }));
  const answer = JSON.stringify(isBatch ? { data: ids } : ids[0]);
  if (key !== null) desk.once.keep(key, answer);
  return answer;
}

function misbehave(planned: Exclude<OneFault, { kind: "accept-then-reset" }>, response: ServerResponse): void {
  switch (planned.kind) {
    case "status": {
      const refused = refuse("application_error", "An unexpected error occurred.");
      return send(response, planned.status, { ...refused, statusCode: planned.status });
    }
    case "rate-limit": {
      response.setHeader("retry-after", String(planned.retryAfterSeconds));
      return send(response, 429, refuse("rate_limit_exceeded", "Too many requests."));
    }
    case "hang":
      return undefined;
  }
}

function idempotencyKeyOf({ headers }: IncomingMessage): string | null {
  const given = headers["idempotency-key"];
  return given === undefined ? null : String(given);
}

export async function readBody(request: IncomingMessage): Promise<string> {
  request.setEncoding("utf8");
  let body = "";
  for await (const part of request) body += String(part);
  return body;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function send(response: ServerResponse, status: number, body: unknown): void {
  sendText(response, status, JSON.stringify(body));
}

/** Every answer says how much of the rate limit is left: https://resend.com/docs/api-reference/rate-limit */
function sendText(response: ServerResponse, status: number, body: string): void {
  const left = status === 429 ? "0" : "4";
  response.writeHead(status, {
    "content-type": "application/json",
    "ratelimit-limit": "5",
    "ratelimit-remaining": left,
    "ratelimit-reset": "1",
  });
  response.end(body);
}
