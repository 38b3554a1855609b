import type { IncomingMessage, ServerResponse } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";
import { faultPage } from "@/lib/http/fault";
import { answerInTime } from "@/lib/http/front/answer-in-time";
import type { StyleAt } from "@/lib/http/front/arrival";
import { carryOrigin } from "@/lib/http/front/carried-links";
import { isDraining } from "@/lib/http/front/drain";
import { cleanHeaders, turnedAtGate } from "@/lib/http/front/gate";
import type { GuessWatch } from "@/lib/http/front/guesses";
import { holdBack } from "@/lib/http/front/hold-back";
import { keepAnswers, type KeptAnswers } from "@/lib/http/front/kept-answers";
import { refuse, sendPage, turnAway } from "@/lib/http/front/refuse";
import { scriptFreeVisit, type ScriptFreeVisit } from "@/lib/http/front/script-free-pages";
import { allowOwnScripts } from "@/lib/http/front/script-nonce";
import { sendScriptFree } from "@/lib/http/front/send-script-free";
import { sendStored } from "@/lib/http/front/send-stored";
import type { StoredAnswer } from "@/lib/http/front/stored-answer";
import { documentForMissing, styleIn, type StoredAnswers } from "@/lib/http/front/stored-answers";
import { securityHeaders, strictTransport } from "@/lib/http/security-headers";

export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type FrontOptions = {
  /** What the build left in memory; null in development, where Next answers everything. */
  readonly stored: StoredAnswers | null;
  readonly next: NodeHandler;
  readonly isSecure: boolean;
  readonly trustedProxies: number;
  /** Told of every address that was asked for to be read, once it was answered with what stands there. */
  readonly onPage?: (request: IncomingMessage) => void;
  /** Turns away who tries one secret address after another. */
  readonly guesses: GuessWatch;
};

/** Counted before compression; a result page is some 100 kB. */
const KEPT_BYTES_MAX = 64_000_000;
/** For pages whose links say where a visit came from; there are as many as there are campaigns, times pages. */
const CARRIED_BYTES_MAX = 16_000_000;

/**
 * The first to see every request: security headers on whatever is answered, the gate, pages from memory, and Next for
 * the rest, compressed on the way out and without scripts where the page needs none.
 */
export function frontHandler(options: FrontOptions): NodeHandler {
  const fixed = Object.entries(options.isSecure ? { ...securityHeaders, ...strictTransport } : securityHeaders);
  const front = {
    ...options,
    compress: compressorBy(isOfDesk, { inside: compressor(1), outside: compressor(5) }),
    kept: keepAnswers(KEPT_BYTES_MAX),
    carried: keepAnswers(CARRIED_BYTES_MAX),
    styleAt: styleIn(options.stored?.byPath ?? new Map()),
  };
  return async (request, response) => {
    for (const [name, value] of fixed) response.setHeader(name, value);
    // A connection that is kept would soon be closed under whoever uses it next.
    if (isDraining()) response.setHeader("Connection", "close");
    const turned = turnedAtGate(request);
    if (turned !== null) return turnAway(request, response, turned);
    tellOfPage(request, response, options.onPage);
    const built = storedFor(request, options.stored);
    const isVisit = built === null && options.stored !== null && isForReading(request);
    const visit = isVisit ? scriptFreeVisit(request.url ?? "/") : null;
    const stored = built ?? keptFor(visit, front.kept);
    if (stored === null) return render(front, visit, [request, response]);
    sendStored(request, response, carryOrigin(request, stored, front.carried));
    return undefined;
  };
}

type Front = FrontOptions & {
  readonly compress: NodeHandler;
  readonly kept: KeptAnswers;
  readonly carried: KeptAnswers;
  readonly styleAt: StyleAt;
};

/** Lets Next answer, unless the visitor is only guessing. */
async function render(
  front: Front,
  visit: ScriptFreeVisit | null,
  [request, response]: Parameters<NodeHandler>,
): Promise<void> {
  answerInTime(request, response);
  cleanHeaders(request, front.trustedProxies);
  const refusal = front.guesses.refusalOf(request, response);
  if (refusal !== null) return refuse(request, response, refusal);
  // Only pages are read; what answers a form brings the policy of its own page.
  if (isRead(request)) allowOwnScripts(request, response, front.stored === null);
  await front.compress(request, response);
  if (front.stored !== null) replaceFailures(request, response, front.stored);
  if (visit !== null) renderScriptFree(request, response, { visit, ...front });
  else if (front.stored !== null) sendPagesAtOnce(response);
  return front.next(request, response);
}

/** A page's parts are ready at once, or nearly: compressed and sent as one, they cost far less. What streams still does. */
function sendPagesAtOnce(response: ServerResponse): void {
  holdBack(response, {
    isHeld: () => isPage(response),
    onWhole: (body) => response.end(body),
  });
}

