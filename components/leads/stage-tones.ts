import type { Stage } from "@/lib/leads/lead";

/** The colour of each stage, beside its word. */
export const stageTones = {
  new: "warning",
  contacted: "info",
  booked: "info",
  held: "info",
  won: "success",
  lost: "neutral",
} as const satisfies Record<Stage, string>;
