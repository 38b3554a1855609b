import type { Stage } from "@/lib/leads/lead";

/** Why somebody may be the same person. */
export type DuplicateReason = "same-mailbox" | "same-phone" | "similar-name" | "same-name";

/** A lead that may be the same person as another. */
export type Duplicate = {
  readonly id: string;
  readonly name: string | null;
  readonly email: string;
  readonly company: string | null;
  readonly stage: Stage;
  readonly createdAt: Date;
  readonly reasons: readonly DuplicateReason[];
};

/** One merge, as a lead's page tells of it. */
export type LeadMerge = {
  readonly id: string;
  readonly loserId: string;
  readonly loserName: string | null;
  readonly loserEmail: string;
  readonly actorName: string;
  readonly mergedAt: Date;
};

/** How much hangs on a lead, by kind. */
export type PartCounts = {
  readonly notes: number;
  readonly tasks: number;
  readonly calls: number;
  readonly assessments: number;
  readonly mails: number;
  readonly consents: number;
  readonly events: number;
};
