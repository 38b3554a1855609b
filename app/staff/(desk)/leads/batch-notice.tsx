import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { database } from "@/lib/database";
import { countWords } from "@/lib/leads/display";
import { batchAnswer } from "@/lib/leads/input";
import { findBatch } from "@/lib/leads/queries/selection";
import { leadDeskWords } from "@/lib/leads/words";

const { bulk: words } = leadDeskWords.en;

type BatchNoticeProps = { readonly query: Readonly<Record<string, unknown>> };

/** After a change of many: what was done, and the button that takes it back; or that it was taken back. */
export async function BatchNotice({ query }: BatchNoticeProps) {
  const answer = batchAnswer.safeParse(query);
  const batch = answer.success ? await findBatch(database(), answer.data.batch) : null;
  if (batch === null || !answer.success) return null;
  const number = (count: number) => countWords({ number: count, isMore: false });
  const isUndone = query["done"] === "undone";
  const skipped = isUndone ? words.undoneSkipped : words.skipped;
  return (
    <Notice tone="success" isAnswer>
      <p>
        {isUndone ? words.undone(number(batch.leadsCount)) : words.done(number(batch.leadsCount))}
        {answer.data.skipped > 0 && ` ${skipped(number(answer.data.skipped))}`}
      </p>
      {!isUndone && batch.undoneAt === null && batch.leadsCount > 0 && (
        <form method="post" action="/staff/leads/undo">
          <Button name="batch" value={batch.id} variant="secondary" size="small">
            {words.undo}
          </Button>
        </form>
      )}
    </Notice>
  );
}
