import { answerInWords, seeOther } from "@/lib/http/form";
import { undoBatch } from "@/lib/leads/commands/undo-batch";
import { undoInput } from "@/lib/leads/input";
import { leadWords } from "@/lib/leads/words";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: undoInput,
  page: () => "/staff/leads",
  handle: async ({ batch }, { database, staff, now }) => {
    const undone = await undoBatch(database, staff, { batchId: batch, now });
    const { gone, refusals } = leadWords.en;
    if (!undone.ok) return answerInWords({ status: 409, title: gone, words: refusals[undone.reason] });
    return seeOther(`/staff/leads?done=undone&batch=${undone.value.batchId}&skipped=${undone.value.skipped}`);
  },
});
