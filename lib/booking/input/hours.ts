import { z } from "zod";
import { optionalLine, tickBox } from "@/lib/http/fields";
import { readHours } from "@/lib/booking/hours-text";
import { hoursWords } from "@/lib/booking/words/hours";
import { daysBetween, isLocalDate } from "@/lib/time/local-date";

const words = hoursWords.en;

const day = z
  .string()
  .max(200, words.refusals.unreadable)
  .default("")
  .transform((text, context) => {
    const read = readHours(text);
    if (read.ok) return read.value;
    context.addIssue({ code: "custom", message: words.refusals[read.reason] });
    return z.NEVER;
  });

const whole = (from: number, to: number) =>
  z
    .string(words.whole(from, to))
    .trim()
    .regex(/^\d{1,5}$/, words.whole(from, to))
    .transform(Number)
    .pipe(z.number().min(from, words.whole(from, to)).max(to, words.whole(from, to)));

/** The form of one consultant's hours, rules and specialisms. */
export const hoursInput = z.strictObject({
  isBookable: tickBox(),
  day1: day,
  day2: day,
  day3: day,
  day4: day,
  day5: day,
  day6: day,
  day7: day,
  specialisms: z.array(z.enum(["django", "node"])).default([]),
  meetingUrl: optionalLine(300, words.meetingRefusal).refine(
    (url) => url === null || (URL.canParse(url) && new URL(url).protocol === "https:"),
    words.meetingRefusal,
  ),
  noticeHours: whole(0, 720),
  horizonDays: whole(1, 365),
  bufferBeforeMinutes: whole(0, 240),
  bufferAfterMinutes: whole(0, 240),
  dailyCap: z.union([z.literal("").transform(() => null), whole(1, 50)]).default(null),
});

export type HoursInput = z.output<typeof hoursInput>;

const date = z.string(words.dateRefusal).trim().refine(isLocalDate, words.dateRefusal);
const daysAwayMax = 366;

/** The form that plans days without calls. */
export const awayInput = z
  .strictObject({ fromOn: date, untilOn: date, reason: optionalLine(100, words.reasonLong) })
  .refine(({ fromOn, untilOn }) => fromOn <= untilOn && daysBetween(fromOn, untilOn) <= daysAwayMax, {
    path: ["untilOn"],
    message: words.orderRefusal,
  });

/** The button that ends planned days away. */
export const returnInput = z.strictObject({ id: z.uuid("Reload the page and try again") });
