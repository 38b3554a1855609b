import { accepted, refused, type Result } from "@/lib/result";

/** A stretch of one day on a consultant's clock, "HH:MM"; an end of "24:00" is midnight. */
export type Stretch = { readonly opens: string; readonly closes: string };

const STRETCH = /^(\d{1,2})(?::(\d{2}))?\s*(?:-|–|—|to)\s*(\d{1,2})(?::(\d{2}))?$/i;
const STRETCHES_MAX = 6;

/**
 * Reads what a consultant types for one weekday: "9:00–12:00, 13–17:30". Empty is a day off. Refuses what is no clock
 * time, stretches that end before they start or touch each other, and more than six of them.
 */
export function readHours(text: string): Result<readonly Stretch[], "unreadable" | "backwards" | "overlapping"> {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  const typed = parts.filter((part) => part !== "");
  if (typed.length > STRETCHES_MAX) return refused("unreadable");
  const stretches: Stretch[] = [];
  for (const part of typed) {
    const stretch = readStretch(part);
    if (stretch === null) return refused("unreadable");
    if (stretch.closes <= stretch.opens) return refused("backwards");
    stretches.push(stretch);
  }
  const sorted = stretches.toSorted((one, other) => (one.opens < other.opens ? -1 : 1));
  const isOverlapping = sorted.some(({ opens }, place) => place > 0 && opens < (sorted[place - 1]?.closes ?? ""));
  return isOverlapping ? refused("overlapping") : accepted(sorted);
}

/** The other way round: "09:00–12:00, 13:00–17:30". */
export function hoursText(stretches: readonly Stretch[]): string {
  return stretches.map(({ opens, closes }) => `${opens}–${closes}`).join(", ");
}

function readStretch(part: string): Stretch | null {
  const [, fromHour = "", fromMinute = "00", untilHour = "", untilMinute = "00"] = STRETCH.exec(part) ?? [];
  const opens = clock(fromHour, fromMinute, 23);
  const closes = clock(untilHour, untilMinute, 24);
  return opens === null || closes === null ? null : { opens, closes };
}

function clock(hour: string, minute: string, lastHour: number): string | null {
  if (hour === "" || Number(hour) > lastHour || Number(minute) > 59) return null;
  if (Number(hour) === 24 && minute !== "00") return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}
