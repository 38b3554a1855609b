import { discardRequest } from "@/lib/assessment/commands/discard-request";
import { heldChoice } from "@/lib/assessment/input/desk";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: heldChoice,
  page: () => "/staff/leads/held",
  handle: async ({ request }, { database, staff, now }) => {
    const discarded = await discardRequest(database, staff, { formKey: request, now });
    return seeOther(`/staff/leads/held?done=${discarded.ok ? "discarded" : "gone"}`);
  },
});
