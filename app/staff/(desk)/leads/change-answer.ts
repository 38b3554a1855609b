import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import type { ComparedField } from "@/lib/http/comparison";
import { answerInWords, refuseForm, seeOther, type FormAnswer } from "@/lib/http/form";
import type { ChangeOutcome, Conflict, Conflicted } from "@/lib/leads/change";
import { fieldWords, valueWords } from "@/lib/leads/display";
import { leadWords } from "@/lib/leads/words";
import { leadWorkWords } from "@/lib/leads/words/lead-work";
import type { Colleague } from "@/lib/staff/queries";
import { shortLocalDateWords, timeOfDayWords } from "@/lib/time/display";
import { localDateAt } from "@/lib/time/wall-time";

const words = leadWorkWords.en.comparison;

type Asked = {
  readonly leadId: string;
  /** What the page answers when it is done. */
  readonly done: string;
  /** The address of the form, to send the combined values to. */
  readonly action: string;
  readonly colleagues: readonly Colleague[];
  readonly timeZone: string;
  /** Where to go when it is done; the lead's page when it is left out. */
  readonly back?: string | undefined;
  /** What else the form carries, to be sent along with the choice. */
  readonly carried?: Readonly<Record<string, string>>;
};

/** A change of a lead as the answer to its form: done, refused, or what colleagues did to the same fields meanwhile. */
export function changeAnswer(outcome: ChangeOutcome, asked: Asked): FormAnswer {
  if (outcome.ok) return seeOther(asked.back ?? withUndo(leadPath(asked.leadId, asked.done), outcome.value.eventId));
  if (outcome.reason !== "changed-meanwhile") {
    return refuseForm([{ field: "", words: leadWords.en.refusals[outcome.reason] }]);
  }
  return compared(outcome, asked);
}

/** The page that offers to take the change back; nothing to take back when nothing changed. */
export function withUndo(path: string, eventId: number | null): string {
  return eventId === null ? path : `${path}&undo=${eventId}`;
}

/** 409 with both values of every field beside one another; what stands against nobody is sent along as it was typed. */
function compared({ version, wishes, conflicts }: Conflicted, asked: Asked): FormAnswer {
  const { leadId, action, carried = {} } = asked;
  const open = conflicts.map(({ field }) => field);
  const kept = Object.entries(wishes).filter(([field]) => !open.includes(field));
  const typed = kept.map(([field, { to }]): [string, string] => [inputNames[field] ?? field, String(to ?? "")]);
  return answerInWords({
    status: 409,
    title: words.title,
    words: words.lead,
    comparison: {
      action,
      hidden: { ...carried, lead: leadId, version: String(version), ...Object.fromEntries(typed) },
      fields: conflicts.map((conflict) => comparedField(conflict, wishes[conflict.field]?.to ?? null, asked)),
      words,
      leaveHref: asked.back ?? leadPath(leadId),
    },
  });
}

/** What a field is called in its form, where that differs. */
const inputNames: Readonly<Record<string, string>> = { ownerId: "owner" };

function comparedField(
  { field, to, by, at }: Conflict,
  wish: Conflict["to"],
  { colleagues, timeZone }: Asked,
): ComparedField {
  const names = new Map(colleagues.map(({ id, name }) => [id, name]));
  const value = (one: Conflict["to"]) => ({ value: String(one ?? ""), words: valueWords(field, one, { names }) });
  const isText = field !== "stage" && field !== "ownerId";
  const when = `${shortLocalDateWords(localDateAt(at, timeZone))}, ${timeOfDayWords(at, timeZone)}`;
  return {
    name: inputNames[field] ?? field,
    label: fieldWords(field),
    yours: value(wish),
    theirs: value(to),
    by: words.by(by ?? words.somebody, when),
    ...(isText ? { combinedName: `${field}Combined` } : {}),
  };
}
