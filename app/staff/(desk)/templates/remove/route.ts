import { seeOther } from "@/lib/http/form";
import { removeTemplate } from "@/lib/leads/commands/keep-templates";
import { templateChoice } from "@/lib/leads/input/letters";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: templateChoice,
  page: () => "/staff/templates",
  handle: async ({ template }, { database, staff, now }) => {
    await removeTemplate(database, staff, { templateId: template, now });
    return seeOther(`/staff/templates?done=removed&template=${template}`);
  },
});
