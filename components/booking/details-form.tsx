"use client";

import type { ReactNode } from "react";
import { Trap } from "@/components/booking/trap";
import { useCheckedForm } from "@/components/forms/checked-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { ErrorSummary, type FieldProblem } from "@/components/ui/error-summary";
import { TextAreaField, TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { bookingWords } from "@/lib/booking/words/pages";

const { details: words } = bookingWords.en;

const fields = ["name", "email", "company", "phone", "note"] as const;
type TypedField = (typeof fields)[number];
const schema = async () => (await import("@/lib/booking/input/details")).typedInput;

export type DetailsFormProps = {
  /** What stands in the form when it comes: typed before, or known. */
  readonly values: Readonly<Partial<Record<TypedField, string>>>;
  readonly isFollowUpTicked: boolean;
  /** What the server refused, in the order of the page; a problem of the time belongs to the field "start". */
  readonly problems: readonly FieldProblem[];
  readonly formKey: string;
  readonly isMailSent: boolean;
  readonly consentWording: string;
  /** What stands above the form: the way back and the page's heading. */
  readonly header: ReactNode;
  /** The held time, or the choice of another one; inside the form. */
  readonly children: ReactNode;
};

/**
 * Who wants to talk with us. A native form: with script it is checked by the server's own schema before it is sent, and
 * a message goes as soon as its field is right.
 */
export function DetailsForm(props: DetailsFormProps) {
  const { values, problems, isFollowUpTicked, formKey, isMailSent, consentWording, header, children } = props;
  const { form, register, problemOf, summary, round, check } = useCheckedForm({ fields, values, problems, schema });
  const text = (field: TypedField) => ({ ...register(field), defaultValue: values[field], error: problemOf(field) });
  return (
    <>
      <ErrorSummary key={round} problems={summary} />
      {header}
      <form ref={form} method="post" action="/book/details/send" noValidate onSubmit={check}>
        {/* Enter in a field presses the form's first button: this one, and none of those that stand in the children. */}
        <button type="submit" hidden>
          {words.send}
        </button>
        <Stack gap="large">
          {children}
          <input type="hidden" name="formKey" value={formKey} />
          <TextField {...text("name")} label={words.name} autoComplete="name" spellCheck={false} width="medium" />
          <TextField
            {...text("email")}
            label={words.email}
            hint={isMailSent ? words.emailHint : words.emailHintWithoutMail}
            type="email"
            autoComplete="email"
            width="medium"
          />
          <TextField {...text("company")} label={words.company} autoComplete="organization" isOptional width="medium" />
          <TextField
            {...text("phone")}
            label={words.phone}
            hint={words.phoneHint}
            type="tel"
            autoComplete="tel"
            isOptional
            width="medium"
          />
          <TextAreaField {...text("note")} label={words.note} hint={words.noteHint} isOptional rows={4} />
          <Trap />
          <Checkbox name="followUp" label={consentWording} hint={words.consentHint} defaultChecked={isFollowUpTicked} />
          <div>
            <Button>{words.send}</Button>
          </div>
        </Stack>
      </form>
    </>
  );
}
