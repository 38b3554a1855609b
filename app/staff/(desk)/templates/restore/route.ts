import { answerInWords, seeOther } from "@/lib/http/form";
import { restoreTemplate } from "@/lib/leads/commands/keep-templates";
import { templateChoice } from "@/lib/leads/input/letters";
import { leadWords } from "@/lib/leads/words";
import { letterWords } from "@/lib/leads/words/letters";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: templateChoice,
  page: () => "/staff/templates",
  handle: async ({ template }, { database, staff, now }) => {
    const restored = await restoreTemplate(database, staff, { templateId: template, now });
    const { gone } = leadWords.en;
    if (!restored.ok)
      return answerInWords({ status: 409, title: gone, words: letterWords.en.templateRefusals[restored.reason] });
    return seeOther("/staff/templates?done=restored");
  },
});
