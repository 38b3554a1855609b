import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { mergePath } from "@/app/staff/(desk)/leads/merge-path";
import { refuseForm, seeOther } from "@/lib/http/form";
import { mergeLeads } from "@/lib/leads/commands/merge-leads";
import { mergeInput } from "@/lib/leads/input/merge";
import { mergeWords } from "@/lib/leads/words/merging";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: mergeInput,
  page: ({ winner, loser }) => mergePath(winner, loser),
  handle: async (merge, { database, staff, now }) => {
    const merged = await mergeLeads(database, staff, { merge, now });
    if (!merged.ok) return refuseForm([{ field: "", words: mergeWords.en.refusals[merged.reason] }]);
    return seeOther(`${leadPath(merged.value.winnerId, "merged")}&merge=${merge.id}`);
  },
});
