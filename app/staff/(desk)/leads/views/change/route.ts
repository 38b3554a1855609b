import { refuseForm, seeOther } from "@/lib/http/form";
import { changeView } from "@/lib/leads/commands/saved-views";
import { listPath, viewChangeInput } from "@/lib/leads/input/saved-views";
import { listWords } from "@/lib/leads/words/list";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: viewChangeInput,
  page: ({ query = "", view = "" }) => listPath(query, { saved: view }),
  handle: async ({ change, shown }, { database, staff }) => {
    const changed = await changeView(database, staff, change);
    if (!changed.ok) return refuseForm([{ field: "name", words: listWords.en.refusals[changed.reason] }]);
    return seeOther(listPath(shown, { saved: changed.value.viewId, done: "view-changed" }));
  },
});
