"use client";

import { useRef } from "react";
import { type Guard, GuardFields } from "@/components/forms/guard-fields";
import { useProofOfWork } from "@/components/forms/proof-of-work";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
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
  readonly problems: Readonly<Record<string, string>>;
  readonly locale?: Locale;
};

/**
 * Asks where to send the report. A plain form; with script the browser does its piece of work while somebody types.
 */
export function ReportForm(props: ReportFormProps) {
  const { action, token, guard, consents, typed, problems, locale = "en" } = props;
  const words = resultPageWords[locale].mail;
  const form = useRef<HTMLFormElement>(null);
  useProofOfWork(form, guard.challenge);
  return (
    <form ref={form} method="post" action={action} noValidate>
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
          error={problems["email"]}
          name="email"
        />
        <TextField
          label={words.name}
          isOptional
          autoComplete="name"
          spellCheck={false}
          width="medium"
          defaultValue={typed["name"]}
          error={problems["name"]}
          name="name"
        />
        <div>
          <Checkbox
            label={consents.report}
            defaultChecked={typed["report"] !== undefined}
            error={problems["report"]}
            name="report"
          />
          <Checkbox label={consents.followUp} defaultChecked={typed["followUp"] !== undefined} name="followUp" />
        </div>
        <div>
          <Button>{words.button}</Button>
        </div>
      </Stack>
    </form>
  );
}
