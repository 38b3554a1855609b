import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { consents, leadEvents, leads } from "@/db/schema/leads";
import { announceToAskers, isAskedFor } from "@/lib/connections/commands/announce";
import { changesBetween } from "@/lib/leads/change";
import { lockByAddress } from "@/lib/leads/commands/lock-lead";
import type { Actor, EventDetails, LeadEventKind } from "@/lib/leads/event";
import { happeningOf } from "@/lib/leads/happening";
import { plainAddress, type Band, type Outcome } from "@/lib/leads/lead";
import { scoreOf, type ScoredLead } from "@/lib/leads/score";
import type { ConsentText } from "@/lib/leads/words";

/** What a visitor left, and where they came from. Text fields arrive checked (lib/http/fields). */
export type CapturedLead = {
  readonly email: string;
  readonly name?: string | null;
  readonly company?: string | null;
  readonly phone?: string | null;
  readonly region?: string | null;
  readonly attribution?: Attribution;
  readonly outcome?: Outcome;
  readonly band?: Band;
  /** The answers of the newest assessment, by question: staff's score is made from them. */
  readonly signals?: Readonly<Record<string, string>>;
  /** True adds the consent; anything else leaves an earlier one as it was. */
  readonly acceptsFollowUp?: boolean;
  readonly isSample?: boolean;
  /** The program that brings them in; left out where people come by themselves. */
  readonly broughtBy?: Actor;
  /** Whether a colleague writes down who came to them in another way. */
  readonly isByDesk?: boolean;
  /** Where a colleague brings people in with a file. */
  readonly taking?: Taking;
};

export type Taking = {
  readonly actor: Actor;
  readonly batchId: string;
  /** What the file says goes before what was known. */
  readonly replaces: boolean;
};

/** How the visitor first came; kept from the first visit only. */
export type Attribution = {
  readonly source?: string | null;
  readonly medium?: string | null;
  readonly campaign?: string | null;
  readonly referrer?: string | null;
  readonly landingPage?: string | null;
  readonly preset?: string | null;
};

/**
 * The same address is the same lead, however often and from wherever it comes back. Coming back fills what is empty and
 * takes over the newest recommendation; it never overwrites what is there. Call it inside the transaction of the event
 * that the address belongs to: the lead's row stays locked until that ends.
 */
export async function captureLead(
  database: Database,
  lead: CapturedLead,
  now: Date,
): Promise<{ leadId: string; isNew: boolean; hasChanged: boolean }> {
  const email = plainAddress(lead.email);
  // A lead may be erased between the two statements; then the next round creates it.
  for (let round = 0; round < 3; round += 1) {
    const leadId = await addLead(database, { ...lead, email }, now);
    if (leadId !== null) {
      const kind = lead.taking === undefined ? "captured" : "imported";
      await recordLeadEvent(database, { leadId, kind, ...takenBy(lead), details: {} }, now);
      return { leadId, isNew: true, hasChanged: true };
    }
    const known = await welcomeBack(database, { ...lead, email }, now);
    if (known !== null) return { ...known, isNew: false };
  }
  throw new Error("a lead was neither created nor found");
}

/** Who is written down beside an event: for what comes by itself, nobody. */
function takenBy({ taking, broughtBy = null }: CapturedLead): { readonly actor: Actor; readonly batchId?: string } {
  return taking === undefined ? { actor: broughtBy } : { actor: taking.actor, batchId: taking.batchId };
}

async function addLead(database: Database, lead: CapturedLead, now: Date): Promise<string | null> {
  const [row] = await database
    .insert(leads)
    .values(newLead(lead, now))
    .onConflictDoNothing()
    .returning({ id: leads.id });
  return row?.id ?? null;
}

/** The row of a lead whose address nobody has left before, column by column. */
export function newLead(lead: CapturedLead, now: Date): typeof leads.$inferInsert {
  const { email, name, company, phone, region, outcome, band, acceptsFollowUp, isSample } = lead;
  const { source, medium, campaign, referrer, landingPage, preset } = lead.attribution ?? {};
  const person = {
    email,
    name,
    company,
    phone,
    region,
    outcome,
    band,
    acceptsFollowUp,
    isSample,
    signals: lead.signals,
  };
  const way = { source, medium, campaign, referrer, landingPage, preset };
  return {
    ...person,
    ...way,
    cameBy: wayOf(lead),
    score: scoreOf(asNew(lead)),
    createdAt: now,
    changedAt: now,
    stageSince: now,
  };
}

