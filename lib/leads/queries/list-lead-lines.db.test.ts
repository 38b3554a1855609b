import { expect } from "vitest";
import { leads } from "@/db/schema/leads";
import { test } from "@/db/testing/database";
import { captureLead } from "@/lib/leads/commands";
import { listLeadLines } from "@/lib/leads/queries/list-lead-lines";

const monday = new Date("2027-01-11T15:00:00Z");

async function wholeOf(lines: AsyncGenerator<string>): Promise<string> {
  let text = "";
  for await (const line of lines) text += line;
  return text;
}

test("a cell that a spreadsheet would run as a formula is disarmed, and quotes and line breaks survive", async ({
  database,
}) => {
  for (const [turn, name] of ['=HYPERLINK("x")', "+1", "@sum", '"a""b"', "two\nlines"].entries())
    await captureLead(database, { email: `cell${turn}@csv.example`, name }, new Date(monday.getTime() + turn));
  const text = await wholeOf(listLeadLines(database, {}));
  expect(text.startsWith('\uFEFF"id","email","name"')).toBe(true);
  expect(text).toContain('"\'=HYPERLINK(""x"")"');
  expect(text).toContain('"\'+1"');
  expect(text).toContain('"\'@sum"');
  expect(text).toContain('"""a""""b"""');
  expect(text).toContain('"two\nlines"');
});

test("more leads than are read at once are all in the file, each once", async ({ database }) => {
  const rows = Array.from({ length: 4_500 }, (_, turn) => {
    const at = new Date(monday.getTime() - Math.floor(turn / 7) * 1_000);
    return { email: `many${turn}@csv.example`, createdAt: at, changedAt: at };
  });
  await database.insert(leads).values(rows);
  const text = await wholeOf(listLeadLines(database, { search: "many" }));
  const found = text.match(/many\d+@csv\.example/g) ?? [];
  expect(found).toHaveLength(4_500);
  expect(new Set(found).size).toBe(4_500);
});

test("as JSON a file is one array with a lead a line, also when there is none", async ({ database }) => {
  const text = await wholeOf(listLeadLines(database, { search: "many" }, "json"));
  const read = JSON.parse(text) as readonly { readonly email: string }[];
  expect(read).toHaveLength(4_500);
  expect(text.split("\n")).toHaveLength(4_503);
  expect(JSON.parse(await wholeOf(listLeadLines(database, { search: "nobody at all" }, "json")))).toEqual([]);
});

test("instants, numbers, yes and no, and what is missing stand in a file as they are", async ({ database }) => {
  const instants = [0, 7, 250, 999].map((ms) => new Date(monday.getTime() + ms));
  await database.insert(leads).values(
    instants.map((at, turn) => ({
      email: `exact${turn}@csv.example`,
      score: 40 + turn,
      isSample: turn === 0,
      tags: turn === 0 ? ["a, b", "c"] : [],
      createdAt: at,
      changedAt: monday,
    })),
  );
  const read: unknown = JSON.parse(await wholeOf(listLeadLines(database, { search: "exact" }, "json")));
  const wanted = instants.map((at, turn) => ({
    email: `exact${turn}@csv.example`,
    name: null,
    score: 40 + turn,
    isSample: turn === 0,
    acceptsFollowUp: false,
    tags: turn === 0 ? "a, b, c" : "",
    createdAt: at.toISOString(),
    changedAt: monday.toISOString(),
  }));
  expect(read).toMatchObject(wanted.toReversed());
});
