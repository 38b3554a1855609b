import { z } from "zod";
import { mailStates } from "@/lib/mail/mail";

/** The query of the outbox's address. Nonsense narrows nothing. */
export const outboxView = z.object({
  state: z.enum(mailStates).optional().catch(undefined),
  offset: z.coerce.number().int().min(0).max(10_000).catch(0),
});

const RELOAD = "Reload the page and try again";

export const mailChoice = z.strictObject({ mail: z.uuid(RELOAD) });

/** Which mail to send again, and the page that the button stands on; left out, the outbox. */
export const resendInput = z.strictObject({
  mail: z.uuid(RELOAD),
  back: z.enum(["lead", "today"], RELOAD).optional(),
});
