import { startProduct } from "@/e2e/product";
import { startResend } from "@/e2e/resend-server";

/**
 * Once for all journeys: the stand-in for Resend and the product on a fresh data folder. With E2E_PRODUCT_URL set, the
 * journeys walk through a product that already runs there (and E2E_RESEND_URL names its Resend).
 */
export default async function setUp(): Promise<() => Promise<void>> {
  if (process.env["E2E_PRODUCT_URL"] !== undefined) return async () => undefined;
  const resend = await startResend();
  const product = await startProduct({
    environment: {
      RESEND_BASE_URL: resend.url,
      RESEND_API_KEY: resend.apiKey,
      // Every journey comes from an address of its own, named in X-Forwarded-For, so that rate limits stay apart.
      WAYMARK_TRUSTED_PROXIES: "1",
    },
  });
  process.env["E2E_PRODUCT_URL"] = product.url;
  process.env["E2E_RESEND_URL"] = resend.url;
  return async () => {
    await product.stop();
    await resend.stop();
  };
}
