import { expect } from "vitest";
import { test } from "@/db/testing/database";
import { checkCredentials } from "@/lib/staff/commands/sign-in";
import { newColleague } from "@/lib/staff/new-colleague";
import { findSignedInStaff } from "@/lib/staff/queries";

const now = new Date("2027-01-11T15:00:00Z");
const password = "a long enough password";
const secret = "a secret that only this test knows";
const wrong = { password: "a wrong long password", secret };

test("of a hundred guesses from one place ten are looked at, and the owner still gets in from another", async ({
  database,
}) => {
  const email = "ada@guess.example";
  await newColleague(database, { email, name: "Ada", role: "consultant", password }, now);
  const guesses = await Promise.all(
    Array.from({ length: 100 }, async () =>
      checkCredentials(database, { ...wrong, email, visitorKey: "attacker" }, now),
    ),
  );
  const reasons = guesses.map((guess) => (guess.ok ? "in" : guess.reason));
  expect(reasons.filter((reason) => reason === "wrong-credentials")).toHaveLength(10);
  expect(reasons.filter((reason) => reason === "too-many-tries")).toHaveLength(90);
  const owner = await checkCredentials(database, { email, password, secret, visitorKey: "home" }, now);
  expect(owner.ok && (await findSignedInStaff(database, owner.value, now))?.staff.email).toBe(email);
});

test("one place that tries many addresses is stopped too", async ({ database }) => {
  const reasons: string[] = [];
  for (let turn = 0; turn < 65; turn += 1) {
    const guess = { ...wrong, email: `nobody${turn}@guess.example`, visitorKey: "stuffer" };
    const checked = await checkCredentials(database, guess, now);
    reasons.push(checked.ok ? "in" : checked.reason);
  }
  expect(reasons.slice(0, 60)).not.toContain("too-many-tries");
  expect(new Set(reasons.slice(60))).toEqual(new Set(["too-many-tries"]));
});

test("signing in rightly again and again is never slowed", async ({ database }) => {
  const email = "ben@guess.example";
  await newColleague(database, { email, name: "Ben", role: "consultant", password }, now);
  for (let turn = 0; turn < 15; turn += 1) {
    const checked = await checkCredentials(database, { email, password, secret, visitorKey: "office" }, now);
    expect(checked.ok).toBe(true);
  }
});
