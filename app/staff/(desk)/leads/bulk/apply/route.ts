import { refuseForm, seeOther } from "@/lib/http/form";
import { changeLeads } from "@/lib/leads/commands/change-leads";
import { batchInput } from "@/lib/leads/input";
import { leadWords } from "@/lib/leads/words";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: batchInput,
  page: ({ all, lead = "", query = "" }) =>
    all === "yes"
      ? `/staff/leads/bulk?${allOf(query)}`
      : `/staff/leads/bulk?${new URLSearchParams({ lead }).toString()}`,
  handle: async (wish, { database, staff, now }) => {
    const done = await changeLeads(database, staff, { ...wish, now });
    if (!done.ok) return refuseForm([{ field: "", words: leadWords.en.refusals[done.reason] }]);
    return seeOther(`/staff/leads?batch=${done.value.batchId}`);
  },
});

function allOf(query: string): string {
  const filter = new URLSearchParams(query);
  filter.set("all", "yes");
  return filter.toString();
}
