import { siteDetails } from "@/app/site-details";
import { llmsText } from "@/lib/content/markdown";

export const dynamic = "force-static";

/** What this site is, and where each page stands as plain text. */
export function GET() {
  return new Response(llmsText(siteDetails()), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
