import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { refuseForm, seeOther, type FormAnswer } from "@/lib/http/form";
import type { ChangeOutcome } from "@/lib/leads/change";
import { fieldWords, valueWords } from "@/lib/leads/display";
import { leadDeskWords, leadWords } from "@/lib/leads/words";
import type { Colleague } from "@/lib/staff/queries";

type Asked = {
  readonly leadId: string;
  /** What the page answers when it is done. */
  readonly done: string;
  readonly colleagues: readonly Colleague[];
  /** Where to go when it is done; the lead's page when it is left out. */
  readonly back?: string | undefined;
};

/** A change of a lead as the answer to its form: done, refused, or what colleagues did to the same fields meanwhile. */
export function changeAnswer(outcome: ChangeOutcome, { leadId, done, colleagues, back }: Asked): FormAnswer {
  if (outcome.ok) return seeOther(back ?? leadPath(leadId, done));
  if (outcome.reason !== "changed-meanwhile") {
    return refuseForm([{ field: "", words: leadWords.en.refusals[outcome.reason] }]);
  }
  const { conflict, somebody } = leadDeskWords.en.lead;
  const names = new Map(colleagues.map(({ id, name }) => [id, name]));
  return refuseForm(
    outcome.conflicts.map(({ field, to, by }) => ({
      field,
      words: conflict(fieldWords(field), valueWords(field, to, { names }), by ?? somebody),
    })),
  );
}
