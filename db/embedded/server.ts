import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type postgres from "postgres";
import { openConnections } from "@/db/connection";
import { findBinaries, findServerUser, type Binaries, type ServerUser } from "@/db/embedded/binaries";
import { handOver, prepareDataDirectory, type DataDirectory } from "@/db/embedded/data-directory";
import { keepRunning } from "@/db/embedded/keep-running";
import { takeOwnership } from "@/db/embedded/ownership";
import { SurroundingsError } from "@/db/surroundings";

const run = promisify(execFile);

/** By this name Postgres tells the connection that watches it. */
const WATCHER = "waymark watcher";

export type EmbeddedServer = {
  /** A connection string for the database `waymark`, on the loopback address. */
  readonly url: string;
  /** Where the cluster lies: in the data folder, or below /var/lib/waymark (see `prepareDataDirectory`). */
  readonly cluster: string;
  /** Lets running transactions end, writes a checkpoint and stops the server. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  readonly dataDirectory: string;
  /** False gives up safety against power loss for speed: for tests only. */
  readonly isDurable: boolean;
  /** Told when the server ended by itself and could not be started again. */
  readonly onLost?: (error: unknown) => void;
};

type Installation = DataDirectory & { readonly binaries: Binaries; readonly user: ServerUser | null };

/**
 * Starts the Postgres that comes with Waymark over a folder, creating its cluster the first time. A server that an
 * earlier, killed run left behind is stopped first; one that a living run holds is refused, as are a folder
 * that can't be written and a full disk (`SurroundingsError`).
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const user = findServerUser();
  const directory = prepareDataDirectory(options.dataDirectory, user);
  const giveBack = takeOwnership(directory);
  try {
    const binaries = await findBinaries(user, join(directory.shared, "programs"));
    const server = await startOwned({ ...directory, binaries, user }, options);
    return { ...server, stop: () => server.stop().finally(giveBack) };
  } catch (error) {
    giveBack();
    throw error;
  }
}

async function startOwned(installation: Installation, options: EmbeddedOptions): Promise<EmbeddedServer> {
  await stopLeftOver(installation);
  if (!existsSync(join(installation.cluster, "PG_VERSION"))) await createCluster(installation);
  const port = await freePort();
  const start = () => startServer(installation, port, options.isDurable);
  const hold = (onGone: () => void) => watchServer(installation, port, onGone);
  await start();
  const running = await keepRunning({ hold, start, onLost: options.onLost }).catch(async (error: unknown) => {
    await control(installation, ["stop", "-m", "immediate", "-w"]);
    throw error;
  });
  return {
    url: urlOf(installation, port, "waymark"),
    cluster: installation.cluster,
    stop: async () => {
      await running.letGo();
      await stopServer(installation);
    },
  };
}

/** In order, with a checkpoint; where that takes long, at once: the write-ahead log makes up for it at the next start. */
async function stopServer(installation: Installation): Promise<void> {
  await control(installation, ["stop", "-m", "fast", "-w", "-t", "4"]).catch(async () => {
    const isRunning = await control(installation, ["status"]).then(
      () => true,
      () => false,
    );
    if (isRunning) await control(installation, ["stop", "-m", "immediate", "-w", "-t", "2"]);
  });
}

/** The address of the server that another process runs over this folder, or null when none answers there. */
export async function findRunningPostgres(dataDirectory: string): Promise<string | null> {
  const directory = prepareDataDirectory(dataDirectory, findServerUser());
  const port = portOfRunning(directory);
  if (port === null) return null;
  const url = urlOf(directory, port, "waymark");
  return (await answers(url)) ? url : null;
}

async function createCluster({ binaries, cluster, password, user }: Installation): Promise<void> {
  const unfinished = `${cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  handOver(unfinished, user);
  const passwordFolder = mkdtempSync(join(tmpdir(), "waymark-"));
  const passwordFile = join(passwordFolder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  handOver(passwordFolder, user);
  handOver(passwordFile, user);
  try {
    const settings = [
      "--username=waymark",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
    ];
    await run(binaries.initdb, [`--pgdata=${unfinished}`, ...settings], { ...user, cwd: "/" });
  } finally {
    rmSync(passwordFolder, { recursive: true, force: true });
  }
  renameSync(unfinished, cluster);
}

async function startServer(installation: Installation, port: number, isDurable: boolean): Promise<void> {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 120,
    shared_buffers: "128MB",
    deadlock_timeout: "200ms",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "fatal",
    log_min_error_statement: "panic",
    ...(isDurable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
  const log = join(installation.cluster, "server.log");
  await control(installation, ["start", "-w", "-t", "60", "-l", log, "-o", flags.join(" ")]).catch(() => {
    throw new SurroundingsError(`The embedded Postgres did not start: ${lastLine(log)} (its log: ${log})`);
  });
}

async function control({ binaries, cluster, user }: Installation, command: string[]): Promise<void> {
  await run(binaries.pgCtl, [...command, "-D", cluster], { ...user, cwd: "/" });
}

/** Creates the database where it is new, and keeps one connection, which ends when the server does. */
async function watchServer(installation: Installation, port: number, onGone: () => void): Promise<postgres.Sql> {
  const patience = { connect_timeout: 5, idle_timeout: 0, max_lifetime: null };
  const connection = { application_name: WATCHER };
  const url = urlOf(installation, port, "postgres");
  const watcher = openConnections(url, { max: 1, ...patience, fetch_types: false, connection, onclose: onGone });
  try {
    const [existing] = await watcher`SELECT 1 FROM pg_database WHERE datname = 'waymark'`;
    if (existing === undefined) await watcher`CREATE DATABASE waymark`;
    return watcher;
  } catch (error) {
    await watcher.end({ timeout: 0 });
    throw error;
  }
}

/** An owner that was killed leaves its server behind; what answers to this folder's password is that one. */
async function stopLeftOver(installation: Installation): Promise<void> {
  const port = portOfRunning(installation);
  if (port === null || !(await answers(urlOf(installation, port, "postgres")))) return;
  await control(installation, ["stop", "-m", "fast", "-w", "-t", "30"]);
}

async function answers(url: string): Promise<boolean> {
  const visitor = openConnections(url, { max: 1, connect_timeout: 3, fetch_types: false });
  const isThere = await visitor`SELECT 1`.then(
    () => true,
    () => false,
  );
  await visitor.end({ timeout: 1 });
  return isThere;
}

function portOfRunning({ cluster }: DataDirectory): number | null {
  const pidFile = join(cluster, "postmaster.pid");
  if (!existsSync(pidFile)) return null;
  return Number(readFileSync(pidFile, "utf8").split("\n")[3]);
}

function urlOf({ password }: DataDirectory, port: number, database: string): string {
  return `postgres://waymark:${password}@127.0.0.1:${port}/${database}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

function lastLine(log: string): string {
  return existsSync(log) ? (readFileSync(log, "utf8").trim().split("\n").at(-1) ?? "") : "no log was written";
}
