import "@/lib/config/production";
import { parseArgs } from "node:util";
import { SurroundingsError } from "@/db/surroundings";
import { liveConnection } from "@/lib/database";
import { runCommand, say } from "@/lib/server/command";
import { borrowDatabase } from "@/lib/server/database";
import { seedSamples } from "@/lib/server/samples";

/** `npm run seed:leads -- --count 1000000 --seed 7`: adds sample leads, marked as such, always the same for a seed. */
await runCommand(async () => {
  const { values } = parseArgs({
    options: { count: { type: "string" }, seed: { type: "string" }, "into-real-data": { type: "boolean" } },
  });
  const [count, seed] = [wholeNumber("count", values.count ?? "1000"), wholeNumber("seed", values.seed ?? "1")];
  const opened = await borrowDatabase("main");
  try {
    const startedAt = performance.now();
    const intoRealData = values["into-real-data"] === true;
    const onProgress = (rows: number) => (rows % 100_000 === 0 ? say(`${rows} leads …`) : undefined);
    const seeded = await seedSamples(liveConnection(), { count, seed, intoRealData, onProgress, now: new Date() });
    if (!seeded.ok) {
      throw new SurroundingsError(
        "This database has leads or colleagues that are real, so no samples were added: try npm run demo, or add --into-real-data; npm run samples:remove takes samples out again.",
      );
    }
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
