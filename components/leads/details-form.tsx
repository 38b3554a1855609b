import { Button, ButtonRow } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import type { Lead } from "@/lib/leads/lead";
import { leadDeskWords, leadWords } from "@/lib/leads/words";

type DetailsFormProps = {
  readonly lead: Lead;
  /** What was typed before the form was refused. */
  readonly typed: (field: string) => string | undefined;
  readonly problemOf: (field: string) => string | undefined;
};

const fields = ["name", "company", "phone", "region", "nextStep"] as const;
const lengths = { name: 100, company: 100, phone: 40, region: 100, nextStep: 300 } as const;

/**
 * What is known about a lead, to correct and complete. The version tells the server what this page showed, so that a
 * colleague's change of another field in the meantime survives.
 */
export function DetailsForm({ lead, typed, problemOf }: DetailsFormProps) {
  const { lead: words } = leadDeskWords.en;
  return (
    <form method="post" action="/staff/leads/details" noValidate>
      <Stack>
        <input type="hidden" name="lead" value={lead.id} />
        <input type="hidden" name="version" value={typed("version") ?? lead.version} />
        {fields.map((field) => (
          <TextField
            key={field}
            label={leadWords.en.fields[field]}
            name={field}
            type={field === "phone" ? "tel" : "text"}
            hint={field === "nextStep" ? words.nextStepHint : undefined}
            spellCheck={field === "nextStep"}
            autoComplete="off"
            maxLength={lengths[field]}
            defaultValue={typed(field) ?? lead[field] ?? ""}
            error={problemOf(field)}
          />
        ))}
        <ButtonRow>
          <Button variant="secondary">{words.saveDetails}</Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
