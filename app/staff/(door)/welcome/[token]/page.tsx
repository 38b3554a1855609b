import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formState, type Query } from "@/app/staff/form-state";
import { PasswordField } from "@/components/staff/password-field";
import { TimeZoneField } from "@/components/staff/time-zone-field";
import { Button, ButtonRow } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { company } from "@/lib/config/config";
import { database } from "@/lib/database";
import { findOpenLink } from "@/lib/staff/queries";
import { doorWords } from "@/lib/staff/words";
import { zoneChoices } from "@/lib/time/zone-list";

const { welcome: words } = doorWords.en;

type Props = { readonly params: Promise<{ readonly token: string }>; readonly searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

/** Opening the page changes nothing: only the form uses the link, so that a mail scanner can't. */
export default async function WelcomePage({ params, searchParams }: Props) {
  const { token } = await params;
  const now = new Date();
  const link = await findOpenLink(database(), token, now);
  if (link === null || link.purpose === "new-password") notFound();
  const { problems, problemOf, valueOf } = await formState(searchParams);
  const isFirst = link.purpose === "first-administrator";
  return (
    <Container width="form">
      <ErrorSummary problems={problems} />
      <PageHeader title={words.title(company().name)} lead={isFirst ? words.leadFirst : words.lead} />
      <form method="post" action="/staff/welcome" noValidate>
        <Stack gap="large">
          <input type="hidden" name="token" value={token} />
          <TextField
            label={words.email}
            name="email"
            type="email"
            autoComplete="username"
            hint={isFirst ? words.emailHint : words.emailBound}
            readOnly={!isFirst}
            defaultValue={link.email ?? valueOf("email")}
            error={problemOf("email")}
          />
          <TextField
            label={words.name}
            name="name"
            autoComplete="name"
            spellCheck={false}
            maxLength={100}
            hint={words.nameHint}
            defaultValue={valueOf("name")}
            error={problemOf("name")}
          />
          <PasswordField
            label={words.password}
            name="password"
            autoComplete="new-password"
            hint={words.passwordHint}
            error={problemOf("password")}
          />
          <TimeZoneField
            choices={zoneChoices(now)}
            defaultValue={valueOf("timeZone") ?? "America/Toronto"}
            error={problemOf("timeZone")}
          />
          <ButtonRow>
            <Button>{words.button}</Button>
          </ButtonRow>
        </Stack>
      </form>
    </Container>
  );
}
