import type { z } from "zod";
import { config } from "@/lib/config/config";
import { database as liveDatabase, type Database } from "@/lib/database";
import { answerPage, type AnswerPage } from "@/lib/http/answer-page";
import { readForm, readUpload, type BodyRefusal, type FormValues, type SentFile, type Upload } from "@/lib/http/body";
import { isUnavailable, withDeadline } from "@/lib/http/deadline";
import { BODY_REFUSALS, BROKEN, BUSY, FOREIGN, REPEATED, toMend, TOO_MANY } from "@/lib/http/form-refusals";
import { writeFlash, type Problem } from "@/lib/http/flash";
import { log } from "@/lib/http/log";
import { isFromOwnPage } from "@/lib/http/origin";
import { accepted, type Result } from "@/lib/result";
import { anonymousKey, secondsToWait, type RateLimit } from "@/lib/http/rate-limits";

/** Who sent the form, as far as we want to know: a key for rate limits, made from the network address. */
export type Visitor = { readonly key: string };

export type FormContext = {
  readonly database: Database;
  readonly now: Date;
  readonly visitor: Visitor;
  readonly request: Request;
  /** What came in the field `file` of a form that takes one. */
  readonly file: SentFile | null;
};

/** What a form's handler decides. */
export type FormAnswer =
  | { readonly kind: "see-other"; readonly to: string; readonly cookies: readonly string[] }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  | { readonly kind: "page"; readonly page: AnswerPage };

/** The form is done: the browser goes to `to`, a path of ours. */
export function seeOther(to: string, cookies: readonly string[] = []): FormAnswer {
  return { kind: "see-other", to, cookies };
}

/** Back to the form, with what was typed and what is wrong. */
export function refuseForm(problems: readonly Problem[]): FormAnswer {
  return { kind: "refused", problems };
}

/** A page of its own in plain words, for what the form's page can't show (409, 410 …). */
export function answerInWords(page: AnswerPage): FormAnswer {
  return { kind: "page", page };
}

export type PublicForm<Schema extends z.ZodType> = {
  readonly input: Schema;
  /** Where the form stands, from what was sent: a path of ours, never built from an unchecked value. */
  readonly page: (values: Readonly<Record<string, string>>) => string;
  readonly handle: (input: z.output<Schema>, context: FormContext) => Promise<FormAnswer>;
  /** Fields that may come several times (tick boxes with one name); all others at most once. */
  readonly lists?: readonly string[];
  /** Fields that are never put back into the form: passwords. */
  readonly neverKept?: readonly string[];
  /** How often one visitor may send it; null where a signed-in colleague sends it, or where its command counts by itself. */
  readonly limit: RateLimit | null;
  /** Takes one file of at most so many bytes, in the field `file`: the form is sent as multipart/form-data. */
  readonly fileBytesMax?: number;
  /** Asked before anything is parsed: null lets the form in, a page turns it away with what was typed kept on it. */
  readonly admit?: () => Promise<AnswerPage | null>;
};

/**
 * The one door for what people send: own origin, size, type, NUL, repeated fields, rate, then one parse and one command.
 * Whatever goes wrong answers in words, keeps what was typed and stores nothing twice (see `PublicForm`).
 */
export function publicForm<Schema extends z.ZodType>(
  form: PublicForm<Schema>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isFromOwnPage(request.headers)) return answerPage(FOREIGN);
    const body = await read(form, request);
    if (!body.ok) return answerPage(BODY_REFUSALS[body.reason]);
    const { values, file } = body.value;
    const repeated = Object.entries(values).some(([name, all]) => all.length > 1 && !form.lists?.includes(name));
    if (repeated) return answerPage(REPEATED);
    try {
      return await withDeadline(answer(form, { values, file }, request));
    } catch (error) {
      return faultPage(error, request, again(form, values, request));
    }
  };
}

function read<Schema extends z.ZodType>(form: PublicForm<Schema>, request: Request) {
  // Whoever sends no file is told so by the form itself, after being asked who they are.
  const isPlain = request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded") === true;
  const { fileBytesMax } = form;
  return fileBytesMax === undefined || isPlain ? readUrlencoded(request) : readUpload(request, fileBytesMax);
}

async function readUrlencoded(request: Request): Promise<Result<Upload, BodyRefusal>> {
  const values = await readForm(request);
  return values.ok ? accepted({ values: values.value, file: null }) : values;
}

