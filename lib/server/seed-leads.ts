import { parseArgs } from "node:util";
import { SurroundingsError } from "@/db/surroundings";

import { database, liveConnection } from "@/lib/database";
import { newToken } from "@/lib/http/token";
import { addSampleLeads } from "@/lib/leads/commands/add-samples";
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
    const owners = await sampleOwners();
    await addSampleLeads(database(), { count, seed, owners, now: new Date() }, (rows) =>
      rows % 50_000 === 0 ? say(`${rows} leads …`) : undefined,
    );
    await database().execute("ANALYZE");
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

/** The colleagues who are there, and sample ones until there are six. */
async function sampleOwners(): Promise<readonly string[]> {
  const known = (await listColleagues(database())).filter(({ disabledAt }) => disabledAt === null);
  const ids = known.map(({ id }) => id);
  for (const name of sampleColleagues.slice(known.length)) {
    const email = `${name.toLowerCase()}@sample.example`;
    const person = { email, name: `${name} (sample)`, password: newToken(), role: "consultant" } as const;
    if (!known.some((colleague) => colleague.email === email))
      ids.push((await newColleague(database(), person, new Date())).id);
  }
  return ids;
}
