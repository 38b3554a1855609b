"use client";

import { failureWords } from "@/app/failure-words";
import { Button, ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";

/** What Next gives to an error page. The message of a fault on the server never comes; its digest finds it in our log. */
export type FailureProps = { readonly error: unknown; readonly retry: () => void };

/** A page that failed: what it means for the visitor, and the two things to do about it. */
export function Failure({ error, retry }: FailureProps) {
  const { title, cause, retry: again, home, reference } = failureWords;
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  return (
    <Container>
      <PageHeader title={title} lead={cause}>
        <Button type="button" onClick={() => retry()}>
          {again}
        </Button>
        <ButtonLink href={home.href} variant="secondary">
          {home.label}
        </ButtonLink>
      </PageHeader>
      {digest && (
        <p>
          {reference} <code>{digest}</code>
        </p>
      )}
    </Container>
  );
}
