import { Button, ButtonLink, ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { countWords } from "@/lib/leads/display";
import type { LeadImport } from "@/lib/leads/import";
import { importWords } from "@/lib/leads/words/imports";

const { one: words } = importWords.en;

type Found = { readonly found: LeadImport };

/** What an import would do, or did: four numbers. */
export function ImportTally({ found: { state, created, filled, unchanged, refused } }: Found) {
  const number = (count: number) => countWords({ number: count, isMore: false });
  return (
    <>
      <h2>{state === "checked" ? words.would : words.did}</h2>
      <SummaryList
        rows={[
          { term: words.created, detail: number(created) },
          { term: words.filled, detail: number(filled) },
          { term: words.unchanged, detail: number(unchanged) },
          { term: words.refused, detail: number(refused) },
        ]}
      />
    </>
  );
}

/** What can be done with a checked file: take it over, match it anew, throw it away. */
export function ImportDecision({ found: { id, created, filled } }: Found) {
  const number = created + filled;
  return (
    <form method="post" action="/staff/leads/import/take">
      <input type="hidden" name="import" value={id} />
      <Stack>
        {number === 0 && <p>{words.nothingToTake}</p>}
        <ButtonRow>
          {number > 0 && <Button>{words.take(number)}</Button>}
          <ButtonLink href={`/staff/leads/import/${id}?match=again`} variant="secondary">
            {words.again}
          </ButtonLink>
          <Button variant="danger" formAction="/staff/leads/import/discard">
            {words.discard}
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}

/** After an import: on to the leads, or all of it back. */
export function ImportAfter({ found: { id, created, filled, state, kept } }: Found) {
  return (
    <Stack>
      {state === "undone" && (
        <Notice tone="success">
          <p>{words.undone(kept)}</p>
        </Notice>
      )}
      <TextLink href="/staff/leads?sort=changed" variant="onward">
        {words.toLeads}
      </TextLink>
      <TextLink href="/staff/leads/import" variant="onward">
        {words.sendAnother}
      </TextLink>
      {state === "done" && created + filled > 0 && (
        <form method="post" action="/staff/leads/import/undo">
          <input type="hidden" name="import" value={id} />
          <Stack gap="small">
            <p>{words.undoHint}</p>
            <ButtonRow>
              <Button variant="danger">{words.undo}</Button>
            </ButtonRow>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
