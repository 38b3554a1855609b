import type { Metadata } from "next";
import { formState, type Query } from "@/app/staff/form-state";
import { EndpointForm } from "@/components/connections/endpoint-form";
import { EndpointTable } from "@/components/connections/endpoint-table";
import { FreshSecret } from "@/components/connections/fresh-secret";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { listEndpoints } from "@/lib/connections/queries/endpoints";
import { webhookEventTypes } from "@/lib/connections/webhook";
import { webhookAnswers, webhookWords } from "@/lib/connections/words/webhooks";
import { database } from "@/lib/database";
import { requireRole } from "@/lib/staff/session";

const words = webhookWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

export default async function WebhooksPage({ searchParams }: { readonly searchParams: Query }) {
  await requireRole("administrator", "/staff/connections/webhooks");
  const [endpoints, form] = await Promise.all([listEndpoints(database(), null), formState(searchParams)]);
  const answer = webhookAnswers("en", (await searchParams)["done"]);
  const secret = form.valueOf("secret");
  return (
    <Container width="wide">
      <ErrorSummary problems={form.problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <Breadcrumb trail={[{ href: "/staff/connections", label: words.page.back }]} current={words.title} />
      <PageHeader title={words.title} lead={words.lead} />
      {secret !== undefined && (
        <FreshSecret title={words.fresh} label={words.freshLabel} hint={words.freshHint} secret={secret} />
      )}
      <EndpointTable endpoints={endpoints} />
      <Stack>
        <h2>{words.add}</h2>
        <EndpointForm
          action="/staff/connections/webhook"
          formKey={crypto.randomUUID()}
          events={webhookEventTypes}
          typed={form.valueOf}
          problemOf={form.problemOf}
        />
      </Stack>
    </Container>
  );
}
