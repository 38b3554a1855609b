import type { Metadata } from "next";
import { ReportPanel } from "@/app/(site)/result/[token]/report-panel";
import { storedResult } from "@/app/(site)/result/stored-result";
import { formState, type Query } from "@/app/staff/form-state";
import { ResultHeader } from "@/components/assessment/result-header";
import { ResultKeep } from "@/components/assessment/result-keep";
import { ResultReport } from "@/components/assessment/result-report";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { currentModel } from "@/lib/assessment/current-model";
import { composeReport } from "@/lib/assessment/report";
import { checkStep, stepAddress } from "@/lib/assessment/steps";
import { resultPageWords } from "@/lib/assessment/words/result-page";
import { appUrl } from "@/lib/config/config";
import { proposedRetention } from "@/lib/content/site-details";

type Props = { readonly params: Promise<{ readonly token: string }>; readonly searchParams: Query };

const words = resultPageWords.en;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { model, answers } = await storedResult((await params).token);
  const title = (await formState(searchParams)).title(composeReport(model, answers).title);
  return { title: `${title} – ${words.section}`, description: words.description, robots: { index: false } };
}

export default async function ResultPage({ params, searchParams }: Props) {
  const { token } = await params;
  const [{ model, answers, createdAt }, form] = await Promise.all([storedResult(token), formState(searchParams)]);
  const report = composeReport(model, answers);
  const path = `/result/${token}`;
  const bookHref = `/book?result=${token}`;
  return (
    <Container>
      <ErrorSummary problems={form.problems} />
      <ResultHeader report={report} bookHref={bookHref} mailHref="#report" />
      {model.version !== currentModel.version && (
        <Notice>
          <p>{words.older(model.version, currentModel.version)}</p>
        </Notice>
      )}
      <ResultReport
        model={model}
        report={report}
        createdAt={createdAt}
        now={new Date()}
        comparePath={`${path}/compare`}
        assessmentHrefOf={({ questionId, toOptionId }) =>
          stepAddress(model, checkStep, {
            answers: { ...answers, [questionId]: toOptionId },
            carried: [],
            isChange: false,
          })
        }
      />
      <ResultKeep
        address={`${appUrl()}${path}`}
        bookHref={bookHref}
        keptDays={proposedRetention.anonymousAssessmentDays}
      >
        <ReportPanel token={token} form={form} isSent={(await searchParams)["sent"] !== undefined} />
      </ResultKeep>
    </Container>
  );
}
