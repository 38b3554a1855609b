import { z } from "zod";
import { dayParts, type DayPart } from "@/lib/booking/day-list";
import { dayText, instantText } from "@/lib/http/fields";
import type { Clock } from "@/lib/time/display";
import type { LocalDate } from "@/lib/time/local-date";
import { isKnownZone } from "@/lib/time/zone-rules";

const chooseTime = "Choose a time";
const reload = "Reload the page and try again";

/** The start of a call as our own pages write it: an instant in UTC. */
export const startInput = instantText(chooseTime).transform((text) => new Date(text));

export const zoneInput = z.string(reload).refine(isKnownZone, "Choose your time zone from the list");
export const clockInput = z.enum(["12h", "24h"]).catch("12h");

/** A secret of ours as it stands in an address. */
export const tokenInput = z.string(reload).regex(/^[A-Za-z0-9_-]{20,100}$/, reload);

/** Short enough for six parts of a hundred signs; whoever reads it takes what makes sense. */
export const originInput = z.string(reload).max(1_000, reload);

/** How somebody looks at the free times. */
export type TimesView = {
  /** Null until the visitor or their browser names one. */
  readonly zone: string | null;
  /** Null is today. */
  readonly fromOn: LocalDate | null;
  readonly clock: Clock;
  readonly part: DayPart | null;
  /** Whether every zone of the world is offered, and not only those of Canada and the United States. */
  readonly hasAllZones: boolean;
  /** The token of an assessment's result, handed through. */
  readonly result: string | null;
  /** Where the visit came from, as a query of its own; `lib/http/attribution.ts` reads and writes it. */
  readonly origin: string | null;
  /** The refused form that holds what was typed before. */
  readonly kept: string | null;
};

const viewInput = z.object({
  zone: zoneInput.nullish().catch(null),
  from: dayText().nullish().catch(null),
  clock: clockInput,
  part: z.enum(dayParts).nullish().catch(null),
  zones: z.literal("all").nullish().catch(null),
  result: tokenInput.nullish().catch(null),
  origin: originInput.nullish().catch(null),
  kept: z.uuid().nullish().catch(null),
});

/** The query of an address that shows free times. Nonsense narrows nothing: an old bookmark still shows times. */
export function timesView(query: Readonly<Record<string, unknown>>): TimesView {
  const { zone = null, from = null, clock, part = null, zones, ...handedOn } = viewInput.parse(query);
  const { result = null, origin = null, kept = null } = handedOn;
  return { zone, fromOn: from, clock, part, hasAllZones: zones === "all", result, origin, kept };
}

/** The same as the query of an address; what says nothing is left out. */
export function timesQuery(view: Partial<TimesView> & { readonly at?: string | undefined }): string {
  const { zone, fromOn, clock, part, hasAllZones, result, origin, kept, at } = view;
  const zones = hasAllZones === true ? "all" : null;
  const pairs = { at, zone, from: fromOn, clock, part, zones, result, origin, kept };
  const known = Object.entries(pairs).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return new URLSearchParams(
    known.filter(([name, value]) => !(name === "clock" && value === "12h")).map((pair) => [...pair]),
  ).toString();
}

/** The page of the form for one time, from what that form was sent with. */
export function detailsPath(values: Readonly<Record<string, string>>): string {
  const start = startInput.safeParse(values["start"]).data ?? startInput.safeParse(values["at"]).data;
  const { zone, clock, result, origin } = timesView(values);
  return `/book/details?${timesQuery({ zone, clock, result, origin, at: start?.toISOString() })}`;
}

/** The visitor's page of a call; the start of the booking when the token can't be one. */
export function callPath(token: string | undefined): string {
  return tokenInput.safeParse(token).success ? `/booking/${token}` : "/book";
}
