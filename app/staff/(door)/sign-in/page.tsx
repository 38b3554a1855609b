import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { formState, type Query } from "@/app/staff/form-state";
import { PasswordField } from "@/components/staff/password-field";
import { Button, ButtonRow } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { returnPath } from "@/lib/staff/return-path";
import { signedInStaff } from "@/lib/staff/session";
import { canSendMail } from "@/lib/config/config";
import { doorWords, doorAnswers } from "@/lib/staff/words";

const { signIn: words } = doorWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

export default async function SignInPage({ searchParams }: { readonly searchParams: Query }) {
  const query = await searchParams;
  const goOnTo = returnPath(query["return"]);
  if ((await signedInStaff()) !== null) redirect(goOnTo);
  const { problems, problemOf, valueOf } = await formState(searchParams);
  const answer = doorAnswers("en", query["done"], canSendMail());
  return (
    <Container width="form">
      <ErrorSummary problems={problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader title={words.title} />
      <form method="post" action="/staff/sign-in/enter" noValidate>
        <Stack gap="large">
          <input type="hidden" name="return" value={goOnTo} />
          <TextField
            label={words.email}
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={valueOf("email")}
            error={problemOf("email")}
          />
          <PasswordField
            label={words.password}
            name="password"
            autoComplete="current-password"
            error={problemOf("password")}
          />
          <ButtonRow>
            <Button>{words.button}</Button>
          </ButtonRow>
        </Stack>
      </form>
      <TextLink href="/staff/forgotten">{words.forgotten}</TextLink>
    </Container>
  );
}
