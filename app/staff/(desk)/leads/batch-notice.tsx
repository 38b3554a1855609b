import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { StageTag } from "@/components/leads/stage-tag";
import { TextLink } from "@/components/ui/text-link";
import { database } from "@/lib/database";
import { leftReasons, type Batch } from "@/lib/leads/batch";
import { countWords, leadName } from "@/lib/leads/display";
import { batchAnswer } from "@/lib/leads/input";
import { findBatch, listLeftLeads } from "@/lib/leads/queries/selection";
import { leadDeskWords } from "@/lib/leads/words";

const { bulk: words } = leadDeskWords.en;

const number = (count: number) => countWords({ number: count, isMore: false });

type BatchNoticeProps = { readonly query: Readonly<Record<string, unknown>> };

/** After a change of many: what was done, what not and why, and the button that takes it back; or that it was taken back. */
export async function BatchNotice({ query }: BatchNoticeProps) {
  const answer = batchAnswer.safeParse(query);
  const batch = answer.success ? await findBatch(database(), answer.data.batch) : null;
  if (batch === null || !answer.success) return null;
  const isUndone = query["done"] === "undone";
  return (
    <Notice tone="success" isAnswer>
      <p>{isUndone ? undoneWords(batch, answer.data.skipped) : doneWords(batch)}</p>
      <WhatWasLeft batch={batch} />
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

function doneWords({ leadsCount, left }: Batch): string {
  const same = left.same > 0 ? ` ${words.skipped(number(left.same))}` : "";
  return `${words.done(number(leadsCount))}${same}`;
}

function undoneWords({ leadsCount }: Batch, skipped: number): string {
  const changed = skipped > 0 ? ` ${words.undoneSkipped(number(skipped))}` : "";
  return `${words.undone(number(leadsCount))}${changed}`;
}

async function WhatWasLeft({ batch: { left } }: { readonly batch: Batch }) {
  const leads = await listLeftLeads(database(), left);
  return leftReasons.map((reason) => {
    const shown = leads.filter(({ why }) => why === reason);
    const more = left[reason] - shown.length;
    if (left[reason] === 0) return null;
    return (
      <div key={reason}>
        <p>{words.left[reason](number(left[reason]))}</p>
        <ul>
          {shown.map((lead) => (
            <li key={lead.id}>
              <TextLink href={`/staff/leads/${lead.id}`} variant="quiet">
                {leadName(lead)}
              </TextLink>{" "}
              <StageTag stage={lead.stage} />
            </li>
          ))}
          {more > 0 && <li>{words.leftMore(number(more))}</li>}
        </ul>
      </div>
    );
  });
}
