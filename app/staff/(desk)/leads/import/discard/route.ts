import { refuseForm, seeOther } from "@/lib/http/form";
import { discardImport } from "@/lib/leads/commands/begin-import";
import { discardChoice } from "@/lib/leads/input/imports";
import { importRefusals } from "@/lib/leads/words/imports";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: discardChoice,
  page: () => "/staff/leads/import",
  handle: async ({ import: importId }, { database, staff }) => {
    const gone = await discardImport(database, staff, importId);
    if (!gone.ok) return refuseForm([{ field: "", words: importRefusals.en[gone.reason] }]);
    return seeOther("/staff/leads/import?done=discarded");
  },
});
