import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { voiceWords } from "@/lib/voices/words";

const { title, text, button } = voiceWords.en.missing;

export const metadata: Metadata = { title: `${title} – About us`, robots: { index: false } };

/** What an address below /voices shows when it is no link of ours; lib/http/front sends it, as a 404. */
export default function MissingVoicePage() {
  return (
    <Container>
      <PageHeader eyebrow="404" title={title} lead={text}>
        <ButtonLink href="/contact">{button}</ButtonLink>
      </PageHeader>
    </Container>
  );
}
