import type { ShownDay, ShownTime } from "@/lib/booking/day-list";
import { bookingWords } from "@/lib/booking/words/pages";
import { localDateWords } from "@/lib/time/display";
import styles from "@/components/booking/time-list.module.css";

const { book: words } = bookingWords.en;

type TimeListProps = {
  readonly days: readonly ShownDay[];
  /** The time that is chosen already: the visitor's own hold, or what they chose before. */
  readonly chosen?: Date | null;
  /** Begins the ids; the first radio has it as its id, which a refusal links to. Two lists on a page need two. */
  readonly id?: string;
  /** How many days show their times at once; the others show them when they are opened. */
  readonly openDays?: number;
};

/** Free times as radios: a native details a day, so that two weeks fit on a screen, and in it a fieldset. */
export function TimeList({ days, chosen = null, id = "start", openDays = 3 }: TimeListProps) {
  return (
    <div className={styles["days"]}>
      {days.map(({ on, times }, index) => (
        <details key={on} className={styles["day"]} open={index < openDays || isAmong(chosen, times)}>
          <summary className={styles["summary"]}>
            <h3>{localDateWords(on)}</h3>
            <span className={styles["glance"]}>{glance(times)}</span>
          </summary>
          <fieldset className={times.some(({ theirs }) => theirs.length > 0) ? styles["wide"] : styles["narrow"]}>
            <legend className="visually-hidden">{localDateWords(on)}</legend>
            {times.map((time, place) => (
              <TimeChoice
                key={time.iso}
                time={time}
                id={index === 0 && place === 0 ? id : `${id}-${time.startsAt.getTime()}`}
                isChosen={isAmong(chosen, [time])}
              />
            ))}
          </fieldset>
        </details>
      ))}
    </div>
  );
}

function isAmong(chosen: Date | null, times: readonly ShownTime[]): boolean {
  return chosen !== null && times.some(({ startsAt }) => startsAt.getTime() === chosen.getTime());
}

/** How much is free on a day, while it is closed. */
function glance(times: readonly ShownTime[]): string {
  return words.glance(times.length, times[0]?.words ?? "", times.at(-1)?.words ?? "");
}

type TimeChoiceProps = { readonly time: ShownTime; readonly id: string; readonly isChosen: boolean };

function TimeChoice({ time, id, isChosen }: TimeChoiceProps) {
  const { startsAt, iso, words: timeWords, place, offset, theirs } = time;
  return (
    <div className={styles["choice"]}>
      <input
        type="radio"
        name="start"
        id={id}
        value={startsAt.toISOString()}
        defaultChecked={isChosen}
        className={styles["radio"]}
      />
      <label htmlFor={id} className={styles["label"]}>
        <time dateTime={iso} className={styles["time"]}>
          {timeWords}
        </time>
        <span className="visually-hidden">{words.placeHidden(place)}</span>
        {offset !== null && (
          <span className={styles["second"]} aria-hidden="true">
            {offset}
          </span>
        )}
        {theirs.length > 0 && (
          <>
            <span className={styles["second"]} aria-hidden="true">
              {words.theirTimes(theirs)}
            </span>
            <span className="visually-hidden">{words.theirTimesHidden(theirs)}</span>
          </>
        )}
      </label>
    </div>
  );
}
