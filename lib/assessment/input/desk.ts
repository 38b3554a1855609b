import { z } from "zod";
import { formKey } from "@/lib/http/fields";
import { addDays, daysBetween, isLocalDate } from "@/lib/time/local-date";

/** The held request that a colleague decides on, by the key of its form. */
export const heldChoice = z.strictObject({ request: formKey() });

/** Nothing was counted before this day, and calendars of our zones end somewhere. */
const [firstDay, lastDay] = ["2020-01-01", "2099-12-31"];
const day = z
  .string()
  .refine((text) => isLocalDate(text) && text >= firstDay && text <= lastDay)
  .optional()
  .catch(undefined);
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
