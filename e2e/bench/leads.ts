import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { connect, type Connection } from "@/db/client";
import { findRunningPostgres } from "@/db/embedded/server";
import { DeskClient, type Asked } from "@/e2e/bench/desk-client";
import { bulkChanges, leadRequests, type Kind } from "@/e2e/bench/lead-requests";
import { weigh } from "@/e2e/bench/weigh";
import { freePort, startProduct } from "@/e2e/product";
import { addSampleLeads } from "@/e2e/sample-leads";
import { foldInsight } from "@/lib/insight/commands/fold-insight";
import { newColleague } from "@/lib/staff/new-colleague";

/**
 * `npm run bench:leads`: how fast the desk answers with a million leads. Whole answers of the real server to one
 * signed-in client, after a warm-up, beside bare Node with postgres.js and the same queries in the same run. The leads
 * stay in `--folder` (.data/bench), so that a second run finds them. `--leads` and `--requests` make it smaller,
 * `--only` measures the kinds whose name holds these words.
 */
const { values } = parseArgs({
  options: {
    leads: { type: "string", default: "1000000" },
    requests: { type: "string", default: "200" },
    folder: { type: "string", default: ".data/bench" },
    only: { type: "string", default: "" },
  },
});
const root = new URL("../..", import.meta.url).pathname;
const dataFolder = join(root, values.folder);
const count = Number(values.requests);
const person = { email: "bench@sample.example", name: "Bench (sample)", password: "four unrelated paper lanterns" };

const product = await startProduct({ dataFolder });
const url = (await findRunningPostgres(join(dataFolder, "main"))) ?? "";
const connection = connect(url, { statementTimeoutMs: 0 });
const client = new DeskClient(product.url);
try {
  await seedWhereMissing(connection);
  await ensureColleague(connection);
  // As it is after the job that runs every ten minutes: the bulk changes of an earlier run are added up.
  await foldInsight(connection.database);
  await client.signIn(person);
  const [{ session } = { session: "" }] = await connection.sql<{ session: string }[]>`
    SELECT staff_sessions.id AS session FROM staff_sessions JOIN staff_members ON staff_members.id = staff_id
    WHERE email = ${person.email} ORDER BY started_at DESC LIMIT 1`;
  const results = await measureAll(session);
  await sayWeight();
  await sayExport();
  mkdirSync(join(root, "e2e/.results"), { recursive: true });
  writeFileSync(join(root, "e2e/.results/bench-leads.json"), JSON.stringify(results, null, 2));
} catch (error) {
  console.log(product.output());
  throw error;
} finally {
  client.close();
  await connection.close();
  await product.stop();
}

async function seedWhereMissing({ sql }: Connection): Promise<void> {
  const [row] = await sql`SELECT count(*)::int AS number FROM leads`;
  if (Number(row?.["number"]) >= Number(values.leads)) return;
  console.log(`Adding ${values.leads} sample leads …`);
  await addSampleLeads(dataFolder, { count: Number(values.leads) });
}

async function ensureColleague({ database, sql }: Connection): Promise<void> {
  const [known] = await sql`SELECT 1 FROM staff_members WHERE email = ${person.email}`;
  if (known === undefined)
    await newColleague(database, { ...person, role: "administrator", isSample: true }, new Date());
}

async function measureAll(session: string) {
  const bare = await startBare(session);
  try {
    const kinds = [...(await leadRequests(connection.sql, count)), await bulkChanges(connection.sql, count)];
    const results = [];
    console.log(`${"p50 / p95 in ms".padEnd(34)}${cells(["goal", "Waymark", "bare Node", "ratio", "gzip bytes"])}`);
    for (const kind of kinds.filter(({ name }) => name.includes(values.only))) results.push(await report(kind, bare));
    return results;
  } finally {
    await bare.stop();
  }
}

