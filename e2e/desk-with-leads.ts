import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Browser, type Page } from "@playwright/test";
import { connect, type Database } from "@/db/client";
import { findRunningPostgres } from "@/db/embedded/server";
import { becomeAdministrator } from "@/e2e/administrator";
import { watchFaults, type Faults } from "@/e2e/faults";
import { startProduct } from "@/e2e/product";
import { addSampleLeads } from "@/e2e/sample-leads";

type Walk = (page: Page, faults: Faults) => Promise<void>;

export type Desk = {
  readonly url: string;
  /** Walks through the desk as the administrator, in a browser of its own that is watched for faults. */
  readonly walk: (browser: Browser, journey: Walk, hasScript?: boolean) => Promise<void>;
  /** Works on its database with a connection that ends before the product does. */
  readonly inDatabase: (work: (database: Database) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A product of its own, filled with sample leads: the desk needs somebody to look after. */
export async function deskWithLeads(count: number): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), "waymark-desk-"));
  const storageState = join(folder, "administrator.json");
  chmodSync(folder, 0o755);
  const product = await startProduct({ dataFolder: folder });
  await addSampleLeads(folder, { count });
  await becomeAdministrator(product, storageState);
  return {
    url: product.url,
    walk: async (browser, journey, javaScriptEnabled = true) => {
      const context = await browser.newContext({ baseURL: product.url, storageState, javaScriptEnabled });
      const faults = watchFaults(context);
      await journey(await context.newPage(), faults);
      await context.close();
      expect(faults.found()).toEqual([]);
    },
    inDatabase: async (work) => {
      const connection = connect((await findRunningPostgres(join(folder, "main"))) ?? "");
      try {
        await work(connection.database);
      } finally {
        await connection.close();
      }
    },
    close: async () => {
      await product.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
