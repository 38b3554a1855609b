import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { inlineScriptHashes, keepsScripts, usesTools, withoutScripts } from "@/lib/http/front/script-free";
import { contentSecurityPolicy } from "@/lib/http/security-headers";

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
};

/** What the build left: answers by path, and the document for addresses that don't exist. */
export type StoredAnswers = {
  readonly byPath: ReadonlyMap<string, StoredAnswer>;
  readonly notFound: StoredAnswer | null;
};

const FRESH = "public, max-age=0, must-revalidate";
/** For whom a page is: everybody, one visit (whose browser alone may keep it), or those who know its secret address. */
const CACHING = { all: FRESH, visit: "private, no-cache", secret: "private, no-store" } as const;
const FOREVER = "public, max-age=31536000, immutable";
const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".ico": "image/x-icon",
  ".png": "image/png",
  ".avif": "image/avif",
};

/** Beside a build: the address that its pages name in canonical links, feeds and the map of the site. */
export const ORIGIN_FILE = "waymark-origin";

/**
 * Reads every prerendered page, prerendered route and static file of a finished build into memory, compressed once.
 * Where the build was made for another address than `origin`, its documents are changed to name this one.
 */
export function readStoredAnswers(buildFolder: string, origin: string): StoredAnswers {
  const byPath = new Map<string, StoredAnswer>();
  const app = join(buildFolder, "server/app");
  const atOrigin = originChanger(buildFolder, origin);
  for (const path of prerenderedPaths(buildFolder)) {
    const file = join(app, path === "/" ? "index" : path);
    if (existsSync(`${file}.html`)) byPath.set(path, storedPage(atOrigin(readFileSync(`${file}.html`, "utf8"))));
    else if (existsSync(`${file}.body`)) byPath.set(path, storedRoute(file, atOrigin));
  }
  for (const file of filesBelow(join(buildFolder, "static"))) {
    byPath.set(
      `/_next/static/${file}`,
      stored(readFileSync(join(buildFolder, "static", file)), {
        "Content-Type": typeOf(file),
        "Cache-Control": FOREVER,
      }),
    );
  }
  const missing = join(app, "_not-found.html");
  return { byPath, notFound: existsSync(missing) ? storedPage(readFileSync(missing, "utf8"), { status: 404 }) : null };
}

/**
 * The document for an address that leads nowhere: the prerendered "missing" page of its folder where there is one (as
 * /result/missing for /result/…), else the site's.
 */
export function documentForMissing({ byPath, notFound }: StoredAnswers, url: string): StoredAnswer | null {
  const [, folder = ""] = url.split(/[/?]/, 2);
  const own = byPath.get(`/${folder}/missing`);
  return own === undefined ? notFound : { ...own, status: 404 };
}

function originChanger(buildFolder: string, origin: string): (text: string) => string {
  const file = join(buildFolder, ORIGIN_FILE);
  const built = existsSync(file) ? readFileSync(file, "utf8") : origin;
  return (text) => (built === origin ? text : text.replaceAll(built, origin));
}

function prerenderedPaths(buildFolder: string): readonly string[] {
  const manifest: { readonly routes?: Readonly<Record<string, unknown>> } = readJson(
    join(buildFolder, "prerender-manifest.json"),
  );
  return Object.keys(manifest.routes ?? {}).filter((path) => !path.startsWith("/_"));
}

type PageOptions = {
  readonly status?: number;
  readonly audience?: keyof typeof CACHING;
  readonly isRenderedNow?: boolean;
};

/**
 * A document as it is kept: without scripts unless it says that it needs them, under the policy that this allows. One
 * that was rendered just now, with its visitor waiting, is compressed lightly.
 */
export function storedPage(
  html: string,
  { status = 200, audience = "all", isRenderedNow = false }: PageOptions = {},
): StoredAnswer {
  const document = keepsScripts(html) ? html : withoutScripts(html);
  const hashes = keepsScripts(html) ? inlineScriptHashes(html) : [];
  return stored(
    Buffer.from(document),
    {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": CACHING[audience],
      "Content-Security-Policy": contentSecurityPolicy({ hashes, usesFiles: usesTools(document) }),
      "Speculation-Rules": '"/speculation-rules.json"',
    },
    { status, effort: isRenderedNow ? LIGHT : FULL },
  );
}

function storedRoute(file: string, atOrigin: (text: string) => string): StoredAnswer {
  const meta: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = readJson(
    `${file}.meta`,
  );
  const type = meta.headers?.["content-type"] ?? typeOf(file);
  const content = readFileSync(`${file}.body`);
  const body = isText(type) ? Buffer.from(atOrigin(content.toString("utf8"))) : content;
  return stored(body, { "Content-Type": type, "Cache-Control": FRESH }, { status: meta.status ?? 200 });
}

/** How hard to compress: once for months of visitors, or at once for one who waits. */
const FULL = { gzip: 9, brotli: 9 };
const LIGHT = { gzip: 5, brotli: 4 };

function stored(
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
    headers: shrinks ? { ...headers, Vary: "Accept-Encoding" } : headers,
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

function isText(type: string): boolean {
  return /^(text\/|application\/(json|javascript|xml|rss|feed|speculation|manifest)|image\/svg)/.test(type);
}

function typeOf(file: string): string {
  return TYPES[extname(file)] ?? "application/octet-stream";
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".map"))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** The build's own files; their shapes are read off Next 16 and asked for field by field where they are used. */
function readJson<Shape>(file: string): Shape {
  // oxlint-disable-next-line no-unsafe-assignment
  const content: Shape = JSON.parse(readFileSync(file, "utf8"));
  return content;
}
