import { statement, test, type PromiseTable } from "@/lib/architecture/promises/proof";

const forgottenAfterThirtyDays = test(
  "lib/assessment/commands.db.test.ts",
  "that nobody asked to have mailed is forgotten after thirty days; one with a lead is kept",
);
const wholeAssessment = test(
  "e2e/assessment.spec.ts",
  "a visitor answers twelve questions, reads the result and has it mailed",
);
const requestKept = test("lib/assessment/commands.db.test.ts", "makes lead, consents, time line and mail in one go");

/** What the assessment, its result and its report promise. */
export const assessmentPromises: PromiseTable = {
  "lib/assessment/queries.ts": {
    "The version ${row.modelHash} of a result is not stored.": statement("trouble just met"),
  },
  "lib/assessment/words/address.ts": {
    "We read it as version ${current}.": test(
      "lib/assessment/queries/find-visit.db.test.ts",
      "a link of the second needs no words, and one of a version that never was says so",
    ),
  },
  "lib/assessment/words/desk.ts": {
    "What nobody decides on is deleted after ${days} days.": forgottenAfterThirtyDays,
    "Nobody is told.": test(
      "lib/assessment/commands.db.test.ts",
      "is looked at with its result, and gone for good when a colleague discards it",
    ),
    "The report is on its way.": [
      test(
        "lib/assessment/words/desk.test.ts",
        "a report that is let through is on its way only where mail can be sent",
      ),
      test("lib/assessment/commands.db.test.ts", "becomes lead and mail when a colleague lets it through, once"),
    ],
    "Counted without cookies: nobody is told from anybody else, so whoever goes back and forth may count twice, and whoever comes back on another day counts on both.":
      [
        test("lib/assessment/drop-off.test.ts", "who comes back on another day is not counted as lost"),
        test("lib/assessment/commands.db.test.ts", "are counted by day, step and source, also when many come at once"),
      ],
  },
  "lib/assessment/words/options.ts": {
    "A team of this size should run one stack, so we do not suggest two.": test(
      "lib/assessment/recommend.test.ts",
      "a live feed over an audited ledger with enough people is split, and loses the split with a small team",
    ),
  },
  "lib/assessment/words/questions.ts": {
    "In Node.js they are added from a package or built.": statement("method of the text"),
  },
  "lib/assessment/words/result-page.ts": {
    "A result that nobody asked us to mail is deleted after ${days} days.": forgottenAfterThirtyDays,
    "The report is on its way": wholeAssessment,
    "One address gets one report a day at most, so a second request within 24 hours sends nothing new.": test(
      "lib/assessment/commands.db.test.ts",
      "reaches one address at most once a day, with the same answer each time",
    ),
    "Your request is kept": requestKept,
    "We keep your request; print the result or save it as a PDF meanwhile.": requestKept,
    "Nothing is stored.": test(
      "e2e/assessment.spec.ts",
      "one answer changed from the result is compared with it, and opens the assessment",
    ),
    "Results that nobody asked us to mail are deleted after ${days} days.": forgottenAfterThirtyDays,
  },
  "lib/assessment/words/steps.ts": {
    "The recommendation and all its arithmetic come straight after, on the page: no account, and no email address first.":
      wholeAssessment,
    "What you get": statement("method of the text"),
    "We build with both, so neither answer pays us more.": statement("fact of the business"),
    "We store them, without a name, when you ask for the recommendation.": test(
      "lib/assessment/commands.db.test.ts",
      "sent fifty times at once with one form is one result",
    ),
    "Whatever reads differently now, we ask again.": test(
      "lib/assessment/versions.test.ts",
      "an answer is carried into another version only where it still says the same",
    ),
    "We kept the answers that came first.": test(
      "lib/assessment/commands.db.test.ts",
      "refuses the same form with other answers, and keeps the first",
    ),
  },
};
