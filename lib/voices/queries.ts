import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import { leads } from "@/db/schema/leads";
import { voices } from "@/db/schema/voices";
import { tokenHash } from "@/lib/http/token";
import type { CallToAsk, OwnVoice, PublishedVoice, StoredVoice, VoiceState } from "@/lib/voices/voice";

const voicesOnHome = 6;
const rowsInDesk = 100;

/** The words that stand on the home page, the newest first. */
export async function listPublishedVoices(database: Database): Promise<readonly PublishedVoice[]> {
  return database
    .select({
      id: voices.id,
      name: sql<string>`${voices.name}`,
      company: voices.company,
      words: sql<string>`${voices.words}`,
    })
    .from(voices)
    .where(eq(voices.state, "published"))
    .orderBy(desc(voices.decidedAt), voices.id)
    .limit(voicesOnHome);
}

/** What a question's link leads to at `now`; null when there is no such link. */
export async function findVoiceByToken(database: Database, token: string, now: Date): Promise<OwnVoice | null> {
  const [voice] = await database
    .select({
      state: voices.state,
      expiresAt: voices.expiresAt,
      name: voices.name,
      company: voices.company,
      words: voices.words,
    })
    .from(voices)
    .where(eq(voices.tokenHash, tokenHash(token)));
  if (voice === undefined) return null;
  const { expiresAt, ...own } = voice;
  return { ...own, isOpen: voice.state === "asked" && now < expiresAt };
}

/** What became of the question about one call; null when nobody has asked. */
export async function findStateOfVoice(database: Database, bookingId: string): Promise<VoiceState | null> {
  const [voice] = await database.select({ state: voices.state }).from(voices).where(eq(voices.bookingId, bookingId));
  return voice?.state ?? null;
}

/** All voices for the desk, or those in one state, the newest first. */
export async function listVoices(database: Database, state: VoiceState | undefined): Promise<readonly StoredVoice[]> {
  return database
    .select({
      id: voices.id,
      state: voices.state,
      leadId: leads.id,
      leadName: leads.name,
      leadEmail: leads.email,
      name: voices.name,
      company: voices.company,
      words: voices.words,
      askedAt: voices.askedAt,
      writtenAt: voices.writtenAt,
      decidedAt: voices.decidedAt,
    })
    .from(voices)
    .innerJoin(leads, eq(leads.id, voices.leadId))
    .where(state && eq(voices.state, state))
    .orderBy(desc(voices.askedAt), voices.id)
    .limit(rowsInDesk);
}

/** Calls that took place and after which nobody has been asked, the newest first. */
export async function listCallsToAsk(database: Database): Promise<readonly CallToAsk[]> {
  return database
    .select({
      bookingId: bookings.id,
      startedAt: bookings.startsAt,
      leadId: leads.id,
      leadName: leads.name,
      leadEmail: leads.email,
    })
    .from(bookings)
    .innerJoin(leads, eq(leads.id, bookings.leadId))
    .leftJoin(voices, eq(voices.bookingId, bookings.id))
    .where(and(eq(bookings.attendance, "came"), isNull(voices.id), isNull(leads.deletedAt), eq(leads.isSample, false)))
    .orderBy(desc(bookings.startsAt), bookings.id)
    .limit(20);
}
