import { templatePath } from "@/app/staff/(desk)/templates/template-path";
import { refuseForm, seeOther } from "@/lib/http/form";
import { keepTemplate } from "@/lib/leads/commands/keep-templates";
import { templateInput } from "@/lib/leads/input/letters";
import { letterWords } from "@/lib/leads/words/letters";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: templateInput,
  page: ({ template, next }) => templatePath(template, next),
  handle: async ({ template, next, ...typed }, { database, staff, now }) => {
    if (next === "preview") return refuseForm([]);
    const wish = { ...typed, templateId: template === "" ? null : template };
    const kept = await keepTemplate(database, staff, { wish, now });
    if (kept.ok) return seeOther("/staff/templates?done=saved");
    const field = kept.reason === "name-taken" ? "name" : "";
    return refuseForm([{ field, words: letterWords.en.templateRefusals[kept.reason] }]);
  },
});
