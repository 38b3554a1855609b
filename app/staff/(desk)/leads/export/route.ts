import { database } from "@/lib/database";
import { noteDownload } from "@/lib/leads/commands/note-download";
import { leadListView } from "@/lib/leads/input";
import { listLeadLines } from "@/lib/leads/queries/list-lead-lines";
import { requireStaff } from "@/lib/staff/session";

/** The leads that the list's address shows, as a file that is sent while it is read. */
export async function GET(request: Request): Promise<Response> {
  const staff = await requireStaff("/staff/leads");
  const { filter } = leadListView(Object.fromEntries(new URL(request.url).searchParams));
  await noteDownload(database(), staff, { filter, now: new Date() });
  const lines = listLeadLines(database(), filter);
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(new TextEncoder().encode(next.value));
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="leads.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}
