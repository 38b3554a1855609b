import type { Metadata } from "next";
import { formState, type Query } from "@/app/staff/form-state";
import { TokenForm } from "@/components/connections/token-form";
import { TokenTable } from "@/components/connections/token-table";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { listTokens } from "@/lib/connections/queries/tokens";
import { connectionAnswers, connectionWords } from "@/lib/connections/words";
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
      <TextLink href="/staff/connections/api" variant="onward">
        {words.description}
      </TextLink>
      {fresh !== undefined && <FreshToken token={fresh} />}
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

/** The one time that anybody sees it. */
function FreshToken({ token }: { readonly token: string }) {
  return (
    <Stack>
      <h2>{words.tokens.fresh}</h2>
      <TextField
        label={words.tokens.freshLabel}
        name="fresh"
        hint={words.tokens.freshHint}
        defaultValue={token}
        readOnly
        spellCheck={false}
        autoComplete="off"
      />
    </Stack>
  );
}
