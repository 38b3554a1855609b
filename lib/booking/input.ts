import { z } from "zod";
import { typedInput } from "@/lib/booking/input/details";
import { clockInput, originInput, startInput, tokenInput, zoneInput } from "@/lib/booking/input/times";
import { formKey, optionalLine, tickBox } from "@/lib/http/fields";

const reason = optionalLine(500, "Use at most 500 characters for the reason");
/** What an address carried and the form hands on; an empty field is as good as none. */
const handedOn = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal("").transform(() => null), schema]).nullish();

/** A chosen time, to be held. */
export const holdInput = z.strictObject({
  start: startInput,
  zone: zoneInput,
  clock: clockInput,
  result: handedOn(tokenInput),
  origin: handedOn(originInput),
  kept: handedOn(z.uuid()),
});

/** The held time and who wants it. `website` is a field that no person sees. */
export const bookingInput = z.strictObject({
  ...typedInput.shape,
  followUp: tickBox(),
  formKey: formKey(),
  start: startInput,
  /** The time that was lost before, while another one is chosen. */
  at: startInput.optional(),
  zone: zoneInput,
  clock: clockInput,
  result: handedOn(tokenInput),
  origin: handedOn(originInput),
  website: z.string().max(1_000).optional(),
});

/**
 * The wish to extend the hold, or to give it back. The hold itself is known by a cookie; what else stands in the form is
 * left aside here, and put back into it.
 */
export const heldTimeInput = z.object({
  start: startInput,
  zone: zoneInput,
  clock: clockInput,
  result: handedOn(tokenInput),
  origin: handedOn(originInput),
});

export const moveInput = z.strictObject({ token: tokenInput, start: startInput, zone: zoneInput, clock: clockInput });
export const cancelInput = z.strictObject({ token: tokenInput, reason });
