import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Fails when db/schema says something that no migration does: a new migration is made on a copy, and there must be
 * nothing to write into it.
 */
const root = new URL("../..", import.meta.url).pathname;
const copy = mkdtempSync(join(tmpdir(), "waymark-migrations-"));

try {
  cpSync(join(root, "db/migrations"), copy, { recursive: true });
  const before = migrationsIn(copy);
  const arguments_ = ["generate", "--dialect", "postgresql", "--schema", "db/schema/*.ts", "--out", copy];
  const run = spawnSync("drizzle-kit", arguments_, { cwd: root, encoding: "utf8", timeout: 60_000 });
  const added = migrationsIn(copy).filter((name) => !before.includes(name));
  for (const name of added)
    console.error(`db/schema is ahead of db/migrations:\n\n${readFileSync(join(copy, name), "utf8")}`);
  if (run.status !== 0) console.error(run.stdout, run.stderr);
  console.log(`${before.length} migrations were compared with the schema.`);
  process.exitCode = run.status === 0 && added.length === 0 && before.length > 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true });
}

function migrationsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith(".sql"));
}
