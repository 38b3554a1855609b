import { KeptAnswers } from "@/components/assessment/kept-answers";
import { Button, ButtonLink } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { nextUnanswered } from "@/lib/assessment/answers";
import { type AskedModel, type Journey, stepAddress } from "@/lib/assessment/steps";
import { stepWords } from "@/lib/assessment/words/steps";
import type { Locale } from "@/lib/time/words";

type CheckFormProps = {
  readonly model: AskedModel;
  readonly journey: Journey;
  readonly action: string;
  readonly formKey: string;
  readonly locale?: Locale;
};

/** Sends the answers off; while one is missing, the way to its question instead. */
export function CheckForm({ model, journey, action, formKey, locale = "en" }: CheckFormProps) {
  const words = stepWords[locale].check;
  const open = nextUnanswered(model, journey.answers);
  if (open !== null) {
    const count = model.questions.filter(({ id }) => journey.answers[id] === undefined).length;
    return (
      <Stack>
        <p>{words.open(count)}</p>
        <div>
          <ButtonLink href={stepAddress(model, open.id, { ...journey, isChange: true })}>
            {words.answer(open.words[locale].label)}
          </ButtonLink>
        </div>
      </Stack>
    );
  }
  return (
    <form method="post" action={action} noValidate>
      <Stack>
        <KeptAnswers model={model} answers={journey.answers} />
        {journey.carried.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="formKey" value={formKey} />
        <p>{words.afterwards}</p>
        <div>
          <Button>{words.button}</Button>
        </div>
      </Stack>
    </form>
  );
}
