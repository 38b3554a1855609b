import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { listSubmissionsOfLead } from "@/lib/assessment/queries";
import { listBookingsOfLead } from "@/lib/booking/queries/list-bookings";
import { database } from "@/lib/database";
import type { Lead } from "@/lib/leads/lead";
import { findLead } from "@/lib/leads/queries";
import { listAwaitingCall } from "@/lib/leads/queries/awaiting-call";
import { findMergedInto, listDuplicates, listMerges } from "@/lib/leads/queries/list-duplicates";
import { listNotes } from "@/lib/leads/queries/list-notes";
import { listTimeLineSources } from "@/lib/leads/queries/list-time-line";
import { listUnsentLettersTo } from "@/lib/leads/queries/list-unsent-letters";
import { listTasks } from "@/lib/leads/queries/today";
import { timeLine, timeLinePage } from "@/lib/leads/time-line";
import { listColleagues } from "@/lib/staff/queries";

/** Asked once for a page, however many of its parts want to know. */
const leadOnce = cache(async (leadId: string): Promise<Lead | null> => findLead(database(), leadId));

/**
 * The lead of an address. A lead that became part of another leads there, with what a form was refused with; an address
 * that names none is no page.
 */
export async function leadOfAddress(leadId: string, query: Readonly<Record<string, unknown>>): Promise<Lead> {
  if (leadPath(leadId) === "/staff/leads") notFound();
  const lead = await leadOnce(leadId);
  if (lead !== null) return lead;
  const into = await findMergedInto(database(), leadId);
  if (into === null) notFound();
  const carried = ["flash", "edit"].flatMap((name) => (typeof query[name] === "string" ? [[name, query[name]]] : []));
  redirect(`${leadPath(into)}?${new URLSearchParams([["from", leadId], ...carried]).toString()}`);
}

/** So much of the time line stands on the lead's own page; the rest has a page of its own. */
const linesShown = 25;

/** Everything that a lead's page shows, asked for at once, without waiting for the lead itself. */
export async function loadLead(leadId: string, query: Readonly<Record<string, unknown>>) {
  if (leadPath(leadId) === "/staff/leads") notFound();
  const on = database();
  const [lead, colleagues, notes, submissions, calls, tasks, sources, duplicates, merges, unsent, awaiting] =
    await Promise.all([
      leadOfAddress(leadId, query),
      listColleagues(on),
      listNotes(on, leadId),
      listSubmissionsOfLead(on, leadId),
      listBookingsOfLead(on, leadId),
      listTasks(on, leadId),
      listTimeLineSources(on, leadId, { limit: linesShown + 1 }),
      listDuplicates(on, leadId),
      listMerges(on, leadId),
      listUnsentLettersTo(on, leadId),
      listAwaitingCall(on, [leadId], new Date()),
    ]);
  const merged = new Map(merges.map(({ loserId, loserEmail }) => [loserId, loserEmail]));
  const line = timeLinePage(timeLine(sources, { lead, merged }), linesShown);
  return {
    lead,
    colleagues,
    notes,
    submissions,
    calls,
    tasks,
    line,
    duplicates,
    merges,
    unsent,
    awaitsCall: awaiting.has(leadId),
  };
}

export type LoadedLead = Awaited<ReturnType<typeof loadLead>>;
