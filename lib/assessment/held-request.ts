import type { Outcome } from "@/lib/assessment/model";
import type { HeldBecause } from "@/lib/http/suspicion";

/** A request for a report that a robot may have sent; nothing was mailed and no lead exists. */
export type HeldRequest = {
  readonly formKey: string;
  readonly email: string;
  readonly name: string | null;
  readonly wantsFollowUp: boolean;
  readonly because: HeldBecause;
  readonly requestedAt: Date;
  readonly outcome: Outcome;
};

/** How many a colleague sees at once: the newest. */
export const heldRequestsShown = 50;
