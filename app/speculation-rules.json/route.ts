import { pages } from "@/lib/content/site-map";

export const dynamic = "force-static";

/**
 * Which pages a browser may fetch, or draw, before they are asked for: our reading pages and nothing else, so that no
 * result, booking or desk is ever opened by a pointer that only passes.
 */
const rules = {
  prefetch: [{ where: { href_matches: pages.map(({ path }) => path) }, eagerness: "moderate" }],
  prerender: [{ where: { href_matches: pages.map(({ path }) => path) }, eagerness: "conservative" }],
};

export function GET() {
  return new Response(JSON.stringify(rules), { headers: { "Content-Type": "application/speculationrules+json" } });
}
