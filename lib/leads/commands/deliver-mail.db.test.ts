import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { leads } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import { test as base } from "@/db/testing/database";
import { captureLead } from "@/lib/leads/commands";
import { changeLead } from "@/lib/leads/commands/change-lead";
import { changeLeads } from "@/lib/leads/commands/change-leads";
import { deliverMail } from "@/lib/leads/commands/deliver-mail";
import { sendLetter } from "@/lib/leads/commands/send-letter";
import { undoBatch } from "@/lib/leads/commands/undo-batch";
import { undoChange } from "@/lib/leads/commands/undo-change";
import { workingMinutesBetween } from "@/lib/leads/working-time";
import { enqueueMail, resendMails } from "@/lib/mail/commands";
import type { Delivery } from "@/lib/mail/mail";
import { newColleague } from "@/lib/staff/new-colleague";
import type { StaffMember } from "@/lib/staff/member";

const monday = new Date("2027-01-11T15:00:00Z");
const url = "https://waymark.example";
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: "1 Example Street", url };

const test = base.extend<{ readonly ada: StaffMember }>({
  ada: [
    async ({ database }, use) =>
      use(await newColleague(database, { email: "ada@answers.example", name: "Ada", role: "consultant" }, monday)),
    { scope: "file" },
  ],
});

const deliveries = {
  accept: { kind: "accepted", providerId: "re_1" },
  refuse: { kind: "refused", problem: "422 validation_error" },
  trouble: { kind: "trouble", problem: "500 application_error" },
  throttle: { kind: "trouble", problem: "429 rate_limit_exceeded", pauseMs: 2_000 },
} as const satisfies Readonly<Record<string, Delivery>>;

/** A lead of a colleague's world: its letters, and what the time of its first response must be. */
class Life {
  readonly database: Database;
  readonly ada: StaffMember;
  readonly leadId: string;
  now = monday;
  readonly letters: string[] = [];
  readonly accepted: Date[] = [];
  byHand: { readonly at: Date; readonly eventId: number } | null = null;

  private constructor(database: Database, ada: StaffMember, leadId: string) {
    this.database = database;
    this.ada = ada;
    this.leadId = leadId;
  }

  static async begin(database: Database, ada: StaffMember): Promise<Life> {
    const email = `${crypto.randomUUID()}@answers.example`;
    const { leadId } = await captureLead(database, { email, acceptsFollowUp: true }, monday);
    return new Life(database, ada, leadId);
  }

  async write(): Promise<void> {
    const letter = { leadId: this.leadId, about: "services", formKey: crypto.randomUUID() } as const;
    const words = { subject: "Our offer", body: "Hello" };
    await sendLetter(this.database, this.ada, { letter: { ...letter, ...words }, sender, now: this.now });
    const known = new Set(this.letters);
    const rows = await this.database.select({ id: mails.id }).from(mails).where(eq(mails.leadId, this.leadId));
    this.letters.push(...rows.map(({ id }) => id).filter((id) => !known.has(id)));
  }

  async deliver(which: number, how: keyof typeof deliveries | "no-provider", isLastTry: boolean): Promise<void> {
    const id = this.letters[which % Math.max(this.letters.length, 1)];
    if (id === undefined) return;
    const [mail] = await this.database.select().from(mails).where(eq(mails.id, id));
    const send = how === "no-provider" ? null : async () => deliveries[how];
    const delivering = deliverMail(this.database, id, { send, isLastTry, now: this.now });
    await delivering.catch((error: unknown) => expect(String(error)).toContain("500"));
    if (how === "accept" && mail?.state !== "sent" && mail?.state !== "failed") this.accepted.push(this.now);
  }

  async moveByHand(): Promise<void> {
    const [lead] = await this.database.select().from(leads).where(eq(leads.id, this.leadId));
    if (lead?.stage !== "new") return;
    const change = { leadId: this.leadId, version: lead.version, fields: { stage: "contacted" } } as const;
    const changed = await changeLead(this.database, this.ada, { change, now: this.now });
    if (changed.ok) this.byHand = { at: this.now, eventId: changed.value.eventId ?? 0 };
  }

  async takeBack(): Promise<void> {
    if (this.byHand === null) return;
    const { eventId } = this.byHand;
    const undone = await undoChange(this.database, this.ada, { leadId: this.leadId, eventId, now: this.now });
    if (undone.ok) this.byHand = null;
  }

  /** When the lead was answered, by what was done to it: the first of the letters that left and the move by hand. */
  answeredAt(): Date | null {
    const all = [...this.accepted, ...(this.byHand === null ? [] : [this.byHand.at])];
    return all.toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null;
  }
}

