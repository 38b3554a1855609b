import { answerMonths } from "@/lib/leads/letter";
import type { LeadEventKind } from "@/lib/leads/event";
import type { Band, Outcome, Stage } from "@/lib/leads/lead";
import type { ChangeRefusal, LeadField } from "@/lib/leads/change";
import type { BatchRefusal } from "@/lib/leads/batch";
import type { LeadSort } from "@/lib/leads/filter";
import type { ScoreGroup, ScoreRule } from "@/lib/leads/score";
import type { Locale } from "@/lib/time/words";

export type ConsentPurpose = "report" | "follow-up" | "publication";

/** One consent as it is shown beside its box and stored as proof. */
export type ConsentText = {
  readonly purpose: ConsentPurpose;
  readonly wording: string;
  /** Changes whenever a word changes, so that a stored consent can be matched with what was shown. */
  readonly version: string;
  readonly locale: Locale;
};

type Wording = { readonly version: string; readonly text: (company: string) => string };

const consentWordings: Readonly<Record<Locale, Readonly<Record<ConsentPurpose, Wording>>>> = {
  en: {
    report: {
      version: "report-2",
      text: (company) =>
        `${company} may send my report to this address, and may write to me about this request within ${answerMonths} months.`,
    },
    "follow-up": {
      version: "follow-up-1",
      text: (company) =>
        `${company} may also write to me about its consulting services. I can withdraw this at any time with the link in every such mail, or by answering it.`,
    },
    publication: {
      version: "publication-1",
      text: (company) =>
        `${company} may publish these words with my name and company. I can withdraw this at any time.`,
    },
  },
};

/** The words of a consent box. The same value goes to the page and to `recordConsents`. */
export function consentText(purpose: ConsentPurpose, company: string, locale: Locale = "en"): ConsentText {
  const { version, text } = consentWordings[locale][purpose];
  return { purpose, wording: text(company), version, locale };
}

/** What about a lead can change, as far as the time line names it. */
type ChangedField = LeadField | "dueOn" | "outcome" | "band" | "acceptsFollowUp" | "tags";

type LeadWords = {
  /** The head of a page that says that something is no longer there. */
  readonly gone: string;
  readonly fields: Readonly<Record<ChangedField, string>>;
  readonly sorts: Readonly<Record<LeadSort, string>>;
  readonly scoreGroups: Readonly<Record<ScoreGroup, string>>;
  readonly scoreRules: Readonly<Record<ScoreRule, string>>;
  readonly refusals: Readonly<Record<ChangeRefusal | BatchRefusal | "unknown-task" | "too-many-tags", string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly bands: Readonly<Record<Band, string>>;
  /** What happened, as the head of a line of the time line. */
  readonly events: Readonly<Record<LeadEventKind, string>>;
};

