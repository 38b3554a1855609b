import { database } from "@/lib/database";
import { leadListView } from "@/lib/leads/input";
import { countLeadsByStage } from "@/lib/leads/queries";
import { countLeads } from "@/lib/leads/queries/list-conditions";
import { requireStaff } from "@/lib/staff/session";

/** How many leads stand in each stage, and how many the filter in the address lets through, as the list says it. */
export async function GET(request: Request): Promise<Response> {
  await requireStaff("/staff/leads");
  const { filter } = leadListView(Object.fromEntries(new URL(request.url).searchParams));
  const [stages, found] = await Promise.all([
    countLeadsByStage(database(), filter.owner),
    countLeads(database(), filter),
  ]);
  return Response.json({ stages, found }, { headers: { "Cache-Control": "private, no-store" } });
}
