import { z } from "zod";
import type { FieldChanges } from "@/lib/leads/event";
import { stages } from "@/lib/leads/lead";

const RELOAD = "Reload the page and try again";

export const takeBackInput = z.strictObject({
  lead: z.uuid(RELOAD),
  event: z.coerce.number(RELOAD).int(RELOAD).min(1, RELOAD),
});

const text = z.object({ from: z.string().nullable(), to: z.string().nullable() }).optional();
const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const changed = z.object({
  changes: z.strictObject({
    stage: z.object({ from: z.enum(stages), to: z.enum(stages) }).optional(),
    ownerId: text,
    name: text,
    company: text,
    phone: text,
    region: text,
    nextStep: text,
    tags: z.object({ from: z.string(), to: z.string() }).optional(),
  }),
  progress: z.record(z.string(), z.object({ from: plain, to: plain })).default({}),
});

export type UndoableChange = z.output<typeof changed> & { readonly progress: FieldChanges };

/** A stored change of fields that colleagues set, as it is needed to take it back; null for any other line. */
export function undoableChange(details: unknown): UndoableChange | null {
  const parsed = changed.safeParse(details);
  return parsed.success && Object.keys(parsed.data.changes).length > 0 ? parsed.data : null;
}
