import type { FieldChange } from "@/lib/leads/event";
import { bands, outcomes, stages } from "@/lib/leads/lead";
import { leadDeskWords, leadWords } from "@/lib/leads/words";
import type { Locale } from "@/lib/time/words";

type Who = { readonly name: string | null; readonly email: string };

/** What to call a lead: the name that was left, else the address. */
export function leadName({ name, email }: Who): string {
  return name ?? email;
}

/** A stored value of a changed field, in the words of the desk. `names` knows colleagues by id. */
export function valueWords(
  field: string,
  value: FieldChange["to"],
  { names, locale = "en" }: { readonly names: ReadonlyMap<string, string>; readonly locale?: Locale },
): string {
  const { lead: words } = leadDeskWords[locale];
  if (value === null || value === "") return words.empty;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  const text = String(value);
  if (field === "ownerId") return names.get(text) ?? words.somebody;
  return knownWords(field, text, locale) ?? text;
}

function knownWords(field: string, text: string, locale: Locale): string | undefined {
  const words = leadWords[locale];
  const stage = stages.find((known) => field === "stage" && known === text);
  const outcome = outcomes.find((known) => field === "outcome" && known === text);
  const band = bands.find((known) => field === "band" && known === text);
  return (stage && words.stages[stage]) ?? (outcome && words.outcomes[outcome]) ?? (band && words.bands[band]);
}

/** The name of a field in the time line; the stored name for one that is no longer known. */
export function fieldWords(field: string, locale: Locale = "en"): string {
  const names: Readonly<Record<string, string>> = leadWords[locale].fields;
  return Object.hasOwn(names, field) ? (names[field] ?? field) : field;
}

/** "Django, clear", or null before the first assessment. */
export function verdictWords(
  lead: { readonly outcome: string | null; readonly band: string | null },
  locale: Locale = "en",
): string | null {
  const outcome = outcomes.find((known) => known === lead.outcome);
  if (outcome === undefined) return null;
  const band = bands.find((known) => known === lead.band);
  const words = leadWords[locale];
  return band === undefined
    ? words.outcomes[outcome]
    : `${words.outcomes[outcome]}, ${words.bands[band].toLowerCase()}`;
}

const dayMinutes = 8 * 60;
const yearMinutes = 255 * dayMinutes;

/** Minutes of working time as "45 min", "3 h", "3 h 20 min" or, from two days on, "12 working days". */
export function minutesWords(minutes: number, locale: Locale = "en"): string {
  const { today } = leadDeskWords[locale];
  if (minutes >= yearMinutes) return today.years;
  if (minutes >= 2 * dayMinutes) return today.days(Math.round(minutes / dayMinutes));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return today.minutes(rest);
  return rest === 0 ? today.hours(hours) : today.hoursMinutes(hours, rest);
}

const numbers = new Map<Locale, Intl.NumberFormat>();

/** "12,345", and "1,000+" where counting stopped. */
export function countWords(
  { number, isMore }: { readonly number: number; readonly isMore: boolean },
  locale: Locale = "en",
): string {
  const format = numbers.get(locale) ?? new Intl.NumberFormat("en-CA");
  numbers.set(locale, format);
  const text = format.format(number);
  return isMore ? leadDeskWords[locale].list.more(text) : text;
}
