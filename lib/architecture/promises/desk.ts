import { statement, test, unproven, type PromiseTable } from "@/lib/architecture/promises/proof";

/** What the staff desk, its mails, letters to leads and the API promise. */
export const deskPromises: PromiseTable = {
  "lib/api/words.ts": {
    "If somebody has changed the lead since, you get 412 and nothing happens.": unproven,
  },
  "lib/config/variables.ts": {
    "The sender of every mail, at a domain that Resend has verified.": unproven,
  },
  "lib/connections/words/tokens.ts": {
    "It is shown this once: only its fingerprint is kept.": unproven,
  },
  "lib/connections/words/webhooks.ts": {
    "We noted whether the visitor came": unproven,
    "It is kept encrypted.": unproven,
    "Nothing is sent until somebody resumes it.": unproven,
    "A test is on its way: look at its answer below.": unproven,
    "The event is on its way once more.": unproven,
    "It is paused: nothing is sent until it is resumed.": unproven,
  },
  "lib/insight/words.ts": {
    "We set no cookie and recognize nobody, so a person who comes twice counts twice, and a robot that looks like a browser counts, too.":
      unproven,
    "Nothing is lost.": unproven,
  },
  "lib/leads/words.ts": {
    "${company} may send my report to this address.": statement("consent of the reader"),
    "${company} may also write to me about its consulting services.": statement("consent of the reader"),
    "I can withdraw this at any time with the link in every such mail, or by answering it.": unproven,
    "${company} may publish these words with my name and company.": statement("consent of the reader"),
    "I can withdraw this at any time.": unproven,
    "What you typed is kept: look at the values below, then send it again": unproven,
    "Nothing is lost.": unproven,
    "You can undo it afterwards as a whole.": unproven,
    "It is noted that the call took place.": unproven,
    "It is noted that nobody came.": unproven,
    "The note is deleted.": unproven,
    "The time line shows when it is sent.": unproven,
    "It is noted: no follow-up mail goes to them any more.": unproven,
    "It is noted that these are two people.": unproven,
  },
  "lib/leads/words/imports.ts": {
    "Nothing is taken over before you have seen what would happen, and an import can be taken back as a whole.":
      unproven,
  },
  "lib/leads/words/lead-work.ts": {
    "Nothing is saved yet, and nothing you typed is lost.": unproven,
    "You can take this back for an hour.": unproven,
  },
  "lib/leads/words/letters.ts": {
    "Only with their consent, with our postal address and a link that ends such mails: both are added.": unproven,
    "Nobody reads mail at its address, so nothing is sent": unproven,
    "What you typed is kept below; open the template in another window to see theirs, then save again to replace it":
      unproven,
    "The template is deleted.": unproven,
    "${company} will write to you no more about its services.": unproven,
    "You get no follow-up mails": unproven,
  },
  "lib/leads/words/list.ts": {
    "The view is deleted.": unproven,
  },
  "lib/leads/words/merging.ts": {
    "Nothing is lost, and you can take it back at any time.": unproven,
    "You can take this back at any time.": unproven,
  },
  "lib/leads/words/notes.ts": {
    "It is kept in this browser until you add or discard it.": unproven,
    "Nothing is saved yet, and nothing you typed is lost.": unproven,
    "Leave the note as it is stored, and go back to the lead": unproven,
  },
  "lib/mail/words.ts": {
    "Every mail that the site has written.": unproven,
    "It is on its way again.": test("lib/mail/words.test.ts", "a mail is on its way again only where mail can be sent"),
    "This mail is on its way or was sent already.": unproven,
  },
  "lib/staff/words.ts": {
    "We send a link to your address if it belongs to a colleague.": unproven,
    "If this address belongs to a colleague, a link is on its way.": [
      test("lib/staff/words.test.ts", "%s"),
      test(
        "lib/staff/commands/passwords.db.test.ts",
        "a mailed link sets a new password once, ends every session and signs nobody in",
      ),
    ],
    "The link works once, until ${until}.": unproven,
    "We send a link to it that works once, for seven days.": unproven,
    "It is on its way.": test("lib/staff/words.test.ts", "%s"),
  },
};
