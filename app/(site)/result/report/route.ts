import { askForReport } from "@/lib/assessment/commands/ask-for-report";
import { reportInput } from "@/lib/assessment/input/report";
import { resultPageWords } from "@/lib/assessment/words/result-page";
import { proposedRetention } from "@/lib/content/site-details";
import { config, sender } from "@/lib/config/config";
import { answerInWords, publicForm, refuseForm, seeOther } from "@/lib/http/form";
import { rememberPerson } from "@/lib/http/known-person";
import { judgeForm } from "@/lib/http/suspicion";

const { mail, missing } = resultPageWords.en;

/** "Email me this report". Whatever becomes of it, the page's answer is the same, so that nobody learns of an address. */
export const POST = publicForm({
  input: reportInput,
  page: ({ token = "" }) => `/result/${/^[\w-]{43}$/.test(token) ? `${token}/mail` : "missing"}`,
  limit: { name: "report", points: 30, seconds: 3_600 },
  handle: async ({ homepage: trap, followUp: wantsFollowUp, ...form }, { database, now, visitor }) => {
    const context = { form: "report", visitorKey: visitor.key, secret: config().WAYMARK_SECRET ?? "", now };
    const judgement = await judgeForm(database, { ...form, trap }, context);
    if (judgement.kind === "refused") {
      const words = judgement.because === "too-fast" ? mail.tooFast : mail.unsealed;
      return refuseForm([{ field: "", words }]);
    }
    const heldBecause = judgement.kind === "held" ? judgement.because : null;
    const asked = await askForReport(database, { ...form, wantsFollowUp, heldBecause }, { sender: sender(), now });
    if (asked.ok) return seeOther(`/result/${form.token}/mail?sent=1`, await rememberPerson(form));
    if (asked.reason === "other-content")
      return answerInWords({ status: 409, title: mail.title, words: mail.otherContent });
    return answerInWords({
      status: 404,
      title: missing.title,
      words: missing.text(proposedRetention.anonymousAssessmentDays),
    });
  },
});
