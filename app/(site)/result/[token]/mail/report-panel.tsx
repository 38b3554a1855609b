import type { ReactNode } from "react";
import type { FormState } from "@/app/staff/form-state";
import { ReportForm } from "@/components/assessment/report-form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { resultPageWords } from "@/lib/assessment/words/result-page";
import { canSendMail, company, config } from "@/lib/config/config";
import { readSeal, sealForm } from "@/lib/http/form-seal";
import { consentText } from "@/lib/leads/words";

const { mail: words } = resultPageWords.en;

type ReportPanelProps = {
  readonly token: string;
  readonly form: FormState;
  readonly isSent: boolean;
  /** The way back and the page's heading. */
  readonly header: ReactNode;
};

/** "Email me this report": the form, or the answer that it was sent, which is the same whatever became of it. */
export async function ReportPanel({ token, form, isSent, header }: ReportPanelProps) {
  if (isSent)
    return (
      <>
        {header}
        {canSendMail() ? (
          <Notice tone="success" title={words.sentTitle} isAnswer>
            <p>{words.sent}</p>
          </Notice>
        ) : (
          <Notice title={words.keptTitle} isAnswer>
            <p>{words.kept}</p>
          </Notice>
        )}
        <TextLink href={`/result/${token}/mail`}>{words.again}</TextLink>
      </>
    );
  const { name } = company();
  const typed = ["email", "name", "report", "followUp"].flatMap((field) => {
    const value = form.valueOf(field);
    return value === undefined ? [] : [[field, value] as const];
  });
  return (
    <ReportForm
      action="/result/report"
      token={token}
      guard={await guardOf(form)}
      consents={{ report: consentText("report", name).wording, followUp: consentText("follow-up", name).wording }}
      typed={Object.fromEntries(typed)}
      problems={form.problems}
      header={
        <>
          {header}
          {!canSendMail() && (
            <Notice>
              <p>{words.notSetUp}</p>
            </Notice>
          )}
        </>
      }
    />
  );
}

/** A form that came back keeps its key and its slip, as long as the slip is ours: it is the same form, shown again. */
async function guardOf(form: FormState) {
  const sealed = { now: new Date(), secret: config().WAYMARK_SECRET ?? "" };
  const kept = { formKey: form.valueOf("formKey") ?? "", challenge: form.valueOf("challenge") ?? "" };
  if ((await readSeal({ ...kept, solution: "" }, sealed)) !== null) return kept;
  const formKey = crypto.randomUUID();
  return { formKey, challenge: await sealForm(formKey, sealed) };
}
