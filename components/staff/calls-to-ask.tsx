import { Moment } from "@/components/staff/moment";
import { Button } from "@/components/ui/button";
import { ColumnHeading, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { CallToAsk } from "@/lib/voices/voice";
import { voiceWords } from "@/lib/voices/words";

const { desk: words } = voiceWords.en;

type CallsToAskProps = { readonly calls: readonly CallToAsk[]; readonly zone: string };

/** Calls that took place, each with a button that asks its person once. */
export function CallsToAsk({ calls, zone }: CallsToAskProps) {
  return (
    <>
      <p>{words.askLead}</p>
      <Table caption={words.askCaption} isCaptionHidden density="compact">
        <thead>
          <tr>
            <ColumnHeading>{words.askColumns.person}</ColumnHeading>
            <ColumnHeading>{words.askColumns.call}</ColumnHeading>
            <ColumnHeading>{words.askColumns.actions}</ColumnHeading>
          </tr>
        </thead>
        <tbody>
          {calls.map(({ bookingId, leadId, leadName, leadEmail, startedAt }) => (
            <tr key={bookingId}>
              <th scope="row">
                <TextLink href={`/staff/leads/${leadId}`} variant="quiet">
                  {leadName ?? leadEmail}
                </TextLink>
              </th>
              <td>
                <Moment at={startedAt} zone={zone} />
              </td>
              <td>
                <AskForm bookingId={bookingId} name={leadName ?? leadEmail} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

function AskForm({ bookingId, name }: { readonly bookingId: string; readonly name: string }) {
  return (
    <form method="post" action="/staff/voices/ask">
      <Button variant="secondary" size="small" name="booking" value={bookingId}>
        {words.ask}
        <span className="visually-hidden">: {words.askPerson(name)}</span>
      </Button>
    </form>
  );
}
