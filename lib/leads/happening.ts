import type { Happening } from "@/lib/connections/webhook";
import type { EventDetails, LeadEventKind } from "@/lib/leads/event";

type Told = { readonly type: Happening["type"]; readonly ids: readonly string[] };

/** Which lines of a time line programs elsewhere may hear of, and which ids of their details go along. */
const told: Partial<Record<LeadEventKind, Told>> = {
  captured: { type: "lead.created", ids: [] },
  returned: { type: "lead.changed", ids: [] },
  changed: { type: "lead.changed", ids: [] },
  "undid-change": { type: "lead.changed", ids: [] },
  merged: { type: "lead.changed", ids: [] },
  parted: { type: "lead.changed", ids: [] },
  "gave-consent": { type: "lead.changed", ids: [] },
  "withdrew-consent": { type: "lead.changed", ids: [] },
  "submitted-assessment": { type: "submission.created", ids: ["submissionId"] },
  "booked-call": { type: "booking.created", ids: ["uid", "startsAt"] },
  "moved-call": { type: "booking.moved", ids: ["uid"] },
  "cancelled-call": { type: "booking.cancelled", ids: ["uid"] },
  "held-call": { type: "booking.attended", ids: ["uid"] },
  "missed-call": { type: "booking.attended", ids: ["uid"] },
};

/** What programs elsewhere are told of a line of a time line: ids and times, nobody's name; null for what is ours alone. */
export function happeningOf(event: {
  readonly leadId: string;
  readonly kind: LeadEventKind;
  readonly details: EventDetails;
}): Happening | null {
  const found = told[event.kind];
  if (found === undefined) return null;
  const ids = found.ids.flatMap((name) => {
    const value = event.details[name];
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  const attendance = event.kind === "held-call" ? [["attendance", "came"] as const] : [];
  const missed = event.kind === "missed-call" ? [["attendance", "missed"] as const] : [];
  return {
    type: found.type,
    subject: Object.fromEntries([["leadId", event.leadId], ...ids, ...attendance, ...missed]),
  };
}
