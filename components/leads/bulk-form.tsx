import { Button, ButtonRow } from "@/components/ui/button";
import { SelectField, TextField, type SelectOption } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { stages } from "@/lib/leads/lead";
import { tagLengthMax } from "@/lib/leads/tags";
import { leadDeskWords, leadWords } from "@/lib/leads/words";

const { bulk: words } = leadDeskWords.en;

type BulkFormProps = {
  readonly batchId: string;
  /** How many leads the page shows; the server changes them only while there are exactly as many. */
  readonly count: number;
  readonly leadIds: string;
  /** The filter, where all that it lets through are meant. */
  readonly query: string | undefined;
  readonly owners: readonly SelectOption[];
  readonly typed: (field: string) => string | undefined;
  readonly problemOf: (field: string) => string | undefined;
};

/** What to change about many leads at once. */
export function BulkForm({ batchId, count, leadIds, query, owners, typed, problemOf }: BulkFormProps) {
  const options = stages.map((stage) => ({ value: stage, label: leadWords.en.stages[stage] }));
  return (
    <form method="post" action="/staff/leads/bulk/apply" noValidate>
      <Stack gap="large">
        <input type="hidden" name="batch" value={batchId} />
        <input type="hidden" name="count" value={count} />
        <input type="hidden" name="lead" value={leadIds} />
        {query !== undefined && <input type="hidden" name="all" value="yes" />}
        {query !== undefined && <input type="hidden" name="query" value={query} />}
        <SelectField
          label={words.stage}
          hint={words.stageHint}
          name="stage"
          defaultValue={typed("stage") ?? ""}
          options={[{ value: "", label: words.sameStage }, ...options]}
          error={problemOf("stage")}
        />
        <SelectField
          label={words.owner}
          name="owner"
          defaultValue={typed("owner") ?? ""}
          options={[{ value: "", label: words.sameOwner }, { value: "none", label: words.nobody }, ...owners]}
          error={problemOf("owner")}
        />
        {(["addTag", "removeTag"] as const).map((field) => (
          <TextField
            key={field}
            label={words[field]}
            name={field}
            isOptional
            width="medium"
            maxLength={tagLengthMax}
            autoComplete="off"
            defaultValue={typed(field)}
            error={problemOf(field)}
          />
        ))}
        <ButtonRow>
          <Button>{words.change}</Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
