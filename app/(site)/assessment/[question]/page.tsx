import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { openStep, type Query } from "@/app/(site)/assessment/visit";
import { VisitNotice } from "@/app/(site)/assessment/visit-notice";
import { QuestionFlow } from "@/components/assessment/question-flow";
import { Container } from "@/components/ui/container";
import { currentModel } from "@/lib/assessment/current-model";
import { askedModel, stepNames } from "@/lib/assessment/steps";
import { stepWords } from "@/lib/assessment/words/steps";
import { company } from "@/lib/config/config";

type Props = { readonly params: Promise<{ readonly question: string }>; readonly searchParams: Query };

const { section } = stepWords.en;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { words } = questionAt((await params).question);
  const isMissing = (await searchParams)[stepNames.isMissing] !== undefined;
  return {
    title: `${isMissing ? "Error: " : ""}${words.en.label} – ${section}`,
    description: words.en.hint,
    robots: { index: false },
  };
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const { id } = questionAt((await params).question);
  const { journey, signs, notices } = await openStep(id, searchParams);
  const isMissing = signs.isMissing && journey.answers[id] === undefined;
  return (
    <Container width="form">
      <VisitNotice sentences={notices} />
      <QuestionFlow
        model={askedModel(currentModel)}
        start={{ questionId: id, isMissing, ...journey }}
        titleEnd={` – ${section} – ${company().name}`}
        countAddress="/assessment/steps"
      />
    </Container>
  );
}

function questionAt(step: string) {
  return currentModel.questions.find(({ id }) => id === step) ?? notFound();
}
