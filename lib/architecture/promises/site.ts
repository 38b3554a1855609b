import { people, statement, test, type PromiseTable } from "@/lib/architecture/promises/proof";

const contentChecked = test("lib/content/problems.test.ts", "nothing keeps the content from being published");
const everyPageWhole = test(
  "e2e/every-page.spec.ts",
  "is whole, says the same without JavaScript, and can be read by everybody",
);
const oneAnswerWithConsent = test(
  "lib/voices/commands.db.test.ts",
  "the link takes one answer, with the proof of consent beside it; nothing is printed before staff decide",
);
const nothingSetInTheBrowser = test(
  "e2e/insight.spec.ts",
  "a page that is opened from outside is counted as a visit, and nothing is set in the browser",
);
const consentsKept = test(
  "lib/leads/commands.db.test.ts",
  "every consent box is kept with its words, whether ticked or not",
);

/** What the pages that anybody reads promise: the comparison, the company, privacy. */
export const sitePromises: PromiseTable = {
  "app/site-words.ts": {
    "We help teams choose between Django and Node.js, and then build with what they chose.":
      statement("fact of the business"),
    "Every figure here has a source and a date.": contentChecked,
  },
  "lib/content/pages/accessibility.ts": {
    "Every page works with a keyboard alone, and without JavaScript.": [
      everyPageWhole,
      test(
        "e2e/assessment-steps.spec.ts",
        "with the keyboard alone the whole assessment can be answered, checked, changed and seen",
      ),
    ],
    "A time offered from the waiting list ends with its offer; you can still book any other.": test(
      "lib/booking/commands/offer-free-times.db.test.ts",
      "a freed time is offered to the first whom it suits, and held for them for half an hour",
    ),
    "Our tests open every page in a real browser, in light and dark, in a wide window and in one of 320 pixels.":
      everyPageWhole,
    "If you want to book a call and cannot, tell us in the same way and we will find a time with you.":
      people("consultant"),
  },
  "lib/content/pages/architecture.ts": {
    "Architecture: what you get and what you decide": statement("method of the text"),
  },
  "lib/content/pages/contact.ts": {
    "We work for companies in {{site.regions}}.": statement("fact of the business"),
  },
  "lib/content/pages/ecosystem.ts": {
    "Ask of each how long an old version is kept safe; Fastify gives six months.": statement("method of the text"),
    "So we give none.": statement("method of the text"),
  },
  "lib/content/pages/home.ts": {
    "A short answer, a comparison in which every figure has its source and date, and a free call.": contentChecked,
    "That is a normal shape, and we say [when it pays](/django-vs-nodejs/use-cases#use-both).": test(
      "e2e/content.spec.ts",
      "every link of every page leads to a page that exists, and to the very place on it that it names",
    ),
    "Every figure carries a small number.": contentChecked,
  },
  "lib/content/pages/how-we-write.ts": {
    "We compare two things and sell work with both.": statement("fact of the business"),
    "We note a claim and look for the text closest to its origin: documentation, release notes, a repository, a registry.":
      people("editor"),
    "We write down what the source supports, whom it helps, its date, and how far we read it.": test(
      "lib/content/problems.test.ts",
      "a source without a date, or one that nobody cites, stops the build",
    ),
    "We either leave such a figure out or print the word *second-hand* beside it.": test(
      "components/content/content-page.test.ts",
      "what we know only at second hand is named so beside its mark",
    ),
    "We replace it as soon as we have read the original.": people("editor"),
    "We print real ones with consent, or none.": oneAnswerWithConsent,
    "We say only that we work for companies in {{site.regions}}, and how to reach us.": statement("method of the text"),
    "We correct what is wrong, and log it below.": people("editor"),
  },
  "lib/content/pages/performance.ts": {
    "We have not run a comparison of whole web applications ourselves, and so we publish no figure of our own.":
      statement("method of the text"),
  },
  "lib/content/pages/privacy.ts": {
    "We count visits without recognizing visitors.": nothingSetInTheBrowser,
    "We set no cookies for reading, and load nothing from other companies: no analytics service, no advertising, no fonts from elsewhere.":
      [
        nothingSetInTheBrowser,
        test("e2e/content.spec.ts", "every page to read is sent without a script, under a policy that allows none"),
      ],
    "We count views per page, day and referring site on our own server.": [
      test("lib/insight/visits.test.ts", "a visit is a page opened from outside; further pages are views"),
      test("lib/insight/queries.db.test.ts", "visits that several servers counted at once are added up"),
    ],
    "Nothing in these counts says who you are.": test(
      "lib/http/attribution.test.ts",
      "counts name a source in a few plain letters",
    ),
    "When you ask for the result, we store the answers under a random link.": test(
      "lib/assessment/commands.db.test.ts",
      "is found by its token and by nothing that resembles it",
    ),
    "If you leave no email address, the stored answers are deleted after {{site.anonymousAssessmentDays}} days.": test(
      "lib/assessment/commands.db.test.ts",
      "that nobody asked to have mailed is forgotten after thirty days; one with a lead is kept",
    ),
    "We store what you type: your name if you give it, your email address, what you tell us of your project, and the time you chose.":
      test(
        "lib/booking/commands.db.test.ts",
        "a call is booked with its lead, its event, its mails to both sides and its link",
      ),
    "We also note the page that you came from.": test(
      "e2e/assessment-origin.spec.ts",
      "the site that linked here is known by its host, after several pages too",
    ),
    "You can have the report and the call without agreeing to news.": consentsKept,
    "We keep the wording you agreed to, the time and the page, so that either side can prove it.": consentsKept,
    "Every mail about our services has a link to stop further ones.": test(
      "lib/leads/commands/send-letter.db.test.ts",
      "follow-up mail goes to those who agreed, with the postal address and a link that ends it, and is no answer before it has left",
    ),
    "Mail is sent through the service Resend.": test(
      "e2e/assessment.spec.ts",
      "a visitor answers twelve questions, reads the result and has it mailed",
    ),
    "We sell nothing to anybody.": people("administrator"),
    "You can ask what we hold about you, have it corrected, receive a copy, withdraw a consent, or have it erased.":
      people("administrator"),
    "It costs nothing.": people("administrator"),
    "If a change concerns information we already hold, we tell the people concerned.": people("administrator"),
  },
  "lib/content/pages/services.ts": {
    "You leave it with an opinion you can use, whether or not you work with us.": people("consultant"),
    "It costs nothing.": test("lib/content/structured-data.test.ts", "the consultation is offered for nothing"),
    "At the end you hear which way we would lean, and what would change our mind.": people("consultant"),
    "You can move or cancel the call yourself, and its page says until when.": test(
      "lib/booking/commands.db.test.ts",
      "visitors change a call until the notice, staff until it begins",
    ),
    "We publish no price list, since no two projects are alike.": statement("fact of the business"),
    "You will find no customer here who did not agree to be named.": oneAnswerWithConsent,
  },
  "lib/content/site-details.ts": {
    "We tell anyone who asks where the site and its database run.": people("administrator"),
  },
  "lib/content/sources.ts": {
    "We read the top of the archive and took the numbers of the flaws from public records.":
      statement("method of the text"),
  },
  "lib/content/words.ts": {
    "We last checked this on": test(
      "lib/content/compose-page.test.ts",
      "every page says how long it takes to read and when it was last checked",
    ),
  },
};
