import type { Specialism } from "@/lib/booking/assignment";
import type { ConsultantCalendar, Slot, SlotQuestion } from "@/lib/booking/availability";
import { whyNotOffered, type Obstacle, type StoppingRule } from "@/lib/booking/obstacles";
import type { ConsultantRules } from "@/lib/booking/rules";
import { openSlots } from "@/lib/booking/slots";

/** Somebody who takes calls: the calendar with all that is known about it for a while, and the rules it follows. */
export type Consultant = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly specialisms: readonly Specialism[];
  readonly meetingUrl: string | null;
  readonly rules: ConsultantRules;
  readonly calendar: ConsultantCalendar;
};

/** Every start at which at least one of the team is free, each by their own rules, in order. */
export function teamSlots(team: readonly Consultant[], question: SlotQuestion): readonly Slot[] {
  const free = new Map<number, readonly string[]>();
  for (const { id, calendar, rules } of team) {
    for (const { startsAt } of openSlots([calendar], rules, question)) {
      const others = free.get(startsAt.getTime());
      free.set(startsAt.getTime(), others === undefined ? [id] : [...others, id]);
    }
  }
  return Array.from(free, ([start, consultantIds]) => ({ startsAt: new Date(start), consultantIds })).toSorted(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime(),
  );
}

/** Why a visitor can't have a time. */
export type TimeRefusal = "nobody-to-book" | "past" | "too-soon" | "too-far-ahead" | "not-offered" | "taken";

/** The consultants of the team who are free at a start, or why none is, as far as a visitor may know it. */
export function freeAt(
  team: readonly Consultant[],
  asked: { readonly now: Date; readonly startsAt: Date; readonly reschedulingBookingId?: string | null },
): { readonly free: readonly Consultant[]; readonly refusal: TimeRefusal } {
  if (team.length === 0) return { free: [], refusal: "nobody-to-book" };
  const stopped = team.map((consultant) => ({
    consultant,
    obstacles: whyNotOffered(consultant.calendar, consultant.rules, asked),
  }));
  return {
    free: stopped.filter(({ obstacles }) => obstacles.length === 0).map(({ consultant }) => consultant),
    refusal: leastRefusal(stopped.map(({ obstacles }) => obstacles)),
  };
}

/** Whoever of the team could be asked outside of all rules: staff may, until the time has passed. */
export function anyoneAt(
  team: readonly Consultant[],
  { now, startsAt }: { readonly now: Date; readonly startsAt: Date },
): { readonly free: readonly Consultant[]; readonly refusal: TimeRefusal } {
  if (team.length === 0) return { free: [], refusal: "nobody-to-book" };
  return startsAt <= now ? { free: [], refusal: "past" } : { free: team, refusal: "taken" };
}

const refusalOfRule: Readonly<Record<StoppingRule, TimeRefusal>> = {
  past: "past",
  "minimum-notice": "too-soon",
  horizon: "too-far-ahead",
  "closed-by-override": "not-offered",
  "outside-hours": "not-offered",
  "ends-outside-hours": "not-offered",
  "off-grid": "not-offered",
  "busy-elsewhere": "taken",
  booked: "taken",
  held: "taken",
  "daily-cap": "taken",
  "weekly-cap": "taken",
};
const fromWorst: readonly TimeRefusal[] = ["past", "not-offered", "too-far-ahead", "too-soon", "taken"];

/** Of each consultant the rule that nothing can help against, and of those the one that is nearest to a yes. */
function leastRefusal(all: ReadonlyArray<readonly Obstacle[]>): TimeRefusal {
  const worst = all.map((obstacles) =>
    Math.min(...obstacles.map(({ rule }) => fromWorst.indexOf(refusalOfRule[rule]))),
  );
  return fromWorst[Math.max(...worst.filter(Number.isFinite), 0)] ?? "taken";
}
