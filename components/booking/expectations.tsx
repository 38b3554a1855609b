import { TextLink } from "@/components/ui/text-link";
import { bookingWords } from "@/lib/booking/words/pages";
import styles from "@/components/booking/expectations.module.css";

/** What the call is, beside the times; `lengths` are the minutes for which those who take calls are booked. */
export function Expectations({ lengths }: { readonly lengths: readonly number[] }) {
  const { title, length, points, privacy } = bookingWords.en.book.expects;
  return (
    <div className={styles["list"]}>
      <h2>{title}</h2>
      <dl>
        {[length(lengths), ...points].map(({ term, detail }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{detail}</dd>
          </div>
        ))}
      </dl>
      <TextLink href="/privacy">{privacy}</TextLink>
    </div>
  );
}
