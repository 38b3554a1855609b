import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openConnections } from "@/db/connection";
import { othersCanEnter } from "@/db/embedded/binaries";
import { findRunningPostgres, startEmbeddedPostgres } from "@/db/embedded/server";
import { SurroundingsError } from "@/db/surroundings";

let dataDirectory = "";

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), "waymark-embedded-"));
  chmodSync(dataDirectory, 0o755);
});

afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }));

const start = () => startEmbeddedPostgres({ dataDirectory, isDurable: false });

/** A run of its own, which keeps no hold of what it started but its address; killed, it leaves the server behind. */
async function startApart(): Promise<{ readonly url: string; readonly kill: () => Promise<void> }> {
  const script = `import { startEmbeddedPostgres } from "@/db/embedded/server.ts";
    const { url } = await startEmbeddedPostgres(${JSON.stringify({ dataDirectory, isDurable: false })});
    await new Promise(setImmediate);
    gc();
    console.log(url);`;
  const given = ["--expose-gc", "--import", "tsx", "--input-type=module", "--eval", script];
  const owner = spawn(process.execPath, given, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(owner, "exit");
  const url = await new Promise<string>((resolve) => {
    owner.stdout.once("data", (text: Buffer) => resolve(text.toString().trim()));
  });
  const kill = async () => {
    owner.kill("SIGKILL");
    await ended;
  };
  return { url, kill };
}

function postmasterOf(cluster: string): number {
  return Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n", 1)[0]);
}

async function count(url: string): Promise<number> {
  const sql = openConnections(url, { max: 1 });
  const [row] = await sql`SELECT count(*)::int AS visits FROM visits`;
  await sql.end();
  return Number(row?.["visits"]);
}

describe("the Postgres that Waymark brings", () => {
  test("keeps what was stored when it is stopped and started again", async () => {
    const first = await start();
    const sql = openConnections(first.url, { max: 1 });
    await sql`CREATE TABLE visits (at timestamptz)`;
    await sql`INSERT INTO visits VALUES (now()), (now())`;
    await sql.end();
    await first.stop();
    const second = await start();
    expect(await count(second.url)).toBe(2);
    await second.stop();
  });

  test("refuses a folder that a running Waymark holds, in a sentence that says what to do", async () => {
    const holder = await start();
    await expect(start()).rejects.toThrow(SurroundingsError);
    await expect(start()).rejects.toThrow(/in use by a running Waymark: stop that one, or set WAYMARK_DATA_DIR/);
    await holder.stop();
  });

  test("refuses a folder that can't be made, in one sentence", async () => {
    const impossible = startEmbeddedPostgres({ dataDirectory: "/proc/waymark", isDurable: false });
    await expect(impossible).rejects.toThrow(/^The data folder \/proc\/waymark is not writable: /);
  });

  test("takes over a server that a killed run left behind, and none while that run lives", async () => {
    const other = await startApart();
    try {
      await expect(start()).rejects.toThrow(/in use by a running Waymark/);
    } finally {
      await other.kill();
    }
    const sql = openConnections(other.url, { max: 1 });
    await sql`CREATE TABLE visits (at timestamptz)`;
    await sql.end();
    const next = await start();
    expect(await count(next.url)).toBe(0);
    await next.stop();
  });

  test("is started again at the same address when it is killed, with all that was stored", async () => {
    const server = await startEmbeddedPostgres({ dataDirectory, isDurable: true });
    const sql = openConnections(server.url, { max: 1 });
    await sql`CREATE TABLE visits (at timestamptz)`;
    await sql`INSERT INTO visits VALUES (now())`;
    for (const rounds of [1, 2]) {
      process.kill(postmasterOf(server.cluster), "SIGKILL");
      await expect(start(), `while it is gone, round ${rounds}`).rejects.toThrow(/in use by a running Waymark/);
      await expect.poll(() => count(server.url).catch(() => null), { timeout: 30_000 }).toBe(1);
      await expect(start(), `when it is back, round ${rounds}`).rejects.toThrow(/in use by a running Waymark/);
    }
    await sql.end();
    await server.stop();
  });

  test("lives on, and stays held, when one of its processes is killed", async () => {
    const server = await start();
    const sql = openConnections(server.url, { max: 1 });
    const watcher = async () => {
      const [row] = await sql`SELECT pid FROM pg_stat_activity WHERE application_name = 'waymark watcher'`;
      return Number(row?.["pid"]);
    };
    const first = await watcher();
    process.kill(first, "SIGKILL");
    await expect(start()).rejects.toThrow(/in use by a running Waymark/);
    const isWatchedAnew = () => watcher().then((pid) => pid > 0 && pid !== first);
    await expect.poll(() => isWatchedAnew().catch(String), { timeout: 30_000 }).toBe(true);
    await expect(start()).rejects.toThrow(/in use by a running Waymark/);
    await sql.end();
    await server.stop();
  });

  test("says so when it can't be started again, and is stopped then without a word", async () => {
    const lost = Promise.withResolvers<unknown>();
    const server = await startEmbeddedPostgres({ dataDirectory, isDurable: false, onLost: lost.resolve });
    const postmaster = postmasterOf(server.cluster);
    renameSync(join(server.cluster, "PG_VERSION"), join(server.cluster, "lost"));
    process.kill(postmaster, "SIGKILL");
    expect(await lost.promise).toBeInstanceOf(Error);
    await server.stop();
  });

  test("can be found by a short command while it runs, and only then", async () => {
    expect(await findRunningPostgres(dataDirectory)).toBeNull();
    const server = await start();
    expect(await findRunningPostgres(dataDirectory)).toBe(server.url);
    await server.stop();
    expect(await findRunningPostgres(dataDirectory)).toBeNull();
  });
});

describe("below a folder that other users may not enter", () => {
  const closedFolder = () => {
    const folder = join(dataDirectory, "closed", "data");
    mkdirSync(folder, { recursive: true });
    chmodSync(join(dataDirectory, "closed"), 0o700);
    return folder;
  };
  const startIn = (folder: string) => startEmbeddedPostgres({ dataDirectory: folder, isDurable: false });
  const clear = (cluster: string) => rmSync(dirname(cluster), { recursive: true, force: true });

  test("a cluster is found again, also when the folder has moved", async () => {
    const folder = closedFolder();
    const first = await startIn(folder);
    await first.stop();
    renameSync(folder, `${folder}-moved`);
    const second = await startIn(`${folder}-moved`);
    expect(basename(dirname(second.cluster)).replace("-moved", "")).toBe(basename(dirname(first.cluster)));
    await second.stop();
    clear(second.cluster);
  });

  test("a data folder that was deleted and made anew gets a database of its own", async () => {
    const first = await startIn(closedFolder());
    await first.stop();
    rmSync(join(dataDirectory, "closed"), { recursive: true });
    const second = await startIn(closedFolder());
    expect(await findRunningPostgres(join(dataDirectory, "closed", "data"))).toBe(second.url);
    await second.stop();
    for (const { cluster } of [first, second]) clear(cluster);
  });
});

test("a folder below a closed one can't be entered by others", () => {
  const inner = join(dataDirectory, "closed", "inner");
  mkdirSync(inner, { recursive: true });
  chmodSync(join(dataDirectory, "closed"), 0o700);
  expect([othersCanEnter(dataDirectory), othersCanEnter(inner)]).toEqual([true, false]);
});
