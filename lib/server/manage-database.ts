import "@/lib/config/production";
import { spawnSync } from "node:child_process";
import { SurroundingsError } from "@/db/surroundings";
import { childEnvironment, config } from "@/lib/config/config";
import { runCommand, say } from "@/lib/server/command";
import { borrowDatabase, makeReady, openDatabaseEmptied } from "@/lib/server/database";

const [verb = "", ...words] = process.argv.slice(2);

const verbs: Readonly<Record<string, () => Promise<void>>> = {
  /** Writes a new migration from the difference between the schema and the migrations so far. */
  new: async () => {
    const name = words.find((word) => !word.startsWith("-")) ?? "";
    if (!/^[a-z][a-z0-9_]{2,60}$/.test(name))
      throw new SurroundingsError("Name the migration by what it does, like: npm run db:new -- keep_notes_of_a_lead");
    const kit = ["node_modules/drizzle-kit/bin.cjs", "generate", "--config", "db/drizzle.config.ts", "--name", name];
    const { status } = spawnSync(process.execPath, [...kit, ...words.filter((word) => word === "--custom")], {
      stdio: "inherit",
      env: childEnvironment(),
    });
    process.exitCode = status ?? 1;
  },
  migrate: async () => {
    const opened = await borrowDatabase("main");
    await makeReady(opened.url);
    await opened.stop();
    say("The database has the newest schema.");
  },
  /** Empties the database and migrates it anew. */
  reset: async () => {
    if (config().DATABASE_URL !== undefined && !words.includes("--yes-really")) {
      throw new SurroundingsError(
        "DATABASE_URL names a database of your own: npm run db:reset -- --yes-really deletes everything in it.",
      );
    }
    const opened = await openDatabaseEmptied("main");
    await opened.stop();
    say("The database is empty and has the newest schema.");
  },
};

await runCommand(async () => {
  const work = verbs[verb];
  if (work === undefined)
    throw new SurroundingsError(
      `There is no such command: use ${Object.keys(verbs)
        .map((name) => `db:${name}`)
        .join(", ")}.`,
    );
  await work();
});
