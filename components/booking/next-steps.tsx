import { Stack } from "@/components/ui/stack";
import { bookingWords } from "@/lib/booking/words/pages";

/** What happens between the booking and the call. */
export function NextSteps() {
  const { nextTitle, next } = bookingWords.en.call;
  return (
    <section aria-labelledby="next">
      <Stack>
        <h2 id="next">{nextTitle}</h2>
        <ol>
          {next.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Stack>
    </section>
  );
}
