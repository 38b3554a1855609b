import { mkdirSync } from "node:fs";
import { becomeAdministrator } from "@/e2e/administrator";
import { startProduct } from "@/e2e/product";
import { startResend } from "@/e2e/resend-server";

const results = new URL(".results/", import.meta.url).pathname;

/**
 * Once for all journeys: the stand-in for Resend, the product on a fresh data folder, and its first administrator. With
 * E2E_PRODUCT_URL set, the journeys walk through a product that already runs there (E2E_RESEND_URL names its Resend and
 * E2E_ADMINISTRATOR_STATE the file with an administrator's cookies).
 */
export default async function setUp(): Promise<() => Promise<void>> {
  if (process.env["E2E_PRODUCT_URL"] !== undefined) return async () => undefined;
  mkdirSync(results, { recursive: true });
  const resend = await startResend();
  const product = await startProduct({
    environment: {
      RESEND_BASE_URL: resend.url,
      RESEND_API_KEY: resend.apiKey,
      WAYMARK_MAIL_FROM: resend.from,
      // Every journey comes from an address of its own, named in X-Forwarded-For, so that rate limits stay apart.
      WAYMARK_TRUSTED_PROXIES: "1",
    },
  });
  process.env["E2E_PRODUCT_URL"] = product.url;
  process.env["E2E_RESEND_URL"] = resend.url;
  const stop = async () => {
    await product.stop();
    await resend.stop();
    refusePersonalData(product.output());
  };
  try {
    await becomeAdministrator(product, `${results}administrator.json`);
    process.env["E2E_ADMINISTRATOR_STATE"] = `${results}administrator.json`;
  } catch (error) {
    // Journeys of visitors can still be walked; those of the desk say what is missing.
    console.error("No administrator could be made:", error);
  }
  return stop;
}

/** Every person of the journeys has an address at example.com; after all of them, the server's log knows none. */
function refusePersonalData(log: string): void {
  const lines = log.split("\n").filter((line) => /@example\.|%40example\.|Morgan Tester/i.test(line));
  if (lines.length > 0) throw new Error(`The server's log holds personal data in ${lines.length} lines:\n${lines[0]}`);
}
