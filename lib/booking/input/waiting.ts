import { z } from "zod";
import { dayParts } from "@/lib/booking/day-list";
import { originInput, tokenInput, zoneInput } from "@/lib/booking/input/times";
import { emailAddress, formKey, optionalLine } from "@/lib/http/fields";

const reload = "Reload the page and try again";
const weekday = z.enum(["1", "2", "3", "4", "5", "6", "7"], reload).transform(Number);

/** Who wants to hear of a time that becomes free, and which times suit them; none ticked means any. */
export const waitingInput = z.strictObject({
  email: emailAddress(),
  name: optionalLine(100, "Use at most 100 characters for your name"),
  zone: zoneInput,
  weekdays: z.array(weekday).max(7, reload).default([]),
  dayParts: z.array(z.enum(dayParts, reload)).max(3, reload).default([]),
  origin: originInput.optional(),
  result: tokenInput.optional(),
  formKey: formKey(),
  website: z.string().max(1_000).optional(),
});

export const leaveInput = z.strictObject({ token: tokenInput });
export const offerInput = z.strictObject({ token: tokenInput });
