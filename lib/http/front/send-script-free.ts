import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from "node:http";
import type { StyleAt } from "@/lib/http/front/arrival";
import { holdBack } from "@/lib/http/front/hold-back";
import { withoutScripts } from "@/lib/http/front/script-free";
import { sendStored } from "@/lib/http/front/send-stored";
import { storedPage, type StoredAnswer } from "@/lib/http/front/stored-answer";
import { contentSecurityPolicy } from "@/lib/http/security-headers";

/** Where a rendering that may serve others goes, and what served before when the new one fails. */
export type Keeper = {
  readonly keep: (answer: StoredAnswer) => void;
  readonly old: () => StoredAnswer | null;
  readonly isPrivate: boolean;
  readonly styleAt: StyleAt;
  /** The answer as this one visit gets it. */
  readonly forVisit: (answer: StoredAnswer) => StoredAnswer;
};

/**
 * Makes `response` hold back what Next writes until the document is whole, and then send it without its scripts, under a
 * policy that allows none. Whatever is no page (a redirect, a refusal, a fault) leaves as it came.
 */
export function sendScriptFree(request: IncomingMessage, response: ServerResponse, keeper: Keeper | null): void {
  holdBack(response, {
    isHeld: () => true,
    onWhole: (body) => sendWhole(request, response, { body, keeper }),
  });
}

type Whole = { readonly body: Buffer; readonly keeper: Keeper | null };

function sendWhole(request: IncomingMessage, response: ServerResponse, { body, keeper }: Whole): void {
  const instead = response.statusCode >= 500 ? (keeper?.old() ?? null) : null;
  if (instead !== null) sendStored(request, response, instead);
  else if (!isPage(request, response)) response.end(body);
  else if (keeper === null) sendOnce(response, body.toString("utf8"));
  else {
    const answer = storedPage(body.toString("utf8"), {
      fontLinks: fontsNamedIn(response.getHeader("Link")),
      // What few may see is seen by them alone: a second document of it would serve hardly anybody.
      ...(keeper.isPrivate ? { audience: "secret" } : { styleAt: keeper.styleAt }),
    });
    keeper.keep(answer);
    response.removeHeader("Link");
    sendStored(request, response, keeper.forVisit(answer));
  }
}

/** Next names what a page needs in its `Link` header, scripts among it; the fonts of that are for script-free pages, too. */
function fontsNamedIn(link: OutgoingHttpHeader | undefined): string {
  return String(link ?? "")
    .split(/,\s*(?=<)/)
    .filter((part) => /\bas="?font\b/.test(part))
    .map((part) => part.replace(/\s*nonce="[^"]*";?/, ""))
    .join(", ");
}

function isPage(request: IncomingMessage, response: ServerResponse): boolean {
  const type = String(response.getHeader("content-type") ?? "");
  return request.method === "GET" && response.statusCode === 200 && type.startsWith("text/html");
}

function sendOnce(response: ServerResponse, html: string): void {
  response.removeHeader("Link");
  response.setHeader("Content-Security-Policy", contentSecurityPolicy({ hashes: [] }));
  response.end(withoutScripts(html));
}
