import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { assessmentModels, assessmentReportRequests, assessmentSubmissions } from "@/db/schema/assessment";
import { consents, leadEvents, leads } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import { staffEvents } from "@/db/schema/staff";
import { test } from "@/db/testing/database";
import { violatedConstraint } from "@/db/violation";
import { askForReport, type ReportRequest } from "@/lib/assessment/commands/ask-for-report";
import { countSteps } from "@/lib/assessment/commands/count-step";
import { discardRequest } from "@/lib/assessment/commands/discard-request";
import { forgetAnonymousResults } from "@/lib/assessment/commands/forget-anonymous-results";
import { publishModel } from "@/lib/assessment/commands/publish-model";
import { releaseRequest } from "@/lib/assessment/commands/release-request";
import { submitAssessment, type Submission } from "@/lib/assessment/commands/submit-assessment";
import { currentModel } from "@/lib/assessment/current-model";
import { reportLetter } from "@/lib/assessment/emails";
import type { AssessmentModel } from "@/lib/assessment/model";
import { presetAnswers } from "@/lib/assessment/presets";
import { findCallBrief, findModelVersion, findResult, listSubmissionsOfLead } from "@/lib/assessment/queries";
import { countHeldRequests, findHeldRequest, listHeldRequests } from "@/lib/assessment/queries/held-requests";
import { listStepCounts } from "@/lib/assessment/queries/step-counts";
import { composeReport } from "@/lib/assessment/report";
import { proposedRetention } from "@/lib/content/site-details";
import { readAttribution } from "@/lib/http/attribution";
import { newToken } from "@/lib/http/token";
import { newColleague } from "@/lib/staff/new-colleague";

const monday = new Date("2027-01-11T15:00:00Z");
const hour = 3_600_000;
const secret = "a secret of the tests, long enough";
const sender = {
  name: "Waymark",
  email: "hello@waymark.example",
  postalAddress: null,
  url: "https://waymark.example",
};
const attribution = readAttribution([["utm_source", "podcast"]]);

/** The next version: the same questions with another weight and other words. */
const nextModel: AssessmentModel = {
  ...currentModel,
  version: currentModel.version + 1,
  questions: currentModel.questions.map((question) =>
    question.id === "team"
      ? { ...question, weight: 3, words: { en: { ...question.words.en, label: "Who will look after it?" } } }
      : question,
  ),
};

function form(changes: Partial<Submission> = {}): Submission {
  return { answers: presetAnswers("lms"), formKey: crypto.randomUUID(), attribution, secret, ...changes };
}

async function submitted(database: Database, changes: Partial<Submission> = {}): Promise<string> {
  await publishModel(database, monday);
  const result = await submitAssessment(database, form(changes), monday);
  if (!result.ok) throw new Error(result.reason);
  return result.value.token;
}

function request(token: string, changes: Partial<ReportRequest> = {}): ReportRequest {
  const email = `${crypto.randomUUID()}@report.example`;
  return {
    token,
    formKey: crypto.randomUUID(),
    email,
    name: null,
    wantsFollowUp: false,
    heldBecause: null,
    ...changes,
  };
}

async function leadAt(database: Database, email: string) {
  const [lead] = await database.select().from(leads).where(eq(leads.email, email));
  return lead;
}

async function mailsTo(database: Database, email: string) {
  return database.select().from(mails).where(eq(mails.recipient, email));
}

