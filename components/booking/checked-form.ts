"use client";

import { useRef, useState, type SubmitEvent as FormSubmission } from "react";
import { useForm, type FieldErrors } from "react-hook-form";
import type { FieldProblem } from "@/components/ui/error-summary";
import { uiWords } from "@/components/ui/words";

type Typed = {
  readonly name?: string;
  readonly email?: string;
  readonly company?: string;
  readonly phone?: string;
  readonly note?: string;
};
export type TypedField = keyof Typed;
const fields: readonly TypedField[] = ["name", "email", "company", "phone", "note"];

type CheckedForm = {
  readonly values: Typed;
  readonly problems: readonly FieldProblem[];
};

/**
 * Checks the form in the browser by the server's schema when it is sent, and lets it go only when all is right. What the
 * server refused stands until its field is changed; what was refused here goes as soon as it is right.
 */
export function useCheckedForm({ values, problems }: CheckedForm) {
  const form = useRef<HTMLFormElement>(null);
  const [round, setRound] = useState(0);
  const { register, handleSubmit, formState } = useForm<Typed>({
    resolver: async (typed) => {
      const found = await problemsOf(typed);
      return Object.keys(found).length === 0 ? { values: typed, errors: {} } : { values: {}, errors: found };
    },
    defaultValues: { ...values },
    mode: problems.length === 0 ? "onSubmit" : "onChange",
    shouldFocusError: false,
  });
  const { errors, dirtyFields, isSubmitted } = formState;
  const problemOf = (field: TypedField) =>
    isSubmitted || dirtyFields[field]
      ? errors[field]?.message
      : problems.find((each) => each.fieldId === field)?.message;
  const ofFields = fields.flatMap((field) => {
    const message = problemOf(field);
    return message === undefined ? [] : [{ fieldId: field, message }];
  });
  const others = isSubmitted ? [] : problems.filter(({ fieldId }) => !fields.some((field) => field === fieldId));
  const refuse = () => {
    setRound((before) => before + 1);
    if (!document.title.startsWith(uiWords.errorPrefix)) document.title = `${uiWords.errorPrefix} ${document.title}`;
  };
  const check = (event: FormSubmission<HTMLFormElement>) => {
    // A button with an address of its own does not send the form for good: it needs no check.
    if (event.nativeEvent instanceof SubmitEvent && event.nativeEvent.submitter?.hasAttribute("formaction")) return;
    void handleSubmit(() => form.current?.submit(), refuse)(event);
  };
  return { form, register, problemOf, summary: [...others, ...ofFields], round, check };
}

/** The schema comes only when it is needed. Where it can't come, the form goes as it is: the server checks it anyway. */
async function problemsOf(typed: Typed): Promise<FieldErrors<Typed>> {
  const schema = await import("@/lib/booking/input/details").catch(() => null);
  const issues = schema?.typedInput.safeParse(typed).error?.issues ?? [];
  const found: Partial<Record<TypedField, { type: string; message: string }>> = {};
  for (const { path, message } of issues) {
    const field = fields.find((each) => each === path[0]);
    if (field !== undefined) found[field] ??= { type: "refused", message };
  }
  return found;
}
