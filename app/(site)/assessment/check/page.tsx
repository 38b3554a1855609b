import type { Metadata } from "next";
import { openStep, type Query } from "@/app/(site)/assessment/visit";
import { VisitNotice } from "@/app/(site)/assessment/visit-notice";
import { formState } from "@/app/staff/form-state";
import { CheckAnswersList } from "@/components/assessment/check-answers-list";
import { CheckForm } from "@/components/assessment/check-form";
import { BackLink } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { currentModel } from "@/lib/assessment/current-model";
import { findPreset } from "@/lib/assessment/presets";
import { checkStep, stepAddress } from "@/lib/assessment/steps";
import { presetWords } from "@/lib/assessment/words/presets";
import { stepWords } from "@/lib/assessment/words/steps";

type Props = { readonly searchParams: Query };

const { check: words, section } = stepWords.en;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const title = (await formState(searchParams)).title(words.pageTitle);
  return { title: `${title} – ${section}`, description: words.lead, robots: { index: false } };
}

export default async function CheckPage({ searchParams }: Props) {
  const [{ journey, attribution, notices }, form] = await Promise.all([
    openStep(checkStep, searchParams),
    formState(searchParams),
  ]);
  const preset = findPreset(attribution.preset);
  const last = currentModel.questions.at(-1)?.id ?? null;
  return (
    <Container width="form">
      <ErrorSummary problems={form.problems} />
      <BackLink href={stepAddress(currentModel, last, { ...journey, isChange: false })} />
      <PageHeader title={words.title} lead={words.lead} />
      <VisitNotice sentences={notices} />
      {preset && (
        <Notice>
          <p>{words.preset(presetWords.en[preset].name)}</p>
        </Notice>
      )}
      <CheckAnswersList
        model={currentModel}
        answers={journey.answers}
        hrefOf={({ id }) => stepAddress(currentModel, id, { ...journey, isChange: true })}
      />
      <CheckForm
        model={currentModel}
        journey={journey}
        action="/assessment/result"
        formKey={form.valueOf("formKey") ?? crypto.randomUUID()}
      />
    </Container>
  );
}
