import fc from "fast-check";
import { expect, test } from "vitest";
import { bands, outcomes } from "@/lib/leads/lead";
import { scoreOf, scoreReasons, type ScoredLead } from "@/lib/leads/score";
import { leadWords } from "@/lib/leads/words";

const unknown: ScoredLead = {
  name: null,
  company: null,
  phone: null,
  acceptsFollowUp: false,
  outcome: null,
  band: null,
  furthest: "new",
  signals: {},
};

const text = fc.option(fc.constant("known"), { nil: null });
const anyLead: fc.Arbitrary<ScoredLead> = fc.record({
  name: text,
  company: text,
  phone: text,
  acceptsFollowUp: fc.boolean(),
  outcome: fc.option(fc.constantFrom(...outcomes), { nil: null }),
  band: fc.option(fc.constantFrom(...bands), { nil: null }),
  furthest: fc.constantFrom("new", "contacted", "booked", "held", "won"),
  signals: fc.dictionary(
    fc.constantFrom("capacity", "security", "existing", "timeline", "colour"),
    fc.constantFrom("9+", "4-8", "1-3", "regulated", "node", "lt3", "3-6", "later", "not_sure"),
  ),
});

test("an address alone scores nothing", () => {
  expect(scoreOf(unknown)).toBe(0);
});

test("everything that speaks for a lead adds up to a hundred", () => {
  const best: ScoredLead = {
    ...unknown,
    name: "Ada",
    company: "Analytical Ltd",
    phone: "+1",
    acceptsFollowUp: true,
    outcome: "django",
    band: "strong",
    furthest: "won",
    signals: { capacity: "9+", security: "regulated", existing: "node", timeline: "lt3" },
  };
  expect(scoreOf(best)).toBe(100);
});

test("a project within three months outweighs a full address", () => {
  expect(scoreOf({ ...unknown, signals: { timeline: "lt3" } })).toBeGreaterThan(
    scoreOf({ ...unknown, name: "Ada", company: "Ltd", phone: "+1" }),
  );
});

test("every score is the sum of reasons that staff can read, between 0 and 100", () => {
  fc.assert(
    fc.property(anyLead, (lead) => {
      const reasons = scoreReasons(lead);
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(scoreOf(lead));
      expect(scoreOf(lead)).toBeGreaterThanOrEqual(0);
      expect(scoreOf(lead)).toBeLessThanOrEqual(100);
      for (const { rule, group } of reasons) {
        expect(leadWords.en.scoreRules[rule]).toBeTruthy();
        expect(leadWords.en.scoreGroups[group]).toBeTruthy();
      }
    }),
  );
});
