import { randomUUID } from "node:crypto";
import type { Connection } from "@/db/client";
import { askForReport } from "@/lib/assessment/commands/ask-for-report";
import { submitAssessment } from "@/lib/assessment/commands/submit-assessment";
import { presetAnswers, presetIds, type PresetId } from "@/lib/assessment/presets";
import { findResult } from "@/lib/assessment/queries";
import { bookSlot } from "@/lib/booking/commands/book-slot";
import { ensureConsultant, sampleRoom } from "@/lib/booking/commands/ensure-consultant";
import { listOpenTimes } from "@/lib/booking/queries/list-open-times";
import { sender } from "@/lib/config/config";
import type { Database } from "@/lib/database";
import { newToken } from "@/lib/http/token";
import { addSampleLeads } from "@/lib/leads/commands/add-samples";
import { markAsSamples } from "@/lib/leads/commands/mark-samples";
import { countLeadsByStage } from "@/lib/leads/queries";
import { newColleague } from "@/lib/staff/new-colleague";
import { addDays } from "@/lib/time/local-date";
import { localDateAt } from "@/lib/time/wall-time";

const LEADS = 240;
const ZONE = "America/Toronto";

/** Invented first names; the second name says what they are. */
const colleagues = [
  { name: "Robin (sample)", specialisms: ["django"] },
  { name: "Sam (sample)", specialisms: ["node"] },
  { name: "Jules (sample)", specialisms: ["django", "node"] },
] as const;

/** Who keeps the secret that makes result tokens, and the clock. */
export type SampleContext = { readonly secret: string; readonly now: Date };

/**
 * Fills an empty database for `npm run demo`: colleagues with hours, leads of three months, and a visitor for each preset
 * who takes the assessment, asks for the report and, every second one, books a call. All of it is marked as sample data
 * and goes through the same commands as real visitors. Does nothing where leads are already.
 */
export async function addSampleJourneys(connection: Connection, context: SampleContext): Promise<void> {
  const { database } = connection;
  const counts = Object.values(await countLeadsByStage(database));
  if (counts.some((count) => count > 0)) return;
  const owners = await addColleagues(database, context.now);
  await addSampleLeads(connection, { count: LEADS, seed: 7, owners, now: context.now });
  const addresses: string[] = [];
  for (const [place, preset] of presetIds.entries()) {
    addresses.push(await walk(database, { preset, isBooking: place % 2 === 0 }, context));
  }
  await markAsSamples(database, addresses);
}

async function addColleagues(database: Database, now: Date): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { name, specialisms } of colleagues) {
    const email = `${name.slice(0, name.indexOf(" ")).toLowerCase()}@sample.example`;
    const { id } = await newColleague(
      database,
      { email, name, role: "consultant", password: newToken(), isSample: true },
      now,
    );
    await ensureConsultant(database, { id, specialisms, meetingUrl: sampleRoom(id) }, now);
    ids.push(id);
  }
  return ids;
}

type Journey = { readonly preset: PresetId; readonly isBooking: boolean };

/** One visitor's way; returns the address that they left. */
async function walk(
  database: Database,
  { preset, isBooking }: Journey,
  { secret, now }: SampleContext,
): Promise<string> {
  const email = `${preset}@sample.example`;
  const attribution = { source: null, medium: null, campaign: null, referrer: null, landingPage: null, preset };
  const submission = { answers: presetAnswers(preset), formKey: randomUUID(), attribution, secret };
  const submitted = await submitAssessment(database, submission, now);
  if (!submitted.ok) throw new Error(`the sample ${preset} was refused: ${submitted.reason}`);
  const { token } = submitted.value;
  const name = `${preset} (sample)`;
  const request = { token, formKey: randomUUID(), email, name, wantsFollowUp: false, heldBecause: null };
  await askForReport(database, request, { sender: sender(), now });
  if (isBooking) await book(database, { email, name, token }, now);
  return email;
}

type Caller = { readonly email: string; readonly name: string; readonly token: string };

async function book(database: Database, { email, name, token }: Caller, now: Date): Promise<void> {
  const today = localDateAt(now, ZONE);
  const days = { now, zone: ZONE, fromOn: addDays(today, 1), toOn: addDays(today, 9) };
  const { slots } = await listOpenTimes(database, days);
  const wanted = slots[Math.floor(slots.length * shareOf(email))];
  if (wanted === undefined) return;
  const result = await findResult(database, token);
  await bookSlot(
    database,
    {
      startsAt: wanted.startsAt,
      visitorZone: ZONE,
      email,
      name,
      company: null,
      phone: null,
      note: null,
      formKey: randomUUID(),
      holdToken: null,
      outcome: result?.outcome ?? null,
      brief: null,
      consents: [],
      isSample: true,
    },
    { sender: sender(), now, by: null },
  );
}

/** A share from 0 to 1 that is always the same for the same words, so that calls spread over the days. */
function shareOf(words: string): number {
  return ([...words].reduce((sum, sign) => sum + sign.charCodeAt(0) * 7, 0) % 100) / 100;
}
