import { database } from "@/lib/database";
import { leadName } from "@/lib/leads/display";
import { leadListView } from "@/lib/leads/input";
import { listLeads } from "@/lib/leads/queries/list-leads";
import { leadWords } from "@/lib/leads/words";
import { signedInStaff } from "@/lib/staff/session";

const shownMax = 8;

/** The newest leads that a search finds, for the palette: only what it shows. */
export async function GET(request: Request): Promise<Response> {
  const headers = { "Cache-Control": "private, no-store" };
  if ((await signedInStaff()) === null) return Response.json({ leads: [] }, { status: 401, headers });
  const { filter } = leadListView(Object.fromEntries(new URL(request.url).searchParams));
  const { rows } = await listLeads(database(), { filter: { search: filter.search }, sort: "newest" });
  const leads = rows.slice(0, shownMax).map((lead) => ({
    href: `/staff/leads/${lead.id}`,
    label: leadName(lead),
    detail: [lead.company, leadWords.en.stages[lead.stage]].filter(Boolean).join(", "),
  }));
  return Response.json({ leads }, { headers });
}
