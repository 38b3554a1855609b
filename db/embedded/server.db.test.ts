import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
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

async function count(url: string): Promise<number> {
  const sql = postgres(url, { max: 1 });
  const [row] = await sql`SELECT count(*)::int AS visits FROM visits`;
  await sql.end();
  return Number(row?.["visits"]);
}

describe("the Postgres that Waymark brings", () => {
  test("keeps what was stored when it is stopped and started again", async () => {
    const first = await start();
    const sql = postgres(first.url, { max: 1 });
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

  test("takes over a server that a killed run left behind", async () => {
    const killed = await start();
    const sql = postgres(killed.url, { max: 1 });
    await sql`CREATE TABLE visits (at timestamptz)`;
    // What a SIGKILL of the owner does: its connection is gone, the server stays.
    await sql`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'`;
    await sql.end();
    const next = await start();
    expect(await count(next.url)).toBe(0);
    await next.stop();
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
