import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formState, type Query } from "@/app/staff/form-state";
import { PasswordField } from "@/components/staff/password-field";
import { Button, ButtonRow } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { database } from "@/lib/database";
import { findOpenLink } from "@/lib/staff/queries";
import { doorWords } from "@/lib/staff/words";

const { newPassword: words } = doorWords.en;

type Props = { readonly params: Promise<{ readonly token: string }>; readonly searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

export default async function NewPasswordPage({ params, searchParams }: Props) {
  const { token } = await params;
  const link = await findOpenLink(database(), token, new Date());
  if (link?.purpose !== "new-password") notFound();
  const { problems, problemOf } = await formState(searchParams);
  return (
    <Container width="form">
      <ErrorSummary problems={problems} />
      <PageHeader title={words.title} lead={words.lead} />
      <form method="post" action="/staff/new-password" noValidate>
        <Stack gap="large">
          <input type="hidden" name="token" value={token} />
          <PasswordField
            label={words.password}
            name="password"
            autoComplete="new-password"
            hint={words.passwordHint}
            error={problemOf("password")}
          />
          <ButtonRow>
            <Button>{words.button}</Button>
          </ButtonRow>
        </Stack>
      </form>
    </Container>
  );
}
