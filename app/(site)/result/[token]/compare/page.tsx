import type { Metadata } from "next";
import { storedResult } from "@/app/(site)/result/stored-result";
import { AnswerChoices } from "@/components/assessment/answer-choices";
import { ResultComparison } from "@/components/assessment/result-comparison";
import { BackLink } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { NumberedSection } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { addressPairs, readAnswers } from "@/lib/assessment/answers";
import type { AnswerSet } from "@/lib/assessment/model";
import type { StoredResult } from "@/lib/assessment/queries";
import { composeReport } from "@/lib/assessment/report";
import { checkStep, stepAddress } from "@/lib/assessment/steps";
import { resultPageWords } from "@/lib/assessment/words/result-page";

type Props = {
  readonly params: Promise<{ readonly token: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

const { compare: words, section } = resultPageWords.en;

export const metadata: Metadata = {
  title: `${words.pageTitle} – ${section}`,
  description: words.lead,
  robots: { index: false },
};

export default async function ComparePage({ params, searchParams }: Props) {
  const { token } = await params;
  const result = await storedResult(token);
  const { answers: changed, problems } = readAnswers(result.model, addressPairs(await searchParams));
  const isChanged = Object.keys(changed).length > 0;
  const path = `/result/${token}`;
  return (
    <Container>
      <BackLink href={path}>{words.back}</BackLink>
      <PageHeader eyebrow={words.eyebrow} title={words.title} lead={words.lead} />
      {problems.length > 0 && (
        <Notice tone="warning">
          <p>{words.unreadable}</p>
        </Notice>
      )}
      {isChanged && <Comparison result={result} changed={changed} />}
      <NumberedSection id="choose" title={words.choose}>
        <AnswerChoices
          model={result.model}
          answers={result.answers}
          hrefOf={(question, option) => `${path}/compare?${question}=${option}`}
        />
      </NumberedSection>
    </Container>
  );
}

type ComparisonProps = { readonly result: StoredResult; readonly changed: AnswerSet };

function Comparison({ result: { model, answers }, changed }: ComparisonProps) {
  const wanted = { ...answers, ...changed };
  const [before, after] = [composeReport(model, answers), composeReport(model, wanted)];
  const isSame = before.outcome === after.outcome;
  return (
    <Stack gap="large">
      <p>
        <strong>{isSame ? words.stays(after.title) : words.turns(before.title, after.title)}</strong>
      </p>
      <ResultComparison before={before} after={after} />
      <div>
        <ButtonLink href={stepAddress(model, checkStep, { answers: wanted, carried: [], isChange: false })}>
          {words.goOn}
        </ButtonLink>
      </div>
    </Stack>
  );
}
