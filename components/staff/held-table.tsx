import { DecideOnRequest } from "@/components/staff/held-decision";
import { Moment } from "@/components/staff/moment";
import { ColumnHeading, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { HeldRequest } from "@/lib/assessment/held-request";
import { assessmentDeskWords } from "@/lib/assessment/words/desk";
import { outcomeWords } from "@/lib/assessment/words/outcomes";

const { held: words } = assessmentDeskWords.en;

type HeldTableProps = { readonly requests: readonly HeldRequest[]; readonly zone: string };

/** Requests for reports that a robot may have sent, each with the two things to do about it. */
export function HeldTable({ requests, zone }: HeldTableProps) {
  return (
    <Table caption={words.caption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.columns.email}</ColumnHeading>
          <ColumnHeading>{words.columns.because}</ColumnHeading>
          <ColumnHeading>{words.columns.outcome}</ColumnHeading>
          <ColumnHeading>{words.columns.requested}</ColumnHeading>
          <ColumnHeading>{words.columns.actions}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.formKey}>
            <th scope="row">
              <TextLink
                href={`/staff/leads/held/${request.formKey}`}
                variant="quiet"
                hiddenSuffix={words.lookHidden(request.email)}
              >
                {request.email}
              </TextLink>
            </th>
            <td>{words.because[request.because]}</td>
            <td>{outcomeWords.en[request.outcome].title}</td>
            <td>
              <Moment at={request.requestedAt} zone={zone} />
            </td>
            <td>
              <DecideOnRequest request={request} size="small" />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
