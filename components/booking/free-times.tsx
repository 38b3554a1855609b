import type { ReactNode } from "react";
import { ActionBar } from "@/components/booking/booking-layout";
import { TimeList } from "@/components/booking/time-list";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import { uiWords } from "@/components/ui/words";
import type { ShownTime } from "@/lib/booking/day-list";
import { timesQuery, type TimesView } from "@/lib/booking/input/times";
import type { TimesPage } from "@/lib/booking/times-page";
import { bookingWords } from "@/lib/booking/words/pages";
import { localDateWords } from "@/lib/time/display";
import { fullStopAfter } from "@/lib/time/full-stop";
import type { LocalDate } from "@/lib/time/local-date";
import styles from "@/components/booking/free-times.module.css";

const { book: words } = bookingWords.en;

export type ChoiceForm = {
  /** The page that shows the times, and the route that takes the chosen one. */
  readonly page: string;
  readonly action: string;
  /** What the form sends beside the time. */
  readonly hidden: Readonly<Record<string, string | null>>;
  /** Stands above the times: with whom they are, where that can be chosen. */
  readonly choice?: ReactNode;
  /** Fields below the times, for forms that ask for more. */
  readonly fields?: ReactNode;
  /** The route by which the page shows other times and keeps what stands in `fields`; links do where nothing is typed. */
  readonly otherTimes?: string;
  readonly go: string;
  readonly goHint: string;
};

type FreeTimesProps = {
  readonly times: TimesPage;
  readonly view: TimesView;
  readonly form: ChoiceForm;
  /** The time that the visitor holds already. */
  readonly chosen: Date | null;
};

/** Two weeks of free times in one form, with the ways to earlier and later ones. */
export function FreeTimes({ times, view, form, chosen }: FreeTimesProps) {
  const { fromOn, toOn, days, near, previousOn, nextOn } = times;
  const hrefFrom = (on: LocalDate | null) => (on === null ? undefined : addressOf(form.page, { ...view, fromOn: on }));
  const position = words.period(localDateWords(fromOn), localDateWords(toOn));
  const { otherTimes } = form;
  return (
    <div className={styles["times"]}>
      <form method="post" action={form.action} noValidate>
        <HiddenFields values={form.hidden} />
        {form.choice}
        {near.length > 0 && (
          <div className={styles["near"]}>
            <h2>{words.near}</h2>
            <TimeList days={near} />
          </div>
        )}
        <h2 className={styles["title"]}>{words.choose}</h2>
        <TimeList days={days} chosen={chosen} id={near.length > 0 ? "other" : "start"} />
        {(days.length > 0 || otherTimes) && form.fields && <div className={styles["fields"]}>{form.fields}</div>}
        {days.length > 0 && <ActionBar action={form.go} hint={form.goHint} />}
        {otherTimes && <OtherTimes times={times} position={position} action={otherTimes} />}
      </form>
      {!otherTimes && (
        <>
          {days.length === 0 && <NoTimesHere times={times} view={view} page={form.page} />}
          <Pagination
            label={words.pages}
            position={position}
            previousHref={hrefFrom(previousOn)}
            nextHref={hrefFrom(nextOn)}
          />
        </>
      )}
    </div>
  );
}

type OtherTimesProps = { readonly times: TimesPage; readonly position: string; readonly action: string };

/** The same ways as buttons of the form, which take along what was typed. */
function OtherTimes({ times: { days, earliest, previousOn, nextOn }, position, action }: OtherTimesProps) {
  const way = (on: LocalDate, label: string) => (
    <Button variant="secondary" formAction={action} name="from" value={on}>
      {label}
    </Button>
  );
  const { title, cause, action: go } = words.noneHere;
  return (
    <>
      {days.length === 0 && earliest !== null && (
        <EmptyState title={title} cause={cause(localDateWords(earliest.on))} action={way(earliest.on, go)} />
      )}
      <nav aria-label={words.pages} className={styles["ways"]}>
        <span>{position}</span>
        {previousOn && way(previousOn, uiWords.previousPage)}
        {nextOn && way(nextOn, uiWords.nextPage)}
      </nav>
    </>
  );
}

/** The page's address, which may have a query of its own, with how the times are looked at. */
function addressOf(page: string, view: TimesView): string {
  return `${page}${page.includes("?") ? "&" : "?"}${timesQuery(view)}`;
}

/** What a form sends without showing it; nothing for what is null. */
export function HiddenFields({ values }: { readonly values: Readonly<Record<string, string | null>> }) {
  return Object.entries(values).map(([name, value]) =>
    value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
  );
}

type EarliestProps = { readonly on: LocalDate; readonly time: ShownTime; readonly form: ChoiceForm };

/** The first free time of all, to be had with one press. */
export function Earliest({ on, time, form }: EarliestProps) {
  return (
    <form method="post" action={form.action} className={styles["earliest"]}>
      <HiddenFields values={form.hidden} />
      <p>
        {words.earliest}{" "}
        <strong>
          <time dateTime={time.iso}>
            {localDateWords(on)}, {time.words}
          </time>
        </strong>
        {fullStopAfter(time.words)}
      </p>
      <Button variant="secondary" name="start" value={time.startsAt.toISOString()}>
        {words.takeEarliest}
      </Button>
    </form>
  );
}

type NoTimesHereProps = { readonly times: TimesPage; readonly view: TimesView; readonly page: string };

function NoTimesHere({ times, view, page }: NoTimesHereProps) {
  const { earliest, isPartEmpty } = times;
  if (isPartEmpty) {
    return (
      <EmptyState
        title={words.nonePart.title}
        cause={words.nonePart.cause}
        action={
          <ButtonLink href={addressOf(page, { ...view, part: null })} variant="secondary">
            {words.nonePart.action}
          </ButtonLink>
        }
      />
    );
  }
  if (earliest === null) return null;
  return (
    <EmptyState
      title={words.noneHere.title}
      cause={words.noneHere.cause(localDateWords(earliest.on))}
      action={
        <ButtonLink href={addressOf(page, { ...view, fromOn: earliest.on })} variant="secondary">
          {words.noneHere.action}
        </ButtonLink>
      }
    />
  );
}

type NoTimesProps = { readonly hasTeam: boolean; readonly isMailSent: boolean; readonly waitingHref: string };

/** In the place of the times when there is none at all: nobody takes calls, or all is taken. */
export function NoTimes({ hasTeam, isMailSent, waitingHref }: NoTimesProps) {
  const { title, cause: mailed, action } = hasTeam ? words.noneAtAll : words.nobody;
  const cause = isMailSent ? mailed : words.waitWithoutMail;
  return <EmptyState title={title} cause={cause} action={<ButtonLink href={waitingHref}>{action}</ButtonLink>} />;
}

/** Below the times: the way to the waiting list. */
export function NothingSuits({ href }: { readonly href: string }) {
  return (
    <p>
      <TextLink href={href} variant="onward">
        {words.nothingSuits}
      </TextLink>
    </p>
  );
}
