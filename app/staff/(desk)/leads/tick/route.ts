import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { answerInWords, seeOther } from "@/lib/http/form";
import { tickTask } from "@/lib/leads/commands/tasks";
import { tickInput } from "@/lib/leads/input/tasks";
import { leadWords } from "@/lib/leads/words";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: tickInput,
  page: () => "/staff",
  handle: async ({ task, done, back }, { database, staff, now }) => {
    const ticked = await tickTask(database, staff, { taskId: task, isDone: done === "yes", now });
    const { title, words } = { title: leadWords.en.gone, words: leadWords.en.refusals["unknown-task"] };
    if (!ticked.ok) return answerInWords({ status: 404, title, words });
    const answer = done === "yes" ? "ticked" : "unticked";
    if (back === "today") return seeOther(`/staff?done=${answer}`);
    return seeOther(`${leadPath(ticked.value.leadId, answer)}&task=${task}`);
  },
});
