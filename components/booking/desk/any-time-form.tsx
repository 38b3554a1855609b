import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import type { ConsultantName } from "@/lib/booking/consultant";
import { callDeskWords } from "@/lib/booking/words/desk";

const { move: words } = callDeskWords.en;

type AnyTimeFormProps = {
  readonly uid: string;
  readonly who: string;
  readonly consultants: readonly ConsultantName[];
  readonly typed: (field: string) => string | undefined;
  readonly problemOf: (field: string) => string | undefined;
};

/** Any time at which no other call is, with the reason for it. */
export function AnyTimeForm({ uid, who, consultants, typed, problemOf }: AnyTimeFormProps) {
  const field = (name: string) => ({ name, defaultValue: typed(name), error: problemOf(name) });
  return (
    <section aria-labelledby="any">
      <form method="post" action="/staff/bookings/move-anywhere" noValidate>
        <Stack gap="large">
          <h2 id="any">{words.anyTitle}</h2>
          <p>{words.anyLead}</p>
          <input type="hidden" name="call" value={uid} />
          <SelectField
            label={words.with}
            name="who"
            id="any-who"
            defaultValue={who}
            options={consultants.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField {...field("on")} label={words.anyDay} type="date" width="medium" />
          <TextField {...field("at")} label={words.anyAt} type="time" width="medium" />
          <TextField {...field("anyReason")} label={words.reason} autoComplete="off" />
          <div>
            <Button variant="secondary">{words.anyGo}</Button>
          </div>
        </Stack>
      </form>
    </section>
  );
}
