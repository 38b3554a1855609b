import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { hoursWords } from "@/lib/booking/words/hours";

const { start, rules } = hoursWords.en;

type StartTakingCallsProps = { readonly typed: string | undefined; readonly problem: string | undefined };

/** For a colleague who takes no calls yet: the video room, and they do. */
export function StartTakingCalls({ typed, problem }: StartTakingCallsProps) {
  const form = (
    <form method="post" action="/staff/hours/start" noValidate>
      <Stack gap="large">
        <TextField
          label={rules.meetingUrl}
          name="meetingUrl"
          type="url"
          hint={rules.meetingHint}
          defaultValue={typed}
          error={problem}
          autoComplete="off"
        />
        <div>
          <Button>{start.action}</Button>
        </div>
      </Stack>
    </form>
  );
  return <EmptyState title={start.title} cause={start.cause} action={form} />;
}
