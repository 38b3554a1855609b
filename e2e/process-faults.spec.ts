import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { startEmbeddedPostgres, type EmbeddedServer } from "@/db/embedded/server";
import { collectOutput, processesBelow, typeNpm } from "@/e2e/person";
import { freePort } from "@/e2e/product";
import { layWire } from "@/e2e/wire";
import { newToken } from "@/lib/http/token";

type Script = "start" | "work";
type Given = Readonly<Record<string, string>> & { readonly preload?: string };

type Launched = {
  readonly url: string;
  readonly said: () => string;
  /** Waits until it has said this. */
  readonly says: (words: RegExp) => Promise<void>;
  readonly isRunning: () => boolean;
  /** Sends a signal to the server itself, below npm. */
  readonly signal: (name: NodeJS.Signals) => void;
  readonly clear: () => void;
  readonly end: (signal: NodeJS.Signals) => Promise<{ readonly code: number | null; readonly seconds: number }>;
};

type Surroundings = {
  readonly folder: string;
  readonly postgres: EmbeddedServer;
  readonly launch: (script: Script, given: Given) => Promise<Launched>;
};

/** A Postgres of the test's own, and processes whose signals and exit codes the test sees; all gone afterwards. */
const test = base.extend<Surroundings>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that this one needs from the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "waymark-process-"));
    chmodSync(folder, 0o755);
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  postgres: async ({ folder }, use) => {
    const server = await startEmbeddedPostgres({ dataDirectory: join(folder, "own"), isDurable: false });
    await use(server);
    await server.stop();
  },
  launch: async ({ folder }, use) => {
    const all: Launched[] = [];
    await use(async (script, given) => {
      const launched = await launch(script, { WAYMARK_DATA_DIR: join(folder, "data"), ...given });
      all.push(launched);
      return launched;
    });
    for (const { clear } of all) clear();
  },
});

async function launch(script: Script, { preload, ...environment }: Given): Promise<Launched> {
  const port = String(await freePort());
  const shared = { PORT: port, APP_URL: `http://localhost:${port}`, WAYMARK_SECRET: newToken() };
  const npm = typeNpm(script === "start" ? ["start"] : ["run", "worker"], {
    environment: { ...shared, ...environment },
    ...(preload === undefined ? {} : { preload: `data:text/javascript,${encodeURIComponent(preload)}` }),
  });
  const said = collectOutput(npm);
  const ended = new Promise<number | null>((resolve) => {
    npm.once("close", resolve);
  });
  const server = () => processesBelow(npm.pid ?? 0).find(({ line }) => /^\S*node .*lib\/server\//.test(line))?.id;
  const signal = (name: NodeJS.Signals) => process.kill(server() ?? 0, name);
  return {
    url: `http://localhost:${port}`,
    said,
    says: (words) => expect.poll(said, { timeout: 200_000 }).toMatch(words),
    isRunning: () => server() !== undefined,
    signal,
    end: async (name) => {
      const begunAt = performance.now();
      signal(name);
      return { code: await ended, seconds: (performance.now() - begunAt) / 1_000 };
    },
    clear: () => {
      for (const { id } of npm.exitCode === null ? processesBelow(npm.pid ?? 0) : []) process.kill(id, "SIGKILL");
    },
  };
}

const ready = { start: /^Waymark is ready at /m, work: /^The worker takes jobs/m } as const;
/** Loaded before everything else: faults in no handler of ours, whenever the test asks for one. */
const trap = `process.on("SIGUSR2",()=>{Promise.reject(new Error("a promise of grace@example.com"))});process.on("SIGWINCH",()=>{throw new Error("an exception")})`;

for (const script of ["start", "work"] as const) {
  test(`npm ${script === "start" ? "start" : "run worker"} survives a promise that nobody waited for, and stops in order after an exception`, async ({
    postgres,
    launch: launchOne,
  }) => {
    const { said, says, signal, end } = await launchOne(script, { DATABASE_URL: postgres.url, preload: trap });
    await says(ready[script]);
    signal("SIGUSR2");
    await says(/a promise failed that nobody waited for/);
    const { code, seconds } = await end("SIGWINCH");
    expect(said()).toMatch(/an exception was caught by nobody/);
    expect(said()).toMatch(/^Stopped\.$/m);
    expect([code, seconds < 15]).toEqual([1, true]);
  });

  test(`npm ${script === "start" ? "start" : "run worker"} outlives its Postgres, and stops within 15 seconds while that is silent`, async ({
    postgres,
    launch: launchOne,
  }) => {
    const wire = await layWire(postgres.url);
    const { isRunning, said, says, end } = await launchOne(script, { DATABASE_URL: wire.url });
    await says(ready[script]);
    for (let turn = 0; turn < 3; turn += 1) {
      wire.cut();
      await expect.poll(() => said().split("\n").length, { timeout: 30_000 }).toBeGreaterThan(turn + 1);
      wire.mend();
    }
    expect(isRunning()).toBe(true);
    wire.stall();
    const { code, seconds } = await end("SIGTERM");
    expect([code, seconds < 15], said()).toEqual([0, true]);
    expect(said()).toMatch(/^Stopped\.$/m);
    await wire.close();
  });
}

test("a stop that comes while the database is being opened ends the process within 15 seconds", async ({
  postgres,
  launch: launchOne,
}) => {
  const wire = await layWire(postgres.url);
  wire.stall();
  for (const script of ["start", "work"] as const) {
    const { says, end } = await launchOne(script, { DATABASE_URL: wire.url, preload: announced });
    await says(/^begun$/m);
    const { code, seconds } = await end("SIGTERM");
    expect([script, code, seconds < 15]).toEqual([script, 0, true]);
  }
  await wire.close();
});

/** Says when the process listens for signals. */
const announced = `process.on("newListener",(name)=>{if(name==="SIGTERM")setTimeout(()=>console.log("begun"),500)})`;

test("a Postgres of our own that is killed is started again, and the site serves as before", async ({
  launch: launchOne,
  folder,
  request,
}) => {
  const { url, says, said, end } = await launchOne("start", { DATABASE_URL: "" });
  await says(ready.start);
  const cluster = join(folder, "data/main/postgres");
  process.kill(postmasterOf(cluster), "SIGKILL");
  const status = async () => (await request.get(`${url}/api/health/ready`)).status();
  await expect.poll(status, { timeout: 30_000 }).toBe(200);
  expect((await request.get(`${url}/book`)).status()).toBe(200);
  const { code, seconds } = await end("SIGTERM");
  expect([code, seconds < 15], said()).toEqual([0, true]);
  expect(existsSync(join(cluster, "postmaster.pid"))).toBe(false);
});

function postmasterOf(cluster: string): number {
  return Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n", 1)[0]);
}

test("nobody is let in before pages can be served", async ({ postgres, launch: launchOne, request }) => {
  const { url, said } = await launchOne("start", { DATABASE_URL: postgres.url });
  let first: number | null = null;
  while (first === null)
    first = await request.get(`${url}/book`, { timeout: 20_000 }).then(
      (answer) => answer.status(),
      () => null,
    );
  expect([first, said()]).toEqual([200, expect.anything()]);
});