function isPage(response: ServerResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/html");
}

function tellOfPage(request: IncomingMessage, response: ServerResponse, onPage: FrontOptions["onPage"]): void {
  if (onPage === undefined || request.method !== "GET" || !isForReading(request)) return;
  response.once("finish", () => {
    if (response.statusCode === 200 || response.statusCode === 304) onPage(request);
  });
}

function keptFor(visit: ScriptFreeVisit | null, kept: KeptAnswers): StoredAnswer | null {
  return visit === null || visit.keptAs === null ? null : kept.find(visit.keptAs, performance.now());
}

type Rendering = Pick<Front, "kept" | "carried" | "styleAt"> & { readonly visit: ScriptFreeVisit };

/** What will serve others, too, is rendered as for nobody: without cookies. */
function renderScriptFree(
  request: IncomingMessage,
  response: ServerResponse,
  { visit: { page, keptAs }, kept, carried, styleAt }: Rendering,
): void {
  if (keptAs === null) {
    sendScriptFree(request, response, null);
    return;
  }
  delete request.headers.cookie;
  sendScriptFree(request, response, {
    keep: (answer) => kept.keep(keptAs, answer, performance.now() + page.keptSeconds * 1_000),
    old: () => kept.find(keptAs, performance.now()),
    isPrivate: page.isPrivate === true,
    styleAt,
    forVisit: (answer) => carryOrigin(request, answer, carried),
  });
}

/**
 * Replaces two kinds of documents before they leave, both of which only scripts could fill: what Next says of an address
 * that leads nowhere, and a page that failed on the server. A prerendered page and plain words go out instead. Documents
 * are held back until they are whole, so that all there is to replace is their end.
 */
function replaceFailures(request: IncomingMessage, response: ServerResponse, stored: StoredAnswers): void {
  const end = response.end.bind(response);
  const endOrReplace = (...parts: Parameters<typeof end>): void => {
    Object.assign(response, { end });
    const instead = response.headersSent ? null : replacementFor(request, response, stored);
    if (instead !== null) response.removeHeader("Link");
    if (instead === "fault") void sendPage(response, faultPage());
    else if (instead !== null) sendStored(request, response, instead);
    else end(...parts);
  };
  Object.assign(response, { end: endOrReplace });
}

function replacementFor(
  request: IncomingMessage,
  response: ServerResponse,
  stored: StoredAnswers,
): StoredAnswer | "fault" | null {
  // A route that failed has nothing to say: Next ends it with a bare 500.
  const isBare = response.statusCode >= 500 && response.getHeader("content-type") === undefined;
  if (!isPage(response) && !isBare) return null;
  // Our own answer pages carry a policy with a style hash; what has none comes from Next.
  const isOurs = String(response.getHeader("content-security-policy") ?? "").includes("style-src 'sha256-");
  if (isOurs) return null;
  if (response.statusCode === 404) return documentForMissing(stored, request.url ?? "/");
  return response.statusCode >= 500 ? "fault" : null;
}

/** Each answer of the desk goes to one colleague once: fewer bytes would cost more time than they save. */
function isOfDesk({ url = "/" }: IncomingMessage): boolean {
  return url.startsWith("/staff");
}

type Compressors = { readonly inside: NodeHandler; readonly outside: NodeHandler };

function compressorBy(isInside: (request: IncomingMessage) => boolean, { inside, outside }: Compressors): NodeHandler {
  return async (request, response) => (isInside(request) ? inside : outside)(request, response);
}

/** `compression` is typed for Express, but reads and wraps nothing beyond Node's own request and response. */
function compressor(level: number): NodeHandler {
  const middleware: unknown = compression({
    level,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: Math.min(level, 4) } },
    filter: (_request, response) => isTextual(response),
  });
  // oxlint-disable-next-line no-unsafe-type-assertion
  const wrap = middleware as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  return (request, response) =>
    new Promise((resolve) => {
      wrap(request, response, resolve);
    });
}

/** A browser that wants the document itself, not Next's parts of it. */
function isForReading(request: IncomingMessage): boolean {
  const { headers } = request;
  return isRead(request) && headers["rsc"] === undefined && headers["next-router-prefetch"] === undefined;
}

function isRead({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}

function storedFor(request: IncomingMessage, stored: StoredAnswers | null) {
  if (stored === null || !isForReading(request)) return null;
  const [path = "/"] = (request.url ?? "/").split("?", 1);
  return stored.byPath.get(path) ?? null;
}

function isTextual(response: ServerResponse): boolean {
  const type = String(response.getHeader("content-type") ?? "");
  return !type.includes("event-stream") && /text|json|javascript|xml|svg/.test(type);
}
