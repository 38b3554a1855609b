import { TextLink } from "@/components/ui/text-link";
import type { CalendarLinks } from "@/lib/booking/calendar-links";
import { bookingWords } from "@/lib/booking/words/pages";
import styles from "@/components/booking/add-to-calendar.module.css";

const { call: words } = bookingWords.en;

type AddToCalendarProps = { readonly links: CalendarLinks; readonly fileHref: string };

/** The ways into the visitor's own calendar; the file works with every program. */
export function AddToCalendar({ links, fileHref }: AddToCalendarProps) {
  const ways = [
    { href: fileHref, label: words.file, isElsewhere: false },
    { href: links.google, label: words.google, isElsewhere: true },
    { href: links.outlook, label: words.outlook, isElsewhere: true },
    { href: links.office365, label: words.office365, isElsewhere: true },
  ];
  return (
    <section aria-labelledby="add">
      <h2 id="add" className={styles["title"]}>
        {words.addTitle}
      </h2>
      <ul className={styles["ways"]}>
        {ways.map(({ href, label, isElsewhere }) => (
          <li key={label}>
            <TextLink href={href} isNewTab={isElsewhere}>
              {label}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
