import { NarrowLinks } from "@/components/staff/narrow-links";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import styles from "@/components/insight/insight.module.css";
import { presets, type Period, type PeriodWish } from "@/lib/insight/period";
import { insightWords } from "@/lib/insight/words";

const words = insightWords.en;

type PeriodChoiceProps = { readonly wish: PeriodWish; readonly period: Period };

/** Periods to jump to, and a form for any other; what is shown stands in the address. */
export function PeriodChoice({ wish, period }: PeriodChoiceProps) {
  const isByDays = wish.from !== undefined || wish.to !== undefined;
  const current = isByDays ? undefined : (wish.period ?? "30-days");
  return (
    <div className={styles["period"]}>
      <NarrowLinks
        label={words.presetsLabel}
        links={presets.map((preset) => ({
          href: `/staff/insight?period=${preset}`,
          label: words.presets[preset],
          isCurrent: preset === current,
        }))}
      />
      <form method="get" action="/staff/insight" aria-label={words.periodForm} className={styles["days"]}>
        <TextField label={words.from} name="from" type="date" defaultValue={period.fromOn} />
        <TextField label={words.to} name="to" type="date" defaultValue={period.toOn} />
        <Button variant="secondary">{words.show}</Button>
      </form>
    </div>
  );
}
