import { Button, ButtonLink, ButtonRow } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { ColumnHeading, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import styles from "@/components/leads/merge-form.module.css";
import { fieldWords, valueWords } from "@/lib/leads/display";
import type { Lead } from "@/lib/leads/lead";
import type { PartCounts } from "@/lib/leads/duplicate";
import { mergeRows, type MergeRow, type MergeSide } from "@/lib/leads/merge";
import { mergePageWords, mergeWords } from "@/lib/leads/words/merging";

const words = mergePageWords.en;

type MergeFormProps = {
  readonly winner: Lead;
  readonly loser: Lead;
  readonly parts: PartCounts;
  /** Colleagues' names by id. */
  readonly names: ReadonlyMap<string, string>;
  /** The key of this rendering of the form: sent twice, it is one merge. */
  readonly mergeId: string;
};

/** Both leads beside one another, which value stays of each field, and what goes over. */
export function MergeForm({ winner, loser, parts, names, mergeId }: MergeFormProps) {
  return (
    <form method="post" action="/staff/leads/merge">
      <input type="hidden" name="merge" value={mergeId} />
      <input type="hidden" name="winner" value={winner.id} />
      <input type="hidden" name="loser" value={loser.id} />
      <input type="hidden" name="winnerVersion" value={winner.version} />
      <input type="hidden" name="loserVersion" value={loser.version} />
      <Stack gap="large">
        <Table caption={words.caption} isCaptionHidden>
          <thead>
            <tr>
              <ColumnHeading>{words.field}</ColumnHeading>
              <ColumnHeading>{words.stays}</ColumnHeading>
              <ColumnHeading>{words.joins}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            <Addresses winner={winner} loser={loser} />
            {mergeRows({ winner, loser }).map((row) => (
              <Row key={row.field} row={row} names={names} />
            ))}
          </tbody>
        </Table>
        <p>
          <TextLink href={`/staff/leads/${loser.id}/merge?with=${winner.id}`}>{words.swap}</TextLink>
        </p>
        <GoesOver parts={parts} />
        <p>{words.rules}</p>
        <ButtonRow>
          <Button>{words.merge}</Button>
          <ButtonLink href={`/staff/leads/${winner.id}`} variant="secondary">
            {words.cancel}
          </ButtonLink>
        </ButtonRow>
      </Stack>
    </form>
  );
}

function Addresses({ winner, loser }: Pick<MergeFormProps, "winner" | "loser">) {
  return (
    <tr>
      <th scope="row">{words.email}</th>
      <td>
        {winner.email} <span className={styles["kept"]}>{words.keepsAddress}</span>
      </td>
      <td>
        <a href={`/staff/leads/${loser.id}`}>{loser.email}</a> <span className={styles["kept"]}>{words.alsoKnown}</span>
      </td>
    </tr>
  );
}

type RowProps = { readonly row: MergeRow; readonly names: ReadonlyMap<string, string> };

function Row({ row, names }: RowProps) {
  return (
    <tr>
      <th scope="row">{fieldWords(row.field)}</th>
      {(["winner", "loser"] as const).map((side) => (
        <td key={side}>
          <Value row={row} side={side} words={valueWords(row.field, row[side], { names })} />
        </td>
      ))}
    </tr>
  );
}

type ValueProps = { readonly row: MergeRow; readonly side: MergeSide; readonly words: string };

function Value({ row: { field, kept, isOpen, ...row }, side, words: value }: ValueProps) {
  if (!isOpen) {
    const isKept = row[side] !== null && kept === side;
    return (
      <>
        {value} {isKept && <span className={styles["kept"]}>{words.kept}</span>}
      </>
    );
  }
  return (
    <label className={styles["choice"]}>
      <input
        type="radio"
        name={field}
        value={side}
        defaultChecked={kept === side}
        aria-label={words.choiceOf(fieldWords(field), value)}
      />
      {value}
    </label>
  );
}

function GoesOver({ parts }: { readonly parts: PartCounts }) {
  const kinds = ["notes", "tasks", "calls", "assessments", "mails", "consents", "events"] as const;
  const some = kinds.filter((kind) => parts[kind] > 0).map((kind) => mergeWords.en.parts[kind](parts[kind]));
  return (
    <div>
      <h2>{words.goesOver}</h2>
      <p>{some.length === 0 ? words.nothingGoesOver : `${some.join(", ")}.`}</p>
    </div>
  );
}
