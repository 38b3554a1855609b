import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { consultants, weeklyHours } from "@/db/schema/booking";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { listOpenTimes } from "@/lib/booking/queries/list-open-times";
import { newColleague } from "@/lib/staff/new-colleague";
import { addDays } from "@/lib/time/local-date";
import { localDateAt } from "@/lib/time/wall-time";

/** What differs from the usual rules, and until when a day's calls begin on the clock of Toronto. */
export type Rules = Partial<Omit<typeof consultants.$inferInsert, "staffId">> & { readonly closes?: string };

export const officeZone = "America/Toronto";

/** From now on only these take calls, on every day of the week from nine. */
export async function onlyTheseTakeCalls(database: Database, team: readonly Rules[]): Promise<readonly string[]> {
  await database.update(consultants).set({ isBookable: false });
  const ids: string[] = [];
  for (const { closes = "17:00", ...rules } of team) {
    const now = new Date();
    const email = `${randomUUID()}@consultants.example`;
    const { id } = await newColleague(database, { email, name: "Robin Tester", role: "consultant" }, now);
    await ensureConsultant(database, { id, meetingUrl: "https://room.example/1" }, now);
    await database
      .update(consultants)
      .set({ ...rules, changedAt: now })
      .where(eq(consultants.staffId, id));
    await database.delete(weeklyHours).where(eq(weeklyHours.consultantId, id));
    const days = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
      consultantId: id,
      weekday,
      opens: "09:00",
      closes,
    }));
    await database.insert(weeklyHours).values(days);
    ids.push(id);
  }
  return ids;
}

/** The free starts from the third day on, for as many days, as visitors are offered them. */
export async function freeStarts(database: Database, days: number): Promise<readonly Date[]> {
  const now = new Date();
  const fromOn = addDays(localDateAt(now, officeZone), 3);
  const question = { now, zone: officeZone, fromOn, toOn: addDays(fromOn, days - 1) };
  return (await listOpenTimes(database, question)).slots.map(({ startsAt }) => startsAt);
}
