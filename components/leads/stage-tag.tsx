import { Tag } from "@/components/ui/tag";
import type { Stage } from "@/lib/leads/lead";
import { leadWords } from "@/lib/leads/words";

const tones = {
  new: "warning",
  contacted: "info",
  booked: "info",
  held: "info",
  won: "success",
  lost: "neutral",
} as const satisfies Record<Stage, string>;

/** A lead's stage in its word and colour. */
export function StageTag({ stage }: { readonly stage: Stage }) {
  return <Tag tone={tones[stage]}>{leadWords.en.stages[stage]}</Tag>;
}
