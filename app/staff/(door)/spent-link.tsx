import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { doorWords, staffWords } from "@/lib/staff/words";

/** In the place of a form whose one-time link opens nothing any more. */
export function SpentLink() {
  const { title, action } = doorWords.en.spentLink;
  return (
    <Container width="form">
      <EmptyState
        title={title}
        level="h1"
        cause={staffWords.en.refusals["link-spent"]}
        action={<TextLink href="/staff/sign-in">{action}</TextLink>}
      />
    </Container>
  );
}
