import { Button, ButtonRow } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { roles } from "@/lib/staff/member";
import { deskWords, staffWords } from "@/lib/staff/words";

type InviteFormProps = {
  readonly typed: (field: string) => string | undefined;
  readonly problemOf: (field: string) => string | undefined;
};

/** An address and a role; the rest is up to the person invited. */
export function InviteForm({ typed, problemOf }: InviteFormProps) {
  const { colleagues: words } = deskWords.en;
  return (
    <form method="post" action="/staff/colleagues/invite" noValidate>
      <Stack gap="large">
        <TextField
          label={words.email}
          name="email"
          type="email"
          autoComplete="off"
          width="medium"
          hint={words.emailHint}
          defaultValue={typed("email")}
          error={problemOf("email")}
        />
        <RadioGroup
          legend={words.role}
          name="role"
          defaultValue={typed("role")}
          error={problemOf("role")}
          options={roles.map((role) => ({
            value: role,
            label: staffWords.en.roles[role],
            hint: staffWords.en.rolesExplained[role],
          }))}
        />
        <ButtonRow>
          <Button variant="secondary">{words.send}</Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
