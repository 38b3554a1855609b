import "@/lib/config/production";
import { parseArgs } from "node:util";
import { SurroundingsError } from "@/db/surroundings";
import { addSampleSubmissions } from "@/lib/assessment/commands/add-sample-submissions";
import { addSampleCalls } from "@/lib/booking/commands/add-sample-calls";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { database, liveConnection } from "@/lib/database";
import { newToken } from "@/lib/http/token";
import { foldInsight } from "@/lib/insight/commands/fold-insight";
import { foldMonths } from "@/lib/insight/commands/fold-months";
import { addSampleLeads } from "@/lib/leads/commands/add-samples";
import { foldLeadCounts } from "@/lib/leads/commands/fold-lead-counts";
import { runCommand, say } from "@/lib/server/command";
import { borrowDatabase } from "@/lib/server/database";
import { newColleague } from "@/lib/staff/new-colleague";
import { listColleagues } from "@/lib/staff/queries";

const sampleColleagues = ["Robin", "Sam", "Jules", "Noor", "Alex", "Kim"];

/** `npm run seed:leads -- --count 1000000 --seed 7`: adds sample leads, marked as such, always the same for a seed. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { count: { type: "string" }, seed: { type: "string" } } });
  const [count, seed] = [wholeNumber("count", values.count ?? "1000"), wholeNumber("seed", values.seed ?? "1")];
  const opened = await borrowDatabase("main");
  try {
    const startedAt = performance.now();
    const now = new Date();
    const owners = await sampleOwners(now);
    await addSampleLeads(liveConnection(), { count, seed, owners, now }, (rows) =>
      rows % 100_000 === 0 ? say(`${rows} leads …`) : undefined,
    );
    await foldLeadCounts(database());
    await foldInsight(database());
    await addSampleSubmissions(database());
    await foldMonths(database(), { now, isAnew: true });
    await addSampleCalls(database(), now);
    await settleTables();
    say(`Added ${count} sample leads in ${Math.round((performance.now() - startedAt) / 1_000)} s.`);
  } finally {
    await liveConnection().close();
    await opened.stop();
  }
});

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 10_000_000)
    throw new SurroundingsError(`--${name} must be a whole number from 1 to 10000000.`);
  return number;
}

/** What autovacuum would do some minutes later: statistics, and pages that an index alone can answer for. */
async function settleTables(): Promise<void> {
  const connection = await liveConnection().sql.reserve();
  await connection`SET statement_timeout = 0`;
  await connection`VACUUM (ANALYZE)`;
  await connection`RESET statement_timeout`;
  connection.release();
}

/** The colleagues who are there, and sample ones until there are six, who take calls. */
async function sampleOwners(now: Date): Promise<readonly string[]> {
  const known = (await listColleagues(database())).filter(({ disabledAt }) => disabledAt === null);
  const ids = known.map(({ id }) => id);
  for (const name of sampleColleagues.slice(known.length)) {
    const email = `${name.toLowerCase()}@sample.example`;
    const person = { email, name: `${name} (sample)`, password: newToken(), role: "consultant" } as const;
    if (known.some((colleague) => colleague.email === email)) continue;
    const { id } = await newColleague(database(), person, now);
    await ensureConsultant(database(), { id }, now);
    ids.push(id);
  }
  return ids;
}
