import { z } from "zod";
import { roomInput } from "@/lib/booking/input/hours";
import { startInput, zoneInput } from "@/lib/booking/input/times";
import { dayText, emailAddress, formKey, optionalLine, optionalParagraph, singleLine } from "@/lib/http/fields";

const reload = "Reload the page and try again";
const call = z.uuid(reload);
const reasonLong = "Use at most 500 characters for the reason";
const reason = optionalLine(500, reasonLong);

export const callsViews = ["week", "day", "list"] as const;
export type CallsViewKind = (typeof callsViews)[number];

/** How staff look at calls; what makes no sense in an address says nothing. */
export const callsQuery = z.object({
  view: z.enum(callsViews).catch("week"),
  on: dayText().nullish().catch(null),
  who: z.uuid().nullish().catch(null),
});

export const callChoice = z.strictObject({ call });
export const staffPlaceInput = z.strictObject({ call, meetingUrl: roomInput });
export const staffCancelInput = z.strictObject({ call, reason });

/** Another open time for a call, with whom it is offered. */
export const staffMoveInput = z.strictObject({ call, start: startInput, who: z.uuid(reload), reason });

/** The wish to see other times. From when, and what else stands in the form, is left aside here and put back into the page. */
export const otherTimesInput = z.object({});

/** Any time at all for a call, which needs a reason. The time is on the clock of the colleague who moves it. */
export const anyTimeInput = z.strictObject({
  call,
  who: z.uuid("Choose a consultant"),
  on: dayText(),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time like 09:00"),
  anyReason: singleLine(500, { empty: "Enter the reason", long: reasonLong }),
});

/** A call that a colleague books for somebody. */
export const staffBookInput = z.strictObject({
  start: startInput,
  /** Empty is whoever comes first. */
  who: z.union([z.literal("").transform(() => undefined), z.uuid(reload)]),
  lead: z.union([z.literal("").transform(() => null), z.uuid(reload)]),
  zone: zoneInput,
  name: singleLine(100, { empty: "Enter the visitor’s name", long: "Use at most 100 characters for the name" }),
  email: emailAddress(),
  note: optionalParagraph(2_000, "Use at most 2,000 characters for the note"),
  formKey: formKey(),
});

/** The query of the page that books for somebody: which lead, with whom; nothing is anybody. */
const chosen = z
  .union([z.uuid(), z.literal("")])
  .default("")
  .catch("");
export const bookingFor = z.object({ lead: chosen, who: chosen });