/** The first way counts: whoever comes back in another one is still the lead that they were. */
function wayOf({ taking, broughtBy, isByDesk }: CapturedLead): typeof leads.$inferSelect.cameBy {
  if (taking !== undefined) return "file";
  if (broughtBy !== undefined && broughtBy !== null) return "program";
  return isByDesk === true ? "desk" : "site";
}

function asNew({ name, company, phone, outcome, band, acceptsFollowUp, signals }: CapturedLead): ScoredLead {
  return {
    name: name ?? null,
    company: company ?? null,
    phone: phone ?? null,
    outcome: outcome ?? null,
    band: band ?? null,
    acceptsFollowUp: acceptsFollowUp ?? false,
    signals: signals ?? {},
    furthest: "new",
  };
}

type Welcomed = { readonly leadId: string; readonly hasChanged: boolean };

async function welcomeBack(database: Database, lead: CapturedLead, now: Date): Promise<Welcomed | null> {
  const known = await lockByAddress(database, lead.email);
  if (known === null) return null;
  const wanted = { ...filled(known, lead), ...renewed(known, lead) };
  const changes = changesBetween(known, wanted);
  const signals = lead.signals ?? known.signals;
  const leadId = known.id;
  if (Object.keys(changes).length === 0 && lead.signals === undefined) return { leadId, hasChanged: false };
  const version = known.version + 1;
  await database
    .update(leads)
    .set({ ...wanted, signals, score: scoreOf({ ...known, ...wanted, signals }), version, changedAt: now })
    .where(eq(leads.id, known.id));
  const kind = lead.taking === undefined ? "returned" : "changed";
  await recordLeadEvent(database, { leadId, kind, ...takenBy(lead), details: { version, changes } }, now);
  return { leadId, hasChanged: true };
}

type KnownLead = typeof leads.$inferSelect;

function filled(known: KnownLead, lead: CapturedLead) {
  const given = { name: lead.name, company: lead.company, phone: lead.phone, region: lead.region };
  const [first, second] = lead.taking?.replaces === true ? [given, known] : [known, given];
  const chosen = (field: keyof typeof given) => first[field] ?? second[field] ?? null;
  return { name: chosen("name"), company: chosen("company"), phone: chosen("phone"), region: chosen("region") };
}

function renewed(known: KnownLead, lead: CapturedLead) {
  return {
    outcome: lead.outcome ?? known.outcome,
    band: lead.band ?? known.band,
    acceptsFollowUp: known.acceptsFollowUp || (lead.acceptsFollowUp ?? false),
  };
}

export type NewLeadEvent = {
  readonly leadId: string;
  readonly kind: LeadEventKind;
  readonly actor: Actor;
  readonly details: EventDetails;
  /** The change of many that it belongs to, which is told as one. */
  readonly batchId?: string;
};

/**
 * Adds one line to a lead's time line, in the transaction of what it tells of, and gives its id; whoever asked to be told
 * is told. Nothing ever changes or removes it.
 */
export async function recordLeadEvent(database: Database, event: NewLeadEvent, now: Date): Promise<number> {
  const happening = event.batchId === undefined ? happeningOf(event) : null;
  const [line] = await database
    .insert(leadEvents)
    .values(lineOf(event, now))
    .returning({ id: leadEvents.id, isAskedFor: happening === null ? sql<boolean>`false` : isAskedFor(happening) });
  if (happening !== null && line?.isAskedFor === true) await announceToAskers(database, happening, now);
  return line?.id ?? 0;
}

function lineOf(event: NewLeadEvent, now: Date): typeof leadEvents.$inferInsert {
  const { leadId, kind, actor, details, batchId } = event;
  return {
    leadId,
    kind,
    happenedAt: now,
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? null,
    details: { ...details },
    batchId: batchId ?? null,
  };
}

/** One consent box as the visitor saw it (`consentText` gives the words) and left it. */
export type ConsentBox = ConsentText & { readonly isGiven: boolean };

/**
 * Keeps the proof of every consent box of a form, ticked or not: CASL, section 13, wants the sender to prove consent.
 * `place` names the form, such as "assessment-report".
 */
export async function recordConsents(
  database: Database,
  consent: {
    readonly leadId: string;
    readonly place: string;
    readonly formKey?: string;
    readonly boxes: readonly ConsentBox[];
  },
  now: Date,
): Promise<void> {
  if (consent.boxes.length === 0) return;
  await database.insert(consents).values(
    consent.boxes.map((box) => ({
      leadId: consent.leadId,
      purpose: box.purpose,
      isGiven: box.isGiven,
      wording: box.wording,
      wordingVersion: box.version,
      locale: box.locale,
      place: consent.place,
      formKey: consent.formKey ?? null,
      recordedAt: now,
    })),
  );
}
