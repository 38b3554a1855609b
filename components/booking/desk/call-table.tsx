import { CallState } from "@/components/booking/desk/call-state";
import { Moment } from "@/components/staff/moment";
import { ColumnHeading, Table } from "@/components/ui/table";
import type { Booking } from "@/lib/booking/booking";
import { whoOf } from "@/lib/booking/invite";
import { callDeskWords } from "@/lib/booking/words/desk";

const { list: words } = callDeskWords.en;

type CallTableProps = { readonly calls: readonly Booking[]; readonly zone: string; readonly caption: string };

/** Calls, a row each; the visitor's name leads to the call. */
export function CallTable({ calls, zone, caption }: CallTableProps) {
  return (
    <Table caption={caption} isCaptionHidden density="compact">
      <thead>
        <tr>
          {Object.values(words.columns).map((heading) => (
            <ColumnHeading key={heading}>{heading}</ColumnHeading>
          ))}
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => (
          <tr key={call.uid}>
            <td>
              <Moment at={call.startsAt} zone={zone} />
            </td>
            <th scope="row">
              <a href={`/staff/bookings/${call.uid}`}>{whoOf(call, "en")}</a>
            </th>
            <td>{call.consultantName}</td>
            <td>
              <CallState call={call} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
