import { existsSync, readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import type { StyleAt } from "@/lib/http/front/arrival";
import { FRESH, isText, stored, storedPage, type StoredAnswer } from "@/lib/http/front/stored-answer";

/** What the build left: answers by path, and the document for addresses that don't exist. */
export type StoredAnswers = {
  readonly byPath: ReadonlyMap<string, StoredAnswer>;
  readonly notFound: StoredAnswer | null;
};

/** No missing page lies deeper than this. */
const FOLDERS_MAX = 3;
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
  for (const [path, answer] of storedFiles(join(buildFolder, "static"))) byPath.set(path, answer);
  const styleAt = styleIn(byPath);
  const page = (file: string, status = 200) => storedPage(atOrigin(readFileSync(file, "utf8")), { status, styleAt });
  for (const path of prerenderedPaths(buildFolder)) {
    const file = join(app, path === "/" ? "index" : path);
    if (existsSync(`${file}.html`)) byPath.set(path, page(`${file}.html`));
    else if (existsSync(`${file}.body`)) byPath.set(path, storedRoute(file, atOrigin));
  }
  const missing = join(app, "_not-found.html");
  return { byPath, notFound: existsSync(missing) ? page(missing, 404) : null };
}

function storedFiles(folder: string): ReadonlyArray<readonly [string, StoredAnswer]> {
  return filesBelow(folder).map((file) => [
    `/_next/static/${file}`,
    stored(readFileSync(join(folder, file)), { "Content-Type": typeOf(file), "Cache-Control": FOREVER }),
  ]);
}

/** The stylesheets among stored answers. */
export function styleIn(byPath: StoredAnswers["byPath"]): StyleAt {
  return (href) => byPath.get(href)?.identity.toString("utf8") ?? null;
}

/**
 * The document for an address that leads nowhere: the prerendered "missing" page of the nearest folder that has one (as
 * /result/missing for /result/…), else the site's.
 */
export function documentForMissing({ byPath, notFound }: StoredAnswers, url: string): StoredAnswer | null {
  const [path = ""] = url.split("?", 1);
  const folders = path.split("/", FOLDERS_MAX + 1);
  const nearest = folders.map((_, depth) => `${folders.slice(0, folders.length - depth).join("/")}/missing`);
  const own = nearest.map((each) => byPath.get(each)).find((page) => page !== undefined);
  if (own === undefined) return notFound;
  return { ...own, status: 404, onArrival: own.onArrival && { ...own.onArrival, status: 404 } };
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

function storedRoute(file: string, atOrigin: (text: string) => string): StoredAnswer {
  const meta: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = readJson(
    `${file}.meta`,
  );
  const type = meta.headers?.["content-type"] ?? typeOf(file);
  const content = readFileSync(`${file}.body`);
  const body = isText(type) ? Buffer.from(atOrigin(content.toString("utf8"))) : content;
  return stored(body, { "Content-Type": type, "Cache-Control": FRESH }, { status: meta.status ?? 200 });
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
