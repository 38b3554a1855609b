import { Button, ButtonRow } from "@/components/ui/button";
import { SelectField, type SelectOption } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { leadDeskWords } from "@/lib/leads/words";

type OwnerFormProps = {
  readonly leadId: string;
  readonly version: number;
  readonly ownerId: string | null;
  readonly owners: readonly SelectOption[];
  readonly problem: string | undefined;
};

/** Who looks after the lead. */
export function OwnerForm({ leadId, version, ownerId, owners, problem }: OwnerFormProps) {
  const { lead: words } = leadDeskWords.en;
  return (
    <form method="post" action="/staff/leads/assign" aria-label={words.assign}>
      <Stack gap="small">
        <input type="hidden" name="lead" value={leadId} />
        <input type="hidden" name="version" value={version} />
        <SelectField
          label={words.owner}
          name="owner"
          id="ownerId"
          defaultValue={ownerId ?? ""}
          options={[{ value: "", label: words.noOwner }, ...owners]}
          error={problem}
        />
        <ButtonRow>
          <Button variant="secondary" size="small">
            {words.saveOwner}
          </Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
