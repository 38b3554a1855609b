import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { FieldError } from "@/components/ui/field-frame";
import { Stack } from "@/components/ui/stack";
import { ColumnHeading, Table } from "@/components/ui/table";
import { hoursField, stretchesMax, type WeeklyRow } from "@/lib/booking/input/hours";
import { hoursWords } from "@/lib/booking/words/hours";
import type { Weekday } from "@/lib/time/local-date";
import fieldStyles from "@/components/ui/field.module.css";
import styles from "@/components/booking/hours/hours.module.css";

const words = hoursWords.en;
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export type HoursFormProps = {
  /** What was typed before it was refused; undefined where nothing was. */
  readonly typed: (field: string) => string | undefined;
  readonly problemOf: (field: string) => string | undefined;
};

type WeeklyHoursFormProps = HoursFormProps & { readonly weekly: readonly WeeklyRow[] };

/** Up to three stretches of working time for every day of the week. */
export function WeeklyHoursForm({ weekly, typed, problemOf }: WeeklyHoursFormProps) {
  const stretches = words.weekly.stretches.slice(0, stretchesMax);
  return (
    <form method="post" action="/staff/hours/weekly" noValidate>
      <Stack>
        <p>{words.weekly.hint}</p>
        <Table caption={words.weekly.caption} isCaptionHidden density="compact">
          <thead>
            <tr>
              <ColumnHeading>{words.weekly.day}</ColumnHeading>
              {stretches.map((stretch) => (
                <ColumnHeading key={stretch}>{stretch}</ColumnHeading>
              ))}
            </tr>
          </thead>
          <tbody>
            {weekdays.map((weekday) => {
              const ofDay = weekly.filter((row) => row.weekday === weekday);
              return (
                <tr key={weekday}>
                  <th scope="row">{words.weekdays[weekday]}</th>
                  {stretches.map((stretch, index) => (
                    <td key={stretch}>
                      <Stretch
                        weekday={weekday}
                        stretch={index + 1}
                        row={ofDay[index]}
                        typed={typed}
                        problemOf={problemOf}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </Table>
        <div>
          <Button>{words.weekly.save}</Button>
        </div>
      </Stack>
    </form>
  );
}

type StretchProps = HoursFormProps & {
  readonly weekday: Weekday;
  readonly stretch: number;
  readonly row: WeeklyRow | undefined;
};

function Stretch({ weekday, stretch, row, typed, problemOf }: StretchProps) {
  const opens = hoursField("opens", weekday, stretch);
  const closes = hoursField("closes", weekday, stretch);
  const day = words.weekdays[weekday];
  const name = words.weekly.stretches[stretch - 1] ?? "";
  return (
    <ClockPair
      from={{ field: opens, label: words.weekly.from(day, name), value: typed(opens) ?? row?.opens }}
      until={{ field: closes, label: words.weekly.until(day, name), value: typed(closes) ?? closing(row) }}
      problemOf={problemOf}
    />
  );
}

/** A clock field knows no 24:00; hours that end at midnight end at 00:00 of the next day, which is the same. */
function closing(row: WeeklyRow | undefined): string | undefined {
  return row?.closes === "24:00" ? "00:00" : row?.closes;
}

type Edge = { readonly field: string; readonly label: string; readonly value: string | undefined };

type ClockPairProps = {
  readonly from: Edge;
  readonly until: Edge;
  readonly problemOf: (field: string) => string | undefined;
};

/** Two times of day beside one another, each named for who can't see where it stands. */
export function ClockPair({ from, until, problemOf }: ClockPairProps) {
  return (
    <div className={styles["pair"]}>
      {[from, until].map(({ field, label, value }, index) => (
        <span key={field} className={styles["edge"]}>
          {index === 1 && <span aria-hidden="true">{words.weekly.to}</span>}
          <input
            type="time"
            id={field}
            name={field}
            aria-label={label}
            aria-invalid={problemOf(field) === undefined ? undefined : true}
            aria-describedby={problemOf(field) === undefined ? undefined : `${field}-error`}
            defaultValue={value ?? ""}
            className={classNames(fieldStyles["control"], styles["clock"])}
          />
        </span>
      ))}
      <FieldError id={from.field}>{problemOf(from.field)}</FieldError>
      <FieldError id={until.field}>{problemOf(until.field)}</FieldError>
    </div>
  );
}
