import type { Metadata } from "next";
import { formState, type Query } from "@/app/staff/form-state";
import { FreshSecret } from "@/components/connections/fresh-secret";
import { TokenForm } from "@/components/connections/token-form";
import { TokenTable } from "@/components/connections/token-table";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { listTokens } from "@/lib/connections/queries/tokens";
import { connectionAnswers, connectionWords } from "@/lib/connections/words/tokens";
import { database } from "@/lib/database";
import { requireRole } from "@/lib/staff/session";

const words = connectionWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

export default async function ConnectionsPage({ searchParams }: { readonly searchParams: Query }) {
  const administrator = await requireRole("administrator", "/staff/connections");
  const [tokens, form] = await Promise.all([listTokens(database()), formState(searchParams)]);
  const answer = connectionAnswers("en", (await searchParams)["done"]);
  const fresh = form.valueOf("token");
  return (
    <Container width="wide">
      <ErrorSummary problems={form.problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader title={words.title} lead={words.lead} />
      <Stack gap="small">
        <TextLink href="/staff/connections/webhooks" variant="onward">
          {words.webhooks}
        </TextLink>
        <TextLink href="/staff/connections/api" variant="onward">
          {words.description}
        </TextLink>
      </Stack>
      {fresh !== undefined && (
        <FreshSecret
          title={words.tokens.fresh}
          label={words.tokens.freshLabel}
          hint={words.tokens.freshHint}
          secret={fresh}
        />
      )}
      <Stack>
        <h2>{words.tokens.title}</h2>
        {tokens.length === 0 ? (
          <p>{words.tokens.none}</p>
        ) : (
          <TokenTable tokens={tokens} now={new Date()} zone={administrator.timeZone} />
        )}
      </Stack>
      <Stack>
        <h2>{words.tokens.make}</h2>
        <TokenForm formKey={crypto.randomUUID()} typed={form.valueOf} problemOf={form.problemOf} />
      </Stack>
    </Container>
  );
}
