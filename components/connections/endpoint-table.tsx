import { ColumnHeading, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { WebhookEndpoint } from "@/lib/connections/webhook";
import { eventWords, webhookWords } from "@/lib/connections/words/webhooks";

const words = webhookWords.en;

/** Addresses that are told what happens, each with a way to its log. */
export function EndpointTable({ endpoints }: { readonly endpoints: readonly WebhookEndpoint[] }) {
  if (endpoints.length === 0) return <p>{words.none}</p>;
  return (
    <Table caption={words.caption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.columns.name}</ColumnHeading>
          <ColumnHeading>{words.columns.address}</ColumnHeading>
          <ColumnHeading>{words.columns.events}</ColumnHeading>
          <ColumnHeading>{words.columns.state}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {endpoints.map((endpoint) => (
          <tr key={endpoint.id}>
            <th scope="row">
              <TextLink href={`/staff/connections/webhooks/${endpoint.id}`}>{words.open(endpoint.name)}</TextLink>
            </th>
            <td>{endpoint.shownAddress}</td>
            <td>{endpoint.events.map((event) => eventWords.en[event].label).join(", ")}</td>
            <td>
              <EndpointState endpoint={endpoint} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Works, fails at the moment, or paused. */
export function EndpointState({ endpoint: { pausedAt, pausedBecause, failingSince } }: { endpoint: WebhookEndpoint }) {
  if (pausedAt !== null) {
    return pausedBecause === "failures" ? (
      <Tag tone="danger">{words.pausedAfterFailures}</Tag>
    ) : (
      <Tag>{words.states.paused}</Tag>
    );
  }
  if (failingSince !== null) return <Tag tone="warning">{words.states.failing}</Tag>;
  return <Tag tone="success">{words.states.working}</Tag>;
}
