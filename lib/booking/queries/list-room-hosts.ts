import { and, eq, gt, isNotNull } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import type { Database } from "@/db/client";
import { bookings, consultants } from "@/db/schema/booking";

/** Whose video rooms our calls take place in: the hosts of the links of all who can be booked, and of all calls ahead. */
export async function listRoomHosts(database: Database, now: Date): Promise<readonly string[]> {
  const ahead = and(eq(bookings.status, "confirmed"), gt(bookings.endsAt, now), isNotNull(bookings.meetingUrl));
  const offered = and(eq(consultants.isBookable, true), isNotNull(consultants.meetingUrl));
  const rooms = await union(
    database.select({ url: consultants.meetingUrl }).from(consultants).where(offered),
    database.select({ url: bookings.meetingUrl }).from(bookings).where(ahead),
  );
  const hosts = rooms.flatMap(({ url }) => URL.parse(url ?? "")?.hostname ?? []);
  return [...new Set(hosts)].toSorted();
}
