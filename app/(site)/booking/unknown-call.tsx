import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { bookingWords } from "@/lib/booking/words/pages";

/** In the place of a call that no link of ours opens. */
export function UnknownCall() {
  const { title, cause, action } = bookingWords.en.call.unknown;
  return (
    <Container width="form">
      <EmptyState title={title} level="h1" cause={cause} action={<ButtonLink href="/book">{action}</ButtonLink>} />
    </Container>
  );
}
