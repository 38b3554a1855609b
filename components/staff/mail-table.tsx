import { MailStateTag } from "@/components/staff/mail-state-tag";
import { Moment } from "@/components/staff/moment";
import { Button } from "@/components/ui/button";
import { ColumnHeading, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { StoredMail } from "@/lib/mail/mail";
import { outboxWords } from "@/lib/mail/words";

const words = outboxWords.en;

type MailTableProps = { readonly mails: readonly StoredMail[]; readonly zone: string };

/** The outbox. What failed or found no provider can be sent again. */
export function MailTable({ mails, zone }: MailTableProps) {
  return (
    <Table caption={words.caption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.columns.subject}</ColumnHeading>
          <ColumnHeading>{words.columns.recipient}</ColumnHeading>
          <ColumnHeading>{words.columns.state}</ColumnHeading>
          <ColumnHeading>{words.columns.problem}</ColumnHeading>
          <ColumnHeading>{words.columns.created}</ColumnHeading>
          <ColumnHeading>{words.columns.sent}</ColumnHeading>
          <ColumnHeading>{words.columns.actions}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <th scope="row">
              <TextLink href={`/staff/mail/${mail.id}`} variant="quiet">
                {mail.subject}
              </TextLink>
            </th>
            <td>{mail.recipient}</td>
            <td>
              <MailStateTag state={mail.state} />
            </td>
            <td>
              {mail.problem} {mail.attempts > 0 && mail.state !== "sent" && words.tries(mail.attempts)}
            </td>
            <td>
              <Moment at={mail.createdAt} zone={zone} />
            </td>
            <td>{mail.sentAt && <Moment at={mail.sentAt} zone={zone} />}</td>
            <td>
              <Resend mail={mail} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Resend({ mail: { id, state, subject, recipient } }: { readonly mail: StoredMail }) {
  if (state !== "failed" && state !== "no-provider") return null;
  return (
    <form method="post" action="/staff/mail/resend">
      <Button variant="secondary" size="small" name="mail" value={id}>
        {words.resend}
        <span className="visually-hidden"> {words.resendHidden(subject, recipient)}</span>
      </Button>
    </form>
  );
}
