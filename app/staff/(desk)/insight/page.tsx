import type { Metadata } from "next";
import type { Query } from "@/app/staff/form-state";
import { loadedOrNull } from "@/app/staff/loaded";
import { InsightPart } from "@/components/insight/insight-part";
import { InsightParts } from "@/components/insight/insight-parts";
import { PeriodChoice } from "@/components/insight/period-choice";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { database } from "@/lib/database";
import type { AnswerTimes } from "@/lib/insight/answer-times";
import { cellWords } from "@/lib/insight/display";
import { periodWish } from "@/lib/insight/input";
import { periodOf, periodQuery } from "@/lib/insight/period";
import { listInsightTables } from "@/lib/insight/queries/list-insight-tables";
import { insightWords } from "@/lib/insight/words";
import { workingTime } from "@/lib/leads/working-time";
import { requireStaff } from "@/lib/staff/session";
import { localDateWords } from "@/lib/time/display";
import { localDateAt } from "@/lib/time/wall-time";

const words = insightWords.en;

export const metadata: Metadata = { title: words.pageTitle };

/** What became of visits, assessments, leads and calls in a period. */
export default async function InsightPage({ searchParams }: { readonly searchParams: Query }) {
  const wish = periodWish(await searchParams);
  await requireStaff(`/staff/insight${periodQuery(wish)}`);
  const now = new Date();
  const period = periodOf(wish, localDateAt(now, workingTime.zone));
  const loaded = await loadedOrNull(listInsightTables(database(), { period, now }));
  const query = new URLSearchParams({ from: period.fromOn, to: period.toOn });
  return (
    <Container width="wide">
      <PageHeader title={words.title} lead={words.lead(localDateWords(period.fromOn), localDateWords(period.toOn))} />
      <PeriodChoice wish={wish} period={period} />
      {loaded === null ? (
        <EmptyState
          title={words.notLoaded.title}
          cause={words.notLoaded.cause}
          action={<ButtonLink href={`/staff/insight${periodQuery(wish)}`}>{words.notLoaded.action}</ButtonLink>}
        />
      ) : (
        <Parts loaded={loaded} query={query} />
      )}
    </Container>
  );
}

type PartsProps = {
  readonly loaded: Awaited<ReturnType<typeof listInsightTables>>;
  /** The period, as the files' addresses name it. */
  readonly query: URLSearchParams;
};

function Parts({ loaded: { tables, times }, query }: PartsProps) {
  return (
    <InsightParts>
      {tables.map((table) => (
        <InsightPart
          key={table.id}
          table={table}
          csvHref={`/staff/insight/export?table=${table.id}&${query.toString()}`}
          more={
            table.id === "questions"
              ? { href: `/staff/insight/questions?${query.toString()}`, label: words.moreQuestions }
              : undefined
          }
          facts={table.id === "responses" ? clockFacts(times) : []}
        />
      ))}
    </InsightParts>
  );
}

function clockFacts({ answered, median, ninetieth, withinHour }: AnswerTimes) {
  const { clock } = words;
  return [
    { term: clock.answered, detail: cellWords(answered, "count") },
    { term: clock.median, detail: cellWords(median, "minutes") },
    { term: clock.ninetieth, detail: cellWords(ninetieth, "minutes") },
    { term: clock.withinHour, detail: cellWords(withinHour, "share") },
  ];
}
