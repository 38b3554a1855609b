import { refuseForm, seeOther } from "@/lib/http/form";
import { saveView } from "@/lib/leads/commands/saved-views";
import { listPath, viewInput } from "@/lib/leads/input/saved-views";
import { listWords } from "@/lib/leads/words/list";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: viewInput,
  page: ({ query = "" }) => listPath(query),
  handle: async (view, { database, staff, now }) => {
    const saved = await saveView(database, staff, { view, now });
    if (!saved.ok) return refuseForm([{ field: "name", words: listWords.en.refusals[saved.reason] }]);
    return seeOther(listPath(view.query, { saved: saved.value.viewId, done: "view-saved" }));
  },
});
