import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { startPath } from "@/lib/assessment/steps";
import { resultPageWords } from "@/lib/assessment/words/result-page";

const { title, text, button } = resultPageWords.en.missing;

export default function MissingResult() {
  return (
    <Container>
      <PageHeader eyebrow="404" title={title} lead={text}>
        <ButtonLink href={startPath}>{button}</ButtonLink>
      </PageHeader>
    </Container>
  );
}
