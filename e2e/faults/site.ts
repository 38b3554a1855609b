import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, type Connection } from "@/db/client";
import { startEmbeddedPostgres } from "@/db/embedded/server";
import { startBalancer, type Balancer } from "@/e2e/faults/balancer";
import { freePort, startProduct, startWorkerAlone, type Product } from "@/e2e/product";
import { startResend, type ResendServer } from "@/e2e/resend-server";
import { newToken } from "@/lib/http/token";

/** A process of the site: killed as a power cut would, or asked to stop, and started again as it was. */
export type Part = {
  readonly kill: () => Promise<void>;
  readonly terminate: () => Promise<void>;
  readonly start: () => Promise<void>;
};

/** A consultancy's site as it is run: a balancer, two servers, a worker apart, one Postgres, one provider. */
export type Site = {
  readonly balancer: Balancer;
  readonly servers: readonly [Part, Part];
  readonly worker: Part;
  /** Killed, it is started again by the test's own process. */
  readonly killPostgres: () => void;
  readonly resend: ResendServer;
  readonly connection: Connection;
  readonly output: () => string;
  readonly stop: () => Promise<void>;
};

/** Starts it. Every visitor of a test names an address of their own, as a proxy in front would. */
export async function startSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "waymark-site-"));
  chmodSync(folder, 0o755);
  // What was acknowledged must be there after a kill: this one writes as a real one does.
  const postgres = await startEmbeddedPostgres({ dataDirectory: folder, isDurable: true });
  const resend = await startResend();
  const ports = [await freePort(), await freePort()] as const;
  const balancer = await startBalancer(ports);
  const environment = {
    DATABASE_URL: postgres.url,
    APP_URL: balancer.url,
    ...mailBy(resend),
    ...settings(),
  };
  const output: string[] = [];
  const serverAt = (port: number) =>
    part(() => startProduct({ environment: { ...environment, PORT: String(port) } }), output);
  const servers = [serverAt(ports[0]), serverAt(ports[1])] as const;
  const worker = part(() => startWorkerAlone({ environment }), output);
  for (const one of [...servers, worker]) await one.start();
  const connection = connect(postgres.url, { connectionsMax: 4, statementTimeoutMs: 60_000 });
  return {
    balancer,
    servers,
    worker,
    killPostgres: () => process.kill(postmasterOf(postgres.cluster), "SIGKILL"),
    resend,
    connection,
    output: () => output.join("\n"),
    stop: async () => {
      await connection.close();
      await Promise.all([...servers, worker].map((one) => one.terminate()));
      await balancer.stop();
      await resend.stop();
      await postgres.stop();
      rmSync(postgres.cluster, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mailBy({ apiKey, url, from }: ResendServer) {
  return { RESEND_API_KEY: apiKey, RESEND_BASE_URL: url, WAYMARK_MAIL_FROM: from } as const;
}

function settings() {
  return { WAYMARK_SECRET: newToken(), WAYMARK_TRUSTED_PROXIES: "1", WAYMARK_WORKER: "apart" } as const;
}

const startsMax = 10;

function part(launch: () => Promise<Product>, output: string[]): Part {
  let running: Product | null = null;
  const end = async (how: "kill" | "terminate") => {
    const ending = running;
    running = null;
    await ending?.[how]();
    if (ending !== null) output.push(ending.output());
  };
  return {
    kill: () => end("kill"),
    terminate: () => end("terminate"),
    start: async () => {
      for (let tries = 1; running === null; tries += 1) {
        // Who supervises it starts it again when it ends with a sentence, as it does while Postgres comes back.
        running = await launch().catch((error: unknown) => {
          if (tries === startsMax) throw error;
          return null;
        });
      }
    },
  };
}

function postmasterOf(cluster: string): number {
  return Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n", 1)[0]);
}
