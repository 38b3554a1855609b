import { Moment } from "@/components/staff/moment";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { problemWords, stateOf, type CalendarFeed, type CalendarState } from "@/lib/booking/calendar-feed";
import { calendarWords } from "@/lib/booking/words/calendars";
import styles from "@/components/booking/hours/hours.module.css";

const words = calendarWords.en;
const tones = {
  working: "success",
  doubtful: "warning",
  failing: "danger",
  waiting: "info",
} as const satisfies Record<CalendarState, string>;

type CalendarListProps = { readonly calendars: readonly CalendarFeed[]; readonly zone: string };

/** A colleague's calendars elsewhere: how each does, what was wrong, and what can be done with it. */
export function CalendarList({ calendars, zone }: CalendarListProps) {
  return (
    <ul className={styles["calendars"]}>
      {calendars.map((calendar) => (
        <li key={calendar.id} className={styles["calendar"]}>
          <Stack>
            <h3 className={styles["calendarName"]}>
              {calendar.name} <Tag tone={tones[stateOf(calendar)]}>{words.states[stateOf(calendar)]}</Tag>
            </h3>
            <Facts calendar={calendar} zone={zone} />
            <Troubles calendar={calendar} />
            <Actions calendar={calendar} />
          </Stack>
        </li>
      ))}
    </ul>
  );
}

type CalendarProps = { readonly calendar: CalendarFeed; readonly zone: string };

function Facts({ calendar: { kind, host, readAt, failingSince, busyTimes }, zone }: CalendarProps) {
  const failing =
    failingSince === null ? [] : [{ term: words.failingSince, detail: <Moment at={failingSince} zone={zone} /> }];
  return (
    <SummaryList
      rows={[
        { term: words.columns.kind, detail: `${words.kinds[kind]}, ${host}` },
        { term: words.columns.read, detail: readAt === null ? words.neverRead : <Moment at={readAt} zone={zone} /> },
        { term: words.columns.busy, detail: words.times(busyTimes) },
        ...failing,
      ]}
    />
  );
}

function Troubles({ calendar }: Pick<CalendarProps, "calendar">) {
  const { problem, failingSince, unreadableEvents, unknownZones } = calendar;
  return (
    <>
      {failingSince !== null && (
        <Notice tone="danger">
          <p>{problemWords(problem ?? "", "en")}</p>
          <p>{words.keepsTimes}</p>
        </Notice>
      )}
      {unreadableEvents > 0 && (
        <Notice tone="warning">
          <p>{words.unreadable(unreadableEvents)}</p>
        </Notice>
      )}
      {unknownZones.length > 0 && (
        <Notice tone="warning">
          <p>{words.unknownZones(unknownZones)}</p>
        </Notice>
      )}
    </>
  );
}

function Actions({ calendar: { id, name } }: Pick<CalendarProps, "calendar">) {
  const { open, openHidden, sure, yes } = words.remove;
  return (
    <>
      <form method="post" action="/staff/hours/calendars/refresh">
        <input type="hidden" name="calendar" value={id} />
        <Button variant="secondary">
          {words.refresh}
          <span className="visually-hidden">{words.refreshHidden(name)}</span>
        </Button>
      </form>
      <Disclosure
        title={
          <>
            {open}
            <span className="visually-hidden">{openHidden(name)}</span>
          </>
        }
      >
        <form method="post" action="/staff/hours/calendars/remove">
          <Stack>
            <input type="hidden" name="calendar" value={id} />
            <p>{sure}</p>
            <div>
              <Button variant="danger">{yes(name)}</Button>
            </div>
          </Stack>
        </form>
      </Disclosure>
    </>
  );
}
