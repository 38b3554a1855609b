import { seeOther } from "@/lib/http/form";
import { keepListSettings } from "@/lib/leads/commands/saved-views";
import { listPath, settingsInput } from "@/lib/leads/input/saved-views";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: settingsInput,
  page: ({ query = "" }) => listPath(query),
  handle: async ({ settings, shown }, { database, staff }) => {
    await keepListSettings(database, staff, settings);
    return seeOther(listPath(shown, { done: "arranged" }));
  },
});
