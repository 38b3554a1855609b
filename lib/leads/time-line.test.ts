import fc from "fast-check";
import { expect, test } from "vitest";
import { timeLine, timeLinePage, type TimeLineEntry, type TimeLineSources } from "@/lib/leads/time-line";

const at = (hour: number) => new Date(Date.UTC(2027, 0, 1) + hour * 3_600_000);
const line = (hour: number, key: string): TimeLineEntry => ({
  key,
  at: at(hour),
  title: key,
  by: null,
  text: null,
  href: null,
  changes: {},
});
const nowhere = { source: null, medium: null, campaign: null, referrer: null, landingPage: null };
const nothing: TimeLineSources = { events: [], notes: [], mails: [], consents: [] };
const event = { id: 1, kind: "captured", happenedAt: at(1), actorName: null, details: {}, originalLeadId: null };

test("whoever walks through all pages of a time line sees every line once, whatever happened at one instant", () => {
  const hours = fc.array(fc.nat(20), { maxLength: 60 });
  fc.assert(
    fc.property(hours, fc.integer({ min: 1, max: 10 }), (when, limit) => {
      const all = when
        .map((hour, place) => line(hour, String(place)))
        .toSorted((a, b) => b.at.getTime() - a.at.getTime());
      const seen: string[] = [];
      let before: Date | null = at(1_000);
      while (before !== null) {
        const older: Date = before;
        const page = timeLinePage(
          all.filter((entry) => entry.at < older),
          limit,
        );
        seen.push(...page.entries.map(({ key }) => key));
        before = page.olderThan;
      }
      expect(seen).toEqual(all.map(({ key }) => key));
    }),
  );
});

test("the first line of a lead says where they came from, and which page they saw first", () => {
  const lead = { ...nowhere, source: "search", medium: "organic", landingPage: "/django-vs-nodejs" };
  const [entry] = timeLine({ ...nothing, events: [event] }, { lead });
  expect(entry).toMatchObject({
    title: "Left an address",
    text: "Came from search / organic, first page /django-vs-nodejs",
  });
});

test("what happened to a lead that became part of this one says under which address", () => {
  const events = [{ ...event, originalLeadId: "other", details: { title: "Call", uid: "no id" }, kind: "did-task" }];
  const merged = new Map([["other", "kim@home.example"]]);
  const [entry] = timeLine({ ...nothing, events }, { lead: nowhere, merged });
  expect(entry).toMatchObject({ title: "Did a task (as kim@home.example)", text: "Call", href: null });
});
