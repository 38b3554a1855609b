import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";
import { FORM_BYTES_MAX, UPLOAD_BYTES_MAX } from "@/lib/http/body";
import { namesOneHost, readAddress } from "@/lib/http/front/address";
import { isFromOwnPage } from "@/lib/http/origin";
import type { AnswerPage } from "@/lib/http/answer-page";

const ADDRESS_CHARACTERS_MAX = 8_000;
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);

/** Addresses that take more than a form: file imports of signed-in staff. */
const LARGE_BODIES: ReadonlyArray<{ readonly path: RegExp; readonly bytes: number }> = [
  { path: /^\/staff\/leads\/import\/upload$/, bytes: UPLOAD_BYTES_MAX },
];

/** Where programs get their answers in JSON, refusals included. */
const API_ADDRESSES = /^\/api\/v1(\/|\?|$)/;

export function isForPrograms(request: IncomingMessage): boolean {
  return API_ADDRESSES.test(request.url ?? "");
}

/** Where programs write with a token or a signature instead of a browser's origin. */
const PROGRAM_ADDRESSES = /^\/api\/(v1|webhooks)\//;

/** Headers that only our own front handler may write, or that Next must never believe from outside. */
const FOREIGN_HEADERS = [
  "x-waymark-visitor",
  "x-waymark-nonce",
  "x-middleware-subrequest",
  "x-middleware-request-x-nonce",
  "x-nextjs-data",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "x-invoke-path",
  "x-matched-path",
  "content-security-policy",
];

/** What the gate says of a request that it does not let in. */
export type Turned =
  | { readonly kind: "refused"; readonly page: AnswerPage }
  /** A path of ours: the plain spelling of what was asked for. */
  | { readonly kind: "led-on"; readonly to: string };

/**
 * Why a request is turned away before anything reads it: odd method, an action call (we have none), an address without
 * end or that nothing can read, a body without length or beyond what its address takes. One that is spelled in another
 * way is led on to the plain one. Null lets it in, with an address that from here on has one spelling.
 */
export function turnedAtGate(request: IncomingMessage): Turned | null {
  const { method = "", url = "" } = request;
  const odd = refusalUnread(request, url);
  if (odd !== null) return { kind: "refused", page: odd };
  const address = readAddress(url);
  if (address.kind === "unreadable") return { kind: "refused", page: UNREADABLE_ADDRESS };
  if (address.kind === "elsewhere") return { kind: "led-on", to: address.to };
  request.url = OWN_FAILURE.test(address.url) ? "/_not-found" : address.url;
  const refusal = method === "GET" || method === "HEAD" ? null : refusalOfWrite(request);
  return refusal === null ? null : { kind: "refused", page: refusal };
}

/** Next's page for its own failures has an address, at which it would say 500; for whoever asks, nothing stands there. */
const OWN_FAILURE = /^\/_global-error(?=[/.?]|$)/;

/** What is refused whatever its address means. */
function refusalUnread(request: IncomingMessage, url: string): AnswerPage | null {
  if (!METHODS.has(request.method ?? "")) return ODD_METHOD;
  if (request.headers["next-action"] !== undefined) return ACTION;
  if (url.length > ADDRESS_CHARACTERS_MAX) return LONG_ADDRESS;
  if (!namesOneHost(request)) return UNREADABLE_ADDRESS;
  // A browser would be led on to the address without the slash too many; a program is told.
  return isForPrograms(request) && /^\/api\/v1$|\/(\/|$)/.test(pathOf(request)) ? NOTHING_HERE : null;
}

function pathOf({ url = "" }: IncomingMessage): string {
  return url.split("?", 1)[0] ?? "";
}

/** Every write comes from one of our own pages; programs with a token of their own are the exception. */
function refusalOfWrite(request: IncomingMessage): AnswerPage | null {
  const isProgram = PROGRAM_ADDRESSES.test(request.url ?? "");
  if (!isProgram && !isFromOwnPage(new Headers(originHeaders(request)))) return FOREIGN;
  return refusalOfBody(request);
}

function originHeaders({ headers }: IncomingMessage): Record<string, string> {
  const { origin, "sec-fetch-site": site } = headers;
  return { ...(origin !== undefined && { origin }), ...(typeof site === "string" && { "sec-fetch-site": site }) };
}

function refusalOfBody({ headers, url = "" }: IncomingMessage): AnswerPage | null {
  if (headers["transfer-encoding"] !== undefined) return NO_LENGTH;
  const allowed = LARGE_BODIES.find(({ path }) => path.test(url))?.bytes ?? FORM_BYTES_MAX;
  if (Number(headers["content-length"] ?? 0) <= allowed) return null;
  return allowed === FORM_BYTES_MAX ? LARGE_BODY : LARGE_FILE;
}

const FOREIGN = {
  status: 403,
  title: "This form came from another site",
  words: "For your safety we only take forms from our own pages. Open the page here and send it again.",
};
const ODD_METHOD = { status: 405, title: "That method is not allowed", words: "Open the page in a browser." };
const ACTION = { status: 404, title: "There is nothing here", words: "Open the page here and use its form." };
const NOTHING_HERE = {
  status: 404,
  title: "There is nothing here",
  words: "Look at the address: a part is missing, or a slash too many.",
};
const LONG_ADDRESS = { status: 414, title: "That address is too long", words: "Start from our home page instead." };
const UNREADABLE_ADDRESS = {
  status: 400,
  title: "That address can't be read",
  words: "Check it for typing errors, or start from our home page.",
};
const NO_LENGTH = {
  status: 411,
  title: "The form did not say how long it is",
  words: "Open the page in a browser and send it again.",
};
const LARGE_BODY = {
  status: 413,
  title: "That is too much text",
  words: "The form holds more than we can take. Shorten the longest field and send it again.",
};

const LARGE_FILE = {
  status: 413,
  title: "That file is too large",
  words: `A file may have at most ${UPLOAD_BYTES_MAX / 1_000_000} MB. Part it into several files and send them one after another.`,
};

/** Removes what a stranger may not claim, and notes the network address that the trusted proxies saw. */
export function cleanHeaders(request: IncomingMessage, trustedProxies: number): void {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim());
  const believed = trustedProxies === 0 ? undefined : forwarded.at(-trustedProxies);
  for (const name of FOREIGN_HEADERS) delete request.headers[name];
  const address = believed === undefined || believed === "" ? (request.socket.remoteAddress ?? "unknown") : believed;
  request.headers["x-waymark-visitor"] = networkOf(address);
}

/** What limits count as one visitor: an IPv4 address, or the /64 that a single connection gets in IPv6 (RFC 6177). */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`;
}
