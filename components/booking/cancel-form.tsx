import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { bookingWords } from "@/lib/booking/words/pages";

const { call: words } = bookingWords.en;

type CancelFormProps = {
  readonly token: string;
  /** The call's time in full, so that the button names what it destroys. */
  readonly when: string;
  readonly reason: string | undefined;
  /** Why the reason was refused. */
  readonly problem: string | undefined;
};

/** Cancels the call. It takes two steps, opening and sending, as it can't be undone. */
export function CancelForm({ token, when, reason, problem }: CancelFormProps) {
  return (
    <Disclosure id="cancel" title={words.cancelTitle} isOpen={reason !== undefined}>
      <form method="post" action="/booking/cancel" noValidate>
        <Stack gap="large">
          <input type="hidden" name="token" value={token} />
          <TextField
            label={words.cancelReason}
            name="reason"
            hint={words.cancelReasonHint}
            isOptional
            defaultValue={reason}
            error={problem}
            autoComplete="off"
          />
          <div>
            <Button variant="danger">{words.cancel(when)}</Button>
          </div>
        </Stack>
      </form>
    </Disclosure>
  );
}
