import { currentModel } from "@/lib/assessment/current-model";
import { submitAssessment } from "@/lib/assessment/commands/submit-assessment";
import { submissionInput } from "@/lib/assessment/input/forms";
import { checkAddressOf } from "@/lib/assessment/steps";
import { stepWords } from "@/lib/assessment/words/steps";
import { config } from "@/lib/config/config";
import { answerInWords, publicForm, seeOther } from "@/lib/http/form";

const { title, text } = stepWords.en.otherContent;

/** "See my recommendation": stores the answers once and leads to their result. */
export const POST = publicForm({
  input: submissionInput(currentModel),
  page: checkAddressOf,
  limit: { name: "assessment", points: 60, seconds: 3_600 },
  handle: async (form, { database, now }) => {
    const result = await submitAssessment(database, { ...form, secret: config().WAYMARK_SECRET ?? "" }, now);
    return result.ok ? seeOther(`/result/${result.value.token}`) : answerInWords({ status: 409, title, words: text });
  },
});
