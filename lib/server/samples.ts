import type { Connection, Database } from "@/db/client";
import { addSampleSubmissions, removeSampleCounts } from "@/lib/assessment/commands/add-sample-submissions";
import { addSampleCalls } from "@/lib/booking/commands/add-sample-calls";
import { ensureConsultant, sampleRoom } from "@/lib/booking/commands/ensure-consultant";
import { removeSampleCalls, retireSampleConsultants } from "@/lib/booking/commands/remove-sample-calls";
import { newToken } from "@/lib/http/token";
import { foldInsight, removeEmptyTallies } from "@/lib/insight/commands/fold-insight";
import { foldMonths } from "@/lib/insight/commands/fold-months";
import { addSampleLeads } from "@/lib/leads/commands/add-samples";
import { foldLeadCounts } from "@/lib/leads/commands/fold-lead-counts";
import { removeSampleLeads } from "@/lib/leads/commands/remove-samples";
import { countRealLeads } from "@/lib/leads/queries/count-real-leads";
import { accepted, refused, type Result } from "@/lib/result";
import { removeSampleColleagues } from "@/lib/staff/commands/sample-colleagues";
import { newColleague } from "@/lib/staff/new-colleague";
import { listColleagues } from "@/lib/staff/queries";

const sampleColleagues = ["Robin", "Sam", "Jules", "Noor", "Alex", "Kim"];

export type SeedWish = {
  readonly count: number;
  readonly seed: number;
  readonly now: Date;
  /** Beside leads and colleagues that are not samples. */
  readonly intoRealData: boolean;
  readonly onProgress?: (leads: number) => void;
};

/**
 * Adds sample leads with their time lines, tasks, results and calls, all of them marked as samples, the same ones for a
 * seed. They belong to colleagues who are samples too and whom nobody can book. Refuses a database with leads or
 * colleagues that are real, unless that is what is wanted.
 */
export async function seedSamples(connection: Connection, wish: SeedWish): Promise<Result<null, "real-data">> {
  const { database } = connection;
  const { count, seed, now, onProgress } = wish;
  if (!wish.intoRealData && (await hasRealData(database))) return refused("real-data");
  const owners = await addSampleColleagues(database, now);
  await addSampleLeads(connection, { count, seed, owners, now }, onProgress);
  await foldLeadCounts(database);
  await foldInsight(database);
  await addSampleSubmissions(database);
  await foldMonths(database, { now, isAnew: true });
  await addSampleCalls(database, now);
  return accepted(null);
}

async function hasRealData(database: Database): Promise<boolean> {
  if ((await countRealLeads(database)) > 0) return true;
  return (await listColleagues(database)).some(({ isSample }) => !isSample);
}

async function addSampleColleagues(database: Database, now: Date): Promise<readonly string[]> {
  const known = (await listColleagues(database)).filter(({ isSample }) => isSample);
  const ids: string[] = [];
  for (const name of sampleColleagues) {
    const email = `${name.toLowerCase()}@sample.example`;
    const there = known.find((colleague) => colleague.email === email);
    const person = {
      email,
      name: `${name} (sample)`,
      password: newToken(),
      role: "consultant",
      isSample: true,
    } as const;
    // One who had to stay when samples were removed is out of work for good.
    if (there !== undefined && there.disabledAt !== null) continue;
    const { id } = there ?? (await newColleague(database, person, now));
    if (there === undefined)
      await ensureConsultant(database, { id, meetingUrl: sampleRoom(id), isBookable: false }, now);
    ids.push(id);
  }
  return ids;
}

export type RemovedSamples = {
  readonly leads: number;
  readonly colleagues: number;
  /** Sample colleagues who stay, out of work, because calls of real people are in their calendars. */
  readonly staying: readonly string[];
};

/** Takes every sample out again, so that counts and insight are as if there had never been one. Done twice, nothing happens. */
export async function removeSamples({ database }: Connection, now: Date): Promise<RemovedSamples> {
  const removed = await database.transaction(async (transaction) => {
    await removeSampleCalls(transaction);
    const leads = await removeSampleLeads(transaction, now);
    await removeSampleCounts(transaction);
    const staying = await retireSampleConsultants(transaction, now);
    const colleagues = await removeSampleColleagues(transaction, now);
    return { leads, colleagues, staying };
  });
  await foldLeadCounts(database);
  await foldInsight(database);
  await removeEmptyTallies(database);
  await foldMonths(database, { now, isAnew: true });
  return removed;
}
