import { database } from "@/lib/database";
import { streamAnswer } from "@/lib/http/stream";
import { noteProblemsDownload } from "@/lib/leads/commands/note-download";
import { importChoice } from "@/lib/leads/input/imports";
import { findImport, listImportProblemLines } from "@/lib/leads/queries/imports";
import { requireStaff } from "@/lib/staff/session";

type Context = { readonly params: Promise<{ readonly import: string }> };

/** The rows of a file that can't be taken over, with what is wrong with each, to be repaired and sent again. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const staff = await requireStaff("/staff/leads/import");
  const choice = importChoice.safeParse(await params);
  const found = choice.success ? await findImport(database(), choice.data.import) : null;
  if (found === null) return new Response("There is no such import.", { status: 404 });
  await noteProblemsDownload(database(), staff, { importId: found.id, now: new Date() });
  return streamAnswer(listImportProblemLines(database(), found), {
    type: "text/csv; charset=utf-8",
    fileName: "rows-to-repair.csv",
  });
}
