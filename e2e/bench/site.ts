import { mkdirSync, writeFileSync } from "node:fs";
import { isInstalled, onCore, recordAnswers, startBareNode, startNginx, type Contender } from "@/e2e/bench/contenders";
import { load, median, type Load } from "@/e2e/bench/load";
import { weigh } from "@/e2e/bench/weigh";
import { publicPages } from "@/e2e/pages";
import { startProduct } from "@/e2e/product";

/**
 * `npm run bench:site`: the product's own server against bare Node and, where it is installed, nginx, all serving the
 * same bytes from one core while the load comes from the other; and what each route weighs. Addresses given as
 * arguments are measured instead of all; `--seconds=2` shortens each measurement.
 */
const rounds = 5;
const given = process.argv.slice(2);
const seconds = Number(given.find((argument) => argument.startsWith("--seconds="))?.split("=")[1] ?? 4);
const routes = given.filter((argument) => argument.startsWith("/"));
const measured =
  routes.length > 0
    ? routes
    : publicPages.filter(({ open, route }) => open === undefined && route === undefined).map(({ path }) => path);

const serverCore = onCore(0);
const loadCore = onCore(1);
if (serverCore.length === 0)
  console.log("taskset is not installed: server and load share all cores, and the ratios mean less.");

const product = await startProduct({ wrapper: serverCore });
const results: unknown[] = [];
try {
  for (const route of measured)
    results.push({ route, gzipBytes: await sayWeight(route), requestsPerSecond: await sayLoad(route) });
} finally {
  await product.stop();
}
const folder = new URL("../.results/", import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}bench-site.json`, JSON.stringify(results, null, 2));

async function sayWeight(route: string) {
  const weight = await weigh(product.url, route);
  console.log(`\n${route}: gzip bytes: HTML ${weight.html}, CSS ${weight.css}, script ${weight.script}`);
  return weight;
}

async function sayLoad(route: string) {
  const answers = await recordAnswers(product.url, [route]);
  const ours: Contender = {
    name: "Waymark",
    url: product.url,
    processId: product.processId,
    stop: async () => undefined,
  };
  const others = [await startBareNode(answers, serverCore)];
  if (isInstalled("nginx")) others.push(await startNginx(answers, serverCore));
  else console.log("  nginx is not installed here and is left out.");
  try {
    return report(await measureInTurns([ours, ...others], route));
  } finally {
    for (const other of others) await other.stop();
  }
}

/** Servers take turns, forwards and backwards, so that a slow moment of the machine meets all of them. */
async function measureInTurns(
  contenders: readonly Contender[],
  route: string,
): Promise<ReadonlyMap<string, readonly Load[]>> {
  const loads = new Map<string, Load[]>(contenders.map(({ name }) => [name, []]));
  for (const contender of contenders) await load(contender, { route, seconds, wrapper: loadCore });
  for (let round = 0; round < rounds; round += 1) {
    for (const contender of round % 2 === 0 ? contenders : contenders.toReversed()) {
      loads.get(contender.name)?.push(await load(contender, { route, seconds, wrapper: loadCore }));
    }
  }
  return loads;
}

/** The middle of all rounds; the ratio is taken within each round, and its middle, too. */
function report(loads: ReadonlyMap<string, readonly Load[]>) {
  const ours = loads.get("Waymark") ?? [];
  return [...loads].map(([name, all]) => {
    const requestsPerSecond = Math.round(median(all.map((one) => one.requestsPerSecond)));
    const cpuMicroseconds = Math.round(median(all.map((one) => one.cpuMicroseconds ?? Number.NaN)));
    const ratio = median(all.map((one, round) => (ours[round]?.requestsPerSecond ?? 0) / one.requestsPerSecond));
    const cpuRatio = cpuMicroseconds / median(ours.map((one) => one.cpuMicroseconds ?? Number.NaN));
    const rate = `${String(requestsPerSecond).padStart(7)} requests/s, ${cpuMicroseconds} µs of processor a request`;
    const compared = `; Waymark serves ${ratio.toFixed(2)} times as many (by processor time: ${cpuRatio.toFixed(2)})`;
    console.log(`  ${name.padEnd(10)} ${rate}${name === "Waymark" ? "" : compared}`);
    return { name, requestsPerSecond, cpuMicroseconds, ratio, cpuRatio };
  });
}
