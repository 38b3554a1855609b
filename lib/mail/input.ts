import { z } from "zod";
import { mailStates } from "@/lib/mail/mail";

/** The query of the outbox's address. Nonsense narrows nothing. */
export const outboxView = z.object({
  state: z.enum(mailStates).optional().catch(undefined),
  offset: z.coerce.number().int().min(0).max(10_000).catch(0),
});

export const mailChoice = z.strictObject({ mail: z.uuid("Reload the page and try again") });
