import type { IncomingMessage } from "node:http";
import { carriedQuery } from "@/lib/http/attribution";
import { versionFor } from "@/lib/http/front/arrival";
import type { KeptAnswers } from "@/lib/http/front/kept-answers";
import { storedForVisit, type StoredAnswer } from "@/lib/http/front/stored-answer";

const LINK = /(<a\b[^>]*\shref=")([^"]*)(?=")/g;
/** Pages of ours: no files, not the desk, no places on the same page. Path, query and place are its parts. */
const PAGE = /^(\/(?!\/|_next\/|staff\b|api\/)[^".#?]*)(\?[^"#]*)?(#[^"]*)?$/;
const KEPT_MS = 3_600_000;

/**
 * Where a visit comes from would be lost on the way through pages that are the same for everybody. When a campaign's
 * link or another site has led here, the page's own links say so, and so on from page to page, until a form keeps it.
 * Everybody else, search engines too, gets the page as it is. No cookie, and nothing about the person.
 */
export function carryOrigin(request: IncomingMessage, answer: StoredAnswer, kept: KeptAnswers): StoredAnswer {
  if (!isPageForAll(answer)) return answer;
  const [path = "/", query = ""] = (request.url ?? "/").split("?", 2);
  const { referer = null, host = null } = request.headers;
  const origin = carriedQuery(path, { pairs: new URLSearchParams(query), referer, host });
  if (origin === "") return answer;
  const version = versionFor(request, answer);
  const name = `${version.etag} ${origin}`;
  const before = kept.find(name, performance.now());
  if (before !== null) return before;
  const carried = storedForVisit(version, withOrigin(version.identity.toString("utf8"), origin));
  kept.keep(name, carried, performance.now() + KEPT_MS);
  return carried;
}

/** The document with this query added to its links. */
export function withOrigin(html: string, origin: string): string {
  const escaped = origin.replaceAll("&", "&amp;");
  return html.replaceAll(LINK, (_link, begin: string, address: string) => `${begin}${withQuery(address, escaped)}`);
}

function withQuery(address: string, added: string): string {
  const [whole, path = "", query = "", place = ""] = PAGE.exec(address) ?? [];
  if (whole === undefined) return address;
  return `${path}${query === "" ? "?" : `${query}&amp;`}${added}${place}`;
}

function isPageForAll({ status, headers }: StoredAnswer): boolean {
  const isPage = status === 200 && headers["Content-Type"]?.startsWith("text/html") === true;
  return isPage && headers["Cache-Control"]?.startsWith("public") === true;
}
