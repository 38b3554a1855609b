import { isTest, ownTarget, type ParsedFile } from "@/lib/architecture/source";

/** What package-lock.json says of one installed package. */
export type LockedPackage = {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: boolean;
};

/** The `packages` of package-lock.json: the address below the repository → what stands there. */
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

/**
 * Versions below which a hole is known: never go back.
 * next: decoder of server actions, image optimizer; next-auth: session fixation and address confusion; react: Flight
 * decoder; drizzle-orm: CVE-2026-39356, injection through identifiers.
 */
const floors: Readonly<Record<string, string>> = {
  next: "16.4.6",
  "next-auth": "4.24.15",
  react: "19.2.8",
  "react-dom": "19.2.8",
  "drizzle-orm": "0.45.2",
};

/** Mail leaves through Resend over HTTPS; an SMTP client would be a second way out. */
const unwanted = ["nodemailer"];

/** Optional packages (compiled code for one platform) that the lock forgot; `npm ci` refuses such a lock. */
export function packagesMissingFromLock(packages: LockedPackages): string[] {
  const names = new Set(Object.keys(packages).map(nameOf));
  return Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${nameOf(at)} needs ${name}, which package-lock.json does not have`),
  );
}

export function packagesBelowFloor(packages: LockedPackages): string[] {
  return Object.entries(packages).flatMap(([at, { version = "" }]) => {
    const floor = floors[nameOf(at)];
    return floor !== undefined && isOlder(version, floor) ? [`${nameOf(at)} ${version} is older than ${floor}`] : [];
  });
}

export function unwantedPackages(packages: LockedPackages): string[] {
  return Object.keys(packages)
    .filter((at) => unwanted.includes(nameOf(at)))
    .map((at) => `${nameOf(at)} is not wanted here`);
}

/** Packages that would run a script of their own when installed, without being on the list in package.json. */
export function scriptsNotAllowed(packages: LockedPackages, allowed: readonly string[]): string[] {
  return Object.entries(packages)
    .filter(([at, { hasInstallScript }]) => hasInstallScript === true && !allowed.includes(nameOf(at)))
    .map(([at]) => `${nameOf(at)} has an install script that package.json does not allow`);
}

/** Where people and Next enter the product; what runs from here must come with `npm ci --omit=dev`. */
const waysIn = /^(app\/|lib\/server\/|instrumentation\.ts$|next\.config\.js$)/;

/** Packages that the product loads, however indirectly, without having them among its `dependencies`. */
export function packagesNotBroughtAlong(files: readonly ParsedFile[], dependencies: readonly string[]): string[] {
  const byAddress = new Map(files.map((file) => [file.path.replace(/\.(tsx?|m?js)$/, ""), file]));
  const reached = new Set(files.filter(({ path }) => waysIn.test(path) && !isTest(path)));
  const missing: string[] = [];
  for (const { path, imports } of reached) {
    for (const { target } of imports.filter(({ isType }) => !isType)) {
      const own = ownTarget(target);
      const next = own === null ? undefined : byAddress.get(own.replace(/\.(tsx?|m?js)$/, ""));
      if (next !== undefined) reached.add(next);
      if (own === null && isPackage(target) && !dependencies.includes(packageOf(target)))
        missing.push(`${path} loads ${packageOf(target)}, which npm ci --omit=dev does not bring`);
    }
  }
  return missing;
}

function isPackage(target: string): boolean {
  return !target.startsWith(".") && !target.startsWith("node:") && target !== "a computed address";
}

function packageOf(target: string): string {
  return target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
}

function nameOf(at: string): string {
  return at.split("node_modules/").at(-1) ?? at;
}

function isOlder(version: string, floor: string): boolean {
  return version.localeCompare(floor, "en", { numeric: true }) < 0;
}
