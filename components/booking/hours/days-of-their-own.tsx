import { ClockPair, type HoursFormProps } from "@/components/booking/hours/weekly-hours-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { ColumnHeading, Table } from "@/components/ui/table";
import type { ConsultantPage } from "@/lib/booking/consultant";
import { hoursWords } from "@/lib/booking/words/hours";
import { localDateWords } from "@/lib/time/display";

const { days: words, away: awayWords } = hoursWords.en;

/** Days on which other hours hold than in every week, with the form for one more. */
export function DaysOfTheirOwn({ overrides, typed, problemOf }: HoursFormProps & Pick<ConsultantPage, "overrides">) {
  return (
    <Stack gap="large">
      {overrides.length === 0 ? <p>{words.none}</p> : <OverrideTable overrides={overrides} />}
      <form method="post" action="/staff/hours/day" noValidate>
        <Stack>
          <h3>{words.add}</h3>
          <TextField
            label={words.on}
            name="on"
            type="date"
            width="medium"
            defaultValue={typed("on")}
            error={problemOf("on")}
          />
          <p>{words.emptyHint}</p>
          {[words.first, words.second].map((stretch, index) => {
            const [start, end] = [`start${index + 1}`, `end${index + 1}`];
            return (
              <ClockPair
                key={stretch}
                from={{ field: start, label: `${stretch}, ${words.from}`, value: typed(start) }}
                until={{ field: end, label: `${stretch}, ${words.until}`, value: typed(end) }}
                problemOf={problemOf}
              />
            );
          })}
          <TextField
            label={words.reason}
            name="dayReason"
            isOptional
            width="medium"
            autoComplete="off"
            defaultValue={typed("dayReason")}
            error={problemOf("dayReason")}
          />
          <div>
            <Button variant="secondary">{words.save}</Button>
          </div>
        </Stack>
      </form>
    </Stack>
  );
}

function OverrideTable({ overrides }: Pick<ConsultantPage, "overrides">) {
  return (
    <Table caption={words.caption} isCaptionHidden density="compact">
      <thead>
        <tr>
          {[words.day, words.hours, words.reason, words.actions].map((heading) => (
            <ColumnHeading key={heading}>{heading}</ColumnHeading>
          ))}
        </tr>
      </thead>
      <tbody>
        {overrides.map(({ on, hours, reason }) => (
          <tr key={on}>
            <th scope="row">{localDateWords(on)}</th>
            <td>{hours.length === 0 ? words.closed : hours.map(({ start, end }) => `${start}–${end}`).join(", ")}</td>
            <td>{reason}</td>
            <td>
              <RowAction action="/staff/hours/day-back" name="on" value={on} label={words.remove(localDateWords(on))} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Whole days without calls, with the form for more. */
export function TimesAway({ away, typed, problemOf }: HoursFormProps & Pick<ConsultantPage, "away">) {
  return (
    <Stack gap="large">
      {away.length === 0 ? <p>{awayWords.none}</p> : <AwayTable away={away} />}
      <form method="post" action="/staff/hours/away" noValidate>
        <Stack>
          <p>{awayWords.hint}</p>
          {(["fromOn", "untilOn"] as const).map((name) => (
            <TextField
              key={name}
              label={name === "fromOn" ? awayWords.from : awayWords.until}
              name={name}
              type="date"
              width="medium"
              defaultValue={typed(name)}
              error={problemOf(name)}
            />
          ))}
          <TextField
            label={awayWords.reason}
            name="awayReason"
            isOptional
            width="medium"
            autoComplete="off"
            defaultValue={typed("awayReason")}
            error={problemOf("awayReason")}
          />
          <div>
            <Button variant="secondary">{awayWords.save}</Button>
          </div>
        </Stack>
      </form>
    </Stack>
  );
}

function AwayTable({ away }: Pick<ConsultantPage, "away">) {
  return (
    <Table caption={awayWords.caption} isCaptionHidden density="compact">
      <thead>
        <tr>
          {[awayWords.from, awayWords.until, awayWords.reason, awayWords.actions].map((heading) => (
            <ColumnHeading key={heading}>{heading}</ColumnHeading>
          ))}
        </tr>
      </thead>
      <tbody>
        {away.map(({ id, fromOn, untilOn, reason }) => (
          <tr key={id}>
            <th scope="row">{localDateWords(fromOn)}</th>
            <td>{localDateWords(untilOn)}</td>
            <td>{reason}</td>
            <td>
              <RowAction
                action="/staff/hours/back"
                name="away"
                value={id}
                label={awayWords.remove(localDateWords(fromOn), localDateWords(untilOn))}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type RowActionProps = {
  readonly action: string;
  readonly name: string;
  readonly value: string;
  readonly label: string;
};

/** The one thing that can be done with a row. */
function RowAction({ action, name, value, label }: RowActionProps) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name={name} value={value} />
      <Button variant="quiet" size="small">
        {label}
      </Button>
    </form>
  );
}
