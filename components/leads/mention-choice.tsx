import { Button, ButtonRow } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Stack } from "@/components/ui/stack";
import { noteWords } from "@/lib/leads/words/notes";

const { choice: words } = noteWords.en;

/** Whether notes that name the reader reach them by mail too. */
export function MentionChoice({ wantsMail }: { readonly wantsMail: boolean }) {
  return (
    <form method="post" action="/staff/account/mentions">
      <Stack>
        <h3>{words.title}</h3>
        <p>{words.lead}</p>
        <Checkbox name="wantsMail" label={words.label} defaultChecked={wantsMail} />
        <ButtonRow>
          <Button variant="secondary">{words.save}</Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
