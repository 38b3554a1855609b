import type { EndpointRefusal } from "@/lib/connections/commands/endpoints";
import type { DeliveryState, WebhookEventType, WebhookShape } from "@/lib/connections/webhook";
import type { OutsideRefusal } from "@/lib/http/outside/through";
import type { Locale } from "@/lib/time/words";

type Choice = { readonly label: string; readonly hint: string };

export const eventWords: Readonly<Record<Locale, Readonly<Record<WebhookEventType, Choice>>>> = {
  en: {
    "lead.created": { label: "New lead", hint: "Somebody left an address for the first time" },
    "lead.changed": { label: "Lead changed", hint: "Stage, owner, tags or what we know about somebody" },
    "leads.changed": { label: "Many leads changed", hint: "One event for a change of many, an import or its undoing" },
    "submission.created": {
      label: "Assessment with a name",
      hint: "Somebody asked for the report of their assessment, or booked a call from it",
    },
    "booking.created": { label: "New call", hint: "Somebody booked a call" },
    "booking.moved": { label: "Call moved", hint: "A call has another time" },
    "booking.cancelled": { label: "Call cancelled", hint: "By the visitor or by us" },
    "booking.attended": { label: "Call held or missed", hint: "We noted whether the visitor came" },
  },
};

/** What a chat or a mail says of an event. */
export function eventSentence(type: string, locale: Locale = "en"): string {
  const words: Readonly<Record<string, Choice>> = eventWords[locale];
  return Object.hasOwn(words, type) ? (words[type]?.label ?? type) : webhookWords[locale].test;
}

export const shapeWords: Readonly<Record<Locale, Readonly<Record<WebhookShape, Choice>>>> = {
  en: {
    standard: {
      label: "Signed JSON",
      hint: "Standard Webhooks, for programs: ids and times, with a signature to check",
    },
    slack: {
      label: "A sentence for a chat",
      hint: "For incoming webhooks of Slack and those that understand the same",
    },
  },
};

export const deliveryStateWords: Readonly<Record<Locale, Readonly<Record<DeliveryState, string>>>> = {
  en: { waiting: "On its way", delivered: "Delivered", failed: "Failed" },
};

/** Why a delivery did not arrive. */
export const outsideWords = {
  en: {
    answered: (status: number) => `The address answered ${status}`,
    paused: "The address was paused",
    givenUp: "The job that sent it was given up",
    unsealed: "The address can't be read: the server's secret is another one. Add the webhook anew",
    refusals: {
      "not-an-address": "This is no web address",
      "credentials-in-address": "The address holds a name or password",
      "too-large": "The answer was too long",
      unreadable: "The answer could not be read",
      "unknown-host": "Nobody knows this host",
      "private-address": "The address leads into a private network",
      unreachable: "The address could not be reached",
      "not-secure": "The connection is not secure: check the certificate",
      "too-slow": "No answer within 15 seconds",
      "too-many-redirects": "The address leads on and on",
    },
  },
} as const satisfies Record<
  Locale,
  Readonly<Record<string, unknown>> & { readonly refusals: Readonly<Record<OutsideRefusal, string>> }
>;

export const endpointRefusals: Readonly<Record<Locale, Readonly<Record<EndpointRefusal, string>>>> = {
  en: {
    "not-an-address": "Enter an address that begins with https://",
    "credentials-in-address": "Leave name and password out of the address",
    "not-allowed": "Only administrators can add webhooks of the consultancy",
    "unknown-endpoint": "This webhook is paused or does not exist any more",
  },
};

