import type { Database } from "@/db/client";
import type { LeadFilter } from "@/lib/leads/filter";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";

/**
 * Writes down that a colleague took leads out of the desk as a file, and how they were narrowed. What they searched for
 * may be a name, and stays out.
 */
export async function noteDownload(
  database: Database,
  staff: StaffMember,
  { filter, now }: { readonly filter: LeadFilter; readonly now: Date },
): Promise<void> {
  const { search, ...narrowed } = filter;
  const after = { ...narrowed, isSearched: search !== undefined };
  await recordStaffEvent(database, staff, {
    event: { kind: "downloaded-leads", subject: "leads", subjectId: null, after },
    now,
  });
}

/** Writes down that a colleague took the rows of an import that could not be taken over out of the desk as a file. */
export async function noteProblemsDownload(
  database: Database,
  staff: StaffMember,
  { importId, now }: { readonly importId: string; readonly now: Date },
): Promise<void> {
  const event = { kind: "downloaded-refused-rows", subject: "leads", subjectId: importId } as const;
  await recordStaffEvent(database, staff, { event, now });
}
