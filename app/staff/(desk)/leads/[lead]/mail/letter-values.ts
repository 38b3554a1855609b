import { listBookingsOfLead } from "@/lib/booking/queries/list-bookings";
import { appUrl, company } from "@/lib/config/config";
import { database } from "@/lib/database";
import { verdictWords } from "@/lib/leads/display";
import type { Lead } from "@/lib/leads/lead";
import { filledLetter, type Draft, type LetterValues } from "@/lib/leads/letter";
import { findLead } from "@/lib/leads/queries";
import { findMergedInto } from "@/lib/leads/queries/list-duplicates";
import { letterWords } from "@/lib/leads/words/letters";
import type { StaffMember } from "@/lib/staff/member";
import { instantWords } from "@/lib/time/display";

/** What a letter to this lead can be filled in with. Of several calls the last one is meant. */
export async function lettersValues(lead: Lead, staff: StaffMember): Promise<LetterValues> {
  const { unknown } = letterWords.en;
  const calls = await listBookingsOfLead(database(), lead.id);
  const call = calls.find(({ status }) => status === "confirmed");
  return {
    name: lead.name ?? unknown.name,
    company: lead.company ?? unknown.company,
    recommendation: verdictWords(lead) ?? unknown.recommendation,
    call: call === undefined ? unknown.call : instantWords(call.startsAt, call.visitorZone),
    "booking-link": `${appUrl()}/book`,
    me: staff.name,
    consultancy: company().name,
  };
}

/** A letter as it reads for this lead, or for the one that it became part of; as it was typed when there is none. */
export async function filledFor(leadId: string, draft: Draft, staff: StaffMember): Promise<Draft> {
  const into = await findMergedInto(database(), leadId);
  const lead = await findLead(database(), into ?? leadId);
  return lead === null ? draft : filledLetter(draft, await lettersValues(lead, staff));
}
