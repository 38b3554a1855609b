import { knownBySubmission } from "@/app/(site)/book/known-visitor";
import { deskCallPath } from "@/app/staff/(desk)/bookings/call-of";
import { listSubmissionsOfLead } from "@/lib/assessment/queries";
import { bookSlot, type Assessed } from "@/lib/booking/commands/book-slot";
import { bookingFor, staffBookInput } from "@/lib/booking/input/desk";
import { bookingRefusals } from "@/lib/booking/words/pages";
import { sender } from "@/lib/config/config";
import { refuseForm, seeOther } from "@/lib/http/form";
import { plainAddress, type Lead } from "@/lib/leads/lead";
import { findLead } from "@/lib/leads/queries";
import { staffForm } from "@/lib/staff/form";

/** Books a call for somebody: with what their lead's assessment found, where there is one. */
export const POST = staffForm({
  input: staffBookInput,
  page: (values) => `/staff/bookings/new?${new URLSearchParams(bookingFor.parse(values))}`,
  handle: async ({ start, who, lead, zone, ...typed }, { database, staff, now }) => {
    const [known, submissions] = await Promise.all([
      lead === null ? null : findLead(database, lead),
      lead === null ? [] : listSubmissionsOfLead(database, lead),
    ]);
    const [newest] = submissions;
    const { brief, agenda, assessment } = await knownBySubmission(newest === undefined ? null : newest.id);
    const request = {
      ...typed,
      startsAt: start,
      visitorZone: zone,
      consultantId: who,
      ...ownOf(known, { email: typed.email, assessment }),
      holdToken: null,
      outcome: known?.outcome ?? null,
      brief,
      agenda,
      consents: [],
    };
    const booked = await bookSlot(database, request, { sender: sender(), now, by: staff });
    if (!booked.ok) return refuseForm([{ field: "start", words: bookingRefusals.en[booked.reason] }]);
    return seeOther(`${deskCallPath(booked.value.uid)}?done=booked`);
  },
});

type Typed = { readonly email: string; readonly assessment: Assessed | null };

/** What is the lead's own goes only with a call for the lead: whoever types another address books for somebody else. */
function ownOf(lead: Lead | null, { email, assessment }: Typed) {
  if (lead === null || lead.email !== plainAddress(email)) return { company: null, phone: null, assessment: null };
  const { company, phone } = lead;
  return { company, phone, assessment };
}
