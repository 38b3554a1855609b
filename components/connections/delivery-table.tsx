import { Moment } from "@/components/staff/moment";
import { Button } from "@/components/ui/button";
import { ColumnHeading, NumberCell, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { DeliveryState, WebhookDelivery } from "@/lib/connections/webhook";
import { deliveryStateWords, eventSentence, webhookWords } from "@/lib/connections/words/webhooks";
import { timeOfDayWords } from "@/lib/time/display";

const { page: words } = webhookWords.en;

const tones = { waiting: "info", delivered: "success", failed: "danger" } as const satisfies Record<
  DeliveryState,
  string
>;

type DeliveryTableProps = {
  readonly endpointId: string;
  readonly deliveries: readonly WebhookDelivery[];
  readonly canReplay: boolean;
  readonly zone: string;
};

/** What was sent to one address, how it answered, and a button to send it once more. */
export function DeliveryTable({ endpointId, deliveries, canReplay, zone }: DeliveryTableProps) {
  return (
    <Table caption={words.logCaption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.columns.event}</ColumnHeading>
          <ColumnHeading>{words.columns.asked}</ColumnHeading>
          <ColumnHeading>{words.columns.state}</ColumnHeading>
          <ColumnHeading align="end">{words.columns.tries}</ColumnHeading>
          <ColumnHeading>{words.columns.answer}</ColumnHeading>
          <ColumnHeading>{words.columns.actions}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <tr key={delivery.id}>
            <th scope="row">{eventSentence(delivery.type)}</th>
            <td>
              <Moment at={delivery.createdAt} zone={zone} />
            </td>
            <td>
              <Tag tone={tones[delivery.state]}>{deliveryStateWords.en[delivery.state]}</Tag>
            </td>
            <NumberCell>{delivery.attempts}</NumberCell>
            <td>{delivery.problem ?? delivery.lastStatus ?? ""}</td>
            <td>{canReplay && delivery.state !== "waiting" && <Replay {...{ endpointId, delivery, zone }} />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type ReplayProps = { readonly endpointId: string; readonly delivery: WebhookDelivery; readonly zone: string };

function Replay({ endpointId, delivery, zone }: ReplayProps) {
  return (
    <form method="post" action="/staff/connections/webhooks/replay">
      <input type="hidden" name="endpoint" value={endpointId} />
      <input type="hidden" name="delivery" value={delivery.id} />
      <Button variant="secondary" size="small">
        {words.replay}
        <span className="visually-hidden">
          : {words.replayOf(eventSentence(delivery.type), timeOfDayWords(delivery.createdAt, zone))}
        </span>
      </Button>
    </form>
  );
}