describe("a published version", () => {
  test("is kept once, however many servers start at once", async ({ database }) => {
    const results = await Promise.all(Array.from({ length: 8 }, () => publishModel(database, monday)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await database.$count(assessmentModels, eq(assessmentModels.version, currentModel.version))).toBe(1);
    expect(await findModelVersion(database, currentModel.version)).toEqual(currentModel);
  });

  test("can't be published with other content under the same number", async ({ database }) => {
    await publishModel(database, monday);
    const changed = { ...currentModel, closeMaxMargin: 4 };
    expect(await publishModel(database, monday, changed)).toEqual({ ok: false, reason: "changed-after-publication" });
  });

  test("can be neither changed nor removed, and is what its hash says", async ({ database }) => {
    await publishModel(database, monday);
    const attempts = [
      () => database.update(assessmentModels).set({ content: "{}" }),
      () => database.delete(assessmentModels),
      () => database.execute(sql`TRUNCATE assessment_models CASCADE`),
    ];
    for (const attempt of attempts) {
      const refusal = await attempt().catch((error: unknown) => error);
      expect(violatedConstraint(refusal)).toBe("assessment_models_never_change");
    }
    const forged = await database
      .insert(assessmentModels)
      .values({ hash: "0".repeat(64), version: 900, content: "{}", publishedAt: monday })
      .catch((error: unknown) => error);
    expect(violatedConstraint(forged)).toBe("assessment_models_are_what_their_hash_says");
  });
});

describe("a finished assessment", () => {
  test("sent fifty times at once with one form is one result", async ({ database }) => {
    await publishModel(database, monday);
    const sent = form();
    const results = await Promise.all(Array.from({ length: 50 }, () => submitAssessment(database, sent, monday)));
    expect(new Set(results.map((result) => (result.ok ? result.value.token : result.reason))).size).toBe(1);
    expect(await database.$count(assessmentSubmissions, eq(assessmentSubmissions.formKey, sent.formKey))).toBe(1);
  });

  test("is counted once more where it began with an example's answers", async ({ database }) => {
    await publishModel(database, monday);
    const counts = async () => {
      const rows = await database.execute<{ step: string; count: number }>(
        sql`SELECT step, sum(count)::int AS count FROM assessment_step_counts WHERE step LIKE '%finish' GROUP BY step`,
      );
      return ["finish", "example-finish"].map((step) => rows.find((row) => row.step === step)?.count ?? 0);
    };
    const [finished = 0, examples = 0] = await counts();
    await submitAssessment(database, { ...form(), attribution: { ...attribution, preset: null } }, monday);
    expect(await counts()).toEqual([finished + 1, examples]);
    await submitAssessment(database, { ...form(), attribution: { ...attribution, preset: "lms" } }, monday);
    expect(await counts()).toEqual([finished + 2, examples + 1]);
  });

  test("refuses the same form with other answers, and keeps the first", async ({ database }) => {
    await publishModel(database, monday);
    const sent = form();
    const first = await submitAssessment(database, sent, monday);
    const other = { ...sent, answers: presetAnswers("iot-telemetry") };
    expect(await submitAssessment(database, other, monday)).toEqual({ ok: false, reason: "other-content" });
    const result = first.ok ? await findResult(database, first.value.token) : null;
    expect(result?.answers).toEqual(sent.answers);
  });

  test("is found by its token and by nothing that resembles it", async ({ database }) => {
    const token = await submitted(database);
    expect(await findResult(database, token)).toMatchObject({ answers: presetAnswers("lms"), attribution });
    const alike = [...token].map(
      (sign, place) => token.slice(0, place) + (sign === "A" ? "B" : "A") + token.slice(place + 1),
    );
    const others = [...alike, token.toUpperCase(), token.slice(1), `${token}A`, ` ${token}`, newToken(), ""];
    for (const other of others) expect(await findResult(database, other)).toBeNull();
  });

  test("stores neither its token nor anything that makes it", async ({ database }) => {
    const token = await submitted(database);
    const rows = await database.select().from(assessmentSubmissions);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("reads as it did when a newer version of the questions is published", async ({ database }) => {
    const answers = presetAnswers("trading-dashboard");
    const later: Submission = form({ model: nextModel, answers });
    const token = await submitted(database, { answers });
    const seen = async () => {
      const result = await findResult(database, token);
      if (result === null) throw new Error("The result is gone.");
      const letter = await reportLetter({ ...result, resultUrl: "https://r", bookUrl: "https://b", sender });
      return JSON.stringify([composeReport(result.model, result.answers), letter]);
    };
    const before = await seen();
    expect(await publishModel(database, monday, nextModel)).toMatchObject({ ok: true });
    expect(await seen()).toBe(before);
    const newer = await submitAssessment(database, later, monday);
    const newResult = newer.ok ? await findResult(database, newer.value.token) : null;
    expect(newResult?.model).toEqual(nextModel);
    expect(JSON.stringify(composeReport(nextModel, answers))).not.toBe(
      JSON.stringify(composeReport(currentModel, answers)),
    );
  });

  test("that nobody asked to have mailed is forgotten after thirty days; one with a lead is kept", async ({
    database,
  }) => {
    const [forgotten, kept] = [await submitted(database), await submitted(database)];
    await askForReport(database, request(kept), { sender, now: monday });
    const held = request(kept, { heldBecause: "trap" });
    await askForReport(database, held, { sender, now: monday });
    const heldAddresses = async () => (await listHeldRequests(database)).map(({ email }) => email);
    const forgetAfter = (days: number, more = 0) =>
      forgetAnonymousResults(database, proposedRetention, new Date(monday.getTime() + days * 24 * hour + more));
    await forgetAfter(30);
    expect(await findResult(database, forgotten)).not.toBeNull();
    expect(await heldAddresses()).toContain(held.email);
    await forgetAfter(30, 1);
    await forgetAfter(30, 1);
    expect(await findResult(database, forgotten)).toBeNull();
    expect(await findResult(database, kept)).not.toBeNull();
    expect(await heldAddresses()).not.toContain(held.email);
  });
});

describe("the report by mail", () => {
  test("makes lead, consents, time line and mail in one go", async ({ database }) => {
    const token = await submitted(database, { answers: presetAnswers("support-chat") });
    const asked = request(token, { name: "Zoë O'Brien-Núñez", wantsFollowUp: true });
    expect(await askForReport(database, asked, { sender, now: monday })).toEqual({ ok: true, value: null });
    const lead = await leadAt(database, asked.email);
    expect(lead).toMatchObject({
      name: "Zoë O'Brien-Núñez",
      outcome: "node",
      source: "podcast",
      acceptsFollowUp: true,
    });
    const leadId = lead?.id ?? "";
    const boxes = await database.select().from(consents).where(eq(consents.leadId, leadId));
    expect(boxes.map(({ purpose, isGiven, formKey }) => ({ purpose, isGiven, formKey }))).toEqual([
      { purpose: "report", isGiven: true, formKey: asked.formKey },
      { purpose: "follow-up", isGiven: true, formKey: asked.formKey },
    ]);
    const events = await database.select().from(leadEvents).where(eq(leadEvents.leadId, leadId));
    expect(events.map(({ kind }) => kind)).toEqual(["captured", "submitted-assessment", "requested-report"]);
    const [mail, ...more] = await mailsTo(database, asked.email);
    expect(more).toEqual([]);
    for (const body of [mail?.html ?? "", mail?.text ?? ""]) {
      expect(body).toContain(`https://waymark.example/result/${token}`);
      expect(body).toMatch(/every answer and its points/i);
      expect(body).toContain("Node.js 94");
      expect(body).not.toContain("Zoë");
    }
  });

  test("goes once for one form, however often it is sent", async ({ database }) => {
    const asked = request(await submitted(database));
    const context = { sender, now: monday };
    const results = await Promise.all(Array.from({ length: 20 }, () => askForReport(database, asked, context)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await mailsTo(database, asked.email)).toHaveLength(1);
    const leadId = (await leadAt(database, asked.email))?.id ?? "";
    expect(await database.$count(consents, eq(consents.leadId, leadId))).toBe(2);
  });

  test("refuses the same form with another address", async ({ database }) => {
    const asked = request(await submitted(database));
    await askForReport(database, asked, { sender, now: monday });
    const other = { ...asked, email: "other@report.example" };
    expect(await askForReport(database, other, { sender, now: monday })).toEqual({
      ok: false,
      reason: "other-content",
    });
    expect(await leadAt(database, "other@report.example")).toBeUndefined();
  });

  test("reaches one address at most once a day, with the same answer each time", async ({ database }) => {
    const email = "victim@report.example";
    const token = await submitted(database);
    const ask = (now: Date) => askForReport(database, request(token, { email }), { sender, now });
    const answers = await Promise.all(Array.from({ length: 25 }, () => ask(monday)));
    answers.push(await ask(new Date(monday.getTime() + 23 * hour)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await mailsTo(database, email)).toHaveLength(1);
    await ask(new Date(monday.getTime() + 25 * hour));
    expect(await mailsTo(database, email)).toHaveLength(2);
  });

  test("of a result that does not exist is refused and leaves nothing", async ({ database }) => {
    const asked = request(newToken());
    expect(await askForReport(database, asked, { sender, now: monday })).toEqual({
      ok: false,
      reason: "unknown-result",
    });
    expect(await leadAt(database, asked.email)).toBeUndefined();
  });

  test("of one result may be asked by two people, and both see their assessment", async ({ database }) => {
    const token = await submitted(database);
    const [first, second] = [request(token), request(token)];
    for (const asked of [first, second]) await askForReport(database, asked, { sender, now: monday });
    for (const { email } of [first, second]) {
      const leadId = (await leadAt(database, email))?.id ?? "";
      const [submission, ...more] = await listSubmissionsOfLead(database, leadId);
      expect(more).toEqual([]);
      expect(submission?.report).toEqual(composeReport(currentModel, presetAnswers("lms")));
      expect(await findCallBrief(database, leadId)).toEqual(submission?.brief);
    }
  });

  test("is lost with its lead, so that erasing somebody leaves no answers", async ({ database }) => {
    const token = await submitted(database);
    const asked = request(token);
    await askForReport(database, asked, { sender, now: monday });
    await database.delete(leads).where(eq(leads.email, asked.email));
    expect(await findResult(database, token)).toBeNull();
    expect(await database.$count(assessmentReportRequests, eq(assessmentReportRequests.formKey, asked.formKey))).toBe(
      0,
    );
  });
});

describe("a request that a robot may have sent", () => {
  test("is held without lead and mail, and answered as always", async ({ database }) => {
    const asked = request(await submitted(database), { heldBecause: "trap" });
    const answers = await Promise.all([1, 2, 3].map(() => askForReport(database, asked, { sender, now: monday })));
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: null })));
    expect(await leadAt(database, asked.email)).toBeUndefined();
    expect(await mailsTo(database, asked.email)).toEqual([]);
    const held = await listHeldRequests(database);
    expect(held.filter(({ email }) => email === asked.email)).toMatchObject([{ because: "trap" }]);
  });

  test("becomes lead and mail when a colleague lets it through, once", async ({ database }) => {
    const token = await submitted(database);
    const asked = request(token, { heldBecause: "too-many", wantsFollowUp: true });
    await askForReport(database, asked, { sender, now: monday });
    const colleague = await newColleague(
      database,
      { email: "releases@staff.example", name: "Cleo", role: "consultant" },
      monday,
    );
    const context = { formKey: asked.formKey, sender, now: monday, secret };
    const results = await Promise.all([1, 2].map(() => releaseRequest(database, colleague, context)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await leadAt(database, asked.email)).toMatchObject({ acceptsFollowUp: true });
    const [mail, ...more] = await mailsTo(database, asked.email);
    expect(more).toEqual([]);
    expect(mail?.text).toContain(`/result/${token}`);
    expect((await listHeldRequests(database)).map(({ email }) => email)).not.toContain(asked.email);
    const events = await database.select().from(staffEvents).where(eq(staffEvents.subjectId, asked.formKey));
    expect(events).toMatchObject([{ kind: "released-request", actorId: colleague.id }]);
  });

  test("is looked at with its result, and gone for good when a colleague discards it", async ({ database }) => {
    const asked = request(await submitted(database), { heldBecause: "trap", name: "Ada", wantsFollowUp: true });
    await askForReport(database, asked, { sender, now: monday });
    const before = await countHeldRequests(database);
    expect(await findHeldRequest(database, asked.formKey)).toMatchObject({
      email: asked.email,
      name: "Ada",
      wantsFollowUp: true,
      because: "trap",
      outcome: "django",
      result: { answers: presetAnswers("lms"), attribution },
    });
    const staff = await newColleague(
      database,
      { email: "discards@staff.example", name: "Cleo", role: "consultant" },
      monday,
    );
    const discard = async () => discardRequest(database, staff, { formKey: asked.formKey, now: monday });
    const results = await Promise.all([discard(), discard()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await countHeldRequests(database)).toBe(before - 1);
    expect(await findHeldRequest(database, asked.formKey)).toBeNull();
    expect(await leadAt(database, asked.email)).toBeUndefined();
    expect(await mailsTo(database, asked.email)).toEqual([]);
  });

  test("that was answered is no longer held, and can't be discarded", async ({ database }) => {
    const asked = request(await submitted(database));
    await askForReport(database, asked, { sender, now: monday });
    expect(await findHeldRequest(database, asked.formKey)).toBeNull();
    const staff = await newColleague(
      database,
      { email: "discards-not@staff.example", name: "Cleo", role: "consultant" },
      monday,
    );
    const discarded = await discardRequest(database, staff, { formKey: asked.formKey, now: monday });
    expect(discarded).toEqual({ ok: false, reason: "not-held" });
    expect(await leadAt(database, asked.email)).toBeDefined();
  });
});

describe("the steps of visitors", () => {
  test("are counted by day, step and source, also when many come at once", async ({ database }) => {
    const counted = { steps: ["start", "workload", "workload"], attribution };
    await Promise.all(Array.from({ length: 30 }, () => countSteps(database, counted, monday)));
    await countSteps(database, { steps: [], attribution }, monday);
    const counts = await listStepCounts(database, { fromOn: "2027-01-11", toOn: "2027-01-11" });
    const ours = counts.filter(({ step }) => step === "start" || step === "workload");
    expect(ours).toEqual([
      { countedOn: "2027-01-11", step: "start", source: "podcast", count: 30 },
      { countedOn: "2027-01-11", step: "workload", source: "podcast", count: 30 },
    ]);
  });

  test("from invented sources are counted together beyond a hundred a day", async ({ database }) => {
    const anotherDay = new Date("2027-02-09T15:00:00Z");
    for (let number = 0; number < 105; number += 1) {
      const invented = readAttribution([["utm_source", `source-${number}`]]);
      await countSteps(database, { steps: ["start"], attribution: invented }, anotherDay);
    }
    const counts = await listStepCounts(database, { fromOn: "2027-02-09", toOn: "2027-02-09" });
    expect(new Set(counts.map(({ source }) => source)).size).toBe(101);
    expect(counts.find(({ source }) => source === "other")?.count).toBe(5);
  });
});
