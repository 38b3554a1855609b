import { answerInWords, seeOther } from "@/lib/http/form";
import { openWithView } from "@/lib/leads/commands/saved-views";
import { firstViewInput, listPath } from "@/lib/leads/input/saved-views";
import { leadWords } from "@/lib/leads/words";
import { listWords } from "@/lib/leads/words/list";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: firstViewInput,
  page: ({ query = "" }) => listPath(query),
  handle: async ({ view, query }, { database, staff }) => {
    const kept = await openWithView(database, staff, view);
    if (!kept.ok) {
      const words = listWords.en.refusals[kept.reason];
      return answerInWords({ status: 409, title: leadWords.en.gone, words });
    }
    const done = view === null ? "view-opens-all" : "view-opens";
    return seeOther(listPath(query, { saved: view ?? "all", done }));
  },
});
