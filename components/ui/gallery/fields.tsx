import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { NumberedSection } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";

const zones = [
  { value: "America/St_Johns", label: "Newfoundland Time, St. John's" },
  { value: "America/Toronto", label: "Eastern Time, Toronto" },
  { value: "America/Vancouver", label: "Pacific Time, Vancouver" },
];

/** Fields: empty, filled, with a hint, refused, disabled. */
export function FieldsShown() {
  return (
    <NumberedSection id="fields" number={4} title="What we ask for">
      <Stack gap="large">
        <TextField label="Full name" name="shown-name" autoComplete="off" />
        <TextField
          label="Email address"
          name="shown-email"
          type="email"
          hint="We send the report there, and nothing else unless you say so."
          defaultValue="name@example.com"
          width="medium"
          autoComplete="off"
        />
        <TextField
          label="Email address"
          name="shown-refused"
          type="email"
          error="Enter an email address like name@example.com"
          defaultValue="name.example.com"
          width="medium"
          autoComplete="off"
        />
        <TextField label="Phone" name="shown-phone" type="tel" isOptional width="short" autoComplete="off" />
        <SelectField
          label="Time zone"
          name="shown-zone"
          options={zones}
          defaultValue="America/Toronto"
          width="medium"
        />
        <TextAreaField
          label="What should we know before the call?"
          name="shown-message"
          hint="At most 2,000 characters."
          isOptional
          maxLength={2000}
        />
        <TextAreaField label="Note" name="shown-note" error="Shorten the note to 2,000 characters" rows={3} />
        <TextField label="Not to be changed" name="shown-disabled" defaultValue="WM-2026-0042" disabled width="short" />
      </Stack>
    </NumberedSection>
  );
}
