import { statement, test, type PromiseTable } from "@/lib/architecture/promises/proof";

const pausedGetsNothing = test("lib/leads/happening.db.test.ts", "that is paused is told nothing, also of what waited");
const passwordLink = test(
  "lib/staff/commands/passwords.db.test.ts",
  "a mailed link sets a new password once, ends every session and signs nobody in",
);
const mailedOnlyWhereSetUp = test("lib/staff/words.test.ts", "%s");

/** What the staff desk, its mails and the API promise; leads have a table of their own. */
export const deskPromises: PromiseTable = {
  "lib/api/words.ts": {
    "If somebody has changed the lead since, you get 412 and nothing happens.": test(
      "lib/api/answer.db.test.ts",
      "changes only for those who saw its last version, and all at once",
    ),
  },
  "lib/config/variables.ts": {
    "The sender of every mail, at a domain that Resend has verified.": statement("fact of the business"),
  },
  "lib/connections/words/tokens.ts": {
    "It is shown this once: only its fingerprint is kept.": test(
      "lib/api/answer.db.test.ts",
      "is kept only as a fingerprint, and the page knows when it was used",
    ),
  },
  "lib/connections/words/webhooks.ts": {
    "We noted whether the visitor came": statement("method of the text"),
    "It is kept encrypted.": test(
      "lib/leads/happening.db.test.ts",
      "keeps its address and secret sealed in the database",
    ),
    "Nothing is sent until somebody resumes it.": pausedGetsNothing,
    "A test is on its way: look at its answer below.": test(
      "e2e/webhooks.spec.ts",
      "an administrator adds a webhook, sees why a test did not arrive, pauses, resumes and removes it",
    ),
    "The event is on its way once more.": test(
      "lib/leads/happening.db.test.ts",
      "that fails is tried again under the same id, for a day, and can then be sent once more from the log",
    ),
    "It is paused: nothing is sent until it is resumed.": pausedGetsNothing,
  },
  "lib/insight/words.ts": {
    "We set no cookie and recognize nobody, so a person who comes twice counts twice, and a robot that looks like a browser counts, too.":
      test(
        "e2e/insight.spec.ts",
        "a page that is opened from outside is counted as a visit, and nothing is set in the browser",
      ),
    "Nothing is lost.": test(
      "lib/insight/queries.db.test.ts",
      "what insight counts is what counting every lead gives, for any period, before and after folding",
    ),
  },
  "lib/mail/words.ts": {
    "Every mail that the site has written.": test(
      "lib/mail/queries.db.test.ts",
      "letters that open accounts are shown to those alone who may read them",
    ),
    "It is on its way again.": test("lib/mail/words.test.ts", "a mail is on its way again only where mail can be sent"),
    "This mail is on its way or was sent already.": test(
      "lib/staff/queries/list-staff-events.db.test.ts",
      "a mail that is sent again names who asked for it, once",
    ),
  },
  "lib/staff/words.ts": {
    "We send a link to your address if it belongs to a colleague.": [
      passwordLink,
      test("lib/staff/commands/passwords.db.test.ts", "a stranger's address gets no mail"),
    ],
    "If this address belongs to a colleague, a link is on its way.": [mailedOnlyWhereSetUp, passwordLink],
    "The link works once, until ${until}.": test(
      "lib/staff/commands.db.test.ts",
      "only the hash of a link is stored, and it opens nothing after its time",
    ),
    "We send a link to it that works once, for ${linkLengthMs.invitation / 86_400_000} days.": test(
      "lib/staff/commands/colleagues.db.test.ts",
      "an invited person gets a mail whose link makes them a colleague, once",
    ),
    "It is on its way.": mailedOnlyWhereSetUp,
  },
};
