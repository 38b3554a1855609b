import { mkdirSync, writeFileSync } from "node:fs";
import { isInstalled, onCore, recordAnswers, startBareNode, startNginx, type Contender } from "@/e2e/bench/contenders";
import { load, median } from "@/e2e/bench/load";
import { weigh } from "@/e2e/bench/weigh";
import { publicPages } from "@/e2e/pages";
import { startProduct } from "@/e2e/product";

/**
 * `npm run bench:site`: the product's own server against bare Node and, where it is installed, nginx, all serving the
 * same bytes from one core while the load comes from the other; and what each route weighs. Addresses given as
 * arguments are measured instead of all; `--seconds=2` shortens each measurement.
 */
const rounds = 3;
const given = process.argv.slice(2);
const seconds = Number(given.find((argument) => argument.startsWith("--seconds="))?.split("=")[1] ?? 5);
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

/** Servers take turns in every round, so that a slow moment of the machine meets all of them. */
async function sayLoad(route: string) {
  const answers = await recordAnswers(product.url, [route]);
  const contenders: Contender[] = [
    { name: "Waymark", url: product.url, stop: async () => undefined },
    await startBareNode(answers, serverCore),
  ];
  if (isInstalled("nginx")) contenders.push(await startNginx(answers, serverCore));
  else console.log("  nginx is not installed here and is left out.");
  try {
    return await compare(contenders, route);
  } finally {
    for (const contender of contenders) await contender.stop();
  }
}

async function compare(contenders: readonly Contender[], route: string) {
  const rates = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (const { url } of contenders) await load(url + route, 1, loadCore);
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, url } of contenders)
      rates.get(name)?.push((await load(url + route, seconds, loadCore)).requestsPerSecond);
  }
  const medians = [...rates].map(([name, all]) => ({ name, requestsPerSecond: Math.round(median(all)) }));
  const ours = medians[0]?.requestsPerSecond ?? 0;
  for (const { name, requestsPerSecond } of medians) {
    const ratio = name === "Waymark" ? "" : `; Waymark serves ${(ours / requestsPerSecond).toFixed(2)} times as many`;
    console.log(`  ${name.padEnd(10)} ${String(requestsPerSecond).padStart(7)} requests/s${ratio}`);
  }
  return medians;
}
