import type { Database } from "@/db/client";
import { currentModel } from "@/lib/assessment/current-model";
import { answerTimes, type AnswerTimes } from "@/lib/insight/answer-times";
import type { Period } from "@/lib/insight/period";
import { listAnswerTallies, listCallTallies, listLeadsOverTime, listLeadTallies } from "@/lib/insight/queries";
import { listStepTallies, listVisitTallies } from "@/lib/insight/queries/list-counts";
import { apartTable, funnelTable } from "@/lib/insight/funnel";
import type { InsightTable } from "@/lib/insight/table";
import {
  callsTable,
  consultantsTable,
  outcomesTable,
  overTimeTable,
  pagesTable,
  questionsTable,
  responsesTable,
  sourcesTable,
} from "@/lib/insight/tables";
import { listColleagues } from "@/lib/staff/queries";
import { daysBetween } from "@/lib/time/local-date";

/** Beyond this a chart of days is a hedge; months say more. */
const daysDrawnMax = 62;

/** Everything that a period tells, in the order of the page, and how fast first responses were. */
export async function listInsightTables(
  database: Database,
  { period, now }: { readonly period: Period; readonly now: Date },
): Promise<{ readonly tables: readonly InsightTable[]; readonly times: AnswerTimes }> {
  const grain = daysBetween(period.fromOn, period.toOn) < daysDrawnMax ? "day" : "month";
  const [leads, overTime, answers, visits, steps, calls, colleagues] = await Promise.all([
    listLeadTallies(database, period),
    listLeadsOverTime(database, period, grain),
    listAnswerTallies(database, period),
    listVisitTallies(database, period),
    listStepTallies(database, period),
    listCallTallies(database, period, now),
    listColleagues(database),
  ]);
  const counted = { leads, visits, steps };
  // By its topic: a chart's lines don't wrap, and a whole question is wider than a phone.
  const questions = currentModel.questions.map(({ id, words }) => ({ id, label: words.en.topic }));
  const tables = [
    funnelTable(counted),
    apartTable(counted),
    overTimeTable(overTime, { grain, period }),
    sourcesTable(counted),
    questionsTable(steps, questions),
    outcomesTable(leads),
    responsesTable(answers, leads),
    callsTable(calls, colleagues),
    consultantsTable({ leads, answers }, colleagues),
    pagesTable(visits),
  ];
  return { tables, times: answerTimes(answers) };
}
