import { Moment } from "@/components/staff/moment";
import { Button, ButtonRow } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Stack } from "@/components/ui/stack";
import { SummaryList } from "@/components/ui/summary-list";
import { hoursWords } from "@/lib/booking/words/hours";
import styles from "@/components/booking/hours/hours.module.css";

const words = hoursWords.en.feed;

type FeedAddressProps = {
  /** Null while none is given. `address` is null when it can't be shown again. */
  readonly feed: { readonly address: string | null; readonly madeAt: Date } | null;
  readonly zone: string;
};

/** The secret address by which a calendar program reads the consultant's calls: to copy, to renew and to stop. */
export function FeedAddress({ feed, zone }: FeedAddressProps) {
  return (
    <Stack>
      <p>{words.lead}</p>
      {feed === null ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className={styles["address"]}>{feed.address === null ? words.unreadable : <code>{feed.address}</code>}</p>
          <p>
            <Moment at={feed.madeAt} zone={zone} />
          </p>
        </>
      )}
      {feed !== null && feed.address !== null && <HowToSubscribe />}
      <ButtonRow>
        <form method="post" action="/staff/hours/feed">
          <Button variant="secondary">{feed === null ? words.give : words.renew}</Button>
        </form>
        {feed !== null && (
          <form method="post" action="/staff/hours/feed-stop">
            <Button variant="danger">{words.revoke}</Button>
          </form>
        )}
      </ButtonRow>
    </Stack>
  );
}

function HowToSubscribe() {
  const { title, steps, delay } = words.how;
  return (
    <Disclosure title={title}>
      <Stack>
        <SummaryList rows={steps.map(({ program, step }) => ({ term: program, detail: step }))} />
        <p>{delay}</p>
      </Stack>
    </Disclosure>
  );
}
