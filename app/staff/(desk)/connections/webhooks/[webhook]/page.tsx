import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formState, type Query } from "@/app/staff/form-state";
import { DeliveryTable } from "@/components/connections/delivery-table";
import { EndpointActions } from "@/components/connections/endpoint-actions";
import { EndpointState } from "@/components/connections/endpoint-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { endpointChoice } from "@/lib/connections/input";
import { findEndpoint, listDeliveries } from "@/lib/connections/queries/endpoints";
import type { WebhookEndpoint } from "@/lib/connections/webhook";
import { webhookAnswers, webhookWords } from "@/lib/connections/words/webhooks";
import { database } from "@/lib/database";
import { requireStaff } from "@/lib/staff/session";

const { page: words } = webhookWords.en;

export const metadata: Metadata = { title: words.pageTitle };

type Props = { readonly params: Promise<{ readonly webhook: string }>; readonly searchParams: Query };

/** One webhook: administrators see those of the consultancy, everybody their own. */
export default async function WebhookPage({ params, searchParams }: Props) {
  const { webhook } = await params;
  const staff = await requireStaff(`/staff/connections/webhooks/${encodeURIComponent(webhook)}`);
  const choice = endpointChoice.safeParse({ endpoint: webhook });
  const found = choice.success ? await findEndpoint(database(), staff, choice.data.endpoint) : null;
  const endpoint = found ?? notFound();
  const [deliveries, form] = await Promise.all([listDeliveries(database(), endpoint.id), formState(searchParams)]);
  const answer = webhookAnswers("en", (await searchParams)["done"]);
  const here = `/staff/connections/webhooks/${endpoint.id}`;
  return (
    <Container width="wide">
      <ErrorSummary problems={form.problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <Breadcrumb trail={[placeOf(endpoint)]} current={endpoint.name} />
      <PageHeader title={endpoint.name} lead={endpoint.shownAddress} />
      <Trouble endpoint={endpoint} />
      <p>
        <EndpointState endpoint={endpoint} />
      </p>
      <EndpointActions endpoint={endpoint} />
      <Stack>
        <h2>{words.log}</h2>
        {deliveries.length === 0 ? (
          <p>{words.empty}</p>
        ) : (
          <DeliveryTable
            endpointId={endpoint.id}
            deliveries={deliveries}
            canReplay={endpoint.pausedAt === null}
            zone={staff.timeZone}
          />
        )}
        {deliveries.some(({ state }) => state === "waiting") && <TextLink href={here}>{words.look}</TextLink>}
      </Stack>
    </Container>
  );
}

function placeOf({ ownerId }: WebhookEndpoint) {
  return ownerId === null
    ? { href: "/staff/connections/webhooks", label: webhookWords.en.title }
    : { href: "/staff/account/notifications", label: words.backToNotifications };
}

function Trouble({ endpoint: { pausedBecause, failingSince } }: { readonly endpoint: WebhookEndpoint }) {
  if (pausedBecause !== null) {
    return (
      <Notice tone="warning" title={words.pausedTitle}>
        <p>{pausedBecause === "failures" ? words.pausedByFailures : words.pausedByPerson}</p>
      </Notice>
    );
  }
  if (failingSince === null) return null;
  return (
    <Notice tone="warning" title={words.failing}>
      <p>{words.failingExplained}</p>
    </Notice>
  );
}
