import type { FieldChanges, LeadConsent, LeadEvent } from "@/lib/leads/event";
import { leadEventKinds } from "@/lib/leads/event";
import { eventFacts, storedChanges } from "@/lib/leads/input";
import type { Lead } from "@/lib/leads/lead";
import type { LeadNote } from "@/lib/leads/note";
import { leadDeskWords, leadWords } from "@/lib/leads/words";
import type { StoredMail } from "@/lib/mail/mail";
import { mailWords } from "@/lib/mail/words";
import type { Locale } from "@/lib/time/words";

/** One line of a lead's time line, in words. */
export type TimeLineEntry = {
  readonly key: string;
  readonly at: Date;
  readonly title: string;
  readonly by: string | null;
  /** What was written: a note, a consent's wording, a mail's subject and state, a task. */
  readonly text: string | null;
  readonly href: string | null;
  readonly changes: FieldChanges;
};

export type TimeLineSources = {
  readonly events: readonly LeadEvent[];
  readonly notes: readonly Pick<LeadNote, "id" | "body" | "authorName" | "writtenAt">[];
  readonly mails: readonly Pick<StoredMail, "id" | "subject" | "state" | "createdAt">[];
  readonly consents: readonly LeadConsent[];
};

type Told = {
  /** Whose time line it is: the first line says where they came from. */
  readonly lead: Pick<Lead, "source" | "medium" | "campaign" | "referrer" | "landingPage">;
  /** The addresses of leads that became part of this one, by id. */
  readonly merged?: ReadonlyMap<string, string>;
  readonly locale?: Locale;
};

const bare = { by: null, text: null, href: null, changes: {} } as const;

/** Everything that happened with a lead on one line, the newest first. */
export function timeLine(sources: TimeLineSources, told: Told): readonly TimeLineEntry[] {
  const { locale = "en" } = told;
  const entries = [
    ...sources.events.map((event) => eventEntry(event, told)),
    ...sources.notes.map((note) => noteEntry(note, locale)),
    ...sources.mails.map((mail) => mailEntry(mail, locale)),
    ...sources.consents.map((consent) => consentEntry(consent, locale)),
  ];
  return entries.toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

export type TimeLinePage = {
  readonly entries: readonly TimeLineEntry[];
  /** The next page shows what is older than this; null at the end. */
  readonly olderThan: Date | null;
};

/**
 * The newest lines of what was asked for, `limit` at least: lines of one instant are never parted, so that the next page
 * begins at an instant. Give it sources of more than `limit` lines each.
 */
export function timeLinePage(entries: readonly TimeLineEntry[], limit: number): TimeLinePage {
  const last = entries[limit - 1];
  if (last === undefined || entries.length === limit) return { entries, olderThan: null };
  const shown = entries.filter(({ at }) => at >= last.at);
  return { entries: shown, olderThan: shown.length === entries.length ? null : last.at };
}

/** An event of a kind that this version no longer knows shows its stored name. */
function eventEntry(
  { id, kind, happenedAt, actorName, details, originalLeadId }: LeadEvent,
  told: Told,
): TimeLineEntry {
  const { lead, merged, locale = "en" } = told;
  const known = leadEventKinds.find((one) => one === kind);
  const { title: task, other, uid } = eventFacts(details);
  const from = originalLeadId === null ? undefined : merged?.get(originalLeadId);
  const title = known === undefined ? kind : leadWords[locale].events[known];
  return {
    key: `event-${id}`,
    at: happenedAt,
    title: from === undefined ? title : leadDeskWords[locale].lead.onRecord(title, from),
    by: actorName,
    text: kind === "captured" ? cameFrom(lead, locale) : (task ?? otherOf(kind, other)),
    href: uid === undefined ? null : `/staff/bookings/${uid}`,
    changes: storedChanges(details),
  };
}

function otherOf(kind: string, other: string | undefined): string | null {
  return kind === "merged" || kind === "parted" ? (other ?? null) : null;
}

/** Where somebody came from, and the first page they saw; null when nothing of it is known. */
function cameFrom({ source, medium, campaign, referrer, landingPage }: Told["lead"], locale: Locale): string | null {
  const { cameFrom: from, firstPage } = leadDeskWords[locale].lead;
  const way = [source, medium, campaign].filter(Boolean).join(" / ") || referrer;
  const parts = [way && from(way), landingPage && firstPage(landingPage)].filter(Boolean);
  return parts.length === 0 ? null : parts.join(", ");
}

function noteEntry(
  { id, body, authorName, writtenAt }: TimeLineSources["notes"][number],
  locale: Locale,
): TimeLineEntry {
  const title = leadDeskWords[locale].lead.wroteNote;
  return { ...bare, key: `note-${id}`, at: writtenAt, title, by: authorName, text: body };
}

function mailEntry({ id, subject, state, createdAt }: TimeLineSources["mails"][number], locale: Locale): TimeLineEntry {
  const title = `${leadDeskWords[locale].lead.mail}: ${mailWords[locale].states[state].toLowerCase()}`;
  return { ...bare, key: `mail-${id}`, at: createdAt, title, text: subject, href: `/staff/mail/${id}` };
}

function consentEntry({ id, isGiven, wording, recordedAt }: LeadConsent, locale: Locale): TimeLineEntry {
  const title = leadDeskWords[locale].lead.consentLine(isGiven);
  return { ...bare, key: `consent-${id}`, at: recordedAt, title, text: wording };
}
