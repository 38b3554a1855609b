import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { waitingWords } from "@/lib/booking/words/waiting";

/** For whoever has left the waiting list, and for a link that never belonged to anybody on it. */
export function NotOnList() {
  const { title, cause, action } = waitingWords.en.leave.left;
  return (
    <Container width="form">
      <EmptyState title={title} level="h1" cause={cause} action={<ButtonLink href="/book">{action}</ButtonLink>} />
    </Container>
  );
}
