import { people, test, type PromiseTable } from "@/lib/architecture/promises/proof";

const oneAnswerWithConsent = test(
  "lib/voices/commands.db.test.ts",
  "the link takes one answer, with the proof of consent beside it; nothing is printed before staff decide",
);
const reportHasNoName = test("lib/feedback/input.test.ts", "a pressed button is a vote, and words are a report");
const faultLogged = test(
  "lib/http/fault.test.ts",
  "a fault that a page calls noted is in the log, with its route and without what was typed",
);
const printedUnchanged = test(
  "lib/voices/commands.db.test.ts",
  "words are published unchanged, can be taken down, and come back",
);
const takenBack = test(
  "lib/voices/commands.db.test.ts",
  "whoever wrote can take the words back, for good, and that is noted with the lead",
);
const onTheHomePage = test(
  "e2e/voices.spec.ts",
  "words about a call stand on the home page only with consent and after a colleague's yes, and leave it when taken back",
);
const askedOnce = test(
  "lib/voices/commands.db.test.ts",
  "who lets the link expire is not asked again, and the page behind it says so",
);

/** What forms that anybody can send promise: reports of errors, testimonials, and what is said when a form is refused. */
export const formPromises: PromiseTable = {
  "app/failure-words.ts": {
    "Often a second try is enough; what you sent before is kept.": test(
      "e2e/database-trouble.spec.ts",
      "while Postgres is gone, pages stand and a form keeps what was typed; when it is back, the form goes through",
    ),
  },
  "lib/feedback/words.ts": {
    "We ask no name; if you want an answer, say how we reach you.": [reportHasNoName, people("editor")],
    "We ask no name, so for an answer write to ${email}.": [reportHasNoName, people("editor")],
    "A colleague reads every report.": people("editor"),
    "What is wrong is mended and logged with its date.": people("editor"),
    "We count such answers for each page and keep no name.": test(
      "lib/feedback/commands.db.test.ts",
      "each visitor's answer to “was this useful” counts once a day",
    ),
    "If you tell us what you looked for and did not find, we can mend it.": people("editor"),
    "What is wrong is mended and logged under “How we write”.": people("editor"),
    "Resolved reports are kept here, with the name of who resolved them.": test(
      "lib/feedback/commands.db.test.ts",
      "a resolved report leaves the list with the name of who resolved it, and can come back",
    ),
  },
  "lib/http/answer-page.ts": {
    "<p>What you typed is kept on this page.</p>": test(
      "lib/http/form.db.test.ts",
      "a stalled database answers 503 within the deadline and offers the form again, filled in",
    ),
  },
  "lib/http/fault.ts": {
    "The fault is noted.": faultLogged,
  },
  "lib/http/form-refusals.ts": {
    "To keep robots out we limit how often a form can be sent.": test(
      "lib/http/form.db.test.ts",
      "too many tries of one visitor answer 429, and another visitor still gets through",
    ),
    "Try again in a moment: it will be stored only once.": test(
      "e2e/database-trouble.spec.ts",
      "a call is booked exactly once after Postgres came back, without script",
    ),
    "The fault is noted.": faultLogged,
    "You can try again: it will be stored only once.": test(
      "e2e/database-trouble.spec.ts",
      "the request for a report goes through exactly once after Postgres came back, without script",
    ),
    "The text has characters that can't be stored": test(
      "lib/http/fields.test.ts",
      "never holds a control character or a line break",
    ),
  },
  "lib/http/front/guesses.ts": {
    "To keep robots from guessing we limit how many can be tried.": test(
      "lib/http/front/guesses.test.ts",
      "who tries one secret address after another must wait, and nobody else",
    ),
  },
  "lib/http/problem.ts": {
    "The fault is noted.": faultLogged,
  },
  "lib/voices/words.ts": {
    "This question was asked before, and is asked once only": test(
      "lib/voices/commands.db.test.ts",
      "somebody whose call took place is asked once, by one mail, however many colleagues press the button",
    ),
    "We print them unchanged, or not at all.": printedUnchanged,
    "A colleague reads them before they are printed on the home page.": oneAnswerWithConsent,
    "Keep this link: you can take your words back here at any time.": takenBack,
    "You can take them back here at any time; they then leave the page within a minute.": onTheHomePage,
    "We do not print your words": printedUnchanged,
    "You can have them deleted here.": takenBack,
    "The link works until ${day}.": test(
      "lib/voices/commands.db.test.ts",
      "a link that is unknown, or past its sixty days, takes nothing",
    ),
    "If you would rather not, do nothing: we ask once only.": askedOnce,
    "They are printed unchanged, or not at all.": printedUnchanged,
    "The mail asks once, and never again.": askedOnce,
    "The question is on its way.": test(
      "lib/voices/words.test.ts",
      "the question for a testimonial is on its way only where mail can be sent",
    ),
    "The words stand on the home page within a minute.": onTheHomePage,
    "The words are not printed.": printedUnchanged,
  },
};
