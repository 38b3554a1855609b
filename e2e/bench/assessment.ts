import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { startEmbeddedPostgres } from "@/db/embedded/server";
import { exchangeAll, spreadOf, spreadWords, type Exchange } from "@/e2e/bench/assessment/clients";
import { frameworkFloor, modernScripts } from "@/e2e/bench/assessment/framework-floor";
import { onCore, recordAnswers, startBareNode, startProgram } from "@/e2e/bench/contenders";
import "@/e2e/load/assessment-engine";
import { freePort, startProduct, type Product } from "@/e2e/product";
import { writeAnswers } from "@/lib/assessment/answers";
import { currentModel } from "@/lib/assessment/current-model";
import { sampleAnswers } from "@/lib/assessment/sample";

/**
 * `npm run bench:assessment`: the arithmetic, then submissions beside a bare insert, results under fifty readers, and the
 * scripts of a question page beside the framework's own. Servers run on one core, the clients on another.
 * `--small` sends a fifth.
 */
const share = process.argv.includes("--small") ? 5 : 1;
const senders = 10;
const readers = 50;
const goals = { submissionMs: 60, resultMs: 30, scriptBytes: 10 * 1_024 };
const serverCore = onCore(0);
if (serverCore.length > 0) spawnSync("taskset", ["-pc", "1", String(process.pid)]);

const folder = mkdtempSync(join(tmpdir(), "waymark-bench-"));
chmodSync(folder, 0o755);
const postgres = await startEmbeddedPostgres({ dataDirectory: folder, isDurable: true });
const product = await startProduct({
  wrapper: serverCore,
  environment: { DATABASE_URL: postgres.url, WAYMARK_TRUSTED_PROXIES: "1" },
});
try {
  const results = await measureSubmissions();
  await measureReading(results);
  await measureScripts(product);
} finally {
  await product.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Gives the addresses of the results that were stored. */
async function measureSubmissions(): Promise<readonly string[]> {
  const forms = sampleAnswers(currentModel, 2_000 / share).map((answers) => {
    const formKey = crypto.randomUUID();
    return `${writeAnswers(currentModel, answers)}&formKey=${formKey}&utm_source=bench`;
  });
  const port = await freePort();
  const bare = await startProgram(
    [
      ...serverCore,
      process.execPath,
      "--import",
      "tsx",
      "e2e/bench/assessment/bare-insert.ts",
      postgres.url,
      String(port),
    ],
    { name: "bare insert", port, folder: join(folder, "bare") },
  );
  const to = (url: string) => forms.map((body, number) => submission(url, body, number));
  const warm = Math.floor(forms.length / 4);
  const measured = async (url: string) => {
    const all = to(url);
    const before = await exchangeAll(all.slice(0, warm), senders);
    const exchanged = await exchangeAll(all.slice(warm), senders);
    return { exchanged: [...before, ...exchanged], spread: spreadOf(exchanged, senders) };
  };
  const floor = await measured(`${bare.url}/`);
  await bare.stop();
  const ours = await measured(`${product.url}/assessment/result`);
  console.log(`\nSubmissions, ${senders} at the same time`);
  console.log(spreadWords("  bare Node and one insert", floor.spread));
  console.log(spreadWords("  Waymark", ours.spread));
  console.log(`  ratio of the p95: ${(ours.spread.p95 / floor.spread.p95).toFixed(1)}`);
  judge(`submission p95 ≤ ${goals.submissionMs} ms`, ours.spread.p95 <= goals.submissionMs);
  return ours.exchanged.map(({ location }) => `${product.url}${location}`);
}

/** Every thirty from a network of their own, as if people sent them. */
function submission(url: string, body: string, number: number): Exchange {
  const network = Math.floor(number / 30);
  return {
    url,
    body,
    status: 303,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: product.url,
      "x-forwarded-for": `198.18.${Math.floor(network / 250)}.${1 + (network % 250)}`,
    },
  };
}

async function measureReading(results: readonly string[]): Promise<void> {
  const look = (url: string): Exchange => ({ url, status: 200, headers: { "accept-encoding": "br, gzip" } });
  const [own, others] = [results.slice(0, readers), results.slice(readers, readers + 500 / share)];
  const alone = await exchangeAll(others.slice(0, 40).map(look), 1);
  const first = await exchangeAll(others.slice(40).map(look), readers);
  await exchangeAll(own.map(look), readers);
  const again = Array.from({ length: 400 / share }, () => own).flat();
  const reading = spreadOf(await exchangeAll(again.map(look), readers), readers);
  const recorded = await recordAnswers(
    product.url,
    own.map((url) => new URL(url).pathname),
  );
  const bare = await startBareNode(recorded, serverCore);
  const toBare = again.map((url) => look(bare.url + new URL(url).pathname));
  await exchangeAll(toBare.slice(0, 1_000), readers);
  const floor = spreadOf(await exchangeAll(toBare, readers), readers);
  await bare.stop();
  console.log(`\nResult pages, every reader at a result of their own`);
  console.log(spreadWords("  seen for the first time, one reader", spreadOf(alone, 1)));
  console.log(spreadWords(`  seen for the first time, ${readers} readers at once`, spreadOf(first, readers)));
  console.log(spreadWords(`  read on, ${readers} readers at once`, reading));
  console.log(spreadWords(`  the same bytes from bare Node, ${readers} readers`, floor));
  console.log(`  ratio of the p95 to bare Node: ${(reading.p95 / floor.p95).toFixed(1)}`);
  judge(`result page p95 ≤ ${goals.resultMs} ms under ${readers} readers`, reading.p95 <= goals.resultMs);
}

async function measureScripts({ url }: Product): Promise<void> {
  const html = await (await fetch(`${url}/assessment/team?v=1`)).text();
  const files = modernScripts(html).map(async (address) => {
    const answer = await fetch(new URL(address, url));
    return gzipSync(await answer.bytes(), { level: 9 }).length;
  });
  const ours = (await Promise.all(files)).reduce((sum, size) => sum + size, 0);
  const floor = frameworkFloor();
  console.log(
    `\nScripts of a question page, gzip: ${ours} bytes; the framework alone: ${floor}; ours: ${ours - floor}`,
  );
  judge(`framework + ${goals.scriptBytes} bytes`, ours - floor <= goals.scriptBytes);
}

function judge(goal: string, isReached: boolean): void {
  console.log(`goal: ${goal}: ${isReached ? "reached" : "MISSED"}`);
  if (!isReached) process.exitCode = 1;
}
