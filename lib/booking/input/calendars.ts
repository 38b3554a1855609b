import { z } from "zod";
import type { CalendarSource } from "@/lib/booking/calendar-source";
import { optionalLine, singleLine } from "@/lib/http/fields";
import { outsideUrl } from "@/lib/http/outside/address";

const reload = "Reload the page and try again";

/** Calendar programs hand out webcal addresses; they mean https. */
const address = singleLine(2_000, {
  empty: "Enter the address of the calendar",
  long: "Use an address of at most 2,000 characters",
})
  .transform((text) => text.replace(/^webcals?:\/\//i, "https://"))
  .superRefine((text, context) => {
    const url = outsideUrl(text);
    if (url.ok) return;
    const message =
      url.reason === "credentials-in-address"
        ? "Take the name and the password out of the address, and put them into their own fields"
        : "Enter an address that starts with https://";
    context.addIssue({ code: "custom", message });
  });

type Typed = {
  readonly kind: "ics" | "caldav";
  readonly address: string;
  readonly userName: string | null;
  readonly password: string;
};

function loginProblems({ kind, address: typed, userName, password }: Typed): ReadonlyArray<readonly [string, string]> {
  const isWanted = kind === "caldav" || userName !== null || password !== "";
  if (!isWanted) return [];
  const faults: ReadonlyArray<readonly [boolean, string, string]> = [
    [userName === null, "userName", "Enter the user name"],
    [userName?.includes(":") === true, "userName", "Enter the user name without a colon"],
    [password === "", "password", "Enter the password"],
    [
      URL.parse(typed)?.protocol === "http:",
      "address",
      "Enter an address that starts with https://, so that nobody reads the password on its way",
    ],
  ];
  return faults.filter(([isFault]) => isFault).map(([, field, message]) => [field, message]);
}

/** A calendar to be read, as its form sends it. A password goes only over https, and is taken exactly as it was typed. */
export const calendarInput = z
  .strictObject({
    calendarName: singleLine(80, {
      empty: "Enter a name for the calendar",
      long: "Use a name of at most 80 characters",
    }),
    kind: z.enum(["ics", "caldav"], "Choose what you have"),
    address,
    userName: optionalLine(200, "Use a user name of at most 200 characters"),
    password: z.string().max(500, "Use a password of at most 500 characters").default(""),
  })
  .superRefine((typed, context) => {
    for (const [field, message] of loginProblems(typed)) context.addIssue({ code: "custom", path: [field], message });
  })
  .transform(({ calendarName, kind, address: typed, userName, password }) => ({
    name: calendarName,
    source: {
      kind,
      address: typed,
      login: userName === null ? null : { userName, password },
    } satisfies CalendarSource,
  }));

export type NewCalendar = z.output<typeof calendarInput>;

/** One of the colleague's own calendars. */
export const calendarChoice = z.strictObject({ calendar: z.uuid(reload) });
