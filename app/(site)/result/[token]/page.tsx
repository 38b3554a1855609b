import type { Metadata } from "next";
import { headers } from "next/headers";
import { storedReport } from "@/app/(site)/result/stored-result";
import { ResultHeader } from "@/components/assessment/result-header";
import { ResultKeep } from "@/components/assessment/result-keep";
import { ResultReport } from "@/components/assessment/result-report";
import { ResultImprint, ResultSheet } from "@/components/assessment/result-sheet";
import { Container } from "@/components/ui/container";
import { Notice } from "@/components/ui/notice";
import { currentModel } from "@/lib/assessment/current-model";
import { checkStep, stepAddress } from "@/lib/assessment/steps";
import { resultPageWords } from "@/lib/assessment/words/result-page";
import { appUrl } from "@/lib/config/config";
import { proposedRetention } from "@/lib/content/site-details";

type Props = { readonly params: Promise<{ readonly token: string }> };

const words = resultPageWords.en;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await storedReport((await params).token);
  return { title: `${report.title} – ${words.section}`, description: words.description, robots: { index: false } };
}

/** Reads nothing of the request but its path: lib/http/front keeps the rendering for a minute. */
export default async function ResultPage({ params }: Props) {
  const { token } = await params;
  const { model, answers, createdAt, report } = await storedReport(token);
  const path = `/result/${token}`;
  const address = `${appUrl()}${path}`;
  const ways = { bookHref: `/book?result=${token}`, mailHref: `${path}/mail` };
  return (
    <ResultSheet>
      <Container>
        <ResultImprint address={address} createdAt={createdAt} />
        <ResultHeader report={report} {...ways} />
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
        <ResultKeep address={address} {...ways} keptDays={proposedRetention.anonymousAssessmentDays} />
        <script src="/tools/result.js" defer nonce={await nonceOfRequest()} />
      </Container>
    </ResultSheet>
  );
}

/** The random word that this document's own scripts must carry where no front handler stands before the page. */
async function nonceOfRequest(): Promise<string | undefined> {
  return /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
}
