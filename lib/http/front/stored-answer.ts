import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { arrivalDocument, type StyleAt } from "@/lib/http/front/arrival";
import { inlineScriptHashes, keepsScripts, usesTools, withoutScripts } from "@/lib/http/front/script-free";
import { contentSecurityPolicy, type KeptRule } from "@/lib/http/security-headers";

/**
 * An answer kept in memory: its bytes as they are and compressed once (null where they don't shrink), its ETag and its
 * own headers.
 */
export type StoredAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly identity: Buffer;
  readonly gzip: Buffer | null;
  readonly brotli: Buffer | null;
  /** The same page for somebody who comes from elsewhere, where there is one of its own. */
  readonly onArrival?: StoredAnswer | undefined;
};

/** May be kept, and is asked about each time. */
export const FRESH = "public, max-age=0, must-revalidate";
/** For whom a page is: everybody, one visit (whose browser alone may keep it), or those who know its secret address. */
const CACHING = { all: FRESH, visit: "private, no-cache", secret: "private, no-store" } as const;

export type PageOptions = {
  readonly status?: number;
  /** A page that is not for all is compressed lightly: its visitor waits for it. */
  readonly audience?: keyof typeof CACHING;
  /** Given, the page also has a document for arrivals. */
  readonly styleAt?: StyleAt | undefined;
  /** Its fonts as the `Link` header names them, where the document doesn't. */
  readonly fontLinks?: string;
};

/** A document as it is kept: without scripts unless it says that it needs them, under the policy that this allows. */
export function storedPage(html: string, options: PageOptions = {}): StoredAnswer {
  if (keepsScripts(html)) return storedDocument(html, { hashes: inlineScriptHashes(html) }, options);
  const document = withoutScripts(html);
  const rule = { hashes: [], usesFiles: usesTools(document) };
  const arrival = options.styleAt === undefined || rule.usesFiles ? null : arrivalDocument(document, options.styleAt);
  const usual = storedDocument(document, rule, options);
  if (arrival === null) return usual;
  const { fontLinks: _afterFirstFrame, ...others } = options;
  return { ...usual, onArrival: storedDocument(arrival.html, { ...rule, styleHash: arrival.styleHash }, others) };
}

function storedDocument(document: string, rule: KeptRule, options: PageOptions): StoredAnswer {
  const { status = 200, audience = "all", styleAt, fontLinks = "" } = options;
  return stored(
    Buffer.from(document),
    {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": CACHING[audience],
      "Content-Security-Policy": contentSecurityPolicy(rule),
      "Speculation-Rules": '"/speculation-rules.json"',
      ...(fontLinks !== "" && { Link: fontLinks }),
      Vary: styleAt === undefined ? "Accept-Encoding" : "Accept-Encoding, Sec-Fetch-Site",
    },
    { status, effort: audience === "all" ? FULL : LIGHT },
  );
}

/** The same page with other words, for one visit alone. */
export function storedForVisit({ headers, status }: StoredAnswer, html: string): StoredAnswer {
  return stored(Buffer.from(html), { ...headers, "Cache-Control": CACHING.visit }, { status, effort: LIGHT });
}

/** How hard to compress: once for months of visitors, or at once for one who waits. */
const FULL = { gzip: 9, brotli: 9 };
const LIGHT = { gzip: 5, brotli: 4 };

/** An answer of these bytes and headers, compressed where it shrinks. */
export function stored(
  identity: Buffer,
  headers: Readonly<Record<string, string>>,
  { status = 200, effort = FULL } = {},
): StoredAnswer {
  const shrinks = isText(headers["Content-Type"] ?? "");
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: effort.brotli } };
  const compressed = {
    gzip: once(() => (shrinks ? gzipSync(identity, { level: effort.gzip }) : null)),
    brotli: once(() => (shrinks ? brotliCompressSync(identity, quality) : null)),
  };
  if (effort === FULL) for (const compress of Object.values(compressed)) compress();
  return {
    status,
    headers: shrinks ? { Vary: "Accept-Encoding", ...headers } : headers,
    etag: `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`,
    identity,
    get gzip() {
      return compressed.gzip();
    },
    get brotli() {
      return compressed.brotli();
    },
  };
}

/** Works when it is first asked, and remembers. */
function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | undefined;
  return () => (done ??= { value: work() }).value;
}

/** Whether a type of content is text, and so shrinks. */
export function isText(type: string): boolean {
  return /^(text\/|application\/(json|javascript|xml|rss|feed|speculation|manifest)|image\/svg)/.test(type);
}
