import { answerFor, type MailedAnswer } from "@/lib/mail/words";
import type { Locale } from "@/lib/time/words";
import { questionDays, type VoiceState } from "@/lib/voices/voice";

/** Why a question or an answer was not taken. */
export type VoiceRefusal = "call-not-held" | "already-asked" | "link-spent";

type Answer = { readonly title: string; readonly lead: string };

export const voiceWords = {
  en: {
    refusals: {
      "call-not-held": "Only somebody whose call took place can be asked",
      "already-asked": "This question was asked before, and is asked once only",
      "link-spent": "This link was used before, has expired or was withdrawn",
    } satisfies Record<VoiceRefusal, string>,
    fields: {
      emptyName: "Enter the name that we may print",
      longName: "Use at most 100 characters for the name",
      longCompany: "Use at most 100 characters for the company",
      emptyWords: "Write what you would tell others about the call",
      longWords: "Keep it below 800 characters",
      consent: "Tick the box if we may print your words; otherwise just close this page",
      reload: "Reload the page and try again",
    },
    home: {
      title: "What people say after the call",
      note: "Real words of people we talked with, printed unchanged, with their consent.",
    },
    form: {
      documentTitle: "Your words – About us",
      title: "How was the call?",
      lead: "If it helped, a few honest sentences help the next person decide. We print them unchanged, or not at all.",
      words: "What would you tell somebody who thinks about booking this call?",
      wordsHint: "Up to 800 characters. Say what did not help, too, if you like.",
      name: "Your name, as it should be printed",
      company: "Company or role, as it should be printed",
      button: "Send my words",
    },
    answers: {
      asked: {
        title: "This link has expired",
        lead: `It waited ${questionDays} days for an answer. If you would still like to say something, answer the mail that brought you here.`,
      },
      written: {
        title: "Thank you, your words have arrived",
        lead: "A colleague reads them before they are printed on the home page. Keep this link: you can take your words back here at any time.",
      },
      published: {
        title: "Your words are on our home page",
        lead: "Thank you. You can take them back here at any time; they then leave the page within a minute.",
      },
      declined: {
        title: "We do not print your words",
        lead: "Thank you for writing them all the same. You can have them deleted here.",
      },
      withdrawn: {
        title: "Your words are gone",
        lead: "We have deleted them, with the name and company that stood under them.",
      },
    } satisfies Record<VoiceState, Answer>,
    missing: {
      title: "This link leads to no words",
      text: "Mail programs sometimes cut long links in two: copy the whole link from our mail. If you want your words changed or taken back, write to us.",
      button: "How to reach us",
    },
    withdraw: "Take my words back and delete them",
    mail: {
      subject: (company: string) => `How was your call with ${company}?`,
      preview: "A few honest sentences help the next person decide.",
      greeting: (name: string | null) => (name === null ? "Hello," : `Hello ${name},`),
      body: "You talked with us not long ago. If it helped, would you write a few sentences that we may print? Your name and every word stay as you write them.",
      link: "Write a few sentences",
      until: (day: string) => `The link works until ${day}. If you would rather not, do nothing: we ask once only.`,
      reason: "You get this mail because you had a call with us.",
    },
    desk: {
      pageTitle: "Voices – Staff",
      title: "Voices",
      lead: "Real words only, from people whose call took place. They are printed unchanged, or not at all.",
      statesLabel: "Voices by state",
      all: "All",
      states: {
        asked: "Asked",
        written: "To read",
        published: "Published",
        declined: "Not printed",
        withdrawn: "Taken back",
      } satisfies Record<VoiceState, string>,
      caption: "Voices, the newest first",
      columns: { person: "Person", words: "Words", state: "State", asked: "Asked", actions: "Actions" },
      publish: "Publish",
      decline: "Do not print",
      takeDown: "Take down",
      ofPerson: (name: string) => `the words of ${name}`,
      none: {
        title: "No voices yet",
        cause: "They begin with a question, which you can send to somebody whose call took place.",
      },
      noneOfState: { title: "Nothing is in this state", cause: "Choose another state above." },
      askTitle: "Ask for a few sentences",
      askLead: "Calls that took place and after which nobody has been asked. The mail asks once, and never again.",
      askCaption: "Calls after which you can ask",
      askColumns: { person: "Person", call: "Call", actions: "Actions" },
      ask: "Ask by mail",
      askPerson: (name: string) => `Ask ${name}`,
      nobodyToAsk: "There is nobody to ask: no further call is marked as held.",
      done: {
        asked: { done: "They are asked.", mailed: "The question is on its way." },
        published: "The words stand on the home page within a minute.",
        declined: "The words are not printed.",
      },
    },
  },
} as const satisfies Record<Locale, unknown>;

/** What the desk answers to what was just done with a voice, by the word in its address. */
export function deskAnswer(done: unknown, isMailSent: boolean): string | undefined {
  const answers: Readonly<Record<string, MailedAnswer>> = voiceWords.en.desk.done;
  const answer = typeof done === "string" && Object.hasOwn(answers, done) ? answers[done] : undefined;
  return answer && answerFor(answer, isMailSent);
}
