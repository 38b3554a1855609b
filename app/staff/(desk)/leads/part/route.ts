import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { refuseForm, seeOther } from "@/lib/http/form";
import { partLeads } from "@/lib/leads/commands/part-leads";
import { partInput } from "@/lib/leads/input/merge";
import { mergeWords } from "@/lib/leads/words/merging";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: partInput,
  page: ({ lead }) => leadPath(lead),
  handle: async ({ merge }, { database, staff, now }) => {
    const parted = await partLeads(database, staff, { mergeId: merge, now });
    if (!parted.ok) return refuseForm([{ field: "", words: mergeWords.en.refusals[parted.reason] }]);
    return seeOther(`${leadPath(parted.value.winnerId, "parted")}&other=${parted.value.loserId}`);
  },
});