export const webhookWords = {
  en: {
    test: "Test from Waymark",
    pageTitle: "Webhooks – Staff",
    title: "Webhooks",
    lead: "Addresses of other programs that are told what happens. They get ids and times; names and answers stay here and can be read with a token.",
    caption: "Webhooks and how they do",
    none: "No address is told anything yet.",
    columns: { name: "Name", address: "Address", events: "Told of", state: "State" },
    states: { working: "Works", failing: "Failing", paused: "Paused" },
    pausedAfterFailures: "Paused, as it failed for days",
    open: (name: string) => `${name}: log and settings`,
    add: "Add a webhook",
    name: "Name",
    nameHint: "The program or channel behind the address.",
    address: "Address",
    addressHint: "It begins with https:// and is reachable from the internet. It is kept encrypted.",
    shape: "How is it told?",
    events: "What is it told of?",
    button: "Add the webhook",
    fresh: "Copy the signing secret now",
    freshHint:
      "It is shown this once. The receiver checks with it that a delivery comes from here (headers webhook-id, webhook-timestamp and webhook-signature of Standard Webhooks).",
    freshLabel: "The signing secret",
    madeBefore: "This form was sent before: the webhook is there already.",
    page: {
      pageTitle: "Webhook – Staff",
      back: "Connections",
      backToNotifications: "My notifications",
      sendTest: "Send a test",
      pause: "Pause",
      resume: "Resume",
      remove: "Remove with its log",
      log: "Deliveries",
      logCaption: "Deliveries, the newest first",
      empty: "Nothing was sent yet. Send a test to see whether the address answers.",
      columns: { event: "Event", asked: "Since", state: "State", tries: "Tries", answer: "Answer", actions: "Actions" },
      replay: "Send again",
      replayOf: (type: string, at: string) => `${type}, ${at}`,
      failing: "Every try fails at the moment",
      failingExplained:
        "Each event is tried again for a day, with growing pauses. After three days without success the webhook is paused and its keepers get a mail.",
      pausedTitle: "This webhook is paused",
      pausedByPerson: "Nothing is sent until somebody resumes it.",
      pausedByFailures:
        "It failed for days, or its address said that it is gone. Repair it, resume it, and send again what is missing from the log.",
      look: "Look again",
    },
    answers: {
      added: "The webhook is added.",
      tested: "A test is on its way: look at its answer below.",
      paused: "The webhook is paused.",
      resumed: "The webhook is told again what happens.",
      removed: "The webhook and its log are removed.",
      replayed: "The event is on its way once more.",
    },
    mails: {
      pausedSubject: (name: string) => `The webhook “${name}” is paused`,
      pausedPreview: "It failed for days and is not told anything any more.",
      paused: (name: string) =>
        `The webhook “${name}” has failed for days, or its address said that it is gone. It is paused: nothing is sent until it is resumed. The log keeps what was missed.`,
      pausedLink: "Look at it",
      reason: (company: string) => `You get this mail because you have a staff account at ${company}.`,
      eventPreview: "Something new in the desk.",
      event: "Who it is stands in the desk, not in this mail.",
      eventLink: "Open it",
      settings: "You chose to be told of this. Change it on your notifications page.",
      settingsLink: "My notifications",
    },
    notifications: {
      pageTitle: "My notifications – Staff",
      title: "My notifications",
      lead: "How you are told of what comes in. Colleagues choose for themselves.",
      mail: "By mail",
      mailTo: (email: string) =>
        `Mails go to ${email}. They say what happened and link to the desk; they hold no names.`,
      mailNotSetUp: "Email isn’t set up on this site: until it is, these wait under Mail and reach nobody.",
      mailEvents: "Send me a mail for",
      save: "Save",
      webhooks: "By webhook",
      webhooksLead: "An address of your own, such as a chat that only you read.",
      back: "My account",
      saved: "Your choice is saved.",
    },
  },
} as const satisfies Record<Locale, unknown>;

/** What a page about webhooks answers to what was just done, by the word in its address. */
export function webhookAnswers(locale: Locale, done: unknown): string | undefined {
  const answers: Readonly<Record<string, string>> = webhookWords[locale].answers;
  return typeof done === "string" && Object.hasOwn(answers, done) ? answers[done] : undefined;
}
