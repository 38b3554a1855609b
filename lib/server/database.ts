import { join } from "node:path";
import { connect } from "@/db/client";
import { findRunningPostgres, startEmbeddedPostgres } from "@/db/embedded/server";
import { emptyDatabase, migrateDatabase } from "@/db/migrate";
import { SurroundingsError } from "@/db/surroundings";
import { publishModel } from "@/lib/assessment/commands/publish-model";
import { currentModel } from "@/lib/assessment/current-model";
import { appUrl, config, settleConfig } from "@/lib/config/config";
import type { Stop } from "@/lib/http/front/drain";
import { log } from "@/lib/http/log";
import { prepareQueues } from "@/lib/jobs/queue";
import { say, stopAsFailed } from "@/lib/server/command";
import { keptPort } from "@/lib/server/kept-port";
import { keptSecret } from "@/lib/server/kept-secret";
import { stopParts } from "@/lib/server/stop-parts";

export type OpenDatabase = { readonly url: string; readonly isEmbedded: boolean; stop(): Promise<void> };

/**
 * The database for a short command: DATABASE_URL, else the embedded one that `npm start` runs just now, else the same
 * folder started for as long as the command takes.
 */
export async function borrowDatabase(name: string): Promise<OpenDatabase> {
  const { DATABASE_URL, PORT, WAYMARK_DATA_DIR, WAYMARK_SECRET } = config();
  const folder = join(WAYMARK_DATA_DIR, name);
  const running = DATABASE_URL === undefined ? await findRunningPostgres(folder) : null;
  if (running === null) return openDatabase(name);
  settleConfig({
    DATABASE_URL: running,
    PORT: PORT ?? keptPort(folder) ?? undefined,
    WAYMARK_SECRET: WAYMARK_SECRET ?? keptSecret(folder),
  });
  return { url: running, isEmbedded: true, stop: async () => undefined };
}

/**
 * Makes a database ready: the one of DATABASE_URL, or the embedded one in `name` below the data folder. Migrates it
 * and its queues, after `before`, and settles DATABASE_URL and WAYMARK_SECRET in the configuration.
 */
async function openDatabase(name: string, before?: (url: string) => Promise<void>): Promise<OpenDatabase> {
  const { DATABASE_URL, WAYMARK_DATA_DIR, WAYMARK_SECRET } = config();
  const folder = join(WAYMARK_DATA_DIR, name);
  const embedded =
    DATABASE_URL === undefined
      ? await startEmbeddedPostgres({ dataDirectory: folder, isDurable: true, onLost: endWithoutDatabase })
      : null;
  const url = embedded?.url ?? DATABASE_URL ?? "";
  const stop = async () => embedded?.stop();
  try {
    await before?.(url);
    await makeReady(url);
  } catch (error) {
    await stop();
    throw error;
  }
  settleConfig({ DATABASE_URL: url, WAYMARK_SECRET: WAYMARK_SECRET ?? keptSecret(folder) });
  return { url, isEmbedded: embedded !== null, stop };
}

/** How long a stop waits for a database that was just being opened. */
const OPENED_WITHIN_MS = 8_000;

/** The same, for what runs until it is stopped: a stop that comes meanwhile ends the process, and leaves no Postgres behind. */
export async function openUnlessStopped(name: string, stop: Stop): Promise<OpenDatabase> {
  const opening = openDatabase(name);
  const opened = await Promise.race([opening, stop.asked.then(() => null)]);
  if (opened !== null) return opened;
  await stopParts({ database: opening.then((late) => late.stop()).catch(() => undefined) }, OPENED_WITHIN_MS);
  say("Stopped.");
  // oxlint-disable-next-line unicorn/no-process-exit -- what was being opened must not keep the process
  process.exit();
}

function endWithoutDatabase(error: unknown): void {
  log().error({ err: error }, "the embedded Postgres ended and could not be started again");
  say("The embedded Postgres ended and could not be started again: Waymark stops. Its log lies in the data folder.");
  stopAsFailed();
}

/**
 * The database emptied and made ready again, whatever state it was in. Refuses in one sentence while `npm start` runs on
 * the embedded one.
 */
export async function openDatabaseEmptied(name: string): Promise<OpenDatabase> {
  const { DATABASE_URL, WAYMARK_DATA_DIR } = config();
  const isRunning = DATABASE_URL === undefined && (await findRunningPostgres(join(WAYMARK_DATA_DIR, name))) !== null;
  if (isRunning) throw new SurroundingsError("Waymark is running on this database: stop it first.");
  return openDatabase(name, emptyDatabase);
}

/** The newest schema, its queues, and the questions that results are pinned to. */
export async function makeReady(url: string): Promise<void> {
  await migrateDatabase(url, new URL(appUrl()).hostname);
  await prepareQueues(url);
  await publishQuestions(url);
}

/** Results are pinned to the version of the questions that they were made with, so it is kept before anybody answers. */
async function publishQuestions(url: string): Promise<void> {
  const connection = connect(url, { connectionsMax: 1 });
  try {
    const published = await publishModel(connection.database, new Date());
    if (published.ok) return;
    throw new SurroundingsError(
      `The questions differ from version ${currentModel.version} as it was published in this database: raise the version in lib/assessment/ratings.ts.`,
    );
  } finally {
    await connection.close();
  }
}
