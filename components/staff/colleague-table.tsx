import { Moment } from "@/components/staff/moment";
import { Button, ButtonRow } from "@/components/ui/button";
import { ColumnHeading, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { roles, type Role } from "@/lib/staff/member";
import { deskWords, staffWords } from "@/lib/staff/words";

const { colleagues: words } = deskWords.en;

type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
};

type ColleagueTableProps = {
  readonly colleagues: readonly Colleague[];
  readonly ownId: string;
  readonly zone: string;
  /** What is open and still a disabled colleague's, and where it can be given to others. */
  readonly left: ReadonlyMap<string, { readonly words: string; readonly href: string }>;
};

/** Everybody who is or was staff, with what an administrator can do about it. */
export function ColleagueTable({ colleagues, ownId, zone, left }: ColleagueTableProps) {
  return (
    <Table caption={words.caption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.columns.name}</ColumnHeading>
          <ColumnHeading>{words.columns.email}</ColumnHeading>
          <ColumnHeading>{words.columns.role}</ColumnHeading>
          <ColumnHeading>{words.columns.since}</ColumnHeading>
          <ColumnHeading>{words.columns.state}</ColumnHeading>
          <ColumnHeading>{words.columns.actions}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {colleagues.map((colleague) => (
          <tr key={colleague.id}>
            <th scope="row">{colleague.name}</th>
            <td>{colleague.email}</td>
            <td>{staffWords.en.roles[colleague.role]}</td>
            <td>
              <Moment at={colleague.createdAt} zone={zone} />
            </td>
            <td>
              <State isActive={colleague.disabledAt === null} left={left.get(colleague.id)} />
            </td>
            <td>{colleague.id === ownId ? words.you : <Actions colleague={colleague} />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type StateProps = {
  readonly isActive: boolean;
  readonly left: { readonly words: string; readonly href: string } | undefined;
};

function State({ isActive, left }: StateProps) {
  if (isActive) return <Tag tone="success">{words.active}</Tag>;
  return (
    <>
      <Tag>{words.disabled}</Tag> {left !== undefined && <TextLink href={left.href}>{left.words}</TextLink>}
    </>
  );
}

/** Each button names whom it is about, as several stand below one another. */
function Actions({ colleague: { id, name, role, disabledAt } }: { readonly colleague: Colleague }) {
  const isActive = disabledAt === null;
  const otherRoles = roles.filter((other) => other !== role);
  return (
    <form method="post">
      <input type="hidden" name="colleague" value={id} />
      <ButtonRow>
        {isActive && (
          <Button variant="secondary" size="small" formAction="/staff/colleagues/link">
            {words.sendLink(name)}
          </Button>
        )}
        {otherRoles.map((other) => (
          <Button
            key={other}
            variant="secondary"
            size="small"
            name="role"
            value={other}
            formAction="/staff/colleagues/role"
          >
            {words.makeRole(name, staffWords.en.roles[other])}
          </Button>
        ))}
        <Button
          variant={isActive ? "danger" : "secondary"}
          size="small"
          formAction={isActive ? "/staff/colleagues/disable" : "/staff/colleagues/enable"}
        >
          {isActive ? words.disable(name) : words.enable(name)}
        </Button>
      </ButtonRow>
    </form>
  );
}
