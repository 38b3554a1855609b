import { database } from "@/lib/database";
import { csvOf } from "@/lib/insight/csv";
import { periodWish, wantedTable } from "@/lib/insight/input";
import { periodOf } from "@/lib/insight/period";
import { listInsightTables } from "@/lib/insight/queries/list-insight-tables";
import { workingTime } from "@/lib/leads/working-time";
import { requireStaff } from "@/lib/staff/session";
import { localDateAt } from "@/lib/time/wall-time";

/** One table of the page about numbers, as a file. */
export async function GET(request: Request): Promise<Response> {
  await requireStaff("/staff/insight");
  const query = new URL(request.url).searchParams;
  const id = wantedTable(query.get("table"));
  const now = new Date();
  const period = periodOf(periodWish(Object.fromEntries(query)), localDateAt(now, workingTime.zone));
  const { tables } = await listInsightTables(database(), { period, now });
  const table = tables.find((one) => one.id === id);
  if (table === undefined) return new Response("There is no such table.", { status: 404 });
  return new Response(csvOf(table), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${table.id}-${period.fromOn}-${period.toOn}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
