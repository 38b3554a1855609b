"use client";

import { useRef, useState, type SubmitEvent as FormSubmission } from "react";
import { useForm, type FieldErrors } from "react-hook-form";
import type { FieldProblem } from "@/components/ui/error-summary";
import { isWrong, type FieldRefusal } from "@/components/ui/field-frame";
import { uiWords } from "@/components/ui/words";

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };
type Schema = { readonly safeParse: (input: unknown) => { readonly error?: { readonly issues: readonly Issue[] } } };
type Typed = Record<string, string>;

type CheckedForm<Field extends string> = {
  /** The fields that are checked here, in the order of the page; others are the server's business. */
  readonly fields: readonly Field[];
  readonly values: Readonly<Partial<Record<Field, string>>>;
  /** What the server refused. */
  readonly problems: readonly FieldProblem[];
  /** Fetches the server's own schema, when it is needed first. */
  readonly schema: () => Promise<Schema>;
};

/**
 * Checks the form in the browser by the server's schema when it is sent, and lets it go only when all is right. What the
 * server refused stands until its field is changed; what was refused here goes as soon as it is right, and leaves its room.
 * Where the schema can't come, the form goes as it is: the server checks it anyway.
 */
export function useCheckedForm<Field extends string>({ fields, values, problems, schema }: CheckedForm<Field>) {
  const form = useRef<HTMLFormElement>(null);
  const [round, setRound] = useState(0);
  const [refused, setRefused] = useState(() => new Map(problems.map(({ fieldId, message }) => [fieldId, message])));
  const { register, handleSubmit, formState } = useForm<Typed>({
    resolver: async (typed) => {
      const errors = await errorsIn(form.current, fields, schema);
      return Object.keys(errors).length === 0 ? { values: typed, errors: {} } : { values: {}, errors };
    },
    defaultValues: { ...values },
    mode: problems.length === 0 ? "onSubmit" : "onChange",
    shouldFocusError: false,
  });
  const { errors, dirtyFields, isSubmitted } = formState;
  const problemOf = (field: Field): FieldRefusal | undefined => {
    const before = refused.get(field);
    const now = isSubmitted || dirtyFields[field] ? errors[field]?.message : before;
    return now ?? (before === undefined ? undefined : { mended: before });
  };
  const refuse = (found: FieldErrors<Typed>) => {
    setRefused(new Map(fields.flatMap((field) => (found[field]?.message ? [[field, found[field].message]] : []))));
    setRound((before) => before + 1);
    if (!document.title.startsWith(uiWords.errorPrefix)) document.title = `${uiWords.errorPrefix} ${document.title}`;
  };
  const check = (event: FormSubmission<HTMLFormElement>) => {
    // A button with an address of its own does not send the form for good: it needs no check.
    if (event.nativeEvent instanceof SubmitEvent && event.nativeEvent.submitter?.hasAttribute("formaction")) return;
    void handleSubmit(() => form.current?.submit(), refuse)(event);
  };
  return { form, register, problemOf, summary: summaryOf({ fields, problems, isSubmitted, problemOf }), round, check };
}

type Summary<Field extends string> = Pick<CheckedForm<Field>, "fields" | "problems"> & {
  readonly isSubmitted: boolean;
  readonly problemOf: (field: Field) => FieldRefusal | undefined;
};

function summaryOf<Field extends string>({ fields, problems, isSubmitted, problemOf }: Summary<Field>) {
  const ofFields = fields.flatMap((field) => {
    const problem = problemOf(field);
    if (problem === undefined) return [];
    const message = typeof problem === "string" ? problem : problem.mended;
    return [{ fieldId: field, message, isMended: !isWrong(problem) }];
  });
  const others = isSubmitted ? [] : problems.filter(({ fieldId }) => !fields.some((field) => field === fieldId));
  return [...others, ...ofFields];
}

/** Reads the form itself, as the browser would send it, and keeps the first complaint about each field. */
async function errorsIn(
  form: HTMLFormElement | null,
  fields: readonly string[],
  schema: CheckedForm<string>["schema"],
): Promise<FieldErrors<Typed>> {
  const loaded = await schema().catch(() => null);
  if (form === null || loaded === null) return {};
  const typed = [...new FormData(form)].filter(([name]) => fields.includes(name));
  const errors: Record<string, { type: string; message: string }> = {};
  for (const { path, message } of loaded.safeParse(Object.fromEntries(typed)).error?.issues ?? []) {
    const name = String(path[0] ?? "");
    if (fields.includes(name)) errors[name] ??= { type: "refused", message };
  }
  return errors;
}
