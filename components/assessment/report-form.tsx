"use client";

import { type RefObject, type SubmitEvent, useRef, useState } from "react";
import { type FieldErrors, useForm } from "react-hook-form";
import { type Guard, GuardFields } from "@/components/forms/guard-fields";
import { useProofOfWork } from "@/components/forms/proof-of-work";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import type { FormProblems } from "@/lib/assessment/form-problems";
import { resultPageWords } from "@/lib/assessment/words/result-page";
import type { Locale } from "@/lib/time/words";

type ReportFormProps = {
  readonly action: string;
  readonly token: string;
  readonly guard: Guard;
  /** The words of the two boxes, as they are kept for proof. */
  readonly consents: { readonly report: string; readonly followUp: string };
  /** What was typed before the form came back, and what was wrong with it. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: FormProblems;
  readonly locale?: Locale;
};

type Fields = { readonly email: string; readonly name: string; readonly report: boolean; readonly followUp: boolean };

/**
 * Asks where to send the report. A plain form; with script the same rules answer before it is sent, and the browser
 * does its piece of work in the meantime.
 */
export function ReportForm(props: ReportFormProps) {
  const { action, token, guard, consents, typed, problems, locale = "en" } = props;
  const words = resultPageWords[locale].mail;
  const form = useRef<HTMLFormElement>(null);
  const finish = useProofOfWork(form, guard.challenge);
  const { register, onSubmit, isWorking, errorOf } = useReportForm(form, { finish, problems });
  return (
    <form ref={form} method="post" action={action} noValidate onSubmit={onSubmit}>
      <Stack gap="large">
        <input type="hidden" name="token" value={token} />
        <GuardFields {...guard} trap="homepage" trapLabel={words.trap} />
        <TextField
          label={words.email}
          hint={words.emailHint}
          type="email"
          autoComplete="email"
          width="medium"
          defaultValue={typed["email"]}
          error={errorOf("email")}
          {...register("email")}
        />
        <TextField
          label={words.name}
          isOptional
          autoComplete="name"
          spellCheck={false}
          width="medium"
          defaultValue={typed["name"]}
          error={errorOf("name")}
          {...register("name")}
        />
        <div>
          <Checkbox
            label={consents.report}
            defaultChecked={typed["report"] !== undefined}
            error={errorOf("report")}
            {...register("report")}
          />
          <Checkbox
            label={consents.followUp}
            defaultChecked={typed["followUp"] !== undefined}
            {...register("followUp")}
          />
        </div>
        <div>
          <Button>{words.button}</Button>
          <p role="status">{isWorking ? words.working : ""}</p>
        </div>
      </Stack>
    </form>
  );
}

type Surroundings = { readonly finish: () => Promise<void>; readonly problems: FormProblems };

/** The rules are those of the server; the browser loads them when the form is sent for the first time. */
function useReportForm(form: RefObject<HTMLFormElement | null>, { finish, problems }: Surroundings) {
  const isReady = useRef(false);
  const [isWorking, setIsWorking] = useState(false);
  const { register, handleSubmit, formState } = useForm<Fields>({
    resolver: async (values) => {
      const { reportProblems } = await import("@/lib/assessment/form-problems");
      const errors = asErrors(form.current === null ? {} : reportProblems(new FormData(form.current)));
      return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors };
    },
  });
  const send = async () => {
    setIsWorking(true);
    await finish();
    isReady.current = true;
    setIsWorking(false);
    form.current?.requestSubmit();
  };
  return {
    register,
    isWorking,
    onSubmit: (event: SubmitEvent<HTMLFormElement>) => {
      if (!isReady.current) void handleSubmit(send)(event);
    },
    errorOf: (field: keyof Fields) =>
      formState.errors[field]?.message ?? (formState.isSubmitted ? undefined : problems[field]),
  };
}

function asErrors(problems: FormProblems): FieldErrors<Fields> {
  const entries = Object.entries(problems).map(([field, message]) => [field, { type: "custom", message }] as const);
  return Object.fromEntries(entries);
}
