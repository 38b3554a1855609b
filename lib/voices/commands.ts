import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import { leads } from "@/db/schema/leads";
import { voices } from "@/db/schema/voices";
import { newToken, tokenHash } from "@/lib/http/token";
import { recordConsents, recordLeadEvent } from "@/lib/leads/commands";
import { consentText } from "@/lib/leads/words";
import { enqueueMail } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";
import { accepted, refused, type Result } from "@/lib/result";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";
import { questionLetter } from "@/lib/voices/emails";
import type { VoiceInput } from "@/lib/voices/input";
import { questionDays, type VoiceState } from "@/lib/voices/voice";

const DAY_MS = 86_400_000;

/**
 * Asks the person of a call that took place for a few sentences: the row and the mail with its one-time link are written
 * together. A call is asked about once, whoever asks and whatever comes of it, as the mail says. Refuses calls that did not
 * take place, are unknown, or are samples.
 */
export async function askForVoice(
  database: Database,
  staff: StaffMember,
  { bookingId, sender, now }: { readonly bookingId: string; readonly sender: Sender; readonly now: Date },
): Promise<Result<null, "call-not-held" | "already-asked">> {
  return database.transaction(async (transaction) => {
    const call = await heldCall(transaction, bookingId);
    if (call === null) return refused("call-not-held");
    const token = newToken();
    const expiresAt = new Date(now.getTime() + questionDays * DAY_MS);
    const asked = await transaction
      .insert(voices)
      .values({
        bookingId,
        leadId: call.leadId,
        tokenHash: tokenHash(token),
        state: "asked",
        askedBy: staff.id,
        askedAt: now,
        expiresAt,
      })
      .onConflictDoNothing({ target: voices.bookingId })
      .returning({ id: voices.id });
    if (asked.length === 0) return refused("already-asked");
    const letter = await questionLetter({
      sender,
      name: call.name,
      token,
      expiresAt,
      timeZone: call.timeZone ?? "UTC",
    });
    const mail = { ...letter, kind: "voice-question", recipient: call.email, leadId: call.leadId };
    await enqueueMail(transaction, mail, now);
    return accepted(null);
  });
}

async function heldCall(database: Database, bookingId: string) {
  const [call] = await database
    .select({ leadId: leads.id, email: leads.email, name: leads.name, timeZone: bookings.visitorZone })
    .from(bookings)
    .innerJoin(leads, eq(leads.id, bookings.leadId))
    .where(
      and(
        eq(bookings.id, bookingId),
        eq(bookings.attendance, "came"),
        isNull(leads.deletedAt),
        eq(leads.isSample, false),
      ),
    );
  return call ?? null;
}

/**
 * Keeps what somebody wrote, with the proof of their consent, in one transaction. The link takes one answer: the same
 * form sent twice is refused the second time.
 */
export async function writeVoice(
  database: Database,
  { token, name, company, words }: VoiceInput,
  { companyName, now }: { readonly companyName: string; readonly now: Date },
): Promise<Result<null, "link-spent">> {
  return database.transaction(async (transaction) => {
    const [written] = await transaction
      .update(voices)
      .set({ state: "written", name, company, words, writtenAt: now })
      .where(and(eq(voices.tokenHash, tokenHash(token)), eq(voices.state, "asked"), gt(voices.expiresAt, now)))
      .returning({ leadId: voices.leadId });
    if (written === undefined) return refused("link-spent");
    const box = { ...consentText("publication", companyName), isGiven: true };
    await recordConsents(transaction, { leadId: written.leadId, place: "voice", boxes: [box] }, now);
    const details = { purpose: "publication" };
    await recordLeadEvent(transaction, { leadId: written.leadId, kind: "gave-consent", actor: null, details }, now);
    return accepted(null);
  });
}

/** Deletes what somebody wrote, by their own link, whatever was decided about it. Doing it twice changes nothing. */
export async function withdrawVoice(
  database: Database,
  { token, companyName, now }: { readonly token: string; readonly companyName: string; readonly now: Date },
): Promise<Result<null, "link-spent">> {
  return database.transaction(async (transaction) => {
    const [withdrawn] = await transaction
      .update(voices)
      .set({ state: "withdrawn", name: null, company: null, words: null, decidedAt: now })
      .where(
        and(
          eq(voices.tokenHash, tokenHash(token)),
          inArray(voices.state, ["written", "published", "declined"] satisfies VoiceState[]),
        ),
      )
      .returning({ leadId: voices.leadId });
    if (withdrawn === undefined) return refused("link-spent");
    const box = { ...consentText("publication", companyName), isGiven: false };
    await recordConsents(transaction, { leadId: withdrawn.leadId, place: "voice", boxes: [box] }, now);
    const details = { purpose: "publication" };
    await recordLeadEvent(
      transaction,
      { leadId: withdrawn.leadId, kind: "withdrew-consent", actor: null, details },
      now,
    );
    return accepted(null);
  });
}

type Decision = { readonly voiceId: string; readonly now: Date };

/** Lets words stand on the home page. What was taken back stays gone. */
export async function publishVoice(database: Database, staff: StaffMember, { voiceId, now }: Decision): Promise<void> {
  await decide(database, staff, { voiceId, to: "published", from: ["written", "declined"], now });
}

/** Keeps words off the home page, or takes them down from it. */
export async function declineVoice(database: Database, staff: StaffMember, { voiceId, now }: Decision): Promise<void> {
  await decide(database, staff, { voiceId, to: "declined", from: ["written", "published"], now });
}

type Deciding = Decision & { readonly to: "published" | "declined"; readonly from: readonly VoiceState[] };

async function decide(database: Database, staff: StaffMember, { voiceId, to, from, now }: Deciding): Promise<void> {
  await database.transaction(async (transaction) => {
    const decided = await transaction
      .update(voices)
      .set({ state: to, decidedBy: staff.id, decidedAt: now })
      .where(and(eq(voices.id, voiceId), inArray(voices.state, [...from])))
      .returning({ id: voices.id });
    if (decided.length === 0) return;
    const kind = to === "published" ? "published-voice" : "declined-voice";
    const event = { kind, subject: "voice", subjectId: voiceId, after: { state: to } } as const;
    await recordStaffEvent(transaction, staff, { event, now });
  });
}
