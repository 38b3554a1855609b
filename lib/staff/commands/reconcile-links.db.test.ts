import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { test } from "@/db/testing/database";
import { askForNewPassword, sendPasswordLink } from "@/lib/staff/commands/passwords";
import { reconcilePasswordLinks } from "@/lib/staff/commands/reconcile-links";

const now = new Date("2026-11-23T15:00:00Z");
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };

test("a link to a new password whose job was lost is sent all the same, once, and not days later", async ({
  database,
}) => {
  await askForNewPassword(database, "ada@links.example", now);
  const [link] = await database.execute<{ id: string }>(sql`SELECT id FROM staff_links WHERE purpose = 'new-password'`);
  const jobsAfter = async (minutes: number) => {
    await reconcilePasswordLinks(database, new Date(now.getTime() + minutes * 60_000));
    return (await database.execute(sql`SELECT FROM pgboss.job WHERE data ->> 'linkId' = ${link?.id ?? ""}`)).length;
  };
  const loseAll = () => database.execute(sql`DELETE FROM pgboss.job`);
  expect(await jobsAfter(2)).toBe(1);
  await loseAll();
  expect([await jobsAfter(0.5), await jobsAfter(2), await jobsAfter(3)]).toEqual([0, 1, 1]);
  await loseAll();
  expect(await jobsAfter(60 * 25)).toBe(0);
  await sendPasswordLink(database, link?.id ?? "", { sender, now });
  expect(await jobsAfter(2)).toBe(0);
});
