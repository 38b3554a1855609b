import { people, statement, test, type PromiseTable } from "@/lib/architecture/promises/proof";

const endsFollowUp = test(
  "e2e/voices.spec.ts",
  "the page that ends follow-up mails can be read by everybody, and ends them by its button alone",
);
const bothValuesShown = test(
  "e2e/desk-lead.spec.ts",
  "two colleagues change one field: the second is shown both values, and combines them",
);
const withConsentAndLink = test(
  "lib/leads/commands/send-letter.db.test.ts",
  "follow-up mail goes to those who agreed, with the postal address and a link that ends it, and is no answer before it has left",
);
const mergeUndone = test(
  "lib/leads/commands/merge-leads.db.test.ts",
  "taking a merge back brings both leads back exactly as they were",
);
const bothNotesShown = test(
  "e2e/desk-lead.spec.ts",
  "a note that was changed in another window meanwhile is shown beside what was typed, and both are brought together",
);

/** What the pages on which leads are worked promise, and the consents and letters of leads. */
export const leadPromises: PromiseTable = {
  "lib/leads/words.ts": {
    "${company} may send my report to this address, and may write to me about this request within ${answerMonths} months.":
      statement("consent of the reader"),
    "${company} may also write to me about its consulting services.": statement("consent of the reader"),
    "I can withdraw this at any time with the link in every such mail, or by answering it.": [
      endsFollowUp,
      people("consultant"),
    ],
    "${company} may publish these words with my name and company.": statement("consent of the reader"),
    "I can withdraw this at any time.": test(
      "lib/voices/commands.db.test.ts",
      "whoever wrote can take the words back, for good, and that is noted with the lead",
    ),
    "What you typed is kept: look at the values below, then send it again": bothValuesShown,
    "Nothing is lost.": test(
      "e2e/desk.spec.ts",
      "two colleagues who edit one lead lose nothing: the second sees what the first did and combines it",
    ),
    "You can undo it afterwards as a whole.": test(
      "lib/leads/commands/change-leads.db.test.ts",
      "a change of many is one batch with a line for each, and undoing it brings everything back",
    ),
    "It is noted that the call took place.": test(
      "e2e/voices.spec.ts",
      "words about a call stand on the home page only with consent and after a colleague's yes, and leave it when taken back",
    ),
    "It is noted that nobody came.": test(
      "lib/booking/commands.db.test.ts",
      "staff mark what became of a call, and the lead goes on",
    ),
    "The note is deleted.": test(
      "e2e/desk-lead.spec.ts",
      "a note is formatted, names a colleague, is edited, deleted and brought back",
    ),
    "The time line shows when it is sent.": test(
      "e2e/lead-letters.spec.ts",
      "a letter is made from a template, looked at, sent and told of on the time line",
    ),
    "It is noted: no follow-up mail goes to them any more.": test(
      "e2e/lead-letters.spec.ts",
      "mail about anything else waits for consent, and says so beside the button and when it is sent all the same",
    ),
    "It is noted that these are two people.": test(
      "lib/leads/queries/list-duplicates.db.test.ts",
      "two leads that somebody found to be two people are not suggested again, on neither page",
    ),
  },
  "lib/leads/words/imports.ts": {
    "Nothing is taken over before you have seen what would happen, and an import can be taken back as a whole.": [
      test(
        "lib/leads/commands/take-import.db.test.ts",
        "is tried dry: the numbers are those of the import after it, and no lead is touched",
      ),
      test(
        "lib/leads/commands/take-import.db.test.ts",
        "goes back as a whole, except where somebody has worked on a lead since",
      ),
    ],
  },
  "lib/leads/words/lead-work.ts": {
    "Nothing is saved yet, and nothing you typed is lost.": bothValuesShown,
    "You can take this back for ${undoWindowMs / 60_000} minutes.": test(
      "lib/leads/commands/undo-change.db.test.ts",
      "a tag comes back, and after an hour nothing is taken back any more",
    ),
  },
  "lib/leads/words/letters.ts": {
    "Only with their consent, with our postal address and a link that ends such mails: both are added.":
      withConsentAndLink,
    "Nobody reads mail at its address, so nothing is sent": test(
      "lib/leads/commands/send-letter.db.test.ts",
      "nothing goes with a variable left in it, to a sample, or as follow-up mail without a postal address",
    ),
    "What you typed is kept below; open the template in another window to see theirs, then save again to replace it":
      test(
        "lib/leads/commands/send-letter.db.test.ts",
        "a template has a name of its own, is never saved over a colleague's change, and comes back once deleted",
      ),
    "The template is deleted.": test(
      "e2e/lead-letters.spec.ts",
      "a template is written, looked at, changed, deleted and brought back",
    ),
    "${company} will write to you no more about its services.": withConsentAndLink,
    "You get no follow-up mails": endsFollowUp,
  },
  "lib/leads/words/list.ts": {
    "The view is deleted.": test(
      "e2e/desk-list.spec.ts",
      'a view is saved, opened first, renamed and deleted ${hasScript ? "with" : "without"} script',
    ),
  },
  "lib/leads/words/merging.ts": {
    "Nothing is lost, and you can take it back at any time.": [
      test(
        "lib/leads/commands/merge-leads.db.test.ts",
        "everything of both leads is on one page afterwards, and nothing of it is lost",
      ),
      mergeUndone,
    ],
    "You can take this back at any time.": mergeUndone,
  },
  "lib/leads/words/notes.ts": {
    "It is kept in this browser until you add or discard it.": test(
      "e2e/desk-lead.spec.ts",
      "what is being typed survives a closed window, goes once it is stored, and is never left to the next person",
    ),
    "Nothing is saved yet, and nothing you typed is lost.": bothNotesShown,
    "Leave the note as it is stored, and go back to the lead": bothNotesShown,
  },
};
