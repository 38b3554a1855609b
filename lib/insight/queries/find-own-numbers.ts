import type { Database } from "@/db/client";
import { answerTimes, type AnswerTimes } from "@/lib/insight/answer-times";
import type { Period } from "@/lib/insight/period";
import { listAnswerTallies, listCallTallies, listLeadTallies } from "@/lib/insight/queries";
import { share } from "@/lib/insight/table";

/** What one colleague did in a period. */
export type OwnNumbers = {
  readonly came: number;
  readonly won: number;
  readonly times: AnswerTimes;
  readonly callsHeld: number;
  /** Of the calls that somebody noted; null when there was none. */
  readonly noShow: number | null;
};

/** A colleague's own numbers, or null when there is nothing to tell. */
export async function findOwnNumbers(
  database: Database,
  { staffId, period, now }: { readonly staffId: string; readonly period: Period; readonly now: Date },
): Promise<OwnNumbers | null> {
  const [leads, answers, calls] = await Promise.all([
    listLeadTallies(database, { ...period, ownerId: staffId }),
    listAnswerTallies(database, { ...period, ownerId: staffId }),
    listCallTallies(database, period, now),
  ]);
  const [mine] = leads;
  const called = calls.find(({ consultantId }) => consultantId === staffId);
  if (mine === undefined && called === undefined) return null;
  const { came: callsHeld, missed } = called ?? { came: 0, missed: 0 };
  return {
    came: mine?.came ?? 0,
    won: mine?.won ?? 0,
    times: answerTimes(answers),
    callsHeld,
    noShow: share(missed, callsHeld + missed),
  };
}
