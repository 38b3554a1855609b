import { refuseForm, seeOther } from "@/lib/http/form";
import { matchImport } from "@/lib/leads/commands/begin-import";
import { matchInput } from "@/lib/leads/input/imports";
import { importRefusals } from "@/lib/leads/words/imports";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: matchInput,
  page: ({ import: id = "" }) => `/staff/leads/import/${encodeURIComponent(id)}?match=again`,
  handle: async (match, { database, staff, now }) => {
    const matched = await matchImport(database, staff, { match, now });
    if (!matched.ok) return refuseForm([{ field: "", words: importRefusals.en[matched.reason] }]);
    return seeOther(`/staff/leads/import/${match.importId}`);
  },
});
