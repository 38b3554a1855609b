import type { Metadata } from "next";
import { formState, type Query } from "@/app/staff/form-state";
import { Button, ButtonRow } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { canSendMail } from "@/lib/config/config";
import { doorAnswers, doorWords } from "@/lib/staff/words";

const { forgotten: words } = doorWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

export default async function ForgottenPage({ searchParams }: { readonly searchParams: Query }) {
  const { problems, problemOf, valueOf } = await formState(searchParams);
  const answer = doorAnswers("en", (await searchParams)["done"], canSendMail());
  return (
    <Container width="form">
      <ErrorSummary problems={problems} />
      {answer && (
        <Notice tone="info" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader title={words.title} lead={words.lead} />
      <form method="post" action="/staff/forgotten/ask" noValidate>
        <Stack gap="large">
          <TextField
            label={words.email}
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={valueOf("email")}
            error={problemOf("email")}
          />
          <ButtonRow>
            <Button>{words.button}</Button>
          </ButtonRow>
        </Stack>
      </form>
      <TextLink href="/staff/sign-in">{words.back}</TextLink>
    </Container>
  );
}
