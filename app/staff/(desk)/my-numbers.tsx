import { SummaryList } from "@/components/ui/summary-list";
import { ColumnHeading, NumberCell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { database } from "@/lib/database";
import { cellWords } from "@/lib/insight/display";
import { periodOf } from "@/lib/insight/period";
import { findOwnNumbers, type OwnNumbers } from "@/lib/insight/queries/find-own-numbers";
import { insightWords } from "@/lib/insight/words";
import { countWords } from "@/lib/leads/display";
import { stages } from "@/lib/leads/lead";
import { countLeadsByStage } from "@/lib/leads/queries";
import { leadDeskWords, leadWords } from "@/lib/leads/words";
import { workingTime } from "@/lib/leads/working-time";
import type { StaffMember } from "@/lib/staff/member";
import { localDateAt } from "@/lib/time/wall-time";

const { today: words } = leadDeskWords.en;
const { columns, clock } = insightWords.en;

type Props = { readonly staff: StaffMember; readonly now: Date };

/** How the last thirty days went for one colleague, and where their leads stand. */
export async function MyNumbers({ staff, now }: Props) {
  const period = periodOf({ period: "30-days" }, localDateAt(now, workingTime.zone));
  const [numbers, counts] = await Promise.all([
    findOwnNumbers(database(), { staffId: staff.id, period, now }),
    countLeadsByStage(database(), staff.id),
  ]);
  return (
    <>
      {numbers === null ? <p>{words.noNumbers}</p> : <SummaryList rows={rowsOf(numbers)} />}
      <TextLink href="/staff/insight" variant="onward">
        {words.allNumbers}
      </TextLink>
      <h3>{words.numbersCaption}</h3>
      <MyLeads staffId={staff.id} counts={counts} />
    </>
  );
}

function rowsOf({ came, won, times, callsHeld, noShow }: OwnNumbers) {
  return [
    { term: columns.leads, detail: cellWords(came, "count") },
    { term: columns.won, detail: cellWords(won, "count") },
    { term: clock.median, detail: cellWords(times.median, "minutes") },
    { term: clock.ninetieth, detail: cellWords(times.ninetieth, "minutes") },
    { term: clock.withinHour, detail: cellWords(times.withinHour, "share") },
    { term: columns.held, detail: cellWords(callsHeld, "count") },
    { term: columns.noShow, detail: cellWords(noShow, "share") },
  ];
}

type MyLeadsProps = {
  readonly staffId: string;
  readonly counts: Awaited<ReturnType<typeof countLeadsByStage>>;
};

function MyLeads({ staffId, counts }: MyLeadsProps) {
  return (
    <Table caption={words.numbersCaption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.stage}</ColumnHeading>
          <ColumnHeading align="end">{words.number}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <tr key={stage}>
            <th scope="row">
              <TextLink href={`/staff/leads?stage=${stage}&owner=${staffId}`} variant="quiet">
                {leadWords.en.stages[stage]}
              </TextLink>
            </th>
            <NumberCell>{countWords({ number: counts[stage], isMore: false })}</NumberCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
