import { and, eq, isNull, lt, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { staffSessions } from "@/db/schema/staff";
import { later, seenEveryMs, sessionLength } from "@/lib/staff/session-length";

/** Begins a session for a colleague who has just proved who they are. Gives its id, which their cookie carries. */
export async function startSession(database: Database, staffId: string, now: Date): Promise<string> {
  const [session] = await database
    .insert(staffSessions)
    .values({ staffId, startedAt: now, seenAt: now, endsAt: later(now, sessionLength.absoluteMs) })
    .returning({ id: staffSessions.id });
  if (session === undefined) throw new Error("the session has no row");
  return session.id;
}

/** Writes down that a session is in use: at most once a minute, however many requests come. */
export async function noteSeen(database: Database, sessionId: string, now: Date): Promise<void> {
  await database
    .update(staffSessions)
    .set({ seenAt: now })
    .where(and(eq(staffSessions.id, sessionId), lt(staffSessions.seenAt, later(now, -seenEveryMs))));
}

/** From here on every copy of the session's cookie is worth nothing. */
export async function endSession(database: Database, sessionId: string, now: Date): Promise<void> {
  await database
    .update(staffSessions)
    .set({ endedAt: now })
    .where(and(eq(staffSessions.id, sessionId), isNull(staffSessions.endedAt)));
}

/** Signs a colleague out everywhere, except where they are now, if that is given. */
export async function endSessionsOf(
  database: Database,
  staffId: string,
  { except, now }: { readonly except?: string; readonly now: Date },
): Promise<void> {
  await database
    .update(staffSessions)
    .set({ endedAt: now })
    .where(
      and(
        eq(staffSessions.staffId, staffId),
        isNull(staffSessions.endedAt),
        except === undefined ? undefined : ne(staffSessions.id, except),
      ),
    );
}
