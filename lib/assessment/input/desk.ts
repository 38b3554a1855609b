import { z } from "zod";
import { formKey } from "@/lib/http/fields";
import { addDays, daysBetween, isLocalDate } from "@/lib/time/local-date";

/** The held request that a colleague decides on, by the key of its form. */
export const heldChoice = z.strictObject({ request: formKey() });

const day = z.string().refine(isLocalDate).optional().catch(undefined);
const wish = z.object({
  from: day,
  to: day,
  source: z
    .string()
    .regex(/^[a-z0-9._-]{1,40}$/)
    .optional()
    .catch(undefined),
});

export type DropOffView = { readonly fromOn: string; readonly toOn: string; readonly source: string | undefined };

const usualDays = 30;
const mostDays = 732;

/** What the page of questions is asked for; nonsense asks for the last thirty days. Days are turned round where needed. */
export function dropOffView(query: Readonly<Record<string, unknown>>, todayOn: string): DropOffView {
  const { from, to = todayOn, source } = wish.parse(query);
  const start = from ?? addDays(to, 1 - usualDays);
  const [fromOn, toOn] = start <= to ? [start, to] : [to, start];
  return { fromOn: daysBetween(fromOn, toOn) < mostDays ? fromOn : addDays(toOn, 1 - mostDays), toOn, source };
}
