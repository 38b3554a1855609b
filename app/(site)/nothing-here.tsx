import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";

type NothingHereProps = {
  readonly words: { readonly title: string; readonly cause: string; readonly action: string };
  /** Where the one way on leads. */
  readonly href: string;
};

/** A page whose subject is gone, or never was: why, and one way on. */
export function NothingHere({ words: { title, cause, action }, href }: NothingHereProps) {
  return (
    <Container width="form">
      <EmptyState title={title} level="h1" cause={cause} action={<ButtonLink href={href}>{action}</ButtonLink>} />
    </Container>
  );
}
