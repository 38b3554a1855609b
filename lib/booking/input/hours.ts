import { z } from "zod";
import type { Hours } from "@/lib/booking/availability";
import { isHolidayRegion } from "@/lib/booking/holidays";
import { dayText, optionalLine } from "@/lib/http/fields";

const reload = "Reload the page and try again";
const clock = z.string().regex(/^$|^([01]\d|2[0-3]):[0-5]\d$/, "Enter times like 09:00");
const day = dayText();
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** Stretches of time a day that the form has room for. */
export const stretchesMax = 3;

export type WeeklyRow = {
  readonly weekday: (typeof weekdays)[number];
  readonly opens: string;
  readonly closes: string;
};

/** The name of one field of the weekly hours: "opens-1-2" is where Monday's second stretch opens. */
export function hoursField(edge: "opens" | "closes", weekday: number, stretch: number): string {
  return `${edge}-${weekday}-${stretch}`;
}

/** The weekly hours as their form sends them; what is left empty is no working time. */
export const weeklyInput = z
  .record(z.string().regex(/^(opens|closes)-[1-7]-[1-3]$/, reload), clock)
  .transform((sent, context): readonly WeeklyRow[] =>
    weekdays.flatMap((weekday) =>
      stretchesOf(sent, weekday, (field, message) => context.addIssue({ code: "custom", path: [field], message })).map(
        ({ start, end }) => ({ weekday, opens: start, closes: end }),
      ),
    ),
  );

type Report = (field: string, message: string) => void;

function stretchesOf(sent: Readonly<Record<string, string>>, weekday: number, report: Report): readonly Hours[] {
  const found: Hours[] = [];
  for (let stretch = 1; stretch <= stretchesMax; stretch += 1) {
    const fields = { opens: hoursField("opens", weekday, stretch), closes: hoursField("closes", weekday, stretch) };
    const hours = { start: sent[fields.opens] ?? "", end: sent[fields.closes] ?? "" };
    if (hours.start === "" && hours.end === "") continue;
    if (hours.start === "") report(fields.opens, "Enter when these hours begin");
    else if (hours.end === "") report(fields.closes, "Enter when these hours end");
    else if (hours.start === hours.end) report(fields.closes, "The end is the same as the beginning");
    else if (found.some(({ start }) => start === hours.start)) report(fields.opens, "Two stretches begin together");
    else found.push(hours);
  }
  return found;
}

/** Hours that hold on one day only; none close it. */
export const overrideInput = z
  .strictObject({
    on: day,
    start1: clock.default(""),
    end1: clock.default(""),
    start2: clock.default(""),
    end2: clock.default(""),
    dayReason: optionalLine(100, "Use at most 100 characters for the reason"),
  })
  .transform(({ on, start1, end1, start2, end2, dayReason }, context) => {
    const all = { "opens-1-1": start1, "closes-1-1": end1, "opens-1-2": start2, "closes-1-2": end2 };
    const names: Readonly<Record<string, string>> = {
      "opens-1-1": "start1",
      "closes-1-1": "end1",
      "opens-1-2": "start2",
      "closes-1-2": "end2",
    };
    const hours = stretchesOf(all, 1, (field, message) =>
      context.addIssue({ code: "custom", path: [names[field] ?? "on"], message }),
    );
    return { on, hours, reason: dayReason };
  });

export const dayChoice = z.strictObject({ on: day });
export const holidayInput = z.strictObject({ on: day, name: z.string().trim().min(1, reload).max(100, reload) });

export const awayInput = z
  .strictObject({
    fromOn: day,
    untilOn: day,
    awayReason: optionalLine(100, "Use at most 100 characters for the reason"),
  })
  .refine(({ fromOn, untilOn }) => untilOn >= fromOn, {
    path: ["untilOn"],
    message: "The last day is before the first",
  })
  .refine(({ fromOn, untilOn }) => Date.parse(untilOn) - Date.parse(fromOn) <= 366 * 86_400_000, {
    path: ["untilOn"],
    message: "Enter at most a year at once",
  });

export const awayChoice = z.strictObject({ away: z.uuid(reload) });

const whole = (from: number, to: number, message: string) =>
  z.coerce.number(message).int(message).min(from, message).max(to, message);
const cap = (most: number, message: string) =>
  z
    .string()
    .trim()
    .default("")
    .transform((text) => (text === "" ? null : Number(text)))
    .pipe(z.number(message).int(message).min(1, message).max(most, message).nullable());

/** Where whoever opens a room first must sign in: no place to send visitors to. */
const roomsWithSignIn: readonly string[] = ["meet.jit.si"];
const noRoom = "Enter the link to your video room: without one nobody can book you";

/** The video room in which calls take place: a link that is safe to follow, and that visitors can open by themselves. */
const room = z
  .string()
  .refine((text) => URL.parse(text)?.protocol === "https:", "Enter a link that starts with https://")
  .refine(
    (text) => !roomsWithSignIn.includes(URL.parse(text)?.hostname ?? ""),
    "At meet.jit.si whoever opens a room first must sign in. Enter a room that opens without an account",
  );
const roomLine = optionalLine(300, "Use a link of at most 300 characters");

/** Who begins to take calls names the room for them. */
export const startInput = z.strictObject({ meetingUrl: roomLine.pipe(z.string(noRoom).pipe(room)) });
/** The room that one call gets instead of its own. */
export const roomInput = roomLine.pipe(z.string("Enter the link to a video room").pipe(room));

export const rulesInput = z
  .strictObject({
    durationMinutes: whole(10, 240, "Enter a length from 10 to 240 minutes"),
    stepMinutes: whole(5, 240, "Enter a step from 5 to 240 minutes"),
    bufferBeforeMinutes: whole(0, 240, "Enter a pause from 0 to 240 minutes"),
    bufferAfterMinutes: whole(0, 240, "Enter a pause from 0 to 240 minutes"),
    minimumNoticeHours: whole(0, 720, "Enter a notice from 0 to 720 hours"),
    horizonDays: whole(1, 365, "Enter from 1 to 365 days"),
    changeNoticeHours: whole(0, 168, "Enter a notice from 0 to 168 hours"),
    dailyCap: cap(50, "Enter from 1 to 50 calls, or nothing"),
    weeklyCap: cap(200, "Enter from 1 to 200 calls, or nothing"),
    specialisms: z
      .array(z.enum(["django", "node"], reload))
      .max(2, reload)
      .default([]),
    meetingUrl: roomLine.pipe(room.nullable()),
    isBookable: z
      .enum(["yes"])
      .optional()
      .transform((value) => value !== undefined),
  })
  .refine(({ meetingUrl, isBookable }) => meetingUrl !== null || !isBookable, {
    path: ["meetingUrl"],
    message: noRoom,
  });

export const regionInput = z.strictObject({
  region: z.union([
    z.literal("").transform(() => null),
    z.string().refine(isHolidayRegion, "Choose a region from the list"),
  ]),
});

/** The query of the hours page that asks why a time is not offered; null where it asks nothing that exists. */
export const whyInput = z.object({
  day: day.optional().catch(undefined),
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional()
    .catch(undefined),
  who: z.uuid().optional().catch(undefined),
});

/** A form that is nothing but its button. */
export const nothingInput = z.strictObject({});
