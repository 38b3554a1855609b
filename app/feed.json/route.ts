import { siteDetails } from "@/app/site-details";
import { changesFeed } from "@/lib/content/feed";

export const dynamic = "force-static";

/** What changed in the comparison, for feed readers. */
export function GET() {
  const feed = JSON.stringify(changesFeed(siteDetails()));
  return new Response(feed, { headers: { "Content-Type": "application/feed+json; charset=utf-8" } });
}
