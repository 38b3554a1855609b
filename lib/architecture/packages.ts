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

function nameOf(at: string): string {
  return at.split("node_modules/").at(-1) ?? at;
}

function isOlder(version: string, floor: string): boolean {
  return version.localeCompare(floor, "en", { numeric: true }) < 0;
}