export const leadWords: Readonly<Record<Locale, LeadWords>> = {
  en: {
    gone: "This is not there any more",
    fields: {
      stage: "Stage",
      ownerId: "Owner",
      name: "Name",
      company: "Company",
      phone: "Phone",
      region: "Region",
      nextStep: "Next step",
      dueOn: "Due on",
      outcome: "Recommendation",
      band: "Clearness",
      acceptsFollowUp: "Consent to follow-up mail",
      tags: "Tags",
    },
    scoreGroups: {
      fit: "Fit of the project",
      timeline: "Timeline",
      completeness: "What we know",
      engagement: "What they did",
    },
    scoreRules: {
      "large-team": "A team of nine or more",
      "middle-team": "A team of four to eight",
      "small-team": "A team of up to three",
      "clear-verdict": "A clear or strong recommendation",
      "slight-verdict": "A slight recommendation",
      "regulated-data": "Regulated data",
      "existing-systems": "Systems that it must work with",
      "within-three-months": "First release within three months",
      "within-six-months": "First release within six months",
      "no-fixed-date": "First release later, or without a date",
      named: "Told us a name",
      "company-known": "The company is known",
      "phone-known": "A phone number is known",
      assessed: "Finished the assessment",
      "accepts-mail": "Agreed to follow-up mail",
      "booked-once": "Booked a call",
      "spoken-with": "Came to the call",
    },
    sorts: {
      newest: "Newest first",
      oldest: "Oldest first",
      changed: "Last changed first",
      score: "Highest score first",
    },
    refusals: {
      "unknown-lead": "This lead does not exist any more",
      "merged-meanwhile":
        "This lead became part of another while you had it open, and this is the page of both now. What you typed is kept: look at the values below, then send it again",
      "move-not-allowed": "A lead can't go from its stage to that one. The buttons show where it can go",
      "call-not-begun": "The call has not begun yet. “Call held” can be chosen once it has",
      "unknown-owner": "This colleague has left. Choose another owner",
      "nothing-selected": "No lead is selected",
      "nothing-to-change": "Choose what to change: a stage, an owner or a tag",
      "too-many-leads": "At most 2,000 leads can be changed at once. Narrow the filter",
      "count-moved":
        "Meanwhile other leads came or went, so nothing was changed. Look at the number again, then send the form once more",
      "unknown-batch": "There is nothing that could be undone",
      "undone-already": "This was undone already",
      "unknown-task": "This task does not exist any more",
      "too-many-tags": "A lead has at most 20 tags. Take one away first",
    },
    stages: { new: "New", contacted: "Contacted", booked: "Booked", held: "Call held", won: "Won", lost: "Lost" },
    outcomes: { django: "Django", node: "Node.js", hybrid: "Both, side by side", either: "Either" },
    bands: { level: "Level", slight: "Slight", clear: "Clear", strong: "Strong" },
    events: {
      captured: "Left an address",
      imported: "Came in with a file",
      returned: "Came back and told us more",
      "submitted-assessment": "Finished the assessment",
      "requested-report": "Asked for the report by mail",
      "booked-call": "Booked a call",
      "moved-call": "Moved the call",
      "changed-place-of-call": "Changed the video link of the call",
      "cancelled-call": "Cancelled the call",
      "held-call": "The call took place",
      "missed-call": "Did not come to the call",
      "joined-waiting-list": "Joined the waiting list for a call",
      "was-offered-time": "Was offered a freed time by mail",
      "left-waiting-list": "Left the waiting list",
      "gave-consent": "Gave consent",
      "withdrew-consent": "Withdrew consent",
      changed: "Changed",
      "sent-letter": "Wrote a mail",
      "undid-change": "Took a change back",
      merged: "Put together with another lead",
      parted: "Parted from the lead it was put together with",
      "found-different": "Found not to be the same person",
      "edited-note": "Edited a note",
      "deleted-note": "Deleted a note",
      "restored-note": "Brought a note back",
      "planned-task": "Planned a task",
      "replanned-task": "Planned a task anew",
      "did-task": "Did a task",
      "reopened-task": "Opened a task again",
    },
  },
};

