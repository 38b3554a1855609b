/** First responses of one length: minutes of working time, and how many leads waited so long. */
type Answers = { readonly minutes: number; readonly leads: number };

export type AnswerTimes = {
  readonly answered: number;
  /** Half were answered within this, and nine in ten within that; null when nobody was. */
  readonly median: number | null;
  readonly ninetieth: number | null;
  /** Answered within an hour of working time, as a share from 0 to 1 of all that were answered. */
  readonly withinHour: number | null;
};

/** What the lengths of first responses come to, from how often each occurs. */
export function answerTimes(answers: readonly Answers[]): AnswerTimes {
  const sorted = answers.toSorted((one, other) => one.minutes - other.minutes);
  const answered = sum(sorted);
  if (answered === 0) return { answered, median: null, ninetieth: null, withinHour: null };
  return {
    answered,
    median: reaching(sorted, answered * 0.5),
    ninetieth: reaching(sorted, answered * 0.9),
    withinHour: sum(sorted.filter(({ minutes }) => minutes <= 60)) / answered,
  };
}

/** The shortest length within which this many were answered. */
function reaching(sorted: readonly Answers[], wanted: number): number | null {
  let reached = 0;
  for (const { minutes, leads } of sorted) {
    reached += leads;
    if (reached >= wanted) return minutes;
  }
  return null;
}

/** Upper ends of the stretches that a chart shows, in minutes of working time; the last has none. */
const answerStretches = [60, 240, 480, 960, 2_400, Number.POSITIVE_INFINITY] as const;

/** How many were answered in each of the stretches. */
export function answersByStretch(answers: readonly Answers[]): readonly number[] {
  return answerStretches.map((end, place) => {
    const begin = place === 0 ? -1 : (answerStretches[place - 1] ?? 0);
    return sum(answers.filter(({ minutes }) => minutes > begin && minutes <= end));
  });
}

function sum(answers: readonly Answers[]): number {
  return answers.reduce((total, { leads }) => total + leads, 0);
}
