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
  /** The video room in which their calls take place; null until they name one, and nobody is booked until then. */
  readonly meetingUrl: string | null;
  readonly rules: ConsultantRules;
  readonly calendar: ConsultantCalendar;
};

/** A consultant with whom a call has a place. */
export type Bookable = Consultant & { readonly meetingUrl: string };

export function hasRoom(consultant: Consultant): consultant is Bookable {
  return consultant.meetingUrl !== null;
}

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
export type TimeRefusal =
  | "nobody-to-book"
  | "no-room"
  | "past"
  | "too-soon"
  | "too-far-ahead"
  | "not-offered"
  | "taken";

/** The consultants of the team who are free at a start, or why none is, as far as a visitor may know it. */
export function freeAt(
  team: readonly Consultant[],
  asked: { readonly now: Date; readonly startsAt: Date; readonly reschedulingBookingId?: string | null },
): { readonly free: readonly Bookable[]; readonly refusal: TimeRefusal } {
  const able = team.filter(hasRoom);
  if (able.length === 0) return { free: [], refusal: whyNobody(team) };
  const stopped = able.map((consultant) => ({
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
): { readonly free: readonly Bookable[]; readonly refusal: TimeRefusal } {
  const able = team.filter(hasRoom);
  if (able.length === 0) return { free: [], refusal: whyNobody(team) };
  return startsAt <= now ? { free: [], refusal: "past" } : { free: able, refusal: "taken" };
}

function whyNobody(team: readonly Consultant[]): TimeRefusal {
  return team.length === 0 ? "nobody-to-book" : "no-room";
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
