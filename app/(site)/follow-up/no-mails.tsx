import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { followUpPageWords } from "@/lib/leads/words/letters";

/** For whoever gets no follow-up mails, and for a link that never ended any. */
export function NoMails() {
  const { title, cause, action } = followUpPageWords.en.done;
  return (
    <Container width="form">
      <EmptyState title={title} level="h1" cause={cause} action={<ButtonLink href="/">{action}</ButtonLink>} />
    </Container>
  );
}
