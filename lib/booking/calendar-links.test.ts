import { expect, test } from "vitest";
import { addToCalendarLinks } from "@/lib/booking/calendar-links";

const links = addToCalendarLinks({
  startsAt: new Date("2027-01-12T17:00:00Z"),
  endsAt: new Date("2027-01-12T17:30:00Z"),
  summary: "Consultation & questions",
  description: ["Join by the link.\r\nX", "50% is preparation + a list"],
  location: "https://meet.example/a?b=c&d#e",
});

test("each calendar is opened with the right instants, in UTC", () => {
  expect(new URL(links.google).searchParams.get("dates")).toBe("20270112T170000Z/20270112T173000Z");
  for (const link of [links.outlook, links.office365]) {
    expect(new URL(link).searchParams.get("startdt")).toBe("2027-01-12T17:00:00.000Z");
    expect(new URL(link).searchParams.get("enddt")).toBe("2027-01-12T17:30:00.000Z");
  }
});

test("texts arrive as they were written and spaces are never plus signs", () => {
  const { searchParams, host } = new URL(links.google);
  expect(host).toBe("calendar.google.com");
  expect(searchParams.get("text")).toBe("Consultation & questions");
  expect(searchParams.get("details")).toBe("Join by the link. X\n50% is preparation + a list");
  expect(searchParams.get("location")).toBe("https://meet.example/a?b=c&d#e");
  expect(new URL(links.outlook).host).toBe("outlook.live.com");
  expect(new URL(links.office365).host).toBe("outlook.office.com");
  for (const link of Object.values(links)) expect(link).not.toContain("+");
});

test("a meeting without a place has no empty place in its link", () => {
  const event = { startsAt: new Date(0), endsAt: new Date(1), summary: "Call", description: [], location: "" };
  expect(addToCalendarLinks(event).google).toBe(
    "https://calendar.google.com/calendar/render?action=TEMPLATE&text=Call&dates=19700101T000000Z%2F19700101T000000Z",
  );
});
