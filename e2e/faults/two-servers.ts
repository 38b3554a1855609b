import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, type Connection } from "@/db/client";
import { startEmbeddedPostgres } from "@/db/embedded/server";
import { startProduct } from "@/e2e/product";
import { newToken } from "@/lib/http/token";

/** Two servers of one consultancy over one Postgres, and a connection of the test's own to look into it. */
export type TwoServers = {
  readonly urls: readonly [string, string];
  readonly connection: Connection;
  /** What both complained about so far. */
  readonly complaints: () => string;
  readonly stop: () => Promise<void>;
};

/** Starts both. Every visitor of a test names an address of their own, as a proxy in front would. */
export async function startTwoServers(): Promise<TwoServers> {
  const folder = mkdtempSync(join(tmpdir(), "waymark-faults-"));
  chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDirectory: folder, isDurable: false });
  const environment = {
    DATABASE_URL: postgres.url,
    WAYMARK_SECRET: newToken(),
    WAYMARK_TRUSTED_PROXIES: "1",
    WAYMARK_LOG_LEVEL: "warn",
  };
  const one = await startProduct({ environment });
  const other = await startProduct({ environment });
  const connection = connect(postgres.url, { connectionsMax: 4, statementTimeoutMs: 60_000 });
  const stop = async () => {
    await connection.close();
    await Promise.all([one.stop(), other.stop()]);
    await postgres.stop();
    rmSync(postgres.cluster, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  const complaints = () =>
    [one, other]
      .flatMap(({ output }) =>
        output()
          .split("\n")
          .filter((line) => line.startsWith("{")),
      )
      .join("\n");
  return { urls: [one.url, other.url], connection, complaints, stop };
}
