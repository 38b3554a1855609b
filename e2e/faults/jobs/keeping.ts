import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { assessmentSubmissions } from "@/db/schema/assessment";
import { webhookEvents } from "@/db/schema/connections";
import { leadImports } from "@/db/schema/imports";
import { insightChanges, insightLeads } from "@/db/schema/insight";
import { leadCounts, leadNotes } from "@/db/schema/leads";
import { newAddress, type Trial } from "@/e2e/faults/jobs/ground";
import { submitAssessment } from "@/lib/assessment/commands/submit-assessment";
import { currentModel } from "@/lib/assessment/current-model";
import { sampleAnswers } from "@/lib/assessment/sample";
import { proposedRetention } from "@/lib/content/site-details";
import { readAttribution } from "@/lib/http/attribution";
import { tokenHash } from "@/lib/http/token";
import { enqueueJob } from "@/lib/jobs/queue";
import { captureLead } from "@/lib/leads/commands";
import { beginImport } from "@/lib/leads/commands/begin-import";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

/** Two rows of one count become one. */
export const foldLeadCounts: Trial = async ({ database, staff }) => {
  const row = { stage: "new", ownerId: staff.id, change: 1 };
  await database.insert(leadCounts).values([row, row]);
  await enqueueJob(database, { name: "fold-lead-counts", data: {} });
  return async () => {
    const rows = await database.select().from(leadCounts).where(eq(leadCounts.ownerId, staff.id));
    return rows.length === 1 && rows[0]?.change === 2;
  };
};

/** A change of the numbers becomes part of the tallies. */
export const foldInsight: Trial = async ({ database }) => {
  const source = randomUUID();
  const change = { cameOn: "2026-11-23", source, stage: "new", furthest: "new", change: 1 };
  await database.insert(insightChanges).values(change);
  await enqueueJob(database, { name: "fold-insight", data: {} });
  return async () => {
    const left = await database.select().from(insightChanges).where(eq(insightChanges.source, source));
    const tallies = await database.select().from(insightLeads).where(eq(insightLeads.value, source));
    return left.length === 0 && tallies.length > 0;
  };
};

/** A result that nobody asked for in time is gone. */
export const forgetResults: Trial = async ({ database, secret }) => {
  const [answers = {}] = sampleAnswers(currentModel, 1);
  const form = { answers, formKey: randomUUID(), secret, attribution: readAttribution([]) };
  const at = ago((proposedRetention.anonymousAssessmentDays + 1) * dayMs);
  const result = await submitAssessment(database, form, at);
  if (!result.ok) throw new Error(result.reason);
  const isIt = eq(assessmentSubmissions.tokenHash, tokenHash(result.value.token));
  await enqueueJob(database, { name: "forget-anonymous-results", data: {} });
  return async () => (await database.select().from(assessmentSubmissions).where(isIt)).length === 0;
};

/** The words of a note that was taken away for good are gone. */
export const forgetNotes: Trial = async ({ database, staff }) => {
  const { leadId } = await captureLead(database, { email: newAddress() }, new Date());
  const removed = { deletedAt: ago(3 * hourMs), deletedBy: staff.name };
  const note = { leadId, body: "Gone", authorName: staff.name, formKey: randomUUID(), writtenAt: ago(4 * hourMs) };
  await database.insert(leadNotes).values({ ...note, ...removed });
  await enqueueJob(database, { name: "forget-removed-notes", data: {} });
  return async () => (await database.select().from(leadNotes).where(eq(leadNotes.leadId, leadId))).length === 0;
};

/** A file that nobody decided about is gone, and so is what was told elsewhere long ago. */
export const forgetFiles: Trial = async ({ database, staff }) => {
  const file = { name: "people.csv", bytes: new Uint8Array(Buffer.from("email\nada@example.com\n")) };
  const begun = await beginImport(database, staff, { file, now: ago(60 * dayMs) });
  if (!begun.ok) throw new Error(begun.reason);
  const event = { id: randomUUID(), type: "booking.attended", subject: {}, happenedAt: ago(60 * dayMs) };
  await database.insert(webhookEvents).values(event);
  await enqueueJob(database, { name: "forget-files-and-events", data: {} });
  return async () => {
    const files = await database.select().from(leadImports).where(eq(leadImports.id, begun.value));
    const events = await database.select().from(webhookEvents).where(eq(webhookEvents.id, event.id));
    return files.length === 0 && events.length === 0;
  };
};
