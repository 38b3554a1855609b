import { expect, test } from "vitest";
import { calendarInput } from "@/lib/booking/input/calendars";

const sent = {
  calendarName: "Work",
  kind: "ics",
  address: "https://calendar.example/a.ics",
  userName: "",
  password: "",
};
const account = { ...sent, kind: "caldav", userName: "ada", password: " pass:word " };

function problemsOf(given: Readonly<Record<string, unknown>>): readonly string[] {
  const parsed = calendarInput.safeParse(given);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
}

test("an address that opens by itself needs no login, and a calendar program's way to write it is understood", () => {
  expect(calendarInput.parse(sent)).toEqual({
    name: "Work",
    source: { kind: "ics", address: sent.address, login: null },
  });
  expect(calendarInput.parse({ ...sent, address: "webcal://calendar.example/a.ics" }).source.address).toBe(
    sent.address,
  );
  expect(problemsOf({ ...sent, address: "http://calendar.example/a.ics" })).toEqual([]);
});

test("a password is taken exactly as it was typed, and goes over https only", () => {
  expect(calendarInput.parse(account).source.login).toEqual({ userName: "ada", password: " pass:word " });
  for (const kind of ["ics", "caldav"])
    expect(problemsOf({ ...account, kind, address: "http://calendar.example/" })).toEqual([
      "address: Enter an address that starts with https://, so that nobody reads the password on its way",
    ]);
});

test.each([
  [{ calendarName: " " }, "calendarName: Enter a name for the calendar"],
  [{ calendarName: "a\r\nb" }, "calendarName: Remove the characters that can't be read, such as control characters"],
  [{ kind: "carddav" }, "kind: Choose what you have"],
  [{ address: "" }, "address: Enter the address of the calendar"],
  [{ address: "calendar.example/a.ics" }, "address: Enter an address that starts with https://"],
  [{ address: "file:///etc/passwd" }, "address: Enter an address that starts with https://"],
  [{ address: `https://calendar.example/${"a".repeat(2_000)}` }, "address: Use an address of at most 2,000 characters"],
  [
    { address: "https://me:secret@calendar.example/" },
    "address: Take the name and the password out of the address, and put them into their own fields",
  ],
  [{ userName: "ada" }, "password: Enter the password"],
  [{ password: "secret" }, "userName: Enter the user name"],
  [{ kind: "caldav", userName: "ada:b", password: "x" }, "userName: Enter the user name without a colon"],
])("%j is refused in words", (change, words) => {
  expect(problemsOf({ ...sent, ...change })).toEqual([words]);
});

test("a CalDAV account needs both, and fields that nobody asked for are refused", () => {
  expect(problemsOf({ ...sent, kind: "caldav" })).toEqual([
    "userName: Enter the user name",
    "password: Enter the password",
  ]);
  expect(problemsOf({ ...sent, consultantId: "x" })).toHaveLength(1);
});
