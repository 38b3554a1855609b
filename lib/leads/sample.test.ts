import { expect, test } from "vitest";
import { sampleLead, type SampleWish } from "@/lib/leads/sample";
import { scoreOf } from "@/lib/leads/score";

const wish: SampleWish = { count: 500, seed: 7, owners: ["owner-1", "owner-2"], now: new Date("2027-01-11T15:00:00Z") };
const samples = Array.from({ length: 500 }, (_, place) => sampleLead(place + 1, wish));

test("the same seed gives the same leads, another seed other ones", () => {
  expect(sampleLead(42, wish)).toEqual(sampleLead(42, wish));
  expect(sampleLead(42, { ...wish, seed: 8 })).not.toEqual(sampleLead(42, wish));
});

test("no two samples share an address, and nobody can own one", () => {
  expect(new Set(samples.map(({ email }) => email)).size).toBe(500);
  for (const { email } of samples) expect(email).toMatch(/^[a-z.]+\d+@[a-z]+\.sample\.example$/);
});

test("samples come in every stage, in order of time, and are answered after they came", () => {
  expect(new Set(samples.map(({ stage }) => stage)).size).toBe(6);
  for (const { stage, createdAt, answeredAt, score, ...lead } of samples) {
    expect(answeredAt === null).toBe(stage === "new");
    expect(createdAt.getTime()).toBeLessThanOrEqual((answeredAt ?? wish.now).getTime());
    expect(score).toBe(scoreOf(lead));
  }
});
