import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { waitingWords } from "@/lib/booking/words/waiting";

/** For a time that was offered and is kept no more, and for a link that never offered any. */
export function OfferOver() {
  const { title, cause, action } = waitingWords.en.offer.gone;
  return (
    <Container width="form">
      <EmptyState title={title} level="h1" cause={cause} action={<ButtonLink href="/book">{action}</ButtonLink>} />
    </Container>
  );
}
