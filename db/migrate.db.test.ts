import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { test } from "@/db/testing/database";

test("a search ignores case and accents", async ({ database }) => {
  const [row] = await database.execute(sql`SELECT search_form('Zoë NÚÑEZ, Québec') AS form`);
  expect(row?.["form"]).toBe("zoe nunez, quebec");
});

test("the same address in other letters is refused as a second lead", async ({ database }) => {
  const insert = (email: string) =>
    database.execute(sql`INSERT INTO leads (email, created_at, changed_at) VALUES (${email}, now(), now())`);
  await insert("ada@example.com");
  await expect(insert("ADA@example.com")).rejects.toMatchObject({
    cause: { constraint_name: "leads_have_their_own_email" },
  });
});
