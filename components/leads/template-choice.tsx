import { Button, ButtonRow } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import type { MailTemplate } from "@/lib/leads/letter";
import { letterPageWords } from "@/lib/leads/words/letters";

const words = letterPageWords.en;

type TemplateChoiceProps = {
  readonly leadId: string;
  readonly templates: readonly MailTemplate[];
  readonly chosenId: string | undefined;
};

/** Which template the letter starts from. */
export function TemplateChoice({ leadId, templates, chosenId }: TemplateChoiceProps) {
  return (
    <form method="get" action={`/staff/leads/${leadId}/mail`}>
      <Stack gap="small">
        <SelectField
          label={words.template}
          name="template"
          defaultValue={chosenId ?? ""}
          options={[{ value: "", label: words.none }, ...templates.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <ButtonRow>
          <Button variant="secondary" size="small">
            {words.choose}
          </Button>
          <TextLink href="/staff/templates">{words.templates}</TextLink>
        </ButtonRow>
      </Stack>
    </form>
  );
}
