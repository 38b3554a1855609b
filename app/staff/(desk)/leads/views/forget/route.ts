import { answerInWords, seeOther } from "@/lib/http/form";
import { forgetView } from "@/lib/leads/commands/saved-views";
import { listPath, viewChoice } from "@/lib/leads/input/saved-views";
import { leadWords } from "@/lib/leads/words";
import { listWords } from "@/lib/leads/words/list";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: viewChoice,
  page: ({ query = "" }) => listPath(query),
  handle: async ({ view, query }, { database, staff }) => {
    const forgotten = await forgetView(database, staff, view);
    if (forgotten.ok) return seeOther(listPath(query, { saved: "all", done: "view-forgotten" }));
    const words = listWords.en.refusals[forgotten.reason];
    return answerInWords({ status: 409, title: leadWords.en.gone, words });
  },
});
