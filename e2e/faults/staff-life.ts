import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { zone } from "@/e2e/faults/visitor";
import { some, someVisitor, type Way, type World } from "@/e2e/faults/world";
import { bookSlot } from "@/lib/booking/commands/book-slot";
import { keepRules } from "@/lib/booking/commands/keep-hours";
import { moveCall } from "@/lib/booking/commands/move-call";
import { findConsultant } from "@/lib/booking/queries/find-consultant";
import { isUnavailable } from "@/lib/http/deadline";
import { startSession } from "@/lib/staff/commands/sessions";
import type { StaffMember } from "@/lib/staff/member";
import { findSignedInStaff } from "@/lib/staff/queries";
import { localDateAt } from "@/lib/time/wall-time";

const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };

/** The longest pause around a call that a colleague ever chooses here. */
export const longestPauseMinutes = 10;
const triesMax = 10;
const pauses = [0, 5, longestPauseMinutes];

/** What colleagues do in a random life, beside the servers: through the same commands as the desk. */
export const staffWays: readonly Way[] = [
  [4, "staff book", patient(bookForSomebody)],
  [4, "staff move anywhere", patient(moveAnywhere)],
  [3, "staff keep rules", patient(changePauses)],
];

/** Colleagues who are signed in. */
export async function signIn(database: Database, ids: readonly string[]): Promise<readonly StaffMember[]> {
  const now = new Date();
  return Promise.all(
    ids.map(async (id) => {
      const signedIn = await findSignedInStaff(database, await startSession(database, id, now), now);
      if (signedIn === null) throw new Error("A colleague could not sign in.");
      return signedIn.staff;
    }),
  );
}

/** Whom Postgres lets wait too long tries again, as the desk offers. */
function patient(step: (world: World) => Promise<string>) {
  return async (world: World): Promise<string> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await step(world);
      } catch (error) {
        if (!isUnavailable(error) || tries === triesMax) throw error;
      }
    }
  };
}

async function bookForSomebody(world: World): Promise<string> {
  const { database, team } = world;
  const visitor = someVisitor(world);
  const request = {
    startsAt: some(world, world.starts),
    visitorZone: zone,
    email: visitor.email,
    name: "Sana Idris",
    company: null,
    phone: null,
    note: null,
    formKey: randomUUID(),
    holdToken: null,
    outcome: null,
    brief: null,
    consents: [],
    consultantId: world.chance() < 0.5 ? some(world, team).id : undefined,
  };
  const booked = await bookSlot(database, request, { sender, now: new Date(), by: some(world, team) });
  if (!booked.ok) return `refused, ${booked.reason}`;
  world.calls.push({ visitor, token: booked.value.token });
  return "done";
}

/** Past hours and caps, and onto times between those that are offered. */
async function moveAnywhere(world: World): Promise<string> {
  const { database, team } = world;
  const [call] = await database.execute<{ uid: string }>(
    sql`SELECT uid FROM bookings WHERE status = 'confirmed' AND starts_at > now() ORDER BY random() LIMIT 1`,
  );
  if (call === undefined) return bookForSomebody(world);
  const startsAt = new Date(some(world, world.starts).getTime() + Math.floor(world.chance() * 1_440) * 60_000);
  const wish = { uid: call.uid, startsAt, consultantId: some(world, team).id, reason: "Asked for it" };
  const context = { sender, now: new Date(), by: some(world, team) };
  const moved = await moveCall(database, { ...wish, isAnyTime: true }, context);
  return moved.ok ? "done" : `refused, ${moved.reason}`;
}

async function changePauses(world: World): Promise<string> {
  const { database, team } = world;
  const now = new Date();
  const staff = some(world, team);
  const consultant = await findConsultant(database, staff.id, localDateAt(now, staff.timeZone));
  if (consultant === null) throw new Error("A consultant takes no calls.");
  const { specialisms, meetingUrl, isBookable } = consultant;
  const [bufferBeforeMinutes, bufferAfterMinutes] = [some(world, pauses), some(world, pauses)];
  const rules = { ...consultant.rules, bufferBeforeMinutes, bufferAfterMinutes };
  await keepRules(database, staff, { settings: { rules, specialisms, meetingUrl, isBookable }, now });
  return "done";
}
