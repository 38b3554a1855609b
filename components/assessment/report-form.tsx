"use client";

import type { ReactNode } from "react";
import { useCheckedForm } from "@/components/forms/checked-form";
import { type Guard, GuardFields } from "@/components/forms/guard-fields";
import { useProofOfWork } from "@/components/forms/proof-of-work";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { ErrorSummary, type FieldProblem } from "@/components/ui/error-summary";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import { resultPageWords } from "@/lib/assessment/words/result-page";
import type { Locale } from "@/lib/time/words";

const fields = ["email", "name", "report"] as const;
type TypedField = (typeof fields)[number];
const schema = async () => (await import("@/lib/assessment/input/report")).reportInput;
import { answerMonths } from "@/lib/leads/letter";

type ReportFormProps = {
  readonly action: string;
  readonly token: string;
  readonly guard: Guard;
  /** The words of the two boxes, as they are kept for proof. */
  readonly consents: { readonly report: string; readonly followUp: string };
  /** What was typed before the form came back; a box that was ticked has a value. */
  readonly typed: Readonly<Partial<Record<TypedField | "followUp", string>>>;
  /** What the server refused, in the order of the page. */
  readonly problems: readonly FieldProblem[];
  /** What stands above the form: the way back and the page's heading. */
  readonly header: ReactNode;
  readonly locale?: Locale;
};

/**
 * Asks where to send the report. A native form: with script it is checked by the server's own schema before it is sent,
 * and the browser does its piece of work while somebody types.
 */
export function ReportForm(props: ReportFormProps) {
  const { action, token, guard, consents, typed, problems, header, locale = "en" } = props;
  const words = resultPageWords[locale].mail;
  const checked = useCheckedForm({ fields, values: typed, problems, schema });
  const { form, register, problemOf, summary, round, check } = checked;
  useProofOfWork(form, guard.challenge);
  const text = (field: TypedField) => ({ ...register(field), defaultValue: typed[field], error: problemOf(field) });
  return (
    <>
      <ErrorSummary key={round} problems={summary} />
      {header}
      <form ref={form} method="post" action={action} noValidate onSubmit={check}>
        <Stack gap="large">
          <input type="hidden" name="token" value={token} />
          <GuardFields {...guard} trap="homepage" trapLabel={words.trap} />
          <TextField
            {...text("email")}
            label={words.email}
            hint={words.emailHint(answerMonths)}
            type="email"
            autoComplete="email"
            width="medium"
          />
          <TextField
            {...text("name")}
            label={words.name}
            isOptional
            autoComplete="name"
            spellCheck={false}
            width="medium"
          />
          <div>
            <Checkbox
              {...register("report")}
              label={consents.report}
              defaultChecked={typed.report !== undefined}
              error={problemOf("report")}
            />
            <Checkbox label={consents.followUp} defaultChecked={typed.followUp !== undefined} name="followUp" />
          </div>
          <div>
            <Button>{words.button}</Button>
          </div>
        </Stack>
      </form>
    </>
  );
}
