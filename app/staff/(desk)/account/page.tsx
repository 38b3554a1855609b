import type { Metadata } from "next";
import { formState, type Query } from "@/app/staff/form-state";
import { PasswordField } from "@/components/staff/password-field";
import { TimeZoneField } from "@/components/staff/time-zone-field";
import { Button, ButtonRow } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { canSendMail } from "@/lib/config/config";
import { requireStaff } from "@/lib/staff/session";
import { deskAnswers, deskWords } from "@/lib/staff/words";
import { zoneChoices } from "@/lib/time/zone-list";

const { account: words } = deskWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

export default async function AccountPage({ searchParams }: { readonly searchParams: Query }) {
  const staff = await requireStaff("/staff/account");
  const { problems, problemOf, valueOf } = await formState(searchParams);
  const answer = deskAnswers("en", (await searchParams)["done"], canSendMail());
  return (
    <Container width="form">
      <ErrorSummary problems={problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader title={words.title} lead={staff.email} />
      <TextLink href="/staff/account/notifications" variant="onward">
        {words.notifications}
      </TextLink>
      <form method="post" action="/staff/account/details" noValidate>
        <Stack gap="large">
          <h2>{words.you}</h2>
          <TextField
            label={words.name}
            name="name"
            autoComplete="name"
            spellCheck={false}
            maxLength={100}
            hint={words.nameHint}
            defaultValue={valueOf("name") ?? staff.name}
            error={problemOf("name")}
          />
          <TimeZoneField
            choices={zoneChoices(new Date())}
            defaultValue={valueOf("timeZone") ?? staff.timeZone}
            error={problemOf("timeZone")}
          />
          <ButtonRow>
            <Button>{words.save}</Button>
          </ButtonRow>
        </Stack>
      </form>
      <form method="post" action="/staff/account/password" noValidate>
        <Stack gap="large">
          <h2>{words.password}</h2>
          <input type="text" autoComplete="username" value={staff.email} readOnly hidden />
          <PasswordField
            label={words.present}
            name="present"
            autoComplete="current-password"
            error={problemOf("present")}
          />
          <PasswordField
            label={words.fresh}
            name="password"
            autoComplete="new-password"
            hint={words.freshHint}
            error={problemOf("password")}
          />
          <ButtonRow>
            <Button>{words.change}</Button>
          </ButtonRow>
        </Stack>
      </form>
    </Container>
  );
}
