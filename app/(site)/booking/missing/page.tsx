import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { bookingWords } from "@/lib/booking/words/pages";

const { pageTitle, unknown } = bookingWords.en.call;

export const metadata: Metadata = { title: pageTitle, robots: { index: false, follow: false } };

/** In the place of a call that no link of ours opens; lib/http/front sends it, as a 404. */
export default function MissingCallPage() {
  const { title, cause, action } = unknown;
  return (
    <Container width="form">
      <EmptyState title={title} level="h1" cause={cause} action={<ButtonLink href="/book">{action}</ButtonLink>} />
    </Container>
  );
}