async function expectCounted(database: Database): Promise<void> {
  const [row] = await database.execute<Record<string, number>>(sql`
    SELECT (SELECT sum(change)::int FROM insight_changes WHERE furthest <> 'new') AS answered,
      (SELECT count(*)::int FROM leads WHERE furthest <> 'new') AS answered_leads,
      (SELECT sum(change)::int FROM insight_changes WHERE minutes IS NOT NULL) AS timed,
      (SELECT count(*)::int FROM leads WHERE first_response_at IS NOT NULL) AS timed_leads`);
  expect([row?.["answered"] ?? 0, row?.["timed"] ?? 0]).toEqual([row?.["answered_leads"], row?.["timed_leads"]]);
}

const delivering = fc.record({
  kind: fc.constant("deliver" as const),
  which: fc.nat(2),
  how: fc.constantFrom("accept", "accept", "refuse", "trouble", "throttle", "no-provider"),
  isLastTry: fc.boolean(),
});
const step = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ kind: "write" } as const) },
  { weight: 2, arbitrary: fc.constant({ kind: "move" } as const) },
  { weight: 2, arbitrary: fc.constant({ kind: "take-back" } as const) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("resend" as const), which: fc.nat(2) }) },
  { weight: 3, arbitrary: delivering },
);

async function live(life: Life, one: typeof step extends fc.Arbitrary<infer Step> ? Step : never): Promise<void> {
  if (one.kind === "write") await life.write();
  else if (one.kind === "move") await life.moveByHand();
  else if (one.kind === "take-back") await life.takeBack();
  else if (one.kind === "deliver") await life.deliver(one.which, one.how, one.isLastTry);
  else await resendMails(life.database, life.letters.slice(one.which, one.which + 1), life.now);
}

test("whatever becomes of letters, a lead was answered when the first of them left, and never by one that did not", async ({
  database,
  ada,
}) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
      const life = await Life.begin(database, ada);
      for (const one of steps) {
        life.now = new Date(life.now.getTime() + 60_000);
        await live(life, one);
        const answeredAt = life.answeredAt();
        const [lead] = await database.select().from(leads).where(eq(leads.id, life.leadId));
        expect(lead?.firstResponseAt).toEqual(answeredAt);
        const minutes = answeredAt && workingMinutesBetween(monday, answeredAt, ada.timeZone);
        expect(lead?.responseMinutes).toBe(minutes);
        if (answeredAt === null) expect(lead?.stage).toBe("new");
      }
      await expectCounted(database);
    }),
    { numRuns: 25 },
  );
});

test("a letter that leaves moves a new lead on by the hand of who wrote it, and a mail of the house moves nobody", async ({
  database,
  ada,
}) => {
  const life = await Life.begin(database, ada);
  const confirmation = { kind: "booking-confirmed", recipient: "x@answers.example", leadId: life.leadId };
  const words = { subject: "Your call", html: "<p>Hello</p>", text: "Hello" };
  const id = await enqueueMail(database, { ...confirmation, ...words }, monday);
  await deliverMail(database, id, { send: async () => deliveries.accept, isLastTry: false, now: monday });
  const stageOf = async () => (await database.select().from(leads).where(eq(leads.id, life.leadId)))[0]?.stage;
  expect(await stageOf()).toBe("new");
  await life.write();
  life.letters.splice(0, life.letters.length, ...life.letters.filter((letter) => letter !== id));
  await life.deliver(0, "no-provider", false);
  expect(await stageOf()).toBe("new");
  await life.deliver(0, "accept", false);
  expect(await stageOf()).toBe("contacted");
  const [line] = await database.execute(sql`SELECT actor_name FROM lead_events
    WHERE lead_id = ${life.leadId} AND kind = 'changed'`);
  expect(line).toEqual({ actor_name: "Ada" });
});

test("taking back a change of many leads does not take back a letter that left meanwhile", async ({
  database,
  ada,
}) => {
  const life = await Life.begin(database, ada);
  await life.write();
  const selection = { kind: "these", leadIds: [life.leadId] } as const;
  const wish = {
    batchId: crypto.randomUUID(),
    selection,
    count: 1,
    change: { stage: "contacted" },
    now: monday,
  } as const;
  expect((await changeLeads(database, ada, wish)).ok).toBe(true);
  life.now = new Date(monday.getTime() + 600_000);
  await life.deliver(0, "accept", false);
  await undoBatch(database, ada, { batchId: wish.batchId, now: life.now });
  const [lead] = await database.select().from(leads).where(eq(leads.id, life.leadId));
  expect(lead).toMatchObject({ stage: "new", firstResponseAt: life.now, responseMinutes: 10 });
});
