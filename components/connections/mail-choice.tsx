import { Button, ButtonRow } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/choice";
import { Stack } from "@/components/ui/stack";
import { personalEventTypes } from "@/lib/connections/webhook";
import { eventWords, webhookWords } from "@/lib/connections/words/webhooks";

const { notifications: words } = webhookWords.en;

/** What a colleague gets a mail about. */
export function MailChoice({ chosen }: { readonly chosen: readonly string[] }) {
  return (
    <form method="post" action="/staff/account/mails">
      <Stack gap="large">
        <CheckboxGroup
          legend={words.mailEvents}
          name="mails"
          defaultValues={chosen}
          options={personalEventTypes.map((event) => ({ value: event, ...eventWords.en[event] }))}
        />
        <ButtonRow>
          <Button>{words.save}</Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
