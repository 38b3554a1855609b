import type { IncomingMessage, ServerResponse } from "node:http";
import { versionFor } from "@/lib/http/front/arrival";
import type { StoredAnswer } from "@/lib/http/front/stored-answer";

/** Sends a stored answer, in the version for this visitor and the best coding that the browser takes; 304 when it has this very version. */
export function sendStored(request: IncomingMessage, response: ServerResponse, page: StoredAnswer): void {
  const answer = versionFor<StoredAnswer>(request, page);
  const { body, coding } = bestBody(answer, request.headers["accept-encoding"] ?? "");
  const etag = coding === null ? answer.etag : answer.etag.replace(/"$/, `-${coding}"`);
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  response.setHeader("ETag", etag);
  if (matches(request.headers["if-none-match"], etag)) {
    response.writeHead(304).end();
    return;
  }
  if (coding !== null) response.setHeader("Content-Encoding", coding);
  response.setHeader("Content-Length", body.byteLength);
  response.writeHead(answer.status);
  response.end(request.method === "HEAD" ? undefined : body);
}

function bestBody(
  answer: StoredAnswer,
  accepted: string,
): { readonly body: Buffer; readonly coding: "br" | "gzip" | null } {
  const brotli = /\bbr\b/.test(accepted) ? answer.brotli : null;
  if (brotli !== null) return { body: brotli, coding: "br" };
  const gzip = /\bgzip\b/.test(accepted) ? answer.gzip : null;
  return gzip === null ? { body: answer.identity, coding: null } : { body: gzip, coding: "gzip" };
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch !== undefined && ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}
