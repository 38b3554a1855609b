import type { Metadata } from "next";
import { formState, type Query } from "@/app/staff/form-state";
import { EndpointForm } from "@/components/connections/endpoint-form";
import { EndpointTable } from "@/components/connections/endpoint-table";
import { FreshSecret } from "@/components/connections/fresh-secret";
import { MailChoice } from "@/components/connections/mail-choice";
import { MentionChoice } from "@/components/leads/mention-choice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { canSendMail } from "@/lib/config/config";
import { listEndpoints } from "@/lib/connections/queries/endpoints";
import { listMailedEvents } from "@/lib/connections/queries/notifications";
import { personalEventTypes } from "@/lib/connections/webhook";
import { webhookAnswers, webhookWords } from "@/lib/connections/words/webhooks";
import { database } from "@/lib/database";
import { findMentionMail } from "@/lib/leads/queries/list-notes";
import { requireStaff } from "@/lib/staff/session";

const { notifications: words, ...all } = webhookWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

export default async function NotificationsPage({ searchParams }: { readonly searchParams: Query }) {
  const staff = await requireStaff("/staff/account/notifications");
  const [endpoints, mailed, wantsMail, form] = await Promise.all([
    listEndpoints(database(), staff.id),
    listMailedEvents(database(), staff.id),
    findMentionMail(database(), staff.id),
    formState(searchParams),
  ]);
  const { done } = await searchParams;
  const answer = done === "saved" ? words.saved : webhookAnswers("en", done);
  const secret = form.valueOf("secret");
  return (
    <Container width="wide">
      <ErrorSummary problems={form.problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <Breadcrumb trail={[{ href: "/staff/account", label: words.back }]} current={words.title} />
      <PageHeader title={words.title} lead={words.lead} />
      {secret !== undefined && (
        <FreshSecret title={all.fresh} label={all.freshLabel} hint={all.freshHint} secret={secret} />
      )}
      <Stack>
        <h2>{words.mail}</h2>
        <p>{canSendMail() ? words.mailTo(staff.email) : words.mailNotSetUp}</p>
        <MailChoice chosen={mailed} />
        <MentionChoice wantsMail={wantsMail} />
      </Stack>
      <Stack>
        <h2>{words.webhooks}</h2>
        <p>{words.webhooksLead}</p>
        {endpoints.length > 0 && <EndpointTable endpoints={endpoints} />}
        <EndpointForm
          action="/staff/account/webhook"
          formKey={crypto.randomUUID()}
          events={personalEventTypes}
          typed={form.valueOf}
          problemOf={form.problemOf}
        />
      </Stack>
    </Container>
  );
}
