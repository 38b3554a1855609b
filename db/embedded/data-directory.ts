import { createHash, randomBytes } from "node:crypto";
import { accessSync, chownSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { refuseFullDisk } from "@/db/disk";
import { othersCanEnter, type ServerUser } from "@/db/embedded/binaries";
import { SurroundingsError } from "@/db/surroundings";

const ROOM = { megabytesMin: 200, advice: ", or set WAYMARK_DATA_DIR to a folder on another disk" } as const;

/** Where one embedded server keeps its files, and the password that only this folder knows. */
export type DataDirectory = { readonly cluster: string; readonly shared: string; readonly password: string };

/**
 * Makes `directory` ready: writable, with room on its disk, with a password file only its owner can read.
 * As root below a folder that others cannot enter, the cluster moves to /var/lib/waymark, where Postgres' user can.
 */
export function prepareDataDirectory(directory: string, user: ServerUser | null): DataDirectory {
  const own = resolve(directory);
  makeWritable(own);
  refuseFullDisk(own, ROOM);
  const password = readPassword(own);
  const shared = user === null || othersCanEnter(own) ? own : sharedPlace(password);
  if (user !== null && shared !== own) {
    makeWritable(shared);
    refuseFullDisk(shared, ROOM);
  }
  return { cluster: join(shared, "postgres"), shared, password };
}

function makeWritable(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    // A disk without room for a folder is not mended by rights; whoever runs the command says so.
    if (error instanceof Error && "code" in error && error.code === "ENOSPC") throw error;
    throw new SurroundingsError(
      `The data folder ${folder} is not writable: give this user the right to write there, or set WAYMARK_DATA_DIR to another folder.`,
    );
  }
}

/** Folder by folder: Node's own recursive mkdir never returns where the system answers ENOENT, as below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o755 });
}

/**
 * Named after the password, not after the path: a data folder that moves takes its cluster along, and one that was deleted
 * and made anew at the same path gets a cluster that its new password opens.
 */
function sharedPlace(password: string): string {
  return join("/var/lib/waymark", createHash("sha256").update(`place of ${password}`).digest("hex").slice(0, 16));
}

function readPassword(own: string): string {
  const file = join(own, "database-password");
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

/** Hands a file or folder to the user that Postgres runs as, where there is one. */
export function handOver(path: string, user: ServerUser | null): void {
  if (user !== null) chownSync(path, user.uid, user.gid);
}
