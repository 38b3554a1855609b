import { Moment } from "@/components/staff/moment";
import { Button } from "@/components/ui/button";
import { ColumnHeading, Table } from "@/components/ui/table";
import type { Role } from "@/lib/staff/member";
import { deskWords, staffWords } from "@/lib/staff/words";

const { colleagues: words } = deskWords.en;

type Invitation = {
  readonly id: string;
  readonly email: string | null;
  readonly role: Role;
  readonly expiresAt: Date;
};

type InvitationTableProps = { readonly invitations: readonly Invitation[]; readonly zone: string };

/** Invitations that nobody has used yet; each can be withdrawn. */
export function InvitationTable({ invitations, zone }: InvitationTableProps) {
  return (
    <Table caption={words.invitationsCaption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.invited.email}</ColumnHeading>
          <ColumnHeading>{words.invited.role}</ColumnHeading>
          <ColumnHeading>{words.invited.until}</ColumnHeading>
          <ColumnHeading>{words.invited.actions}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, email, role, expiresAt }) => (
          <tr key={id}>
            <th scope="row">{email}</th>
            <td>{staffWords.en.roles[role]}</td>
            <td>
              <Moment at={expiresAt} zone={zone} />
            </td>
            <td>
              <Withdraw linkId={id} email={email ?? ""} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Withdraw({ linkId, email }: { readonly linkId: string; readonly email: string }) {
  return (
    <form method="post" action="/staff/colleagues/withdraw">
      <Button variant="secondary" size="small" name="link" value={linkId}>
        {words.withdraw(email)}
      </Button>
    </form>
  );
}
