import { test, unproven, type PromiseTable } from "@/lib/architecture/promises/proof";

/** What the assessment, its result and its report promise. */
export const assessmentPromises: PromiseTable = {
  "lib/assessment/queries.ts": {
    "The version ${row.modelHash} of a result is not stored.": unproven,
  },
  "lib/assessment/words/address.ts": {
    "We read it as version ${current}.": unproven,
  },
  "lib/assessment/words/desk.ts": {
    "What nobody decides on is deleted after ${days} days.": unproven,
    "Nobody is told.": unproven,
    "The report is on its way.": test(
      "lib/assessment/words/desk.test.ts",
      "a report that is let through is on its way only where mail can be sent",
    ),
    "Counted without cookies: nobody is told from anybody else, so whoever goes back and forth may count twice, and whoever comes back on another day counts on both.":
      unproven,
  },
  "lib/assessment/words/options.ts": {
    "A team of this size should run one stack, so we do not suggest two.": unproven,
  },
  "lib/assessment/words/questions.ts": {
    "In Node.js they are added from a package or built.": unproven,
  },
  "lib/assessment/words/result-page.ts": {
    "A result that nobody asked us to mail is deleted after ${days} days.": unproven,
    "Only to send the report, unless you tick the second box as well.": unproven,
    "The report is on its way": unproven,
    "One address gets one report a day at most, so a second request within 24 hours sends nothing new.": unproven,
    "Your request is kept": unproven,
    "We keep your request; print the result or save it as a PDF meanwhile.": unproven,
    "Nothing is stored.": unproven,
    "Results that nobody asked us to mail are deleted after 30 days.": unproven,
  },
  "lib/assessment/words/steps.ts": {
    "The recommendation and all its arithmetic come straight after, on the page: no account, and no email address first.":
      unproven,
    "What you get": unproven,
    "We build with both, so neither answer pays us more.": unproven,
    "We store them, without a name, when you ask for the recommendation.": unproven,
    "Whatever reads differently now, we ask again.": unproven,
    "We kept the answers that came first.": unproven,
  },
};
