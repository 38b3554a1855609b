import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import type { CalendarFeed } from "@/lib/booking/calendar-feed";
import { calendarWords } from "@/lib/booking/words/calendars";

const words = calendarWords.en.onHours;

/** On the page of hours: how many calendars elsewhere are read, and which of them can't be. */
export function OtherCalendars({ calendars }: { readonly calendars: readonly CalendarFeed[] }) {
  return (
    <Stack>
      <p>{words.lead}</p>
      {calendars.length > 0 && <p>{words.count(calendars.length)}</p>}
      {failing(calendars).map(({ id, name }) => (
        <Notice key={id} tone="warning">
          <p>{words.failing(name)}</p>
          <p>
            <TextLink href="/staff/hours/calendars">{words.look}</TextLink>
          </p>
        </Notice>
      ))}
      <p>
        <TextLink href="/staff/hours/calendars" variant="onward">
          {words.open}
        </TextLink>
      </p>
    </Stack>
  );
}

function failing(calendars: readonly CalendarFeed[]): readonly CalendarFeed[] {
  return calendars.filter(({ failingSince }) => failingSince !== null);
}
