import type { IncomingMessage } from "node:http";
import { FORM_BYTES_MAX } from "@/lib/http/body";
import type { AnswerPage } from "@/lib/http/answer-page";

const ADDRESS_CHARACTERS_MAX = 8_000;
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);

/** Addresses that take more than a form: file imports of signed-in staff. */
const LARGE_BODIES: readonly { readonly path: RegExp; readonly bytes: number }[] = [
  { path: /^\/staff\/leads\/import$/, bytes: 20_000_000 },
  { path: /^\/api\/v1\//, bytes: 1_000_000 },
];

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

/**
 * Why a request is turned away before anything reads it: odd method, an action call (we have none), an address without
 * end, a body without length or beyond what its address takes. Null lets it in.
 */
export function refusalAtGate(request: IncomingMessage): AnswerPage | null {
  const { headers, method = "", url = "" } = request;
  if (!METHODS.has(method))
    return { status: 405, title: "That method is not allowed", words: "Open the page in a browser." };
  if (headers["next-action"] !== undefined)
    return { status: 404, title: "There is nothing here", words: "Open the page here and use its form." };
  if (url.length > ADDRESS_CHARACTERS_MAX)
    return { status: 414, title: "That address is too long", words: "Open the page from our home page instead." };
  if (/%00|\0/.test(url))
    return {
      status: 400,
      title: "That address can't be read",
      words: "Check it for typing errors, or start from our home page.",
    };
  if (method === "GET" || method === "HEAD") return null;
  if (headers["transfer-encoding"] !== undefined)
    return {
      status: 411,
      title: "The form did not say how long it is",
      words: "Open the page in a browser and send it again.",
    };
  const allowed = LARGE_BODIES.find(({ path }) => path.test(url))?.bytes ?? FORM_BYTES_MAX;
  if (Number(headers["content-length"] ?? 0) <= allowed) return null;
  return {
    status: 413,
    title: "That is too much text",
    words: "The form holds more than we can take. Shorten the longest field and send it again.",
  };
}

/** Removes what a stranger may not claim, and notes the network address that the trusted proxies saw. */
export function cleanHeaders(request: IncomingMessage, trustedProxies: number): void {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim());
  const believed = trustedProxies === 0 ? undefined : forwarded.at(-trustedProxies);
  for (const name of FOREIGN_HEADERS) delete request.headers[name];
  request.headers["x-waymark-visitor"] =
    believed === undefined || believed === "" ? (request.socket.remoteAddress ?? "unknown") : believed;
}
