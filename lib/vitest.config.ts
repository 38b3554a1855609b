import { defineConfig } from "vitest/config";

const root = new URL("..", import.meta.url).pathname;

const wantedSeed = process.env["PROPERTY_SEED"];
const propertySeed = wantedSeed === undefined ? null : Number(wantedSeed);

/**
 * Four projects: `pure` needs nothing but Node; `db` gives every worker a fresh database of an embedded Postgres; so does
 * `radicale`, which also needs that calendar server on this machine and fails without it; `faults` needs a build and
 * starts two servers of it.
 */
export default defineConfig({
  root,
  resolve: { alias: { "@/": root } },
  test: {
    root,
    setupFiles: ["lib/vitest-seed.ts"],
    provide: { propertySeed },
    // Only against tests that hang: how fast something is belongs into a benchmark, machines are noisy.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // Loading modules took as long as testing: files of one worker share them, and no test leaves anything in one.
    isolate: false,
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["lib/**/*.test.ts", "components/**/*.test.ts", "db/**/*.test.ts", "e2e/**/*.test.ts"],
          exclude: ["**/*.db.test.ts", "**/*.radicale.test.ts", "node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["lib/**/*.db.test.ts", "db/**/*.db.test.ts"],
          globalSetup: ["lib/vitest-setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "radicale",
          include: ["lib/**/*.radicale.test.ts"],
          globalSetup: ["lib/vitest-setup.ts"],
        },
      },
      {
        extends: true,
        test: { name: "faults", include: ["e2e/faults/**/*.faults.ts"], testTimeout: 1_800_000, hookTimeout: 300_000 },
      },
    ],
  },
});
