import type { Database } from "@/db/client";
import type { Changed, ChangeRefusal, LeadFields } from "@/lib/leads/change";
import { changeLocked } from "@/lib/leads/commands/change-lead";
import { lockLead } from "@/lib/leads/commands/lock-lead";
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

export type PatchRefusal = ChangeRefusal | "version-moved";

/**
 * Changes fields and tags of a lead together, or nothing at all, and only if it is still the version that was seen. It is
 * one new version and one line on the time line, which `undoChange` takes back as a whole; none when nothing differs.
 */
export async function patchLead(
  database: Database,
  caller: ApiCaller,
  { patch, now }: { readonly patch: LeadPatch; readonly now: Date },
): Promise<Result<Changed, PatchRefusal>> {
  return database.transaction(async (transaction) => {
    const lead = await lockLead(transaction, patch.leadId);
    if (lead === null) return refused("unknown-lead");
    if (lead.id !== patch.leadId) return refused("merged-meanwhile");
    if (patch.version !== null && patch.version !== lead.version) return refused("version-moved");
    const { fields, tags } = patch;
    const changed = await changeLocked(transaction, caller, { change: { lead, fields, tags }, now });
    return changed.ok ? accepted(changed.value) : changed;
  });
}
