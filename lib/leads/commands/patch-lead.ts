import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leads } from "@/db/schema/leads";
import type { ChangeRefusal, LeadFields } from "@/lib/leads/change";
import { changeLead } from "@/lib/leads/commands/change-lead";
import { tagLead } from "@/lib/leads/commands/tag-lead";
import { accepted, refused, type Result } from "@/lib/result";
import type { ApiCaller } from "@/lib/connections/scopes";

export type LeadPatch = {
  readonly leadId: string;
  /** The only version that may be changed; null for whatever stands there. */
  readonly version: number | null;
  readonly fields: Partial<Pick<LeadFields, "stage" | "ownerId" | "nextStep">>;
  /** All tags that the lead shall have; undefined leaves them. */
  readonly tags: readonly string[] | undefined;
};

export type PatchRefusal = ChangeRefusal | "version-moved" | "too-many-tags";

/** Ends a transaction whose first half was done and whose second was refused. */
class Refusal extends Error {
  readonly reason: PatchRefusal;

  constructor(reason: PatchRefusal) {
    super(reason);
    this.reason = reason;
  }
}

/** Changes fields and tags of a lead together, or nothing at all, and only if it is still the version that was seen. */
export async function patchLead(
  database: Database,
  caller: ApiCaller,
  { patch, now }: { readonly patch: LeadPatch; readonly now: Date },
): Promise<Result<null, PatchRefusal>> {
  try {
    await database.transaction((transaction) => apply(transaction, caller, { patch, now }));
    return accepted(null);
  } catch (error) {
    if (error instanceof Refusal) return refused(error.reason);
    throw error;
  }
}

async function apply(
  transaction: Database,
  caller: ApiCaller,
  { patch, now }: { readonly patch: LeadPatch; readonly now: Date },
): Promise<void> {
  const { leadId, fields, tags } = patch;
  const [lead] = await transaction
    .select({ version: leads.version, tags: leads.tags })
    .from(leads)
    .where(and(eq(leads.id, leadId), isNull(leads.deletedAt)))
    .for("update");
  if (lead === undefined) throw new Refusal("unknown-lead");
  if (patch.version !== null && patch.version !== lead.version) throw new Refusal("version-moved");
  const changed = await changeLead(transaction, caller, { change: { leadId, version: lead.version, fields }, now });
  // The row is locked, so nobody can have changed it meanwhile.
  if (!changed.ok) throw new Refusal(changed.reason === "changed-meanwhile" ? "version-moved" : changed.reason);
  if (tags === undefined) return;
  const tagging = { leadId, add: tags, remove: lead.tags.filter((tag) => !tags.includes(tag)) };
  const tagged = await tagLead(transaction, caller, { tagging, now });
  if (!tagged.ok) throw new Refusal(tagged.reason);
}
