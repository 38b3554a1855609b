import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { openConnections } from "@/db/connection";
import { startEmbeddedPostgres } from "@/db/embedded/server";
import { expectAccessible, expectNoSidewaysScroll } from "@/e2e/accessibility";
import { runNpm } from "@/e2e/person";
import { startProduct } from "@/e2e/product";
import { currentModel } from "@/lib/assessment/current-model";
import { modelHash } from "@/lib/assessment/fingerprint";

const root = new URL("..", import.meta.url).pathname;

/** A temporary folder that goes away with the test; Postgres' user may enter it. */
const test = base.extend<{ folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that this one needs from the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "waymark-surroundings-"));
    chmodSync(folder, 0o755);
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

const start = (environment: Readonly<Record<string, string>>) => runNpm(["start"], { environment });

const sentences: ReadonlyArray<readonly [string, Record<string, string>, RegExp]> = [
  [
    "a port that is no port",
    { PORT: "abc" },
    /^Wrong configuration: PORT must be a number from 1 to 65535\. README\.md lists all variables\.$/,
  ],
  [
    "a variable that does not exist",
    { WAYMARK_WROKER: "apart" },
    /^Wrong configuration: WAYMARK_WROKER is not a variable of Waymark\./,
  ],
  [
    "a database that nobody serves",
    { DATABASE_URL: "postgres://a:b@127.0.0.1:1/c" },
    /^The database of DATABASE_URL can't be used: nothing answers at its host and port; is the server running\?$/,
  ],
  [
    "a database of another make",
    { DATABASE_URL: "mysql://a:b@127.0.0.1/c" },
    /^Wrong configuration: DATABASE_URL must be an address that starts with postgres:\/\/ or postgresql:\/\/\./,
  ],
  [
    "a data folder that can't be made",
    { WAYMARK_DATA_DIR: "/proc/waymark" },
    /^The data folder \/proc\/waymark\/main is not writable: give this user the right to write there, or set WAYMARK_DATA_DIR to another folder\.$/,
  ],
];

for (const [name, environment, sentence] of sentences) {
  test(`${name} ends the start with one sentence`, async () => {
    const { code, said } = await start(environment);
    expect(said).toMatch(sentence);
    expect(code).toBe(1);
  });
}

