import { z } from "zod";
import { leftReasons, type BatchLeft } from "@/lib/leads/batch";

const count = z.int().min(0);
const left = z.object({
  stage: count,
  // Batches of before know nothing of calls.
  call: count.default(0),
  tags: count,
  same: count,
  some: z.array(z.object({ id: z.uuid(), why: z.enum(leftReasons) })),
});
const stored = z.object({ left });

/** What a stored change of many left out; nothing for a batch of another kind, or of before this was kept. */
export function storedLeft(changes: unknown): BatchLeft {
  return stored.safeParse(changes).data?.left ?? { stage: 0, call: 0, tags: 0, same: 0, some: [] };
}
