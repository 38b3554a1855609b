import { refuseForm, seeOther } from "@/lib/http/form";
import { startImport } from "@/lib/leads/commands/begin-import";
import { importChoice } from "@/lib/leads/input/imports";
import { importRefusals } from "@/lib/leads/words/imports";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: importChoice,
  page: ({ import: id = "" }) => `/staff/leads/import/${encodeURIComponent(id)}`,
  handle: async ({ import: importId }, { database, staff, now }) => {
    const begun = await startImport(database, staff, { importId, now });
    if (!begun.ok) return refuseForm([{ field: "", words: importRefusals.en[begun.reason] }]);
    return seeOther(`/staff/leads/import/${importId}`);
  },
});
