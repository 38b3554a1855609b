import { Stack } from "@/components/ui/stack";
import type { ReminderKind } from "@/lib/booking/rules";
import { bookingWords } from "@/lib/booking/words/pages";

type NextStepsProps = {
  /** The reminders that are still to come. */
  readonly reminders: readonly ReminderKind[];
  readonly isMailSent: boolean;
};

/** What happens between the booking and the call: only what will. */
export function NextSteps({ reminders, isMailSent }: NextStepsProps) {
  const { nextTitle, next, invite, noMail, reminders: remindersOf } = bookingWords.en.call;
  const steps = isMailSent ? [invite, remindersOf(reminders), next] : [noMail, next];
  return (
    <section aria-labelledby="next">
      <Stack>
        <h2 id="next">{nextTitle}</h2>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Stack>
    </section>
  );
}