/** The pages of the desk that show leads. */
export const leadDeskWords = {
  en: {
    today: {
      pageTitle: "Today – Staff",
      title: (name: string) => `Today, ${name}`,
      calls: "Calls",
      tasks: "Follow-ups due",
      noTasks: "No follow-up is due. Plan one on the page of any of your leads.",
      brief: "Brief for the call",
      allCalls: "All calls",
      waiting: "New leads without an answer",
      noWaiting: "Everybody has been answered.",
      allWaiting: "All new leads",
      waitingHint: "Waiting is counted in working time: Monday to Friday, nine to five on your clock.",
      waitingTime: (time: string) => `waiting ${time}`,
      take: "Take",
      takeLead: (name: string) => `Take ${name}`,
      failures: "What failed",
      failedMails: (number: number) => (number === 1 ? "1 mail failed" : `${number} mails failed`),
      unsentMails: (number: number) =>
        number === 1 ? "1 mail found no provider" : `${number} mails found no provider`,
      failingWebhook: (name: string) => `The webhook “${name}” can’t be delivered`,
      noFailures: "Nothing failed.",
      numbers: "My last 30 days",
      noNumbers: "No lead came to you and no call took place.",
      allNumbers: "All numbers",
      numbersCaption: "My leads by stage",
      stage: "Stage",
      number: "Leads",
      minutes: (number: number) => `${number} min`,
      hours: (number: number) => `${number} h`,
      hoursMinutes: (hours: number, minutes: number) => `${hours} h ${minutes} min`,
      days: (number: number) => `${number} working days`,
      years: "more than a year",
    },
    list: {
      pageTitle: "Leads – Staff",
      title: "Leads",
      caption: "Leads",
      stagesLabel: "Stages",
      allStages: "All",
      search: "Search",
      searchHint: "Parts of a name, an address or a company",
      stage: "Stage",
      anyStage: "Any stage",
      owner: "Owner",
      anyOwner: "Anybody",
      noOwner: "Nobody",
      me: (name: string) => `${name} (me)`,
      outcome: "Recommendation",
      anyOutcome: "Any",
      waiting: "Waiting for an answer",
      band: "Clearness",
      booked: "Call",
      bookedYes: "Booked at least once",
      bookedNo: "Never booked",
      consent: "Follow-up consent",
      consentGiven: "Given",
      consentMissing: "Not given",
      sort: "Order",
      moreFilters: "More filters",
      tag: "Tag",
      region: "Region",
      source: "Came from",
      score: "Score at least",
      from: "Came on or after",
      until: "Came on or before",
      show: "Show",
      clear: "Clear all",
      filters: "Search and filter leads",
      select: (name: string) => `Select ${name}`,
      selectColumn: "Select",
      changeSelected: "Change selected leads",
      csv: "Download as CSV",
      json: "Download as JSON",
      import: "Import from a file",
      changeAll: (all: string) => `Change all ${all} leads`,
      columns: { who: "Who" },
      pages: "Pages of leads",
      counted: (shown: number, all: string) => `${shown} of ${all}`,
      found: (all: string) => (all === "1" ? "1 lead" : `${all} leads`),
      more: (number: string) => `${number}+`,
      sample: "Sample",
      nobodyOwns: "Nobody",
      noLeads: {
        title: "No leads yet",
        cause: "A lead appears here when somebody asks for the report or books a call.",
        action: "See the site as visitors do",
      },
      noMatch: {
        title: "Nothing matches",
        cause: "No lead fits the search and the filters together.",
        action: "Show all leads",
      },
      notLoaded: {
        title: "The leads could not be loaded",
        cause: "Our database did not answer in time. Nothing is lost.",
        action: "Try again",
      },
    },
    calls: {
      with: (consultant: string) => `with ${consultant}`,
      room: "Go to the meeting",
      mark: { came: "The call took place", missed: "They did not come" },
      none: "No calls today.",
      noneOfLead: "No call was booked.",
      notMarked: "This could not be noted",
      refusals: {
        "unknown-booking": "This call does not exist any more.",
        "not-begun": "The call has not begun yet.",
        "already-cancelled": "The call was cancelled.",
        "marked-already": "This was noted already.",
      },
    },
    brief: {
      fits: (django: number, node: number) => `Django ${django}, Node.js ${node} of 100.`,
      reasons: "Why",
      counterpoints: "What speaks against it",
      tensions: "Watch out",
      ask: "Ask on the call",
      changes: "What would change the advice",
      cautions: "Cautions",
      answers: "All answers, as they were given",
      none: "No assessment was finished with this address.",
      earlier: (on: string) => `Earlier assessment of ${on}`,
    },
    bulk: {
      pageTitle: "Change many leads – Leads – Staff",
      title: (number: string) => (number === "1" ? "Change 1 lead" : `Change ${number} leads`),
      lead: "Each of them gets a line on its time line. You can undo it afterwards as a whole.",
      samples: "Some of them",
      stage: "Move to",
      stageHint: "Leads that can't go there from their stage keep it; owner and tags change all the same.",
      sameStage: "Leave as it is",
      owner: "Give to",
      sameOwner: "Leave as it is",
      nobody: "Nobody",
      addTag: "Add a tag",
      removeTag: "Take a tag away",
      change: "Change them",
      none: { title: "No lead is selected", cause: "Tick some leads in the list first.", action: "Back to the leads" },
      tooMany: (number: string) => ({
        title: `${number} leads are too many to change at once`,
        cause:
          "At most 2,000 can be changed at once. Narrow the list, for example by stage, owner, source or the days they came, and change them one part after the other.",
        action: "Back to the list, to narrow it",
      }),
      done: (number: string) => (number === "1" ? "1 lead is changed." : `${number} leads are changed.`),
      skipped: (number: string) => (number === "1" ? "1 stayed as it was." : `${number} stayed as they were.`),
      left: {
        stage: (number: string) =>
          number === "1"
            ? "1 kept its stage, because the one you chose can't follow it:"
            : `${number} kept their stage, because the one you chose can't follow it:`,
        call: (number: string) =>
          number === "1"
            ? "1 kept its stage, because its call has not begun:"
            : `${number} kept their stage, because their call has not begun:`,
        tags: (number: string) =>
          number === "1"
            ? "1 did not get the tag, because it has 20 already:"
            : `${number} did not get the tag, because they have 20 already:`,
      },
      leftMore: (number: string) => `and ${number} more`,
      undo: "Undo",
      undone: (number: string) =>
        number === "1" ? "1 lead is as it was before." : `${number} leads are as they were before.`,
      undoneSkipped: (number: string) =>
        number === "1" ? "1 was changed since and stays." : `${number} were changed since and stay.`,
    },
    lead: {
      pageTitle: (who: string) => `${who} – Leads – Staff`,
      backToLeads: "Leads",
      eyebrow: "Lead",
      facts: "Facts",
      address: "Email",
      came: "First came",
      source: "Came from",
      landingPage: "First page",
      owner: "Owner",
      consent: "Follow-up mail",
      consentGiven: "Consent given",
      consentMissing: "No consent",
      outcome: "Recommendation",
      score: "Score",
      scoreLine: (points: number) => `${points} of 100`,
      noScore: "Nothing is known yet that would speak for this lead.",
      points: (points: number) => (points === 1 ? "1 point" : `${points} points`),
      stageSince: "In this stage since",
      firstResponse: "First response",
      waiting: "Not answered yet",
      move: "Move to the next stage",
      moveTo: (stage: string) => `Move to ${stage}`,
      heldLater: (stage: string) => `“${stage}” can be chosen once the booked call has begun.`,
      assign: "Change the owner",
      saveOwner: "Save owner",
      noOwner: "Nobody",
      details: "Change details",
      saveDetails: "Save details",
      nextStepHint: "What happens next, and who does it",
      notes: "Notes",
      note: "New note",
      noteHint: "Colleagues read it; the lead never does. At most 10,000 characters.",
      addNote: "Add note",
      noNotes: "No notes yet.",
      timeline: "Time line",
      tasks: "Tasks",
      noTasks: "Nothing is planned.",
      task: "New task",
      taskDue: "Due on",
      taskOwner: "Who does it",
      planTask: "Plan task",
      tickTask: "Done",
      untickTask: "Open again",
      replan: "Change",
      replanHidden: (task: string) => `the day or the colleague of ${task}`,
      saveTask: "Save task",
      taskDone: (by: string) => `Done by ${by}`,
      dueness: { overdue: "Overdue", today: "Today", later: "Planned", undated: "No date" },
      tags: "Tags",
      noTags: "No tags.",
      tag: "New tag",
      addTag: "Add tag",
      removeTag: (tag: string) => `Remove the tag “${tag}”`,
      by: (name: string) => `by ${name}`,
      bySelf: "by itself or by the visitor",
      empty: "nothing",
      yes: "yes",
      no: "no",
      changedTo: (from: string, to: string) => `from ${from} to ${to}`,
      consents: "Consents",
      wroteNote: "Wrote a note",
      cameFrom: (way: string) => `Came from ${way}`,
      firstPage: (page: string) => `first page ${page}`,
      onRecord: (title: string, address: string) => `${title} (as ${address})`,
      older: "Older entries",
      newest: "Newest entries",
      timelineTitle: (who: string) => `Time line of ${who}`,
      timelinePageTitle: (who: string) => `Time line of ${who} – Leads – Staff`,
      timelineEnd: "This is where it began.",
      mail: "Mail",
      answers: "Recommendation and answers",
      consentLine: (isGiven: boolean) => (isGiven ? "Ticked a consent box" : "Left a consent box unticked"),
      somebody: "somebody",
    },
    answers: {
      moved: "The stage is changed.",
      assigned: "The owner is changed.",
      saved: "The details are saved.",
      noted: "The note is added.",
      planned: "The task is planned.",
      replanned: "The task is planned anew.",
      ticked: "The task is done.",
      unticked: "The task is open again.",
      tagged: "The tag is added.",
      came: "It is noted that the call took place.",
      missed: "It is noted that nobody came.",
      untagged: "The tag is taken away.",
      undone: "It is as it was before.",
      "note-edited": "The note is changed.",
      "note-removed": "The note is deleted.",
      "note-restored": "The note is as it was before.",
      "mention-read": "The note is off your list.",
      "letter-sent": "The mail is in the outbox. The time line shows when it is sent.",
      "letter-again": "The mail is in the outbox again. The time line shows when it is sent.",
      "letter-unchanged": "This mail waits in the outbox already, or was sent.",
      stopped: "It is noted: no follow-up mail goes to them any more.",
      different: "It is noted that these are two people.",
    },
  },
} as const satisfies Record<Locale, unknown>;

/** What a page answers to what was just done, by the word in its address; undefined for a word that isn't ours. */
export function leadAnswers(locale: Locale, done: unknown): string | undefined {
  const answers: Readonly<Record<string, string>> = leadDeskWords[locale].answers;
  return typeof done === "string" && Object.hasOwn(answers, done) ? answers[done] : undefined;
}
