import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { startPath } from "@/lib/assessment/steps";
import { proposedRetention } from "@/lib/content/site-details";
import { resultPageWords } from "@/lib/assessment/words/result-page";

const { title, text, button } = resultPageWords.en.missing;

export const metadata: Metadata = { title, robots: { index: false } };

/** What an address below /result shows when it opens no result; lib/http/front sends it, as a 404. */
export default function MissingResultPage() {
  return (
    <Container>
      <PageHeader eyebrow="404" title={title} lead={text(proposedRetention.anonymousAssessmentDays)}>
        <ButtonLink href={startPath}>{button}</ButtonLink>
      </PageHeader>
    </Container>
  );
}
