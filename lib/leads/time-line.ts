import type { FieldChanges, LeadConsent, LeadEvent } from "@/lib/leads/event";
import { leadEventKinds } from "@/lib/leads/event";
import { storedChanges } from "@/lib/leads/input";
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
  /** What was written: a note, a consent's wording, a mail's subject and state. */
  readonly text: string | null;
  readonly href: string | null;
  readonly changes: FieldChanges;
};

export type TimeLineSources = {
  readonly events: readonly LeadEvent[];
  readonly notes: readonly LeadNote[];
  readonly mails: readonly StoredMail[];
  readonly consents: readonly LeadConsent[];
};

const bare = { by: null, text: null, href: null, changes: {} } as const;

/** Everything that happened with a lead on one line, the newest first. */
export function timeLine(sources: TimeLineSources, locale: Locale = "en"): readonly TimeLineEntry[] {
  const entries = [
    ...sources.events.map((event) => eventEntry(event, locale)),
    ...sources.notes.map((note) => noteEntry(note, locale)),
    ...sources.mails.map((mail) => mailEntry(mail, locale)),
    ...sources.consents.map((consent) => consentEntry(consent, locale)),
  ];
  return entries.toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

/** An event of a kind that this version no longer knows shows its stored name. */
function eventEntry({ id, kind, happenedAt, actorName, details }: LeadEvent, locale: Locale): TimeLineEntry {
  const known = leadEventKinds.find((one) => one === kind);
  const title = known === undefined ? kind : leadWords[locale].events[known];
  return { ...bare, key: `event-${id}`, at: happenedAt, title, by: actorName, changes: storedChanges(details) };
}

function noteEntry({ id, body, authorName, writtenAt }: LeadNote, locale: Locale): TimeLineEntry {
  const title = leadDeskWords[locale].lead.wroteNote;
  return { ...bare, key: `note-${id}`, at: writtenAt, title, by: authorName, text: body };
}

function mailEntry({ id, subject, state, createdAt }: StoredMail, locale: Locale): TimeLineEntry {
  const title = `${leadDeskWords[locale].lead.mail}: ${mailWords[locale].states[state].toLowerCase()}`;
  return { ...bare, key: `mail-${id}`, at: createdAt, title, text: subject, href: `/staff/mail/${id}` };
}

function consentEntry({ id, isGiven, wording, recordedAt }: LeadConsent, locale: Locale): TimeLineEntry {
  const title = leadDeskWords[locale].lead.consentLine(isGiven);
  return { ...bare, key: `consent-${id}`, at: recordedAt, title, text: wording };
}