async function startBare(session: string) {
  const port = await freePort();
  const program = ["--import", "tsx", join(root, "e2e/bench/bare-leads.ts"), String(port), session];
  const child = spawn(process.execPath, program, { env: { ...process.env, DATABASE_URL: url }, stdio: "inherit" });
  const bareUrl = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const isUp = await fetch(`${bareUrl}/staff/leads/counts`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) break;
    await setTimeout(100);
  }
  return { client: new DeskClient(bareUrl), stop: async () => void child.kill() };
}

/** Ours and the bare server take turns request by request, so that a slow moment of the machine meets both. */
async function report(kind: Kind, bare: { readonly client: DeskClient }) {
  const [ours, floor]: [number[], number[]] = [[], []];
  let bytes = 0;
  const warmUp = kind.name.startsWith("bulk") ? 0 : 20;
  for (const [place, request] of [...kind.requests.slice(0, warmUp), ...kind.requests].entries()) {
    const answer = await asked(client, request, kind);
    const other = await asked(bare.client, request, kind);
    if (answer === null || other === null) return { name: kind.name, missing: true };
    if (place < warmUp) continue;
    ours.push(answer.milliseconds);
    bytes += answer.bytes;
    floor.push(other.milliseconds);
  }
  const [mine, other] = [percentiles(ours), percentiles(floor)];
  const ratio = `${(mine.p50 / other.p50).toFixed(1)} / ${(mine.p95 / other.p95).toFixed(1)}`;
  const gzipBytes = Math.round(bytes / ours.length);
  console.log(kind.name.padEnd(34) + cells([kind.goal.join(" / "), pair(mine), pair(other), ratio, String(gzipBytes)]));
  return { name: kind.name, goal: kind.goal, requests: ours.length, waymark: mine, bareNode: other, gzipBytes };
}

async function asked(of: DeskClient, request: Asked, { name }: Kind) {
  const answer = await of.ask(request);
  const isChanged = request.form === undefined || answer.location.includes("/staff/leads?batch=");
  if (answer.status === (request.form === undefined ? 200 : 303) && isChanged) return answer;
  if (answer.status === 404) {
    console.log(`${name}: ${request.path} is not there`);
    return null;
  }
  throw new Error(`${name}: ${request.path} answers ${answer.status} ${answer.location}`);
}

function percentiles(all: readonly number[]) {
  const sorted = all.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

function pair({ p50, p95 }: ReturnType<typeof percentiles>): string {
  return `${p50.toFixed(1)} / ${p95.toFixed(1)}`;
}

function cells(all: readonly string[]): string {
  return all.map((cell) => cell.padStart(16)).join("");
}

/** Script on the list page beside the framework's own, which the page to sign in loads with next to nothing else. */
async function sayWeight(): Promise<void> {
  const list = await weigh(product.url, "/staff/leads", client.cookie);
  const floor = await weigh(product.url, "/staff/sign-in");
  const more = ((list.script - floor.script) / 1_000).toFixed(1);
  console.log(
    `Script on the list: ${(list.script / 1_000).toFixed(1)} KB gzip, ${more} KB more than the framework's own.`,
  );
}

/** All leads as CSV: how long it takes, and the most memory that the server held meanwhile. */
async function sayExport(): Promise<void> {
  const before = residentMegabytes();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, residentMegabytes())), 100);
  const { milliseconds, bytes } = await client.ask({ path: "/staff/leads/export" });
  clearInterval(timer);
  const size = `${(bytes / 1_000_000).toFixed(0)} MB compressed`;
  console.log(
    `CSV of all leads (goal 15 s): ${(milliseconds / 1_000).toFixed(1)} s, ${size}; server's memory ${before} MB before, ${most} MB at most.`,
  );
}

function residentMegabytes(): number {
  const pages = Number(readFileSync(`/proc/${product.processId}/statm`, "utf8").split(" ")[1]);
  return Math.round((pages * 4_096) / 1_000_000);
}
