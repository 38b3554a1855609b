import { stageTones } from "@/components/leads/stage-tones";
import { Tag } from "@/components/ui/tag";
import type { Stage } from "@/lib/leads/lead";
import { leadWords } from "@/lib/leads/words";

/** A lead's stage in its word and colour. */
export function StageTag({ stage }: { readonly stage: Stage }) {
  return <Tag tone={stageTones[stage]}>{leadWords.en.stages[stage]}</Tag>;
}