test("a port that is taken ends the start with one sentence, and the database is stopped again", async ({ folder }) => {
  const holder = createServer();
  const port = await new Promise<number>((resolve) => {
    holder.listen(0, "127.0.0.1", () => {
      const address = holder.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  const { code, said } = await start({ PORT: String(port), WAYMARK_DATA_DIR: folder });
  holder.close();
  expect(said).toContain(`Port ${port} is taken: stop what listens there, or set PORT to another one.`);
  expect(code).toBe(1);
});

test("a folder in use is refused, while the link command and an orderly stop work beside it", async ({
  folder,
  page,
  request,
}) => {
  const environment = { WAYMARK_DATA_DIR: folder };
  const product = await startProduct({ dataFolder: folder });
  const second = await start(environment);
  expect([second.code, second.said]).toEqual([
    1,
    expect.stringMatching(/in use by a running Waymark: stop that one, or set WAYMARK_DATA_DIR to another folder\.$/),
  ]);
  const link = await runNpm(["run", "staff:link"], { environment });
  expect([link.code, link.said]).toEqual([0, expect.stringContaining(`${product.url}/staff/welcome/`)]);
  await page.goto(/https?:\/\/\S+/.exec(link.said)?.[0] ?? "");
  await expect(page.getByText("You will be the first administrator")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  expect(await runNpm(["run", "db:reset"], { environment })).toEqual({
    code: 1,
    said: "Waymark is running on this database: stop it first.",
  });
  expect((await request.get(`${product.url}/api/health/ready`)).status()).toBe(200);
  await product.stop();
  expect(product.output()).toMatch(/Stopped\.\s*$/);
});

test("a start prints an address and a link, the next one when that was, and nobody a second link unasked", async ({
  folder,
  page,
}) => {
  const linesOf = async () => {
    const product = await startProduct({ dataFolder: folder });
    await product.terminate();
    return product
      .output()
      .split("\n")
      .filter((line) => !/^(> .*)?$/.test(line));
  };
  const moment = "\\w+, \\w+ \\d+, \\d{4}, \\d+:\\d\\d [ap]\\.m\\. UTC";
  const about = (sentence: string) => expect.stringMatching(new RegExp(`^${sentence}$`));
  const missing = [
    "Not set up yet. Set these in the environment or in the file .env, and start again:",
    ...Array.from({ length: 7 }, () => about("  [A-Z_]+: .*\\.")),
  ];
  const ends = [...missing, about("Stopping: .*"), "Stopped."];
  const ready = about("Waymark is ready at http://localhost:\\d+");
  const first = await linesOf();
  expect(first).toEqual([
    ready,
    about(`Become the first administrator \\(works once, until ${moment}\\):`),
    about("  http://localhost:\\d+/staff/welcome/[\\w-]{43}"),
    ...ends,
  ]);
  expect(await linesOf()).toEqual([
    ready,
    about(`There is no administrator yet\\. A link for .* was printed on ${moment} and works until ${moment}\\.`),
    "npm run staff:link prints a new one, which ends that one.",
    ...ends,
  ]);
  const anew = await runNpm(["run", "staff:link"], { environment: { WAYMARK_DATA_DIR: folder } });
  const again = await startProduct({ dataFolder: folder });
  const pathOf = (text: string) => /\/staff\/welcome\/[\w-]{43}/.exec(text)?.[0] ?? "";
  await page.goto(`${again.url}${pathOf(anew.said)}`);
  await expect(page.getByText("You will be the first administrator")).toBeVisible();
  await page.goto(`${again.url}${pathOf(first.join("\n"))}`);
  await expect(page.getByText("You will be the first administrator")).toHaveCount(0);
  await again.terminate();
});

test("a database of somebody's own is only emptied by who really means it", async () => {
  const environment = { DATABASE_URL: "postgres://a:b@127.0.0.1:1/c" };
  expect(await runNpm(["run", "db:reset"], { environment })).toEqual({
    code: 1,
    said: "DATABASE_URL names a database of your own: npm run db:reset -- --yes-really deletes everything in it.",
  });
});

test("an emptied database holds nobody any more, and the assessment's questions, so that the next visitor can answer them", async ({
  folder,
}) => {
  const server = await startEmbeddedPostgres({ dataDirectory: folder, isDurable: false });
  const reset = () => runNpm(["run", "db:reset", "--", "--yes-really"], { environment: { DATABASE_URL: server.url } });
  const done = { code: 0, said: "The database is empty and has the newest schema." };
  expect(await reset()).toEqual(done);
  const sql = openConnections(server.url, { max: 1 });
  await sql`INSERT INTO leads (email, created_at, changed_at) VALUES ('ada@example.com', now(), now())`;
  // As a developer leaves it who changed the questions and did not raise their version: the start refuses that.
  await sql`DROP TRIGGER assessment_models_never_change ON assessment_models`;
  await sql`UPDATE assessment_models SET content = '{}', hash = encode(sha256('{}'), 'hex')`;
  await sql.end();
  expect(await reset()).toEqual(done);
  const after = openConnections(server.url, { max: 1 });
  expect(await after`SELECT count(*)::int AS leads FROM leads`).toMatchObject([{ leads: 0 }]);
  expect(await after`SELECT version, hash FROM assessment_models`).toMatchObject([
    { version: currentModel.version, hash: modelHash(currentModel) },
  ]);
  await after.end();
  await server.stop();
});

test("a database that can't be reached is not emptied either, in the same sentence as at the start", async () => {
  const environment = { DATABASE_URL: "postgres://a:b@127.0.0.1:1/c" };
  expect(await runNpm(["run", "db:reset", "--", "--yes-really"], { environment })).toEqual({
    code: 1,
    said: "The database of DATABASE_URL can't be used: nothing answers at its host and port; is the server running?",
  });
});

test("a worker without what its mails' links need is refused with one sentence", async () => {
  const environment = { DATABASE_URL: "postgres://a:b@127.0.0.1:1/c", APP_URL: "https://waymark.example" };
  expect(await runNpm(["run", "worker"], { environment })).toEqual({
    code: 1,
    said: "npm run worker needs WAYMARK_SECRET, the same as the servers have: its mails carry their links.",
  });
});

test("a killed run leaves nothing in the way of the next start, which a supervisor ends in order through npm", async ({
  folder,
  request,
}) => {
  const killed = await startProduct({ dataFolder: folder });
  await killed.kill();
  const next = await startProduct({ dataFolder: folder });
  expect((await request.get(next.url)).status()).toBe(200);
  await next.terminate();
  expect(next.output()).toMatch(/Stopped\.\s*$/);
});

test("a typing error in the file .env is named", async ({ folder }) => {
  for (const entry of ["package.json", "tsconfig.json", "node_modules", "db", "lib"])
    symlinkSync(join(root, entry), join(folder, entry));
  writeFileSync(join(folder, ".env"), "DATABSE_URL=postgres://a:b@127.0.0.1/c\n");
  expect(await runNpm(["start"], { productFolder: folder })).toEqual({
    code: 1,
    said: "The file .env names DATABSE_URL, which Waymark does not know: README.md lists all variables.",
  });
});
