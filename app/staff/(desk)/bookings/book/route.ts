import { knownBySubmission } from "@/app/(site)/book/known-visitor";
import { deskCallPath } from "@/app/staff/(desk)/bookings/call-of";
import { listSubmissionsOfLead } from "@/lib/assessment/queries";
import { bookSlot } from "@/lib/booking/commands/book-slot";
import { bookingFor, staffBookInput } from "@/lib/booking/input/desk";
import { bookingRefusals } from "@/lib/booking/words/pages";
import { sender } from "@/lib/config/config";
import { refuseForm, seeOther } from "@/lib/http/form";
import { plainAddress } from "@/lib/leads/lead";
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
    const { brief, agenda, assessment } = await knownBySubmission(submissions[0]?.id ?? null);
    // Whoever types another address books for somebody else.
    const isTheirs = known !== null && known.email === plainAddress(typed.email);
    const request = {
      ...typed,
      startsAt: start,
      visitorZone: zone,
      consultantId: who,
      company: isTheirs ? known.company : null,
      phone: isTheirs ? known.phone : null,
      holdToken: null,
      outcome: known?.outcome ?? null,
      brief,
      agenda,
      assessment: isTheirs ? assessment : null,
      consents: [],
    };
    const booked = await bookSlot(database, request, { sender: sender(), now, by: staff });
    if (!booked.ok) return refuseForm([{ field: "start", words: bookingRefusals.en[booked.reason] }]);
    return seeOther(`${deskCallPath(booked.value.uid)}?done=booked`);
  },
});
