import type { Metadata } from "next";
import { PresetList } from "@/components/assessment/preset-list";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { Columns, NumberedSection, Wide } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { currentModel } from "@/lib/assessment/current-model";
import { presetAddresses } from "@/lib/assessment/presets";
import { stepPath } from "@/lib/assessment/steps";
import { stepWords } from "@/lib/assessment/words/steps";
import { readableDate } from "@/lib/content/freshness";

const { start: words } = stepWords.en;

export const metadata: Metadata = {
  title: words.pageTitle,
  description: words.description,
  alternates: { canonical: "/assessment" },
};

export default function AssessmentPage() {
  const { version, publishedOn, questions } = currentModel;
  return (
    <Container>
      <PageHeader
        eyebrow={words.eyebrow}
        title={words.title}
        lead={words.lead}
        aside={words.facts(version, readableDate(publishedOn)).map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
      >
        <ButtonLink href={stepPath(questions[0]?.id ?? "")}>{words.button}</ButtonLink>
      </PageHeader>
      <Stack gap="large">
        <Pieces id="gives" {...words.gives} />
        <NumberedSection id="presets" title={words.presets.title}>
          <p>{words.presets.lead}</p>
          <Wide>
            <PresetList presets={presetAddresses(currentModel)} />
          </Wide>
        </NumberedSection>
        <Pieces id="fair" {...words.fair} />
      </Stack>
    </Container>
  );
}

type PiecesProps = { readonly id: string; readonly title: string; readonly pieces: typeof words.gives.pieces };

function Pieces({ id, title, pieces }: PiecesProps) {
  return (
    <NumberedSection id={id} title={title}>
      <Wide>
        <Columns>
          {pieces.map((piece) => (
            <Card key={piece.title} title={piece.title}>
              <p>{piece.text}</p>
            </Card>
          ))}
        </Columns>
      </Wide>
    </NumberedSection>
  );
}