async function answer<Schema extends z.ZodType>(
  form: PublicForm<Schema>,
  { values: sent, file }: Upload,
  request: Request,
): Promise<Response> {
  const context = { database: liveDatabase(), now: new Date(), visitor: visitorOf(request), request, file };
  const wait = form.limit === null ? 0 : await secondsToWait(context.database, form.limit, context.visitor.key);
  if (wait > 0) return answerPage({ ...TOO_MANY, retryAfterSeconds: wait, ...again(form, sent, request) });
  const turnedAway = (await form.admit?.()) ?? null;
  if (turnedAway !== null)
    return answerPage(turnedAway.status === 401 ? { ...turnedAway, ...again(form, sent, request) } : turnedAway);
  const values = Object.fromEntries(
    Object.entries(sent).map(([name, all]) => [name, form.lists?.includes(name) ? all : all[0]]),
  );
  const parsed = form.input.safeParse(values);
  const decided = parsed.success ? await form.handle(parsed.data, context) : refuseForm(problemsOf(parsed.error));
  if (request.headers.get("accept") === "application/json") return respondToScript(decided);
  return respond(form, decided, { sent, request });
}

/** The same decisions for a page's own script, which stays where it is: 200, or the status with what is wrong. */
function respondToScript(decided: FormAnswer): Response {
  const headers = new Headers({ "Cache-Control": "private, no-store" });
  if (decided.kind === "page")
    return Response.json({ problems: pageProblems(decided.page) }, { status: decided.page.status, headers });
  if (decided.kind === "refused") return Response.json({ problems: decided.problems }, { status: 422, headers });
  for (const cookie of decided.cookies) headers.append("Set-Cookie", cookie);
  return Response.json({ to: decided.to }, { headers });
}

function pageProblems({ title, words, comparison }: AnswerPage): readonly Problem[] {
  if (comparison === undefined)
    return [
      { field: "", words: title },
      { field: "", words },
    ];
  return comparison.fields.map(({ name, label, theirs, by }) => ({
    field: name,
    words: `${title}. ${label}: ${theirs.words} (${by})`,
  }));
}

async function respond<Schema extends z.ZodType>(
  form: PublicForm<Schema>,
  decided: FormAnswer,
  { sent, request }: { readonly sent: FormValues; readonly request: Request },
): Promise<Response> {
  if (decided.kind === "page") return answerPage(decided.page);
  if (decided.kind === "see-other") return redirect(decided.to, decided.cookies);
  const values = Object.fromEntries(
    Object.entries(kept(sent, form.neverKept)).map(([name, all]) => [name, all.join(", ")]),
  );
  const flash = await writeFlash({ problems: decided.problems, values });
  // A cookie holds a few thousand characters; for more, the answer itself is the form.
  if (flash === null) return answerPage(toMend(decided.problems, again(form, sent, request)));
  const page = form.page(values);
  return redirect(`${page}${page.includes("?") ? "&" : "?"}flash=${flash.id}`, flash.cookies);
}

function redirect(to: string, cookies: readonly string[]): Response {
  const headers = new Headers({
    Location: to,
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}

function problemsOf(error: z.ZodError): readonly Problem[] {
  const seen = new Set<string>();
  return error.issues.flatMap((issue) => {
    const field = String(issue.path[0] ?? "");
    if (seen.has(field)) return [];
    seen.add(field);
    return [{ field, words: issue.message }];
  });
}

/** What was sent, to be sent again with one button; a file can't be kept in a page and is chosen anew. */
function again<Schema extends z.ZodType>(
  form: PublicForm<Schema>,
  sent: FormValues,
  request: Request,
): Pick<AnswerPage, "again"> {
  if (form.fileBytesMax !== undefined) return {};
  return { again: { action: pathOf(request), values: kept(sent, form.neverKept) } };
}

function kept(sent: FormValues, neverKept: readonly string[] = []): FormValues {
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !neverKept.includes(name)));
}

/** The front handler writes the address it trusts into this header and removes what a stranger wrote there. */
export function visitorOf(request: Pick<Request, "headers">): Visitor {
  return { key: anonymousKey(request.headers.get("x-waymark-visitor") ?? "unknown", config().WAYMARK_SECRET ?? "") };
}

function pathOf(request: Request): string {
  return new URL(request.url).pathname;
}

function faultPage(error: unknown, request: Request, offer: Pick<AnswerPage, "again">): Response {
  const passes = isUnavailable(error);
  log()[passes ? "warn" : "error"](
    { err: error, path: pathOf(request) },
    passes ? "a form had to be put off" : "a form failed",
  );
  return answerPage({ ...(passes ? BUSY : BROKEN), ...offer });
}
