import { Moment } from "@/components/staff/moment";
import { Button } from "@/components/ui/button";
import { ColumnHeading, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { tokenState, type ApiToken, type TokenState } from "@/lib/connections/scopes";
import { connectionWords, scopeWords, tokenStateWords } from "@/lib/connections/words/tokens";

const { tokens: words } = connectionWords.en;

const tones = { active: "success", expired: "warning", revoked: "neutral" } as const satisfies Record<
  TokenState,
  string
>;

type TokenTableProps = { readonly tokens: readonly ApiToken[]; readonly now: Date; readonly zone: string };

/** Every token that was made: what it may do, when it was used, and a button that ends it. */
export function TokenTable({ tokens, now, zone }: TokenTableProps) {
  return (
    <Table caption={words.caption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.columns.name}</ColumnHeading>
          <ColumnHeading>{words.columns.may}</ColumnHeading>
          <ColumnHeading>{words.columns.made}</ColumnHeading>
          <ColumnHeading>{words.columns.lastUsed}</ColumnHeading>
          <ColumnHeading>{words.columns.state}</ColumnHeading>
          <ColumnHeading>{words.columns.actions}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <th scope="row">
              {token.name} <small>({words.endsIn(token.ending)})</small>
            </th>
            <td>{token.scopes.map((scope) => scopeWords.en[scope].label).join(", ")}</td>
            <td>
              <Moment at={token.createdAt} zone={zone} /> {words.by(token.createdByName)}
            </td>
            <td>{token.lastUsedAt === null ? words.never : <Moment at={token.lastUsedAt} zone={zone} />}</td>
            <td>
              <State token={token} now={now} zone={zone} />
            </td>
            <td>{tokenState(token, now) === "active" && <Revoke token={token} />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type StateProps = { readonly token: ApiToken; readonly now: Date; readonly zone: string };

function State({ token, now, zone }: StateProps) {
  const state = tokenState(token, now);
  const isEnding = state === "active" && token.expiresAt !== null;
  return (
    <>
      <Tag tone={tones[state]}>{tokenStateWords.en[state]}</Tag>{" "}
      {isEnding && token.expiresAt && (
        <>
          {words.until} <Moment at={token.expiresAt} zone={zone} />
        </>
      )}
    </>
  );
}

function Revoke({ token: { id, name } }: { readonly token: ApiToken }) {
  return (
    <form method="post" action="/staff/connections/revoke">
      <input type="hidden" name="token" value={id} />
      <Button variant="danger" size="small">
        {words.revoke(name)}
      </Button>
    </form>
  );
}
