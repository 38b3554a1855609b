import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { listSubmissionsOfLead } from "@/lib/assessment/queries";
import { listBookingsOfLead } from "@/lib/booking/queries/list-bookings";
import { database } from "@/lib/database";
import type { Lead } from "@/lib/leads/lead";
import { findLead, listConsents, listEvents } from "@/lib/leads/queries";
import { findMergedInto, listDuplicates, listMerges } from "@/lib/leads/queries/list-duplicates";
import { listNotes } from "@/lib/leads/queries/list-notes";
import { listTasks } from "@/lib/leads/queries/today";
import { timeLine } from "@/lib/leads/time-line";
import { listMailsOfLead } from "@/lib/mail/queries";
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
  const flash = typeof query["flash"] === "string" ? { flash: query["flash"] } : {};
  redirect(`${leadPath(into)}?${new URLSearchParams({ from: leadId, ...flash }).toString()}`);
}

/** Everything that a lead's page shows, asked for at once. */
export async function loadLead(leadId: string) {
  const on = database();
  const [colleagues, notes, submissions, calls, tasks, events, mails, consents, duplicates, merges] = await Promise.all(
    [
      listColleagues(on),
      listNotes(on, leadId),
      listSubmissionsOfLead(on, leadId),
      listBookingsOfLead(on, leadId),
      listTasks(on, leadId),
      listEvents(on, leadId),
      listMailsOfLead(on, leadId),
      listConsents(on, leadId),
      listDuplicates(on, leadId),
      listMerges(on, leadId),
    ],
  );
  const entries = timeLine({ events, notes, mails, consents });
  return { colleagues, notes, submissions, calls, tasks, entries, duplicates, merges };
}

export type LoadedLead = Awaited<ReturnType<typeof loadLead>>;
