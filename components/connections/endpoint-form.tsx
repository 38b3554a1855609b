import { Button, ButtonRow } from "@/components/ui/button";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { webhookShapes, type WebhookEventType } from "@/lib/connections/webhook";
import { eventWords, shapeWords, webhookWords } from "@/lib/connections/words/webhooks";

const words = webhookWords.en;

type EndpointFormProps = {
  readonly action: string;
  readonly formKey: string;
  /** What can be chosen: all for the consultancy, few for one person. */
  readonly events: readonly WebhookEventType[];
  readonly typed: (field: string) => string | undefined;
  readonly problemOf: (field: string) => string | undefined;
};

/** Where to tell, what, and in which shape. */
export function EndpointForm({ action, formKey, events, typed, problemOf }: EndpointFormProps) {
  return (
    <form method="post" action={action} noValidate>
      <input type="hidden" name="formKey" value={formKey} />
      <Stack gap="large">
        <TextField
          label={words.name}
          name="name"
          maxLength={60}
          autoComplete="off"
          width="medium"
          hint={words.nameHint}
          defaultValue={typed("name")}
          error={problemOf("name")}
        />
        <TextField
          label={words.address}
          name="address"
          type="url"
          autoComplete="off"
          spellCheck={false}
          hint={words.addressHint}
          defaultValue={typed("address")}
          error={problemOf("address")}
        />
        <RadioGroup
          legend={words.shape}
          name="shape"
          defaultValue={typed("shape") ?? "standard"}
          error={problemOf("shape")}
          options={webhookShapes.map((shape) => ({ value: shape, ...shapeWords.en[shape] }))}
        />
        <CheckboxGroup
          legend={words.events}
          name="events"
          defaultValues={typed("events")?.split(", ") ?? []}
          error={problemOf("events")}
          options={events.map((event) => ({ value: event, ...eventWords.en[event] }))}
        />
        <ButtonRow>
          <Button variant="secondary">{words.button}</Button>
        </ButtonRow>
      </Stack>
    </form>
  );
}
