import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { TextAreaField, TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { voiceLengthMax } from "@/lib/voices/voice";
import { voiceWords } from "@/lib/voices/words";

const { form: words } = voiceWords.en;

type VoiceFormProps = {
  readonly token: string;
  /** The consent beside its box, word for word as it is stored. */
  readonly consent: string;
  readonly valueOf: (field: string) => string | undefined;
  readonly problemOf: (field: string) => string | undefined;
};

/** A few sentences about a call, the name to print, and the consent to print them. */
export function VoiceForm({ token, consent, valueOf, problemOf }: VoiceFormProps) {
  return (
    <form method="post" action="/voices/send" noValidate>
      <input type="hidden" name="token" value={token} />
      <Stack gap="large">
        <TextAreaField
          name="words"
          label={words.words}
          hint={words.wordsHint}
          maxLength={voiceLengthMax}
          defaultValue={valueOf("words")}
          error={problemOf("words")}
        />
        <TextField
          name="name"
          label={words.name}
          autoComplete="name"
          defaultValue={valueOf("name")}
          error={problemOf("name")}
        />
        <TextField
          name="company"
          label={words.company}
          isOptional
          autoComplete="organization"
          defaultValue={valueOf("company")}
          error={problemOf("company")}
        />
        <Checkbox name="publication" label={consent} error={problemOf("publication")} />
        <div>
          <Button>{words.button}</Button>
        </div>
      </Stack>
    </form>
  );
}
