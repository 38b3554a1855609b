import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import type { ConsultantName } from "@/lib/booking/consultant";
import { hoursWords } from "@/lib/booking/words/hours";
import styles from "@/components/booking/hours/hours.module.css";

const words = hoursWords.en.why;

type WhyNotProps = {
  readonly day: string | undefined;
  readonly at: string | undefined;
  readonly who: string;
  readonly consultants: readonly ConsultantName[];
  /** What was found out about that time: the time in words, and a sentence for each rule that stops it. */
  readonly answers: ReadonlyArray<{ readonly when: string; readonly rules: readonly string[] }> | null;
  /** The time as it was asked for, in words. */
  readonly asked: string;
};

/** Asks for a start, and tells every rule that keeps it from being offered. */
export function WhyNot({ day, at, who, consultants, answers, asked }: WhyNotProps) {
  return (
    <Stack gap="large">
      <p>{words.lead}</p>
      <form method="get" action="/staff/hours#why" className={styles["inline"]}>
        <TextField label={words.day} name="day" id="why-day" type="date" defaultValue={day} />
        <TextField label={words.at} name="at" id="why-at" type="time" defaultValue={at} />
        <SelectField
          label={words.with}
          name="who"
          id="why-who"
          defaultValue={who}
          options={consultants.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button variant="secondary">{words.ask}</Button>
      </form>
      {answers?.length === 0 && (
        <Notice tone="warning">
          <p>{words.never(asked)}</p>
        </Notice>
      )}
      {answers?.map(({ when, rules }) => (
        <Notice key={when} tone={rules.length === 0 ? "success" : "info"}>
          {rules.length === 0 ? (
            <p>{words.offered(when)}</p>
          ) : (
            <>
              <p>{words.stopped(when)}</p>
              <ul>
                {rules.map((rule) => (
                  <li key={rule}>{rule}</li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      ))}
    </Stack>
  );
}
