import { database } from "@/lib/database";
import { streamAnswer } from "@/lib/http/stream";
import { noteDownload } from "@/lib/leads/commands/note-download";
import { leadListView } from "@/lib/leads/input";
import { listLeadLines } from "@/lib/leads/queries/list-lead-lines";
import { requireStaff } from "@/lib/staff/session";

const files = {
  csv: { type: "text/csv; charset=utf-8", fileName: "leads.csv" },
  json: { type: "application/json", fileName: "leads.json" },
} as const;

/** The leads that the list's address shows, as a file that is sent while it is read: CSV, or JSON with `as=json`. */
export async function GET(request: Request): Promise<Response> {
  const staff = await requireStaff("/staff/leads");
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const form = query["as"] === "json" ? "json" : "csv";
  const { filter } = leadListView(query);
  await noteDownload(database(), staff, { filter, now: new Date() });
  return streamAnswer(listLeadLines(database(), filter, form), files[form]);
}
